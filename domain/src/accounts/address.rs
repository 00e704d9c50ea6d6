//! E-mail addresses: which text is one.

/// One address, nothing that could become a second recipient or a header.
pub(super) fn looks_like_an_address(email: &str) -> bool {
    let plain = email.chars().all(|c| c.is_ascii_graphic() && !",;<>()[]\\\":".contains(c));
    let parts: Vec<&str> = email.split('@').collect();
    plain
        && email.len() <= 254
        && parts.len() == 2
        && !parts[0].is_empty()
        && parts[1].contains('.')
        && !parts[1].starts_with('.')
        && !parts[1].ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address() {
        for good in ["makoto@center.example", "a.b+c@sub.example.jp"] {
            assert!(looks_like_an_address(good), "{good}");
        }
        for bad in ["", "a", "a@b", "a@b.c,d@e.f", "a@b.c\r\nBcc: x@y.z", "見本@例.example", "a b@c.d", "@c.d", "a@.d"]
        {
            assert!(!looks_like_an_address(bad), "{bad}");
        }
    }
}
