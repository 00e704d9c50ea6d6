//! Dependencies come from crates.io; there is exactly one SQLite, and TLS is rustls.

use super::tree::Tree;

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NEVER: &[&str] = &["native-tls", "openssl", "openssl-sys"];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    let mut sqlites = 0;
    for package in tree.packages() {
        let name = package["name"].as_str().unwrap_or_default();
        let source = package["source"].as_str();
        if source.is_some_and(|source| source != REGISTRY) {
            found.push(format!("{name} comes from {}", source.unwrap_or_default()));
        }
        if NEVER.contains(&name) {
            found.push(format!("{name} is built in"));
        }
        sqlites += usize::from(name == "libsqlite3-sys");
    }
    if sqlites != 1 {
        found.push(format!("libsqlite3-sys is there {sqlites} times, not once"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{REGISTRY, check};
    use crate::tidy::tree::Tree;
    use serde_json::json;

    fn tree(packages: &[(&str, &str)]) -> Tree {
        let packages: Vec<_> = packages.iter().map(|(name, source)| json!({"name": name, "source": source})).collect();
        Tree { metadata: json!({ "packages": packages }), ..Tree::default() }
    }

    #[test]
    fn a_foreign_source_a_second_sqlite_and_openssl_are_found() {
        let sqlite = ("libsqlite3-sys", REGISTRY);
        assert!(check(&tree(&[sqlite, ("serde", REGISTRY)])).is_empty());
        let found =
            check(&tree(&[sqlite, sqlite, ("openssl-sys", REGISTRY), ("serde", "git+https://example.jp/serde")]));
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(check(&tree(&[])), ["libsqlite3-sys is there 0 times, not once"]);
    }
}
