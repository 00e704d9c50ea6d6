//! Where a redirect may lead: to a path of our own, never to another host.

/// The path to go to, if it is one of ours; the home page otherwise.
#[must_use]
pub fn local_path(typed: &str) -> &str {
    let ours = typed.starts_with('/')
        && !typed.starts_with("//")
        && typed.len() <= 2000
        && typed.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if ours { typed } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_paths_are_followed() {
        assert_eq!(local_path("/cases/1?r=2#x"), "/cases/1?r=2#x");
        for foreign in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "https:evil",
            "/a\r\nX: y",
            "/\t/evil",
            "javascript:alert(1)",
            "evil",
            "/例",
        ] {
            assert_eq!(local_path(foreign), "/", "{foreign}");
        }
    }
}
