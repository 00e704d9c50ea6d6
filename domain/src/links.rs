//! Where a redirect may lead: to a path of our own, never to another host; and addresses that several crates write.

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

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// A text as one segment of a path, percent-encoded but for unreserved characters.
#[must_use]
pub fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            other => {
                out.push('%');
                out.push(char::from(HEX[usize::from(other >> 4)]));
                out.push(char::from(HEX[usize::from(other & 15)]));
            }
        }
    }
    out
}

/// The page of an indicator, in a period as `2024H1`.
#[must_use]
pub fn indicator(code: &str, period: impl std::fmt::Display) -> String {
    format!("/plan/indicators/{}?period={period}", segment(code))
}

/// The same of a plan that is named, as one of years gone by.
#[must_use]
pub fn indicator_of(plan: Option<&str>, code: &str, period: impl std::fmt::Display) -> String {
    let page = indicator(code, period);
    plan.map_or_else(|| page.clone(), |plan| format!("{page}&plan={}", segment(plan)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_code_holds_its_page_has_an_address() {
        assert_eq!(indicator("K3-4 b/例?", "2024H1"), "/plan/indicators/K3-4%20b%2F%E4%BE%8B%3F?period=2024H1");
    }

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
