//! What all requests share.

use std::sync::Arc;

use app::Site;
use leptos::prelude::LeptosOptions;
use service::{Clock, Db};

use crate::{Config, site};

/// The open application: cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    pub db: Db,
    pub clock: Clock,
    pub config: Arc<Config>,
    pub(crate) site: Site,
}

impl App {
    /// An application on an open database.
    #[must_use]
    pub fn new(db: Db, clock: Clock, config: Config) -> Self {
        // leptos asks for an executor before its first page; a second application of the process finds it there.
        drop(any_spawner::Executor::init_tokio());
        let options = LeptosOptions::builder()
            .output_name("banso")
            .site_pkg_dir(site::package_path())
            .site_root("target/site")
            .build();
        db.settle(config.settings());
        let site = Site { options, centre: String::new() };
        Self { db, clock, config: Arc::new(config), site }
    }
}
