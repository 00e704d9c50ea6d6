//! The arrows of ARCHITECTURE.md between the crates of this workspace.

use super::tree::Tree;

/// A crate, and the crates of ours that it may be built with.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("ui", &["domain"]),
    ("service", &["domain"]),
    ("migrations", &[]),
    ("islands", &["ui", "domain", "service"]),
    ("app", &["islands", "ui", "service", "domain"]),
    ("server", &["app", "islands", "service", "migrations", "domain"]),
    ("xtask", &[]),
    ("bench", &[]),
];

/// Arrows of tests: in `[dev-dependencies]`, or optional behind the feature that makes a fresh database to test on.
const IN_TESTS: &[(&str, &str)] = &[("service", "migrations")];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    let ours: Vec<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    for package in tree.members() {
        let name = package["name"].as_str().unwrap_or_default();
        let Some((_, allowed)) = ARROWS.iter().find(|(known, _)| *known == name) else {
            found.push(format!("{name} is not on the map: say in xtask/src/tidy/arrows.rs what it may use"));
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let to = dependency["name"].as_str().unwrap_or_default();
            let for_tests = dependency["kind"] == "dev" || dependency["optional"] == true;
            let in_tests = for_tests && IN_TESTS.contains(&(name, to));
            if name != to && ours.contains(&to) && !allowed.contains(&to) && !in_tests {
                found.push(format!("{name} → {to}"));
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
    fn an_arrow_that_is_not_drawn_is_found() {
        let tree = Tree::with_crates(&[
            ("domain", &[("service", "")]),
            ("service", &[("domain", ""), ("migrations", "dev"), ("serde", "")]),
            ("ui", &[("migrations", "dev")]),
            ("cellar", &[]),
        ]);
        let found = check(&tree);
        assert_eq!(found[..2], ["domain → service", "ui → migrations"]);
        assert!(found[2].starts_with("cellar is not on the map"), "{found:?}");
    }
}
