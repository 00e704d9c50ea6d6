//! The address of a list: its path, and the filter, order and page in its query. Links change one of them and keep
//! the others.

/// A path with its query, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    path: String,
    pairs: Vec<(String, String)>,
    /// Where on the page it leads.
    fragment: String,
}

impl Query {
    #[must_use]
    pub fn new(path: impl Into<String>, pairs: Vec<(String, String)>) -> Self {
        let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        Self { path: path.into(), pairs, fragment: String::new() }
    }

    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// The same with another value for a key.
    #[must_use]
    pub fn with(&self, key: &str, value: &str) -> Self {
        let mut changed = self.without(key);
        changed.pairs.push((key.to_owned(), value.to_owned()));
        changed
    }

    /// The same without a key.
    #[must_use]
    pub fn without(&self, key: &str) -> Self {
        let pairs = self.pairs.iter().filter(|(name, _)| name != key).cloned().collect();
        Self { path: self.path.clone(), pairs, fragment: self.fragment.clone() }
    }

    /// The same, leading to the element of an id.
    #[must_use]
    pub fn at(&self, id: &str) -> Self {
        Self { fragment: format!("#{id}"), ..self.clone() }
    }

    /// What stands in it, for the hidden fields of a form that filters.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// The address.
    #[must_use]
    pub fn href(&self) -> String {
        let pairs: Vec<_> =
            self.pairs.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        let asks = if pairs.is_empty() { "" } else { "?" };
        format!("{}{asks}{}{}", self.path, pairs.join("&"), self.fragment)
    }
}

/// Percent-encoded for a query; only unreserved characters stay.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            other => {
                out.push('%');
                out.push(HEX[usize::from(other >> 4)]);
                out.push(HEX[usize::from(other & 15)]);
            }
        }
    }
    out
}

const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_changes_one_thing_and_keeps_the_rest() {
        let here = Query::new("/cases", vec![("q".into(), "精密 工業".into()), ("page".into(), "2".into())]);
        assert_eq!(here.with("page", "3").href(), "/cases?q=%E7%B2%BE%E5%AF%86%20%E5%B7%A5%E6%A5%AD&page=3");
        assert_eq!(here.without("q").href(), "/cases?page=2");
        assert_eq!(here.without("q").at("list").without("page").href(), "/cases#list");
    }

    #[test]
    fn what_is_not_asked_is_not_in_the_address() {
        assert_eq!(Query::new("/cases", vec![("q".into(), String::new())]).href(), "/cases");
    }
}
