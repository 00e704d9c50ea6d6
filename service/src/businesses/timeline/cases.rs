//! Cases of the business: opened, moved through their stages, closed. What lies behind a wall is not there.

use domain::{
    Text, Words,
    businesses::{Moment, MomentKind},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::names::Names;
use crate::{
    Ctx,
    cases::wall,
    entities::{case, stage_entry},
    failure::Result,
};

const OPENED: Text = Text::new("案件を開きました", "Case opened");
const CLOSED: Text = Text::new("案件を終えました", "Case closed");
const ENTERED: Text = Text::new("段階「{stage}」へ", "Entered “{stage}”");

/// The cases of a business that the reader may see.
pub(super) fn visible(ctx: &Ctx, business: Uuid) -> Select<case::Entity> {
    case::Entity::find().filter(case::Column::BusinessId.eq(business)).filter(wall::visible(ctx))
}

pub(super) fn href(case: Uuid) -> Option<String> {
    Some(format!("/cases/{case}"))
}

pub(super) async fn opened(ctx: &Ctx, business: Uuid, names: &Names, limit: u64) -> Result<Vec<Moment>> {
    let rows = visible(ctx, business).order_by_desc(case::Column::OpenedOn).limit(limit).all(ctx.read()).await?;
    let moments = rows.into_iter().map(|row| Moment {
        on: row.opened_on,
        recorded_at: row.created_at,
        kind: MomentKind::CaseOpened,
        what: OPENED.into(),
        whose: Words::same(&row.title),
        body: names.programme(row.programme_id),
        href: href(row.id),
    });
    Ok(moments.collect())
}

pub(super) async fn closed(ctx: &Ctx, business: Uuid, limit: u64) -> Result<Vec<Moment>> {
    let rows = visible(ctx, business)
        .filter(case::Column::ClosedOn.is_not_null())
        .order_by_desc(case::Column::ClosedOn)
        .limit(limit)
        .all(ctx.read())
        .await?;
    let content = wall::sees_content(ctx);
    let moments = rows.into_iter().filter_map(|row| {
        Some(Moment {
            on: row.closed_on?,
            recorded_at: row.updated_at,
            kind: MomentKind::CaseClosed,
            what: CLOSED.into(),
            whose: Words::same(&row.title),
            body: if content { Words::same(&row.close_reason) } else { Words::default() },
            href: href(row.id),
        })
    });
    Ok(moments.collect())
}

/// Entries into stages but the first, which the opening tells.
pub(super) async fn stages(ctx: &Ctx, business: Uuid, names: &Names, limit: u64) -> Result<Vec<Moment>> {
    let cases = visible(ctx, business).all(ctx.read()).await?;
    let entries = stage_entry::Entity::find()
        .filter(stage_entry::Column::CaseId.is_in(cases.iter().map(|case| case.id)))
        .filter(stage_entry::Column::Position.gt(1))
        .filter(stage_entry::Column::Direction.ne("start"))
        .order_by_desc(stage_entry::Column::EnteredOn)
        .order_by_desc(stage_entry::Column::CreatedAt)
        .limit(limit)
        .all(ctx.read())
        .await?;
    let content = wall::sees_content(ctx);
    let moments = entries.into_iter().filter_map(|entry| {
        let case = cases.iter().find(|case| case.id == entry.case_id)?;
        let stage = names.stage(case.programme_id, &entry.stage_key);
        let entered = |stage: &str| ENTERED.fill(&[("stage", stage)]);
        Some(Moment {
            on: entry.entered_on,
            recorded_at: entry.created_at,
            kind: MomentKind::Stage,
            what: Words { ja: entered(&stage.ja).ja, en: entered(&stage.en).en },
            whose: Words::same(&case.title),
            body: if content { Words::same(&entry.reason) } else { Words::default() },
            href: href(case.id),
        })
    });
    Ok(moments.collect())
}
