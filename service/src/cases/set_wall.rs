//! Raises or lowers the wall of a case.

use domain::{Action, cases::WallForm};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{
    change::{begin, changed, told},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::case,
    failure::Result,
    tx::{self, FactKind},
};

/// Makes a case confidential, or ordinary again with a reason.
///
/// # Errors
/// A missing reason; a case that is not visible or not theirs.
pub async fn set_wall(ctx: &Ctx, form: WallForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    let (confidential, reason) = form.check()?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin(tx, Action::WorkCases, &form.id).await?;
            if row.confidential == confidential {
                return Ok(());
            }
            let changes =
                Changes::default().field("confidential", row.confidential, confidential).new_field("reason", &reason);
            let edited = case::ActiveModel { confidential: Set(confidential), ..changed(tx, &row) };
            edited.update(tx.db()).await?;
            tx.changes_facts_of(FactKind::Case, row.id).await;
            tx.audit(Event::about("cases/set_wall", "case", row.id).with(changes)).await?;
            told(tx, if confidential { w::WALL_RAISED } else { w::WALL_LOWERED }).await
        }
        .boxed()
    })
    .await
}
