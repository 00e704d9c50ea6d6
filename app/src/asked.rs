//! What a page is asked: who asks, the parts of the address, the form that came back.

use std::{collections::HashMap, str::FromStr};

use domain::{
    Lang, Problem, What,
    accounts::{Contrast, Theme},
};
use serde::de::DeserializeOwned;
use service::{
    Ctx,
    requests::{Returned, new_key},
};
use ui::FormReturn;

/// A page that is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    pub ctx: Ctx,
    pub preferences: Preferences,
    /// The path as asked, for the menu and for coming back after signing in.
    pub path: String,
    pub params: HashMap<String, String>,
    /// The query string without its `?`.
    pub query: String,
    pub returned: Option<Returned>,
}

/// How a reader likes to see the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    pub lang: Lang,
    pub theme: Theme,
    pub contrast: Contrast,
}

impl Asked {
    /// The id in the address. What is no id is no record either.
    pub(crate) fn id<T: FromStr>(&self, what: What) -> Result<T, Problem> {
        self.params.get("id").and_then(|id| id.parse().ok()).ok_or(Problem::NotFound(what))
    }

    /// One value of the query string.
    pub fn query(&self, name: &str) -> Option<String> {
        pairs_of(&self.query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// All values of a name that may stand in the query string more than once, as in `?business=A&business=B`.
    pub fn queries(&self, name: &str) -> Vec<String> {
        pairs_of(&self.query).into_iter().filter(|(key, _)| key == name).map(|(_, value)| value).collect()
    }

    /// The form as it came back from a server function, or a fresh one.
    pub(crate) fn form<F: DeserializeOwned>(&self, endpoint: &str, fresh: impl FnOnce(String) -> F) -> FormReturn<F> {
        #[derive(serde::Deserialize)]
        struct Posted<F> {
            form: F,
        }
        let returned = self.returned.as_ref().filter(|returned| returned.endpoint == endpoint);
        let typed = returned.and_then(|returned| {
            let read: Posted<F> = serde_qs::Config::new(5, false).deserialize_str(&returned.body).ok()?;
            Some(read.form)
        });
        // A form of secrets comes back empty, and still says what was wrong.
        // Who has signed in again since the form was sent too late has nothing to put right.
        let problem = returned.map(|returned| returned.problem.clone()).filter(|it| *it != Problem::SignInNeeded);
        FormReturn { form: typed.unwrap_or_else(|| fresh(new_key())), problem }
    }
}

impl Asked {
    /// The address of this list, for links that change one part of it.
    pub(crate) fn list_query(&self) -> ui::Query {
        ui::Query::new(self.path.clone(), pairs_of(&self.query))
    }
}

/// The names and values of a query string, in its order; what cannot be read, or not be asked of PostgreSQL as NUL,
/// becomes �.
fn pairs_of(query: &str) -> Vec<(String, String)> {
    let readable = |text: &str| text.replace('\0', "\u{FFFD}");
    form_urlencoded::parse(query.as_bytes()).map(|(name, value)| (readable(&name), readable(&value))).collect()
}

/// Where a page stands in its list.
pub(crate) fn place_of<T>(page: &domain::Page<T>) -> ui::Place {
    let number = u32::try_from(page.number).unwrap_or(u32::MAX);
    ui::Place { page: number, per_page: u32::try_from(page.size).unwrap_or(u32::MAX), total: page.total }
}

#[cfg(test)]
mod tests {
    use super::pairs_of;

    #[test]
    fn a_query_string_is_read_in_its_order_whatever_is_in_it() {
        let read = pairs_of("q=%E7%B2%BE%E5%AF%86+%25&business=A&business=B&empty=&x[]=1&bad=%ZZ%FF&alone&nul=a%00b");
        let read: Vec<_> = read.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let expected = [("q", "精密 %"), ("business", "A"), ("business", "B"), ("empty", ""), ("x[]", "1")];
        assert_eq!(read[..5], expected);
        assert_eq!(read[5..], [("bad", "%ZZ\u{FFFD}"), ("alone", ""), ("nul", "a\u{FFFD}b")]);
        assert!(pairs_of("").is_empty());
    }
}
