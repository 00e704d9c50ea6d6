//! Consultations with the business. Who may only count them sees none.

use std::collections::HashMap;

use domain::{
    Text, Words,
    businesses::{Moment, MomentKind},
    search::SearchKind,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::names::Names;
use crate::{
    Ctx, audit,
    entities::{consultation, consultation_advisor, consultation_business},
    failure::Result,
    search,
};

const HELD: Text = Text::new("{channel} {n}分", "{channel}, {n} minutes");
/// How much of what was said is shown.
const EXCERPT: usize = 160;

pub(super) async fn of_business(ctx: &Ctx, business: Uuid, names: &Names, limit: u64) -> Result<Vec<Moment>> {
    let with = consultation_business::Entity::find()
        .select_only()
        .column(consultation_business::Column::ConsultationId)
        .filter(consultation_business::Column::BusinessId.eq(business))
        .into_query();
    let Some(visible) = search::visible(ctx, SearchKind::Consultation, consultation::Column::Id) else {
        return Ok(Vec::new());
    };
    let rows = consultation::Entity::find()
        .filter(consultation::Column::Id.in_subquery(with))
        .filter(consultation::Column::Status.eq("confirmed"))
        .filter(visible)
        .order_by_desc(consultation::Column::HeldOn)
        .order_by_desc(consultation::Column::CreatedAt)
        .limit(limit)
        .all(ctx.read())
        .await?;
    let by = advisors(ctx, &rows).await?;
    Ok(rows.into_iter().map(|row| moment(&row, by.get(&row.id), names)).collect())
}

async fn advisors(ctx: &Ctx, rows: &[consultation::Model]) -> Result<HashMap<Uuid, String>> {
    let links = consultation_advisor::Entity::find()
        .filter(consultation_advisor::Column::ConsultationId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(consultation_advisor::Column::Position)
        .all(ctx.read())
        .await?;
    let names = audit::names(ctx, links.iter().map(|link| link.account_id)).await?;
    let mut by: HashMap<Uuid, Vec<String>> = HashMap::new();
    for link in links {
        by.entry(link.consultation_id).or_default().extend(names.get(&link.account_id).cloned());
    }
    Ok(by.into_iter().map(|(id, names)| (id, names.join("、"))).collect())
}

fn moment(row: &consultation::Model, by: Option<&String>, names: &Names) -> Moment {
    let (channel, minutes) = (names.channel(&row.channel), row.minutes.to_string());
    let held = |lang_channel: &str| HELD.fill(&[("channel", lang_channel), ("n", &minutes)]);
    let mut body: String = row.content.chars().take(EXCERPT).collect();
    if body.len() < row.content.len() {
        body.push('…');
    }
    Moment {
        on: row.held_on,
        recorded_at: row.created_at,
        kind: MomentKind::Consultation,
        what: Words { ja: held(&channel.ja).ja, en: held(&channel.en).en },
        whose: by.map(|by| Words::same(by)).unwrap_or_default(),
        body: Words::same(&body),
        href: Some(format!("/consultations/{}", row.id)),
    }
}
