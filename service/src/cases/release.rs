//! Ends a person's part on a case.

use domain::{
    Action, Problem,
    cases::{CasePart, ReleaseForm},
};
use futures::FutureExt;

use super::{
    assign::{current_parts, end},
    change::{begin, told},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    failure::Result,
    tx,
};

/// Takes a person off a case, at once. The owner can only be replaced.
///
/// # Errors
/// A part that is not a current one of this case; a case that is not visible or not theirs.
pub async fn release(ctx: &Ctx, form: ReleaseForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin(tx, Action::WorkCases, &form.id).await?;
            let parts = current_parts(tx, row.id).await?;
            let part = parts.into_iter().find(|part| part.id.to_string() == form.role);
            let part = part.ok_or(Problem::Refused(w::NOT_A_PART.into()))?;
            if part.role == CasePart::Owner.key() {
                return Err(Problem::Refused(w::OWNER_STAYS.into()).into());
            }
            end(tx, &part, tx.ctx.today()).await?;
            let name = CasePart::of_key(&part.role).map_or("part", CasePart::key);
            let changes = Changes::default().field(name, Some(part.account_id.to_string()), None::<String>);
            tx.audit(Event::about("cases/release", "case", row.id).with(changes)).await?;
            told(tx, w::RELEASED).await
        }
        .boxed()
    })
    .await
}
