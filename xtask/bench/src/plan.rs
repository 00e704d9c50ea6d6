//! The plan page: the first time after start, after a save, warm; against the plain read of the same rows and against
//! the same figures by hand-written SQL.

use std::{
    net::SocketAddr,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::Result;
use uuid::Uuid;

use crate::{
    banso::{Banso, Served},
    browser::{Browser, Expected},
    by_sql,
    load::{Took, in_turn},
    plain,
    records::connect,
    report::{Report, ms},
    saves,
};

const STARTS: usize = 5;
const SAVES: usize = 30;
const WARM: usize = 300;

/// Measures it on servers of its own.
pub(crate) async fn measure(
    report: &mut Report,
    banso: &Banso,
    database: &Path,
    address: SocketAddr,
    businesses: &[Uuid],
    today: &str,
) -> Result<()> {
    let (mut started, mut first, mut plain, mut ratios, mut rows) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..STARTS {
        // In turns, so that whatever else this machine does meets both.
        let (took, number) = plain::read(&mut connect(database).await?).await?;
        rows = number;
        let served = banso.serve(database, address).await?;
        // The server reads the records from its start on, so the time begins there and not when the page is asked for.
        let ready = Instant::now();
        let browser = served.sign_in("sakura@center.example").await?;
        open(&browser).await?;
        let opened = ready.elapsed();
        started.push(served.started_in);
        first.push(opened);
        plain.push(took);
        ratios.push(opened.as_secs_f64() / took.as_secs_f64());
        served.stop()?;
    }
    let served = banso.serve(database, address).await?;
    let (after_save, warm) = then(&served, businesses, today).await?;
    served.stop()?;
    let (by_sql, figures) = by_sql::ask(database).await?;
    let same = by_sql::compare(banso, database).await?;

    let (started, first, plain) = (Took::of(started)?, Took::of(first)?, Took::of(plain)?);
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios[ratios.len() / 2];
    report.section(
        "The plan page",
        &format!(
            "All indicators of the shipped plan with their half-years, five fiscal years. The plain read is sqlx \
             streaming and decoding the same {rows} rows, in turns with the {STARTS} first pages after a start; \
             hand-written SQL asks for {figures} figures (years and half-years) in {} ms. {same} figures of FY2025 by \
             SQL and by `banso kpi` were compared and are the same. Times in ms.",
            ms(by_sql.as_secs_f64() * 1000.0)
        ),
    );
    let row = |what: &str, took: &Took| {
        let mut row = vec![what.to_owned()];
        row.extend([0.0, 50.0, 99.0].map(|percent| ms(took.ms(percent))));
        row
    };
    let table = [
        row("start of the process to its first answer", &started),
        row("first page after start, with the sign-in before it", &first),
        row("plain read of the same rows", &plain),
        row("page after a save", &after_save),
        row("page, warm", &warm),
    ];
    report.table(&["", "least", "p50", "p99"], &table);
    report.at_most("start", started.ms(50.0) / 1000.0, 1.0, "s");
    report.at_most("plan page, first after start", first.ms(50.0) / 1000.0, 2.0, "s");
    report.at_most("plan page, first after start ÷ plain read", ratio, 1.5, "×");
    report.at_most("plan page after a save, p50", after_save.ms(50.0), 60.0, "ms");
    report.at_most("plan page warm, p50", warm.ms(50.0), 30.0, "ms");
    Ok(())
}

async fn then(served: &Served, businesses: &[Uuid], today: &str) -> Result<(Took, Took)> {
    let browser = served.sign_in("sakura@center.example").await?;
    open(&browser).await?;
    let after_save = in_turn(SAVES, |n| {
        let (browser, business) = (&browser, businesses[n % businesses.len()]);
        async move {
            saves::save(browser, business, today).await?;
            open(browser).await
        }
    });
    let after_save = after_save.await?;
    let warm = in_turn(WARM, |_| open(&browser)).await?;
    Ok((after_save, warm))
}

async fn open(browser: &Browser) -> Result<Duration> {
    let begins = Instant::now();
    browser.open(&Expected { path: "/plan".to_owned(), marker: "相談件数(延べ)".to_owned() }).await?;
    Ok(begins.elapsed())
}
