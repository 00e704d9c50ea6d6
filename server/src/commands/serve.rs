//! `banso serve`

use anyhow::{Context, ensure};
use clap::Args;
use service::{Clock, Ctx};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use super::{cli::say, demo, open::open};
use crate::{App, Config, listen::listen, router};

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    config: Config,
    /// Fill an empty database with the plan and a fictional demo centre, and print its sign-ins.
    #[arg(long, env = "BANSO_DEMO")]
    demo: bool,
}

impl Serve {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let config = self.config;
        let safe = config.listen.ip().is_loopback() || config.behind_proxy;
        ensure!(safe, "refusing to serve plain http on {}: give --behind-proxy", config.listen);
        let db = open(&config.database_url).await?;
        if self.demo {
            demo::show(&Ctx::as_system(db.clone(), Clock::System)).await?;
        }
        let listener =
            TcpListener::bind(config.listen).await.with_context(|| format!("cannot listen on {}", config.listen))?;
        say(&format!("http://{}", listener.local_addr()?));
        let app = App::new(db.clone(), Clock::System, config);
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let stop = async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        listen(listener, router(&app), stop).await?;
        drop(app);
        db.close().await;
        Ok(())
    }
}
