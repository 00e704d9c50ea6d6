//! Every page at 20 requests a second and flat out, each beside a bare handler that sends as many bytes.

use std::{sync::Arc, time::Duration};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sqlx::SqliteConnection;

use crate::{
    banso::Served,
    bare::Bare,
    browser::{Browser, Expected},
    load::{Took, flat_out, steady},
    records::pages_of,
    report::{Report, p50_p99},
    routes::{Addresses, ROUTES},
};

const RATE: u32 = 20;
/// Without a pause: so many at once as there are cores twice over.
const AT_ONCE: usize = 4;

/// Who looks at the pages.
struct People {
    nobody: Browser,
    director: Browser,
    administrator: Browser,
}

/// How a page fared.
struct Fared {
    bytes: usize,
    steady: Took,
    a_second: f64,
}

/// Measures all pages of the list that the binary prints.
pub(crate) async fn measure(
    report: &mut Report,
    served: &Served,
    bare: &Bare,
    db: &mut SqliteConnection,
    routes: &str,
    lasts: Duration,
) -> Result<()> {
    let people = People {
        nobody: Browser::new(served.address, None),
        director: served.sign_in("sakura@center.example").await?,
        administrator: served.sign_in("akira@center.example").await?,
    };
    let listed: Vec<Value> = serde_json::from_str(routes)?;
    let (mut rows, mut left_out) = (Vec::new(), Vec::new());
    for route in listed.iter().filter(|route| route["method"] == "GET") {
        let path = route["path"].as_str().context("a route has a path")?;
        let Some((_, addresses)) = ROUTES.iter().find(|(known, _)| *known == path) else {
            left_out.push(format!("{path}: xtask/bench/src/routes.rs does not know it yet"));
            continue;
        };
        let browser = people.who_may(route)?;
        let groups = match addresses {
            Addresses::At(pages) => pages.iter().map(|(path, marker)| (*path, vec![expected(path, marker)])).collect(),
            Addresses::Of(sql) => vec![(path, pages_of(db, path, sql).await?)],
            Addresses::Not(why) => {
                left_out.push(format!("{path}: {why}"));
                Vec::new()
            }
        };
        for (name, pages) in groups {
            ensure!(!pages.is_empty(), "{name}: there is no such record");
            let fared = fare(&browser, pages, lasts).await.with_context(|| name.to_owned())?;
            let bytes = fared.bytes;
            let nobody = Browser::new(bare.address, None);
            let handler = fare(&nobody, vec![Bare::page(bytes)], lasts).await?;
            bound(report, name, &fared, &handler);
            rows.push(row(name, &fared, &handler));
        }
    }
    report.section(
        "Pages",
        "At 20 requests a second, as people come; then four people without a pause. Beside each page a bare axum handler \
         in a process of its own that sends as many bytes. Times in ms. Every answer was 200 and complete.",
    );
    let heads = ["page", "kB", "p50", "p99", "bare p50", "bare p99", "a second", "bare a second", "ratio"];
    report.table(&heads, &rows);
    report.section("Pages that were not measured", &left_out.join("  \n"));
    Ok(())
}

impl People {
    fn who_may(&self, route: &Value) -> Result<Browser> {
        let may = |who: &str| route["who"].as_array().is_some_and(|all| all.iter().any(|one| one == who));
        let known = [("nobody", &self.nobody), ("director", &self.director), ("administrator", &self.administrator)];
        let found = known.into_iter().find(|(who, _)| may(who)).map(|(_, browser)| browser.clone());
        found.with_context(|| format!("nobody of the demo may open {}", route["path"]))
    }
}

fn expected(path: &str, marker: &str) -> Expected {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let pairs = form_urlencoded::parse(query.as_bytes());
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let path = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
    Expected { path, marker: marker.to_owned() }
}

async fn fare(browser: &Browser, pages: Vec<Expected>, lasts: Duration) -> Result<Fared> {
    let pages: Arc<[Expected]> = pages.into();
    let mut bytes = 0;
    for page in pages.iter().take(10) {
        bytes = bytes.max(browser.open(page).await?.len());
    }
    let open = move |browser: Browser, n: usize| {
        let page = pages[n % pages.len()].clone();
        async move { browser.open(&page).await.map(drop) }
    };
    let steady = steady(RATE, lasts, |n| open(browser.clone(), n)).await?;
    let browser = browser.clone();
    let (a_second, _) = flat_out(AT_ONCE, lasts / 4, move |who, n| open(browser.clone(), who * 31 + n)).await?;
    Ok(Fared { bytes, steady, a_second })
}

fn row(name: &str, page: &Fared, bare: &Fared) -> Vec<String> {
    let mut row = vec![name.replace('|', "\\|"), format!("{:.0}", page.bytes as f64 / 1000.0)];
    row.extend(p50_p99(&page.steady));
    row.extend(p50_p99(&bare.steady));
    row.extend([page.a_second, bare.a_second].map(|rate| format!("{rate:.0}")));
    row.push(format!("{:.3}", page.a_second / bare.a_second));
    row
}

/// Lists, the page of a case and the search have a bound; where this run's bare handler is slow, ten times that.
fn bound(report: &mut Report, name: &str, page: &Fared, bare: &Fared) {
    let bounded = name.starts_with("/cases") && !name.contains("{id}/") || name.starts_with("/search");
    if !bounded {
        return;
    }
    let bare = bare.steady.ms(99.0);
    let most = if bare <= 5.0 { 50.0 } else { (10.0 * bare).round() };
    report.at_most(&format!("`{name}` p99 at {RATE}/s"), page.steady.ms(99.0), most, "ms");
}
