//! What the business sees of a consultation: the shared note and its homework, nothing of the centre's own.

use domain::{
    ConsultationId,
    consultations::{ConsultationNumber, SharedView},
};

use super::{
    lists::Lists,
    touched::TouchedByThem,
    visible::{assert_visible, may_read},
};
use crate::{Ctx, failure::Result, tasks};

/// The consultation through the business's eyes.
///
/// # Errors
/// If there is none that the reader may see.
pub async fn shared(ctx: &Ctx, id: ConsultationId) -> Result<SharedView> {
    may_read(ctx).await?;
    let row = assert_visible(ctx, ctx.read(), id).await?;
    let touched = TouchedByThem::load(ctx.read(), &[row.id]).await?;
    let tasks = tasks::of_consultation(ctx, row.id).await?;
    Ok(SharedView {
        number: ConsultationNumber { fiscal_year: row.number_fy, serial: row.number_serial }.to_string(),
        held_on: row.held_on,
        minutes: row.minutes,
        channel: Lists::load(ctx.read(), ctx.today()).await?.channel(&row.channel),
        advisors: touched.advisors.get(&row.id).into_iter().flatten().map(|(_, name)| name.clone()).collect(),
        shared_note: row.shared_note,
        homework: tasks.into_iter().filter(|task| task.assignee.is_none()).collect(),
    })
}
