//! Nothing in the repository knows the machine that it was written on.

use super::tree::Tree;

/// First folders of paths that are somebody's own.
const SOMEBODYS: &[&str] = &["home", "root", "work", "Users"];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in &tree.files {
        for (at, line) in file.text.lines().enumerate() {
            if SOMEBODYS.iter().any(|folder| holds(line, folder)) {
                found.push(format!("{}:{}: {}", file.path, at + 1, line.trim()));
            }
        }
    }
    found
}

/// `/folder/name` at the beginning of a path.
fn holds(line: &str, folder: &str) -> bool {
    let start = format!("/{folder}/");
    line.match_indices(&start).any(|(at, _)| {
        let inside =
            line[..at].chars().next_back().is_some_and(|before| before.is_alphanumeric() || "._-}~*".contains(before));
        let named = line[at + start.len()..].chars().next().is_some_and(|next| next.is_alphanumeric() || next == '.');
        !inside && named
    })
}

#[cfg(test)]
mod tests {
    use super::{SOMEBODYS, check};
    use crate::tidy::tree::Tree;

    #[test]
    fn a_path_of_somebodys_machine_is_found() {
        for folder in SOMEBODYS {
            let line = format!("see /{folder}/somebody/banso");
            assert_eq!(check(&Tree::with(&[("README.md", &line)])).len(), 1, "{line}");
        }
        let fine = "https://example.jp/work/shop, ./work/x, /var/lib/banso, /root/";
        assert!(check(&Tree::with(&[("README.md", fine)])).is_empty());
    }
}
