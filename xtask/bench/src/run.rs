//! The whole run, in its order.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use clap::Args;
use sqlx::SqliteConnection;
use uuid::Uuid;

use crate::{
    banso::{Banso, Served},
    bare::Bare,
    pages, plan,
    records::connect,
    report::{Report, p50_p99},
    saves, weight,
};

/// Stands in docs/bench.md before what this program writes.
const BELOW: &str = "<!-- The rest of this page is written by `make bench`. -->";

#[derive(Args)]
pub(crate) struct Run {
    /// The binary, built for release
    #[arg(long)]
    banso: PathBuf,
    /// The folder of the built site
    #[arg(long)]
    site: PathBuf,
    /// Where the database is kept for the next run, and the report is written
    #[arg(long)]
    folder: PathBuf,
    /// A page for the record: the report takes the place of the last one in it
    #[arg(long)]
    record: Option<PathBuf>,
    /// Seconds that each page is asked at a steady rate
    #[arg(long, default_value_t = 5)]
    seconds: u64,
}

impl Run {
    pub(crate) async fn run(self) -> Result<()> {
        std::fs::create_dir_all(&self.folder)?;
        let banso = Banso { binary: self.banso.canonicalize()?, folder: self.folder.canonicalize()? };
        let kept = banso.folder.join("prefecture.db");
        if !kept.exists() {
            fill(&banso, &kept)?;
        }
        // Saves go into a copy, so that the next run finds what this one found.
        let database = banso.folder.join("run.db");
        copy(&kept, &database)?;
        let report = self.measure(&banso, &database).await?;
        remove(&database);
        std::fs::write(banso.folder.join("report.md"), &report)?;
        if let Some(record) = &self.record {
            std::fs::write(record, recorded(&std::fs::read_to_string(record)?, &report)?)?;
        }
        Ok(())
    }

    async fn measure(&self, banso: &Banso, database: &Path) -> Result<String> {
        let (address, handler) = (local(18_080), local(18_081));
        let mut db = connect(database).await?;
        let (businesses, today) = choose(&mut db).await?;
        let lasts = Duration::from_secs(self.seconds);
        let mut report = Report::default();

        plan::measure(&mut report, banso, database, address, &businesses, &today).await?;
        let served = banso.serve(database, address).await?;
        let idle = served.memory()?.0;
        let bare = Bare::start(handler).await?;
        let routes = banso.printed(database, &["routes", "--json"])?;
        pages::measure(&mut report, &served, &bare, &mut db, &routes, lasts).await?;
        drop(bare);
        save(&mut report, &served, database, (&businesses, &today), lasts).await?;
        memory(&mut report, &served, idle)?;
        served.stop()?;
        weight::weigh(&mut report, &self.site)?;
        Ok(report.written(&head(&mut db).await?))
    }
}

/// The page for the record: what people say of the figures stays, the report below it is the new one.
fn recorded(page: &str, report: &str) -> Result<String> {
    let (says, _) = page.split_once(BELOW).context("the page for the record has no place for the report")?;
    Ok(format!("{says}{BELOW}\n\n{report}"))
}

fn local(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

/// Fills a database; only a whole one gets the name.
fn fill(banso: &Banso, kept: &Path) -> Result<()> {
    let fresh = kept.with_extension("fresh");
    remove(&fresh);
    banso.printed(&fresh, &["demo", "--scale", "prefecture"])?;
    std::fs::rename(&fresh, kept).context("the database is filled")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    remove(to);
    std::fs::copy(from, to).context("the database is copied")?;
    Ok(())
}

fn remove(database: &Path) {
    for end in ["", "-wal", "-shm"] {
        // What is not there need not go.
        drop(std::fs::remove_file(format!("{}{end}", database.display())));
    }
}

/// Businesses to save consultations with, and a day to save them on.
async fn choose(db: &mut SqliteConnection) -> Result<(Vec<Uuid>, String)> {
    let businesses = sqlx::query_scalar("SELECT id FROM businesses WHERE merged_into IS NULL LIMIT 5000");
    let businesses: Vec<Uuid> = businesses.fetch_all(&mut *db).await?;
    let today = sqlx::query_scalar("SELECT MAX(held_on) FROM consultations").fetch_one(db).await?;
    Ok((businesses, today))
}

async fn save(
    report: &mut Report,
    served: &Served,
    database: &Path,
    (businesses, today): (&[Uuid], &str),
    lasts: Duration,
) -> Result<()> {
    let before = saves::count(database).await?;
    let (rate, took) = saves::through_the_form(served, businesses, today, lasts).await?;
    let saved = saves::count(database).await? - before;
    ensure!(saved as f64 >= rate * lasts.as_secs_f64() * 0.99, "acknowledged saves are missing: {saved}");
    let (one, of_one) = saves::bare(database, lasts / 2, 1).await?;
    let (all, of_all) = saves::bare(database, lasts / 2, saves::ROWS).await?;
    report.section(
        "Saves",
        &format!(
            "{} people save consultations through the form without a pause, each signed in, each commit on the disk \
             before it is acknowledged (WAL, synchronous=FULL); then as many tasks insert into the same file by sqlx \
             through one connection: one small row a transaction, and {} rows, as many as a save writes. Times in ms.",
            saves::WRITERS,
            saves::ROWS,
        ),
    );
    let row = |what: &str, rate: f64, took| {
        let mut row = vec![what.to_owned(), format!("{rate:.0}")];
        row.extend(p50_p99(took));
        row
    };
    let rows = [row("saves", rate, &took), row("bare, one row", one, &of_one), row("bare, as many rows", all, &of_all)];
    report.table(&["", "a second", "p50", "p99"], &rows);
    report.at_least("saves ÷ bare inserts of as many rows", rate / all, 0.5, "×");
    report.at_least("saves ÷ bare inserts of one row", rate / one, 0.5, "×");
    Ok(())
}

fn memory(report: &mut Report, served: &Served, idle: f64) -> Result<()> {
    let (now, most) = served.memory()?;
    report.section("Memory", "Resident, in MB: after the start, at the end of the run, and the most in between.");
    let rows = [vec!["resident".to_owned(), format!("{idle:.0}"), format!("{now:.0}"), format!("{most:.0}")]];
    report.table(&["", "idle", "after the load", "most"], &rows);
    report.at_most("memory at most", most, 200.0, "MB");
    Ok(())
}

async fn head(db: &mut SqliteConnection) -> Result<String> {
    let mut counted = Vec::new();
    for table in ["businesses", "consultations", "cases", "stage_entries", "outcomes"] {
        let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        let number: i64 = sqlx::query_scalar(sql).fetch_one(&mut *db).await?;
        counted.push(format!("{number} {table}"));
    }
    let cores = std::thread::available_parallelism()?;
    Ok(format!(
        "## Report\n\nA release build on SQLite with {}; {cores} cores, the load on the same machine.\n",
        counted.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::{BELOW, recorded};

    #[test]
    fn what_people_say_of_the_figures_stays() {
        let page = recorded(&format!("# Bench\n\nWhy.\n\n{BELOW}\n\nold"), "new").expect("a page with the place");
        assert_eq!(page, format!("# Bench\n\nWhy.\n\n{BELOW}\n\nnew"));
        assert!(recorded("a page without the place", "new").is_err());
    }
}
