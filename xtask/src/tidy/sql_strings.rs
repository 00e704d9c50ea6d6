//! N15: no SQL by string. What only one database understands stands in `service/src/search/` and in `migrations`.

use super::source::production;
use super::tree::Tree;

const BY_STRING: &[&str] =
    &["Statement::from_string", "from_sql_and_values", "execute_unprepared", "Expr::cust(", "sqlx::query", "raw_sql"];

/// Files that need a sentence that the builder cannot write, with the reason. No data may stand in it.
const EXCEPTED: &[(&str, &str)] = &[
    ("service/src/connect.rs", "asks SQLite for its version and its settings"),
    ("service/src/plan/facts/gathered.rs", "an aggregate with an order in it"),
];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.rust(&["app/", "islands/", "server/", "service/", "ui/"]) {
        let may = file.path.starts_with("service/src/search/")
            || file.path.starts_with("service/src/testing/")
            || file.is_test()
            || EXCEPTED.iter().any(|(path, _reason)| *path == file.path);
        if may {
            continue;
        }
        for (at, line) in production(&file.text) {
            if let Some(word) = BY_STRING.iter().find(|word| line.contains(**word)) {
                found.push(format!("{}:{at}: {word}", file.path));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn sql_by_string_is_found_outside_search() {
        let text = "db.execute_unprepared(&format!(\"DELETE FROM {table}\")).await?;";
        let tree = Tree::with(&[("service/src/cases/close.rs", text), ("service/src/search/find.rs", text)]);
        assert_eq!(check(&tree), ["service/src/cases/close.rs:1: execute_unprepared"]);
    }
}
