//! The settings as they may be shown: passwords in URLs masked.

use std::path::Path;

use super::Config;

impl Config {
    /// Each setting under its environment name.
    pub(crate) fn shown(&self) -> Vec<(&'static str, String)> {
        let path = |path: Option<&Path>| path.map(|path| path.display().to_string()).unwrap_or_default();
        vec![
            ("DATABASE_URL", masked(&self.database_url)),
            ("BANSO_LISTEN", self.listen.to_string()),
            ("BANSO_BASE_URL", self.settings().base_url),
            ("BANSO_TLS_CERT", path(self.tls_cert.as_deref())),
            ("BANSO_TLS_KEY", path(self.tls_key.as_deref())),
            ("BANSO_BEHIND_PROXY", self.behind_proxy.to_string()),
            ("BANSO_SMTP_URL", self.smtp_url.as_deref().map(masked).unwrap_or_default()),
            ("BANSO_MAIL_FROM", self.mail_from.clone().unwrap_or_default()),
        ]
    }
}

/// A URL without its passwords, wherever they stand in it. One that can be read in two ways shows no more than its
/// scheme.
fn masked(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (place, query) = rest.split_once('?').map_or((rest, None), |(place, query)| (place, Some(query)));
    if query.is_some_and(|query| query.contains('@')) {
        return format!("{scheme}://***");
    }
    let place = place.rsplit_once('@').map_or_else(
        || place.to_owned(),
        |(login, host)| format!("{}:***@{host}", login.split(':').next().unwrap_or_default()),
    );
    let query = query.map(|query| format!("?{}", query.split('&').map(pair_masked).collect::<Vec<_>>().join("&")));
    format!("{scheme}://{place}{}", query.unwrap_or_default())
}

fn pair_masked(pair: &str) -> String {
    match pair.split_once('=') {
        Some((name, _)) if name.to_ascii_lowercase().contains("password") => format!("{name}=***"),
        _ => pair.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_password_in_a_url_is_never_shown() {
        for (url, shown) in [
            ("postgresql://banso:se@cr:et@db.example/banso", "postgresql://banso:***@db.example/banso"),
            ("postgresql:///banso?user=banso&password=geheim", "postgresql:///banso?user=banso&password=***"),
            (
                "postgresql://db.example/b?sslPassword=x&sslmode=require",
                "postgresql://db.example/b?sslPassword=***&sslmode=require",
            ),
            ("postgresql://banso:se?cret@db.example/banso", "postgresql://***"),
            ("postgresql://db.example/banso?password=ge@heim", "postgresql://***"),
            ("smtps://mail.example", "smtps://mail.example"),
            ("sqlite:data/banso.db", "sqlite:data/banso.db"),
        ] {
            assert_eq!(masked(url), shown);
        }
    }
}
