//! N12: a migration that has been released is history. `migrations/RELEASED` lists each with its digest; a release
//! adds lines (`sha256sum migrations/src/m…rs`), nothing changes one.

use super::tree::Tree;
use sha2::{Digest, Sha256};

const LIST: &str = "migrations/RELEASED";

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let Some(list) = tree.files.iter().find(|file| file.path == LIST) else {
        return vec![format!("{LIST} is missing")];
    };
    let lines = list.text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| broken(tree, line)).collect()
}

/// A line is what `sha256sum` prints: digest, two blanks, path.
fn broken(tree: &Tree, line: &str) -> Option<String> {
    let Some((digest, path)) = line.split_once("  ") else { return Some(format!("{LIST}: not a line: {line}")) };
    let Some(file) = tree.files.iter().find(|file| file.path == path) else {
        return Some(format!("{path} was released and is gone"));
    };
    let now: String = Sha256::digest(&file.text).iter().map(|byte| format!("{byte:02x}")).collect();
    (now != digest).then(|| format!("{path} was released and has changed: write a new migration instead"))
}

#[cfg(test)]
mod tests {
    use super::{LIST, check};
    use crate::tidy::tree::Tree;

    const OLD: &str = "migrations/src/m20260101_000001_accounts.rs";
    const DIGEST_OF_ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn a_released_migration_that_changed_or_went_is_found() {
        let list = format!("# released\n{DIGEST_OF_ABC}  {OLD}\n");
        assert!(check(&Tree::with(&[(LIST, &list), (OLD, "abc")])).is_empty());
        assert!(check(&Tree::with(&[(LIST, &list), (OLD, "abcd")]))[0].contains("has changed"));
        assert!(check(&Tree::with(&[(LIST, &list)]))[0].contains("is gone"));
        assert!(check(&Tree::with(&[]))[0].contains("is missing"));
        assert!(check(&Tree::with(&[(LIST, "nonsense")]))[0].contains("not a line"));
    }
}
