//! `banso serve`

use anyhow::{Context, ensure};
use clap::Args;
use service::{Clock, Ctx, accounts, demo::Scale};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use super::{cli::say, demo, open::open};
use crate::{
    App, Config, jobs,
    listen::{Bounds, listen},
    mail::Post,
    router, tls,
};

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    config: Config,
    /// Fill an empty database with the plan and a fictional demo centre, and print its sign-ins: people, small, city or
    /// prefecture
    #[arg(long, env = "BANSO_DEMO", value_name = "SCALE", num_args = 0..=1, require_equals = true, default_missing_value = "city")]
    demo: Option<Scale>,
}

impl Serve {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let mut config = self.config;
        let tls = match (&config.tls_cert, &config.tls_key) {
            (Some(certificate), Some(key)) => Some(tls::acceptor(certificate, key)?),
            _ => None,
        };
        let safe = tls.is_some() || config.behind_proxy || config.listen.ip().is_loopback();
        ensure!(
            safe,
            "refusing to serve plain http on {}: give --tls-cert and --tls-key, or --behind-proxy",
            config.listen
        );
        if let Some(scale) = self.demo {
            demo::unless_in_use(&config.database_url, scale).await?;
        }
        let db = open(&config.database_url).await?;
        let listener =
            TcpListener::bind(config.listen).await.with_context(|| format!("cannot listen on {}", config.listen))?;
        config.listen = listener.local_addr()?;
        let post = Post::of(&config)?;
        let app = App::new(db.clone(), Clock::System, config);
        let system = Ctx::as_system(db.clone(), Clock::System);
        say(concat!("Bansō ", env!("CARGO_PKG_VERSION"), " is ready:"));
        say(&system.settings().base_url);
        offer_first_run(&system).await?;
        let sweeper = tokio::spawn(jobs::keep_swept(system.clone()));
        let ahead = tokio::spawn(jobs::read_figures_ahead(system.clone()));
        let post = post.map(|post| tokio::spawn(post.run(system)));
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let stop = async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        listen(listener, tls, router(&app), Bounds::default(), stop).await?;
        drop(app);
        sweeper.abort();
        ahead.abort();
        if let Some(post) = post {
            post.abort();
        }
        db.close().await;
        Ok(())
    }
}

/// An empty database has nobody who could sign in: a link for the first administrator, to whoever started the server.
/// It goes to standard output and into no log.
async fn offer_first_run(system: &Ctx) -> anyhow::Result<()> {
    if let Some(link) = accounts::offer_first_run(system).await.context("the first run cannot be offered")? {
        say("Nobody can sign in yet. Within 30 minutes, register the first administrator here:");
        say(&format!("    {}", link.url(&system.settings())));
    }
    Ok(())
}
