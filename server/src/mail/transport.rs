//! The mail server, by its URL. To another machine it is TLS or nothing: `smtps://`, or `smtp://` with STARTTLS
//! required. Only on the same machine may it be plain.

use anyhow::{Context, ensure};
use http::Uri;
use lettre::{
    AsyncSmtpTransport, Tokio1Executor,
    transport::smtp::client::{Tls, TlsParameters},
};

/// Makes the transport; it connects when the first mail goes out.
pub(super) fn transport(url: &str) -> anyhow::Result<AsyncSmtpTransport<Tokio1Executor>> {
    // The URL holds a password: it stands in no message.
    let parsed: Uri = url.parse().context("BANSO_SMTP_URL is no URL")?;
    let host = parsed.host().context("BANSO_SMTP_URL names no host")?.to_owned();
    let scheme = parsed.scheme_str().unwrap_or_default();
    ensure!(["smtp", "smtps"].contains(&scheme), "BANSO_SMTP_URL must begin with smtp:// or smtps://");
    let bare = url.split('?').next().unwrap_or(url);
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(bare).context("BANSO_SMTP_URL cannot be read")?;
    let builder = match (scheme, is_here(&host)) {
        ("smtp", false) => builder.tls(Tls::Required(TlsParameters::new(host)?)),
        _ => builder,
    };
    Ok(builder.timeout(Some(std::time::Duration::from_secs(30))).build())
}

fn is_here(host: &str) -> bool {
    let bare = host.trim_matches(['[', ']']);
    bare == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_spoken_to_in_the_clear() {
        for here in ["localhost", "127.0.0.1", "[::1]"] {
            assert!(is_here(here), "{here}");
        }
        for elsewhere in ["mail.example", "127.0.0.1.evil.example", "10.0.0.1"] {
            assert!(!is_here(elsewhere), "{elsewhere}");
        }
    }

    #[tokio::test]
    async fn a_url_that_cannot_be_read_is_refused_without_showing_its_password() {
        for url in ["http://user:geheim@mail.example", "smtp://", "geheim"] {
            let error = transport(url).expect_err(url);
            assert!(!format!("{error:#}").contains("geheim"), "{error:#}");
        }
        assert!(transport("smtp://user:geheim@mail.example:587?tls=opportunistic").is_ok());
    }
}
