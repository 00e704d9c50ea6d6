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

/// A URL without its password.
fn masked(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let Some((login, host)) = rest.rsplit_once('@') else { return url.to_owned() };
    let user = login.split(':').next().unwrap_or_default();
    format!("{scheme}://{user}:***@{host}")
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_password_in_a_url_is_never_shown() {
        assert_eq!(masked("postgresql://banso:se@cr:et@db.example/banso"), "postgresql://banso:***@db.example/banso");
        assert_eq!(masked("sqlite:data/banso.db"), "sqlite:data/banso.db");
    }
}
