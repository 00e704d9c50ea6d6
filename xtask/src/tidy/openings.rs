//! Style 23: every Rust file opens with what it is for.

use super::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let silent = tree.rust(&[""]).filter(|file| !file.text.starts_with("//! "));
    silent.map(|file| format!("{} does not open with //!", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_file_that_does_not_say_what_it_is_for_is_found() {
        let tree = Tree::with(&[("a.rs", "//! What a is for.\n"), ("b.rs", "use a;\n//! late\n")]);
        assert_eq!(check(&tree), ["b.rs does not open with //!"]);
    }
}
