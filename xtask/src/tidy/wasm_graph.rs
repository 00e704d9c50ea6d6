//! N3: the islands' wasm holds nothing of the server.

use super::tree::Tree;

/// Names, or beginnings of names with `*`.
const FORBIDDEN: &[&str] = &[
    "app",
    "argon2",
    "axum*",
    "hyper*",
    "leptos_axum",
    "libsqlite3-sys",
    "mio",
    "migrations",
    "sea-orm*",
    "server",
    "service",
    "sqlx*",
    "tokio",
    "tokio-*",
    "tower",
    "tower-*",
];

/// leptos brings these abstractions, which are empty in wasm, along.
const HARMLESS: &[&str] = &[];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found: Vec<_> = tree.wasm.iter().filter(|name| forbidden(name)).cloned().collect();
    found.sort();
    found.dedup();
    found.into_iter().map(|name| format!("the islands' wasm is built with {name}")).collect()
}

fn forbidden(name: &str) -> bool {
    let meant = |pattern: &&str| match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *pattern,
    };
    FORBIDDEN.iter().any(meant) && !HARMLESS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_server_crate_in_the_browser_is_found_once() {
        let wasm = ["leptos", "sqlx-core", "service", "service", "tower-service"].map(str::to_owned).to_vec();
        let tree = Tree { wasm, ..Tree::default() };
        assert_eq!(check(&tree).len(), 3);
        assert!(check(&Tree { wasm: vec!["leptos".to_owned()], ..Tree::default() }).is_empty());
    }
}
