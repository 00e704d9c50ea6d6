//! `banso kpi members`

use serde::Serialize;
use service::plan;

use super::{
    EXAMPLE,
    ask::{Asked, Members},
    found,
    noted::note,
    print::{Cell, print},
};
use crate::commands::{open::as_system, user::in_words};

/// A record behind a figure.
#[derive(Serialize)]
struct Row {
    indicator: String,
    period: String,
    key: String,
    on: Option<String>,
    /// What it adds to the figure.
    adds: f64,
    /// 例; not in JSON, whose keys are promised.
    #[serde(skip)]
    illustrative: bool,
}

pub(super) async fn run(asked: &Members) -> anyhow::Result<()> {
    let ask = &asked.ask;
    let ctx = as_system(&ask.database).await?;
    let plan = found::plan(&ctx, &ask.plan).await?;
    let found::Found { all, illustrative } = found::indicator(&ctx, plan, &asked.indicator).await?;
    let periods = ask.periods.iter().flat_map(|asked| match asked {
        Asked::One(period) => vec![*period],
        Asked::All => all.clone(),
    });
    let mut rows = Vec::new();
    for period in periods {
        let members = plan::members(&ctx, plan, &asked.indicator, period).await;
        let members = members.map_err(|failure| in_words(&failure.into()))?;
        rows.extend(members.seen.into_iter().map(|member| Row {
            indicator: asked.indicator.clone(),
            period: period.to_string(),
            key: member.key,
            on: member.on.map(|on| on.to_string()),
            adds: member.adds.to_f64(),
            illustrative,
        }));
    }
    note(&ctx, plan, ask, format!("members {}", asked.indicator), rows.len()).await?;
    print(ask.format, &rows, &["indicator", "period", "key", "on", "adds", "example"], cells)?;
    ctx.db.close().await;
    Ok(())
}

fn cells(row: &Row) -> Vec<Cell> {
    vec![
        Cell::Text(row.indicator.clone()),
        Cell::Text(row.period.clone()),
        Cell::Text(row.key.clone()),
        Cell::Text(row.on.clone().unwrap_or_default()),
        Cell::Number(Some(row.adds)),
        Cell::Text(if row.illustrative { EXAMPLE } else { "" }.to_owned()),
    ]
}
