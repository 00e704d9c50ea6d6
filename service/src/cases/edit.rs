//! Edits what a case says of itself.

use domain::{
    Action, FieldConflict,
    cases::{EditForm, labels},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{
    change::{begin_open, changed, told},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Edited, Event, collision},
    entities::case,
    failure::Result,
    search,
    tx::{self, FactKind},
};

/// Saves title, summary and goal.
///
/// # Errors
/// The fields that must be put right; a conflict, field by field, if somebody else saved first; a case that is closed,
/// not visible or not theirs.
pub async fn edit(ctx: &Ctx, form: EditForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    let new = form.check()?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin_open(tx, Action::WorkCases, &form.id).await?;
            if row.version != form.version
                && let Some(problem) = collision(tx, edited(&row, form.version), both(&new, &row)).await?
            {
                return Err(problem.into());
            }
            let changes = Changes::default()
                .field("title", &row.title, &new.title)
                .field("summary", &row.summary, &new.summary)
                .field("goal", &row.goal, &new.goal);
            if changes.is_empty() {
                return told(tx, w::SAVED).await;
            }
            let edited = case::ActiveModel {
                title: Set(new.title),
                summary: Set(new.summary),
                goal: Set(new.goal),
                version: Set(row.version + 1),
                ..changed(tx, &row)
            };
            let row = edited.update(tx.db()).await?;
            search::index(tx, search::Entry::of_case(&row)).await?;
            tx.changes_facts_of(FactKind::Case, row.id).await;
            tx.audit(Event::about("cases/edit", "case", row.id).with(changes)).await?;
            told(tx, w::SAVED).await
        }
        .boxed()
    })
    .await
}

/// The verbs that raise a case's version.
pub(super) fn edited(row: &case::Model, seen: i64) -> Edited<'static> {
    Edited { kind: "case", id: row.id, verbs: &["cases/edit", "cases/link_measures"], seen, stands: row.version }
}

/// Every field as the person has it and as it stands.
fn both(mine: &domain::cases::Edited, theirs: &case::Model) -> Vec<FieldConflict> {
    vec![
        FieldConflict::new("title", labels::TITLE, &mine.title, &theirs.title),
        FieldConflict::new("summary", labels::SUMMARY, &mine.summary, &theirs.summary),
        FieldConflict::new("goal", labels::GOAL, &mine.goal, &theirs.goal),
    ]
}
