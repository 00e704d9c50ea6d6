//! Style 16: what people read stands in a catalogue (`words.rs`), in Japanese and English, and never in a component.

use super::source::production;
use super::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.rust(&["app/src/", "islands/src/", "ui/src/"]) {
        if file.path.ends_with("/words.rs") || file.path.contains("/words/") || file.is_test() {
            continue;
        }
        let lines = production(&file.text).filter(|(_, line)| line.chars().any(is_japanese));
        found.extend(lines.map(|(at, line)| format!("{}:{at}: {}", file.path, line.trim())));
    }
    found
}

/// Kana and kanji. A mark between two texts is none.
fn is_japanese(char: char) -> bool {
    char.is_alphabetic() && matches!(char, '\u{3040}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_text_in_a_component_is_found() {
        let tree = Tree::with(&[
            ("app/src/cases/case_page.rs", "// 案件\nview! { <h1>\"案件\"</h1> }\n#[cfg(test)]\n\"案件\""),
            ("ui/src/weights.rs", "format!(\"{}・{}\", a, b)"),
            ("app/src/cases/words.rs", "pub const CASE: Text = text(\"案件\", \"Case\");"),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("app/src/cases/case_page.rs:2:"));
    }
}
