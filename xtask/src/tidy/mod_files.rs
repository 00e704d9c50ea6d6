//! Style 9: `mod.rs` says what the slice is, lists its files and re-exports; logic has a file with a name.

use super::source::parsed;
use super::tree::Tree;
use syn::Item;

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.rust(&[""]).filter(|file| file.path.ends_with("/mod.rs") && !file.is_test()) {
        let logic = parsed(&file.text).is_some_and(|parsed| parsed.items.iter().any(is_logic));
        if logic {
            found.push(format!("{}: logic", file.path));
        }
    }
    found
}

/// A type that the files share may stand here; what it does may not.
fn is_logic(item: &Item) -> bool {
    matches!(item, Item::Fn(_) | Item::Impl(_) | Item::Macro(_) | Item::Static(_) | Item::Trait(_))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_function_in_mod_rs_is_found() {
        let tree = Tree::with(&[
            ("service/src/cases/mod.rs", "//! Cases.\nmod open;\npub use open::open;\npub struct Case;"),
            ("service/src/tasks/mod.rs", "//! Tasks.\npub fn add() {}"),
        ]);
        assert_eq!(check(&tree), ["service/src/tasks/mod.rs: logic"]);
    }
}
