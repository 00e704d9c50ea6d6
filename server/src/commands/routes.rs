//! `banso routes`

use clap::Args;
use domain::{
    Action, Actor, Reach, Role,
    policy::{allows, reach},
};
use serde_json::{Value, json};

use super::cli::say;

#[derive(Debug, Args)]
pub(super) struct Routes {
    /// As JSON, for other programs.
    #[arg(long)]
    json: bool,
}

impl Routes {
    pub(super) fn run(&self) -> anyhow::Result<()> {
        let rows = rows();
        if self.json {
            say(&serde_json::to_string_pretty(&rows)?);
            return Ok(());
        }
        for row in rows {
            let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
            let who: Vec<_> = row["who"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            say(&format!("{:<4} {:<34} {:<20} {}", text("method"), text("path"), text("action"), who.join(" ")));
        }
        Ok(())
    }
}

/// Every page and every server function, with its action and who may.
fn rows() -> Vec<Value> {
    let pages = app::pages().into_iter().map(|page| row("GET", page.path, page.action));
    let functions = islands::endpoints();
    let functions = functions.into_iter().map(|it| row("POST", &format!("/_fn/{}", it.name), it.action));
    pages.chain(functions).collect()
}

fn row(method: &str, path: &str, action: Action) -> Value {
    let nobody = allows(&Actor::Nobody, action).is_some().then_some(("nobody", Reach::Own));
    let roles = Role::ALL.into_iter().map(|role| (role.key(), reach(role, action)));
    let may: Vec<_> = nobody.into_iter().chain(roles).filter(|(_, reach)| reach.is_some()).collect();
    let reach: serde_json::Map<_, _> =
        may.iter().map(|(who, reach)| ((*who).to_owned(), json!(format!("{reach:?}").to_lowercase()))).collect();
    let who: Vec<_> = may.iter().map(|(who, _)| *who).collect();
    json!({ "method": method, "path": path, "action": format!("{action:?}"), "who": who, "reach": reach })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_and_function_says_who_may() {
        let rows = rows();
        assert_eq!(rows.len(), app::pages().len() + islands::endpoints().len());
        let find = |path: &str| rows.iter().find(|row| row["path"] == path).expect("it is listed");
        assert_eq!(find("/_fn/accounts/invite")["who"], json!(["administrator"]));
        assert_eq!(find("/sign-in")["who"][0], json!("nobody"));
    }
}
