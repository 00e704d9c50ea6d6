//! Rust text as the rules read it: code without comments, production without tests, names of dependencies.

use serde_json::Value;

/// The lines of a file before its `#[cfg(test)]` module (tests stand at the end), numbered from 1, without comments.
pub(super) fn production(text: &str) -> impl Iterator<Item = (usize, &str)> {
    code(text).take_while(|(_, line)| line.trim() != "#[cfg(test)]")
}

/// All lines, numbered from 1, without comments. An address such as `https://…` is no comment.
pub(super) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, without_comment(line)))
}

fn without_comment(line: &str) -> &str {
    let starts = line.match_indices("//").map(|(at, _)| at);
    let mut starts = starts.filter(|at| line[..*at].is_empty() || line[..*at].ends_with(char::is_whitespace));
    starts.next().map_or(line, |at| &line[..at])
}

/// The production part of a file, parsed. A file that rustc would refuse is rustc's to report.
pub(super) fn parsed(text: &str) -> Option<syn::File> {
    let end = text.lines().position(|line| line.trim() == "#[cfg(test)]");
    let lines: Vec<_> = text.lines().take(end.unwrap_or(usize::MAX)).collect();
    syn::parse_file(&lines.join("\n")).ok()
}

/// Whether this crate names another in its manifest, for whatever purpose.
pub(super) fn names(package: &Value, wanted: &[&str]) -> Vec<String> {
    let dependencies = package["dependencies"].as_array().into_iter().flatten();
    let named = dependencies.filter_map(|dependency| dependency["name"].as_str());
    named.filter(|name| wanted.contains(name)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{code, production};

    #[test]
    fn comments_and_tests_are_no_production_code() {
        let text = "let a = \"https://x\"; // why\n//! doc\nb\n#[cfg(test)]\nmod tests {}";
        let lines: Vec<_> = production(text).map(|(_, line)| line.trim()).collect();
        assert_eq!(lines, ["let a = \"https://x\";", "", "b"]);
        assert_eq!(code(text).count(), 5);
    }
}
