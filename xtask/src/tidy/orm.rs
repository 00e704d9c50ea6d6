//! N2: only `service` and `migrations` know the database; and the bench, which measures them against plain sqlx.

use super::source::names;
use super::tree::Tree;

const ORM: &[&str] = &["sea-orm", "sea-orm-migration", "sea-query", "sqlx", "sqlx-core", "libsqlite3-sys", "rusqlite"];
const MAY: &[&str] = &["service", "migrations", "bench"];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for package in tree.members() {
        let name = package["name"].as_str().unwrap_or_default();
        if !MAY.contains(&name) {
            found.extend(names(package, ORM).into_iter().map(|orm| format!("{name}/Cargo.toml names {orm}")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_database_outside_the_service_is_found() {
        let tree = Tree::with_crates(&[("service", &[("sea-orm", "")]), ("server", &[("sea-orm", "dev")])]);
        assert_eq!(check(&tree), ["server/Cargo.toml names sea-orm"]);
    }
}
