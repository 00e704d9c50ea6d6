//! Moves a case forward to a stage.

use domain::{
    Action,
    cases::{MoveForm, labels, stage},
    programmes::Programme,
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{
    change::{Entry, begin_open, changed, collided, conflict, enter, last_entry, last_step_on, told},
    facts::facts_of,
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::{case, stage_entry},
    failure::Result,
    programmes::read,
    tx::{self, FactKind, Tx},
};

/// Moves a case to the next stage, or over it where its programme allows that.
///
/// # Errors
/// What is missing for the stage, one line each; a stage that may not follow; a conflict if the case has moved
/// meanwhile; a case that is closed, not visible or not theirs.
pub async fn advance(ctx: &Ctx, form: MoveForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    tx::write(ctx, move |tx| {
        async move {
            advance_in(tx, &form).await?;
            told(tx, w::ADVANCED).await
        }
        .boxed()
    })
    .await
}

/// The same inside a transaction that is under way, for a consultation that moves its case on.
pub(crate) async fn advance_in(tx: &Tx, form: &MoveForm) -> Result<()> {
    let row = begin_open(tx, Action::WorkCases, &form.id).await?;
    let programme = read::by_id(tx.db(), row.programme_id).await?;
    let last = last_entry(tx.db(), row.id).await?;
    if row.stage_key.as_deref().unwrap_or_default() != form.from {
        return moved_meanwhile(tx, &programme, &row, last.as_ref(), form);
    }
    let facts = facts_of(tx.db(), &row).await?;
    let direction = stage::advance(&programme, row.stage_key.as_deref(), &form.stage, &facts)?;
    let step = form.check_forward(last_step_on(&row, last.as_ref()), tx.ctx.today())?;
    let entry = Entry {
        stage: &form.stage,
        route: row.route_key.clone(),
        direction,
        entered_on: step.entered_on,
        reason: step.reason,
    };
    enter(tx, row.id, last.as_ref(), entry).await?;
    step_into(tx, &row, &form.stage, "cases/advance").await
}

/// The same press twice is one step; anything else is somebody else's.
pub(super) fn moved_meanwhile(
    tx: &Tx,
    programme: &Programme,
    row: &case::Model,
    last: Option<&stage_entry::Model>,
    form: &MoveForm,
) -> Result<()> {
    let own = last.is_some_and(|last| last.created_by == tx.ctx.actor.account().map(Into::into));
    if own && row.stage_key.as_deref() == Some(form.stage.as_str()) {
        return Ok(());
    }
    let name = |key: &str| programme.stage(key).map_or_else(|| key.to_owned(), |stage| stage.name.ja.clone());
    let now = row.stage_key.as_deref().map(name).unwrap_or_default();
    conflict(row.version, [collided("stage", labels::STAGE, &name(&form.stage), &now)])
}

/// Writes the stage that a case now stands in.
pub(super) async fn step_into(tx: &Tx, row: &case::Model, stage: &str, verb: &'static str) -> Result<()> {
    let moved = case::ActiveModel { stage_key: Set(Some(stage.to_owned())), ..changed(tx, row) };
    moved.update(tx.db()).await?;
    tx.changes_facts_of(FactKind::Case, row.id).await;
    let changes = Changes::default().field("stage", &row.stage_key, stage);
    tx.audit(Event::about(verb, "case", row.id).with(changes)).await
}
