//! Every crate that is built comes under a licence that a product under MIT OR Apache-2.0 may ship.

use super::tree::Tree;
use serde_json::Value;

const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

/// Crates that name a file instead of a licence; the file was read.
const READ: &[(&str, &str)] = &[];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for package in tree.packages() {
        let name = package["name"].as_str().unwrap_or_default();
        match &package["license"] {
            Value::String(licence) if may_ship(licence) => {}
            Value::String(licence) => found.push(format!("{name}: {licence}")),
            _ if READ.iter().any(|(read, _)| *read == name) => {}
            _ => found.push(format!("{name} names no licence")),
        }
    }
    found
}

/// An SPDX expression, or the older `MIT/Apache-2.0`. One alternative is enough; of a conjunction all are needed.
fn may_ship(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ").replace(" WITH ", "+WITH+");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let fine = alternatives(&words, &mut at);
    fine && at == words.len()
}

fn alternatives(words: &[&str], at: &mut usize) -> bool {
    let mut fine = conjunction(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        fine |= conjunction(words, at);
    }
    fine
}

fn conjunction(words: &[&str], at: &mut usize) -> bool {
    let mut fine = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        fine &= one(words, at);
    }
    fine
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let word = words.get(*at).copied().unwrap_or_default();
    *at += 1;
    if word != "(" {
        return ALLOWED.contains(&word.replace("+WITH+", " WITH ").as_str());
    }
    let fine = alternatives(words, at);
    let closed = words.get(*at) == Some(&")");
    *at += 1;
    fine && closed
}

#[cfg(test)]
mod tests {
    use super::{check, may_ship};
    use crate::tidy::tree::Tree;

    #[test]
    fn an_expression_is_read_as_it_is_meant() {
        for fine in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0",
        ] {
            assert!(may_ship(fine), "{fine}");
        }
        for bad in
            ["GPL-3.0-only", "MIT AND GPL-3.0-only", "(MIT OR Apache-2.0) AND AGPL-3.0-only", "", "MIT MIT", "(MIT"]
        {
            assert!(!may_ship(bad), "{bad}");
        }
    }

    #[test]
    fn a_crate_without_a_licence_is_found() {
        let tree = Tree::with_crates(&[("nameless", &[])]);
        assert_eq!(check(&tree), ["nameless names no licence"]);
    }
}
