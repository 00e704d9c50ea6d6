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

/// The page that a record was picked for, with the record's id in its query; `None` where no page of ours is waiting.
#[must_use]
pub fn picked(back: &str, name: &str, id: &str) -> Option<String> {
    if back.is_empty() || local_path(back) != back {
        return None;
    }
    let (page, fragment) =
        back.split_once('#').map_or((back, String::new()), |(page, part)| (page, format!("#{part}")));
    let joint = if page.contains('?') { '&' } else { '?' };
    Some(format!("{page}{joint}{name}={id}{fragment}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picked_record_comes_back_in_the_query() {
        assert_eq!(picked("/cases/new", "business", "7").as_deref(), Some("/cases/new?business=7"));
        assert_eq!(picked("/c?business=1#who", "business", "7").as_deref(), Some("/c?business=1&business=7#who"));
        assert_eq!(picked("", "business", "7"), None);
        assert_eq!(picked("//evil.example", "business", "7"), None);
    }

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
