//! What is printed leaves the centre: it stands in the audit before.

use clap::ValueEnum;
use domain::PlanId;
use service::{
    Ctx,
    plan::{Export, note_export},
};

use super::ask::{Ask, Asked};
use crate::commands::user::in_words;

/// Notes so many rows of `what`, which must not be printed if this fails.
pub(super) async fn note(ctx: &Ctx, plan: PlanId, ask: &Ask, what: String, rows: usize) -> anyhow::Result<()> {
    let periods = ask.periods.iter().map(|asked| match asked {
        Asked::All => "all".to_owned(),
        Asked::One(period) => period.to_string(),
    });
    let periods = periods.collect::<Vec<_>>().join(" ");
    let format = ask.format.to_possible_value().map(|format| format.get_name().to_owned()).unwrap_or_default();
    let export = Export { what, periods, format, rows };
    note_export(ctx, plan, export).await.map_err(|failure| in_words(&failure.into()))
}
