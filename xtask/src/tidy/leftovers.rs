//! Style 27: nothing is left for later in the code, no test is skipped, and a lint is excepted by `#[expect]` with a
//! reason, which ends by itself when it is no longer needed.

use super::tree::{File, Tree};

/// Put together here, so that this file is not its own finding.
const LEFT: &[&str] = &[
    concat!("FIX", "ME"),
    concat!("TO", "DO"),
    concat!("XX", "X"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("#[", "allow("),
    concat!("#![", "allow("),
    concat!("#[", "ignore"),
    concat!("test.", "skip"),
    concat!("test.", "fixme"),
    concat!("test.", "only"),
];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| is_code(file)) {
        for (at, line) in file.text.lines().enumerate() {
            if let Some(word) = LEFT.iter().find(|word| stands_alone(line, word)) {
                found.push(format!("{}:{}: {word}", file.path, at + 1));
            }
        }
    }
    found
}

fn is_code(file: &File) -> bool {
    let endings = [".rs", ".ts", ".js", ".css", ".toml", ".yml", "Makefile"];
    endings.iter().any(|ending| file.path.ends_with(ending)) || file.path.starts_with("scripts/")
}

/// Not as a part of a longer word, such as a placeholder in a pattern of X.
fn stands_alone(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = line[at + word.len()..].chars().next().is_some_and(char::is_alphanumeric);
        let word_like = word.chars().all(char::is_alphanumeric);
        !(before || word_like && after)
    })
}

#[cfg(test)]
mod tests {
    use super::{LEFT, check};
    use crate::tidy::tree::Tree;

    #[test]
    fn every_leftover_is_found_in_code() {
        for word in LEFT {
            let line = format!("    {word} later");
            assert_eq!(check(&Tree::with(&[("a.rs", &line)])), [format!("a.rs:1: {word}")]);
            assert!(check(&Tree::with(&[("a.md", &line)])).is_empty());
        }
    }

    #[test]
    fn a_longer_word_is_none() {
        assert!(check(&Tree::with(&[("scripts/x", "mktemp banso.XXXXXX")])).is_empty());
    }
}
