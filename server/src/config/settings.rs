//! The settings of the server.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use service::Settings;

/// How to serve.
#[derive(Clone, Debug, Args)]
pub struct Config {
    /// The database: sqlite:PATH or postgresql://…
    #[arg(long, env = "DATABASE_URL", default_value = "sqlite:data/banso.db", hide_env_values = true)]
    pub database_url: String,
    /// Where to listen.
    #[arg(long, env = "BANSO_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// The address that people type, for links in mails: https://banso.example
    #[arg(long, env = "BANSO_BASE_URL")]
    pub base_url: Option<String>,
    /// A PEM file with the certificate chain; needs --tls-key.
    #[arg(long, env = "BANSO_TLS_CERT", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// A PEM file with the private key; needs --tls-cert.
    #[arg(long, env = "BANSO_TLS_KEY", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// A proxy in front ends TLS and names the client in X-Forwarded-For.
    #[arg(long, env = "BANSO_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// The mail server: smtp://user:password@host:587 (STARTTLS is required) or smtps://…; without it no mail is sent.
    #[arg(long, env = "BANSO_SMTP_URL", hide_env_values = true, requires = "mail_from")]
    pub smtp_url: Option<String>,
    /// The sender of mails: 見本センター <banso@center.example>
    #[arg(long, env = "BANSO_MAIL_FROM")]
    pub mail_from: Option<String>,
}

impl Config {
    /// What use cases must know: the address for links, from the configuration only, and whether mail goes out.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let scheme = if self.tls_cert.is_some() { "https" } else { "http" };
        let base_url = self.base_url.clone().unwrap_or_else(|| format!("{scheme}://{}", self.listen));
        let base_url = base_url.trim_end_matches('/').to_owned();
        Settings { base_url, sends_mail: self.smtp_url.is_some() }
    }
}

impl Default for Config {
    /// Loopback, plain http, the database in `data`.
    fn default() -> Self {
        Self {
            database_url: "sqlite:data/banso.db".to_owned(),
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            base_url: None,
            tls_cert: None,
            tls_key: None,
            behind_proxy: false,
            smtp_url: None,
            mail_from: None,
        }
    }
}
