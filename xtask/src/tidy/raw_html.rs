//! N13: leptos 0.8 does not escape the child of a `<textarea>`, and `inner_html` is raw by design. One component of
//! the kit does the former right.

use super::source::production;
use super::tree::Tree;

const RIGHT: &str = "ui/src/text_area.rs";

/// Each without blanks, as they are compared.
const RAW: &[&str] = &["<textarea", "textarea()", "inner_html", "set_inner_html", "set_outer_html"];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.rust(&["app/", "islands/", "server/", "ui/"]).filter(|file| file.path != RIGHT && !file.is_test())
    {
        for (at, line) in production(&file.text) {
            let line: String = line.chars().filter(|char| !char.is_whitespace()).collect();
            if let Some(raw) = RAW.iter().find(|raw| line.contains(**raw)) {
                found.push(format!("{}:{at}: {raw}", file.path));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{RIGHT, check};
    use crate::tidy::tree::Tree;

    #[test]
    fn a_raw_textarea_is_found_everywhere_but_in_its_component() {
        let raw = "view! { < textarea name=\"note\">{note}</textarea> }";
        let tree =
            Tree::with(&[("app/src/cases/case_page.rs", raw), (RIGHT, raw), ("ui/src/field.rs", "// <textarea")]);
        assert_eq!(check(&tree), ["app/src/cases/case_page.rs:1: <textarea"]);
    }

    #[test]
    fn inner_html_is_found() {
        let tree = Tree::with(&[("ui/src/icon.rs", "<svg inner_html=path></svg>")]);
        assert_eq!(check(&tree), ["ui/src/icon.rs:1: inner_html"]);
    }
}
