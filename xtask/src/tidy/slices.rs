//! N14: a slice has the same folder name in every crate that it lives in. This is the one list of their names.

use super::tree::Tree;

pub(super) const SLICES: &[&str] = &[
    "accounts",
    "applications",
    "assessments",
    "audit",
    "businesses",
    "cases",
    "consultations",
    "drafts",
    "files",
    "imports",
    "matching",
    "notifications",
    "plan",
    "programmes",
    "reports",
    "search",
    "tasks",
];

/// Crates that are cut into slices, and the folders in them that are none.
const CRATES: &[(&str, &[&str])] = &[
    ("domain/src/", &["calendar", "chart", "quantity", "text"]),
    ("service/src/", &["backups", "demo", "entities", "outbox", "requests", "testing"]),
    ("islands/src/", &["in_place"]),
    ("app/src/", &["history", "shell", "today"]),
];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for (source, others) in CRATES {
        for file in tree.rust(&[source]) {
            let Some((folder, _)) = file.path[source.len()..].split_once('/') else { continue };
            if !SLICES.contains(&folder) && !others.contains(&folder) {
                found.push(format!("{source}{folder} is none of the slices in xtask/src/tidy/slices.rs"));
            }
        }
    }
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_second_name_for_a_slice_is_found() {
        let tree = Tree::with(&[
            ("app/src/cases/list_page.rs", ""),
            ("app/src/case/list_page.rs", ""),
            ("app/src/case/mod.rs", ""),
            ("service/src/entities/case.rs", ""),
            ("app/src/lib.rs", ""),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("app/src/case is none"), "{found:?}");
    }
}
