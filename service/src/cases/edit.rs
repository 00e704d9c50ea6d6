//! Edits what a case says of itself.

use domain::{
    Action, FieldConflict,
    cases::{EditForm, Edited, labels},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::change::{begin_open, changed, collided, conflict};
use crate::{
    Ctx,
    audit::{Changes, Event},
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
            let differing = differing(&new, &row);
            if differing.iter().all(Option::is_none) {
                return Ok(());
            }
            if row.version != form.version {
                return conflict(row.version, differing);
            }
            let changes = Changes::default()
                .field("title", &row.title, &new.title)
                .field("summary", &row.summary, &new.summary)
                .field("goal", &row.goal, &new.goal);
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
            tx.audit(Event::about("cases/edit", "case", row.id).with(changes)).await
        }
        .boxed()
    })
    .await
}

fn differing(new: &Edited, row: &case::Model) -> [Option<FieldConflict>; 3] {
    [
        collided("title", labels::TITLE, &new.title, &row.title),
        collided("summary", labels::SUMMARY, &new.summary, &row.summary),
        collided("goal", labels::GOAL, &new.goal, &row.goal),
    ]
}
