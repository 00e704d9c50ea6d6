//! `banso kpi`

use service::plan::{self, FigureRow, Periods};

use super::{
    EXAMPLE,
    ask::{Ask, Asked},
    found,
    noted::note,
    print::{Cell, print},
};
use crate::commands::{open::as_system, user::in_words};

pub(super) async fn run(ask: &Ask) -> anyhow::Result<()> {
    let ctx = as_system(&ask.database).await?;
    let plan = found::plan(&ctx, &ask.plan).await?;
    let periods = periods(&ask.periods);
    let rows = plan::table(&ctx, plan, &periods).await.map_err(|failure| in_words(&failure.into()))?;
    note(&ctx, plan, ask, "figures".to_owned(), rows.len()).await?;
    let columns = ["indicator", "period", "value", "target", "achievement", "members", "example"];
    print(ask.format, &rows, &columns, cells)?;
    ctx.db.close().await;
    Ok(())
}

pub(super) fn periods(asked: &[Asked]) -> Periods {
    let these = asked.iter().map(|asked| match asked {
        Asked::One(period) => Some(*period),
        Asked::All => None,
    });
    these.collect::<Option<_>>().map_or(Periods::All, Periods::These)
}

fn cells(row: &FigureRow) -> Vec<Cell> {
    vec![
        Cell::Text(row.indicator.clone()),
        Cell::Text(row.period.clone()),
        Cell::Number(row.value),
        Cell::Number(row.target),
        Cell::Number(row.achievement),
        Cell::List(row.members.clone()),
        Cell::Text(if row.illustrative { EXAMPLE } else { "" }.to_owned()),
    ]
}
