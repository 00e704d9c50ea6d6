//! N1: `domain` states what is true. It does no I/O, asks no time, waits for nothing and knows no framework.

use super::source::production;
use super::tree::Tree;

/// What it may name in its manifest. A further crate needs a sentence why it is pure.
const ALLOWED: &[&str] = &["chrono", "serde", "serde_json", "unicode-normalization", "uuid"];

/// What must not even be reached through those. (`uuid` may reach a random source: other crates of the workspace ask
/// it for new ids, and cargo knows one set of features. `domain` itself makes none.)
const FORBIDDEN: &[&str] = &["axum", "hyper", "leptos", "reqwest", "sea-orm", "sqlx-core", "tokio"];

const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::time::SystemTime",
    "std::time::Instant",
    "async fn",
    "async move",
    "thread_local!",
    "static mut",
];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = crates(tree);
    for file in tree.rust(&["domain/src/"]).filter(|file| !file.is_test()) {
        for (at, line) in production(&file.text) {
            let words = IMPURE.iter().filter(|word| line.contains(**word));
            found.extend(words.map(|word| format!("{}:{at}: {word}", file.path)));
        }
    }
    found
}

fn crates(tree: &Tree) -> Vec<String> {
    let Some(domain) = tree.members().find(|package| package["name"] == "domain") else { return Vec::new() };
    let mut found = Vec::new();
    for dependency in domain["dependencies"].as_array().into_iter().flatten() {
        let name = dependency["name"].as_str().unwrap_or_default();
        if dependency["kind"].is_null() && !ALLOWED.contains(&name) {
            found.push(format!("domain/Cargo.toml names {name}"));
        }
    }
    match tree.built_with(domain["id"].as_str().unwrap_or_default()) {
        Ok(all) => found.extend(
            all.iter()
                .filter(|name| FORBIDDEN.contains(&name.as_str()))
                .map(|name| format!("domain is built with {name}")),
        ),
        Err(error) => found.push(error.to_string()),
    }
    found
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_framework_is_found_at_any_depth() {
        let tree = Tree::with_crates(&[
            ("domain", &[("serde", ""), ("rand", ""), ("insta", "dev")]),
            ("serde", &[("tokio", "")]),
            ("rand", &[]),
            ("insta", &[("axum", "")]),
            ("tokio", &[]),
            ("axum", &[]),
        ]);
        assert_eq!(check(&tree), ["domain/Cargo.toml names rand", "domain is built with tokio"]);
    }

    #[test]
    fn reading_a_file_is_found_outside_tests() {
        let text = "use std::fs::read;\n#[cfg(test)]\nmod tests { use std::fs::write; }";
        let tree = Tree::with(&[("domain/src/plan/import.rs", text), ("service/src/x.rs", "use std::fs::read;")]);
        assert_eq!(check(&tree), ["domain/src/plan/import.rs:1: std::fs"]);
    }
}
