//! `banso demo`, and `banso serve --demo`

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use clap::Args;
use service::{
    Clock, Ctx, Db,
    demo::{self, Part, Scale, Tell},
    testing::cast::{self, PASSWORD},
};

use super::{
    cli::say,
    open::{Database, open_patiently},
    user::in_words,
};

/// Fill an empty database with the plan and a fictional demo centre.
#[derive(Debug, Args)]
pub(super) struct Demo {
    #[command(flatten)]
    database: Database,
    /// How much of it: people (the plan and the sign-ins only), small, city or prefecture
    #[arg(long, default_value = "city")]
    scale: Scale,
    /// The day on which it is loaded, as in 2026-11-22; nothing in it is later. Today, if it is not given
    #[arg(long)]
    today: Option<NaiveDate>,
}

impl Demo {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let db = open_patiently(&self.database.database_url).await?;
        let today = self.today.unwrap_or_else(|| Clock::System.today());
        load(&db, self.scale, today).await?;
        db.close().await;
        Ok(())
    }
}

/// The same for a server that may have been started with it before: a database in use stays as it is.
pub(super) async fn unless_in_use(url: &str, scale: Scale) -> anyhow::Result<()> {
    // Not as the server opens it: PostgreSQL cuts off a page that takes so long.
    let db = open_patiently(url).await?;
    let system = Ctx::as_system(db.clone(), Clock::System);
    if demo::is_empty(&system).await? {
        load(&db, scale, Clock::System.today()).await?;
    } else {
        say("The database is in use already: it stays as it is.");
        if demo::is_loaded(&system).await? {
            say_cast();
        }
    }
    db.close().await;
    Ok(())
}

async fn load(db: &Db, scale: Scale, today: NaiveDate) -> anyhow::Result<()> {
    let ctx = Ctx::as_system(db.clone(), Clock::set_to(beginning_of(today)));
    say(&format!("Loading the demo centre ({}) as of {today} …", scale.key()));
    demo::load(&ctx, scale, progress()).await.map_err(|failure| in_words(&failure.into()))?;
    say_cast();
    Ok(())
}

/// Who is at the demo centre, and how they sign in.
fn say_cast() {
    say("A fictional demo centre is ready. Everyone signs in with the password");
    say(&format!("    {PASSWORD}"));
    for member in cast::ALL {
        let roles: Vec<_> = member.roles.iter().map(|role| role.name().ja).collect();
        say(&format!("    {:<24}{}({})", member.email, member.name, roles.join("・")));
    }
}

/// Midnight in Japan, so that a load in the morning and one in the evening make the same.
fn beginning_of(today: NaiveDate) -> DateTime<Utc> {
    today.and_time(NaiveTime::MIN).and_utc() - TimeDelta::hours(9)
}

/// A line for each kind of record, and for every twenty thousand consultations.
fn progress() -> Tell {
    Arc::new(|part, count| {
        if part != Part::Consultations || count.is_multiple_of(20_000) {
            say(&format!("    {count} {}", name(part)));
        }
    })
}

const fn name(part: Part) -> &'static str {
    match part {
        Part::Businesses => "businesses",
        Part::Cases => "cases",
        Part::Outcomes => "outcomes",
        Part::Consultations => "consultations",
    }
}
