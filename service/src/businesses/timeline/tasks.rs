//! Next actions that were done: the business's own homework, and what was done in its cases.

use domain::{
    Text, Words,
    businesses::{Moment, MomentKind},
    search::SearchKind,
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::cases::visible;
use crate::{
    Ctx, audit,
    cases::wall,
    clock::day_in_japan,
    entities::{case, task},
    failure::Result,
    search,
};

const DONE: Text = Text::new("完了:{what}", "Done: {what}");

pub(super) async fn done(ctx: &Ctx, business: Uuid, limit: u64) -> Result<Vec<Moment>> {
    if !wall::sees_content(ctx) {
        return Ok(Vec::new());
    }
    let cases = visible(ctx, business).select_only().column(case::Column::Id).into_query();
    let homework = Condition::all().add(task::Column::BusinessId.eq(business)).add(task::Column::CaseId.is_null());
    let Some(visible_talk) = search::visible(ctx, SearchKind::Consultation, task::Column::ConsultationId) else {
        return Ok(Vec::new());
    };
    let talk = Condition::any().add(task::Column::ConsultationId.is_null()).add(visible_talk);
    let rows = task::Entity::find()
        .filter(task::Column::DoneAt.is_not_null())
        .filter(Condition::any().add(homework).add(task::Column::CaseId.in_subquery(cases)))
        .filter(talk)
        .order_by_desc(task::Column::DoneAt)
        .limit(limit)
        .all(ctx.read())
        .await?;
    let by = audit::names(ctx, rows.iter().filter_map(|row| row.done_by)).await?;
    let moments = rows.into_iter().filter_map(|row| {
        let at = row.done_at?;
        let by = row.done_by.and_then(|id| by.get(&id).cloned());
        Some(Moment {
            on: day_in_japan(at),
            recorded_at: at,
            kind: MomentKind::TaskDone,
            what: DONE.fill(&[("what", &row.what)]),
            whose: by.map(|by| Words::same(&by)).unwrap_or_default(),
            body: Words::default(),
            href: row.case_id.map(|case| format!("/cases/{case}")),
        })
    });
    Ok(moments.collect())
}
