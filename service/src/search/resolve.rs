//! Names the records that were found, in the order of their ids.

use std::collections::HashMap;

use domain::{
    Text, Words,
    cases::CaseNumber,
    jsic::Industry,
    search::{Hit, Picked, SearchKind},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::visible::visible;
use crate::{
    Ctx,
    entities::{business, case, consultation, consultation_business, contact, search_entry},
    failure::Result,
};

const LEFT: Text = Text::new("退職・異動", "has left");
const CLOSED: Text = Text::new("完了", "closed");
/// How much of a consultation is shown of it.
const EXCERPT: usize = 60;

/// The names of records that a page was given in its address, as `?business=…`; what the reader may not see, or what
/// is not in the index, is left out.
///
/// # Errors
/// If the database fails.
pub async fn picked(ctx: &Ctx, kind: SearchKind, ids: &[Uuid]) -> Result<Vec<Picked>> {
    let entries = search_entry::Entity::find()
        .filter(search_entry::Column::Kind.eq(kind.key()))
        .filter(search_entry::Column::RecordId.is_in(ids.iter().copied()));
    let Some(visible) = visible(ctx, kind, search_entry::Column::RecordId) else { return Ok(Vec::new()) };
    let seen: Vec<Uuid> =
        entries.filter(visible).all(ctx.read()).await?.into_iter().map(|entry| entry.record_id).collect();
    let asked: Vec<Uuid> = ids.iter().copied().filter(|id| seen.contains(id)).collect();
    Ok(resolve(ctx, kind, &asked).await?.iter().map(Hit::picked).collect())
}

/// The hits of these ids, which the reader may see.
pub(super) async fn resolve(ctx: &Ctx, kind: SearchKind, ids: &[Uuid]) -> Result<Vec<Hit>> {
    let mut hits = match kind {
        SearchKind::Business => businesses(ctx, ids).await?.values().map(of_business).map(by_id).collect(),
        SearchKind::Contact => contacts(ctx, ids).await?,
        SearchKind::Case => cases(ctx, ids).await?,
        SearchKind::Consultation => consultations(ctx, ids).await?,
    };
    Ok(ids.iter().filter_map(|id| hits.remove(id)).collect())
}

type Hits = HashMap<Uuid, Hit>;

fn by_id(hit: Hit) -> (Uuid, Hit) {
    (hit.id, hit)
}

async fn businesses(ctx: &Ctx, ids: &[Uuid]) -> Result<HashMap<Uuid, business::Model>> {
    let rows = business::Entity::find().filter(business::Column::Id.is_in(ids.iter().copied())).all(ctx.read()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

fn of_business(row: &business::Model) -> Hit {
    let about = about_business(row);
    Hit { kind: SearchKind::Business, id: row.id, name: row.name.clone(), about, business: None }
}

/// What tells a business from others of its name.
pub(crate) fn about_business(row: &business::Model) -> Words {
    let industry = row.industry.as_deref().and_then(|code| code.parse::<Industry>().ok());
    let industry = industry.map_or(Words::default(), |industry| industry.name().into());
    joined(&[&Words::same(&row.kana), &Words::same(&row.municipality), &industry])
}

fn picked_of(row: &business::Model) -> Picked {
    Picked { kind: SearchKind::Business, id: row.id, name: row.name.clone() }
}

async fn contacts(ctx: &Ctx, ids: &[Uuid]) -> Result<Hits> {
    let rows = contact::Entity::find().filter(contact::Column::Id.is_in(ids.iter().copied())).all(ctx.read()).await?;
    let at: Vec<Uuid> = rows.iter().map(|row| row.business_id).collect();
    let at = businesses(ctx, &at).await?;
    Ok(rows.into_iter().map(|row| by_id(of_contact(&row, at.get(&row.business_id)))).collect())
}

fn of_contact(row: &contact::Model, at: Option<&business::Model>) -> Hit {
    let place = at.map(|at| Words::same(&at.name)).unwrap_or_default();
    let left = if row.left { LEFT.into() } else { Words::default() };
    let about = joined(&[&place, &Words::same(&row.title), &left]);
    Hit { kind: SearchKind::Contact, id: row.id, name: row.name.clone(), about, business: at.map(picked_of) }
}

async fn cases(ctx: &Ctx, ids: &[Uuid]) -> Result<Hits> {
    let rows = case::Entity::find().filter(case::Column::Id.is_in(ids.iter().copied())).all(ctx.read()).await?;
    let of: Vec<Uuid> = rows.iter().map(|row| row.business_id).collect();
    let of = businesses(ctx, &of).await?;
    Ok(rows.into_iter().map(|row| by_id(of_case(&row, of.get(&row.business_id)))).collect())
}

fn of_case(row: &case::Model, of: Option<&business::Model>) -> Hit {
    let number = CaseNumber { fiscal_year: row.number_fy, serial: row.number_serial }.to_string();
    let whose = of.map(|of| Words::same(&of.name)).unwrap_or_default();
    let closed = if row.state == "closed" { CLOSED.into() } else { Words::default() };
    let about = joined(&[&Words::same(&number), &whose, &closed]);
    Hit { kind: SearchKind::Case, id: row.id, name: row.title.clone(), about, business: of.map(picked_of) }
}

async fn consultations(ctx: &Ctx, ids: &[Uuid]) -> Result<Hits> {
    let ids = ids.iter().copied();
    let rows = consultation::Entity::find().filter(consultation::Column::Id.is_in(ids.clone())).all(ctx.read()).await?;
    let links = consultation_business::Entity::find()
        .filter(consultation_business::Column::ConsultationId.is_in(ids))
        .all(ctx.read())
        .await?;
    let with: Vec<Uuid> = links.iter().map(|link| link.business_id).collect();
    let with = businesses(ctx, &with).await?;
    let hits = rows.into_iter().map(|row| {
        let link = links.iter().filter(|link| link.consultation_id == row.id).min_by_key(|link| link.position);
        by_id(of_consultation(&row, link.and_then(|link| with.get(&link.business_id))))
    });
    Ok(hits.collect())
}

fn of_consultation(row: &consultation::Model, with: Option<&business::Model>) -> Hit {
    let first_line = row.content.lines().next().unwrap_or_default();
    let mut name: String = first_line.chars().take(EXCERPT).collect();
    if name.len() < row.content.len() {
        name.push('…');
    }
    let with_whom = with.map(|with| Words::same(&with.name)).unwrap_or_default();
    let about = joined(&[&Words::same(&row.held_on.format("%Y/%m/%d").to_string()), &with_whom]);
    Hit { kind: SearchKind::Consultation, id: row.id, name, about, business: with.map(picked_of) }
}

/// What there is, with a point between.
fn joined(parts: &[&Words]) -> Words {
    let join = |of: fn(&Words) -> &str| {
        parts.iter().map(|part| of(part)).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("・")
    };
    Words { ja: join(|words| &words.ja), en: join(|words| &words.en) }
}
