//! The router on a fresh database.

use axum::Router;
use server::{App, Config, router};
use service::testing::{
    Site,
    cast::{self, Member},
};

use super::Asker;

pub(crate) struct Served {
    pub(crate) site: Site,
    router: Router,
}

impl Served {
    pub(crate) async fn new() -> Self {
        Self::with(Site::new().await, Config::default())
    }

    pub(crate) fn with(site: Site, config: Config) -> Self {
        let app = App::new(site.db.clone(), site.clock.clone(), config);
        Self { router: router(&app), site }
    }

    pub(crate) fn as_nobody(&self) -> Asker {
        Asker::new(self.router.clone(), None)
    }

    /// A browser that holds a session's token.
    pub(crate) fn holding(&self, token: &str) -> Asker {
        Asker::new(self.router.clone(), Some(token.to_owned()))
    }

    pub(crate) async fn act_as(&self, member: Member) -> Asker {
        Asker::new(self.router.clone(), Some(self.site.session_of(member).await))
    }

    pub(crate) async fn as_advisor(&self) -> Asker {
        self.act_as(cast::MAKOTO).await
    }

    pub(crate) async fn as_director(&self) -> Asker {
        self.act_as(cast::SAKURA).await
    }

    pub(crate) async fn as_council_viewer(&self) -> Asker {
        self.act_as(cast::YUKI).await
    }

    pub(crate) async fn as_administrator(&self) -> Asker {
        self.act_as(cast::AKIRA).await
    }

    pub(crate) async fn as_officer(&self) -> Asker {
        self.act_as(cast::TAKESHI).await
    }
}
