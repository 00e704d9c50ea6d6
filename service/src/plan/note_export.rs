//! Notes that figures, or the records behind one, leave the centre.

use domain::{Action, PlanId};
use futures::FutureExt;

use crate::{
    Ctx,
    audit::{Changes, Event},
    failure::Result,
    tx,
};

/// What leaves.
#[derive(Clone, Debug)]
pub struct Export {
    /// `figures`, or `members` with the indicator's code.
    pub what: String,
    /// As they were asked for.
    pub periods: String,
    /// As what it leaves: `csv`.
    pub format: String,
    pub rows: usize,
}

/// Notes an export. What cannot be noted must not leave.
///
/// # Errors
/// If it cannot be noted; a reader who may not see the members of figures.
pub async fn note_export(ctx: &Ctx, plan: PlanId, export: Export) -> Result<()> {
    ctx.may(Action::SeeMembers).await?;
    tx::write(ctx, move |tx| {
        async move {
            let changes = Changes::default()
                .new_field("exported", export.what)
                .new_field("periods", export.periods)
                .new_field("format", export.format)
                .new_field("rows", i64::try_from(export.rows).unwrap_or(i64::MAX));
            tx.audit(Event::about("plan/export", "plan", plan).with(changes)).await
        }
        .boxed()
    })
    .await
}
