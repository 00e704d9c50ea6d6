//! Style 7: a file answers one question, in under 200 lines; 500 is the limit.

use super::tree::{File, Tree};

const LIMIT: usize = 500;
const WISH: usize = 200;
const CODE: &[&str] = &[".rs", ".ts", ".css", ".js"];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let long = code(tree).filter(|(_, lines)| *lines > LIMIT);
    long.map(|(file, lines)| format!("{}: {lines} lines", file.path)).collect()
}

/// How far the wish is from true, in a few words.
pub(super) fn long_files(tree: &Tree) -> String {
    let all = code(tree).count();
    let mut long: Vec<_> = code(tree).filter(|(_, lines)| *lines > WISH).collect();
    long.sort_by_key(|(_, lines)| std::cmp::Reverse(*lines));
    let longest = long.first().map(|(file, lines)| format!(", the longest {} with {lines}", file.path));
    format!("{} of {all} code files over {WISH} lines{}", long.len(), longest.unwrap_or_default())
}

fn code(tree: &Tree) -> impl Iterator<Item = (&File, usize)> {
    let is_code = |file: &&File| CODE.iter().any(|ending| file.path.ends_with(ending));
    tree.files.iter().filter(is_code).map(|file| (file, file.text.lines().count()))
}

#[cfg(test)]
mod tests {
    use super::{check, long_files};
    use crate::tidy::tree::Tree;

    #[test]
    fn a_file_over_the_limit_is_found_and_a_long_one_is_counted() {
        let (too_long, long) = ("x\n".repeat(501), "x\n".repeat(201));
        let tree = Tree::with(&[("a.rs", &too_long), ("b.css", &long), ("docs/c.md", &too_long)]);
        assert_eq!(check(&tree), ["a.rs: 501 lines"]);
        assert_eq!(long_files(&tree), "2 of 2 code files over 200 lines, the longest a.rs with 501");
    }
}
