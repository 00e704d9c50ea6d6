//! Suggests records while somebody types.

use domain::{
    Action,
    search::{Hit, SearchKind, SuggestForm},
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::{ask::Ask, find::ids, resolve::resolve};
use crate::{
    Ctx,
    audit::{self, Look},
    entities::{case, contact, search_entry},
    failure::Result,
};

/// A list that one looks over at a glance.
const BUSINESSES: usize = 6;
const OTHERS: usize = 3;

/// Businesses, people at them and, if wanted, open cases that hold what was typed; the best first.
///
/// # Errors
/// If the reader may not search.
pub async fn suggest(ctx: &Ctx, form: SuggestForm) -> Result<Vec<Hit>> {
    ctx.may(Action::Search).await?;
    let Some(ask) = Ask::of(&form.q) else { return Ok(Vec::new()) };
    let mut hits = some(ctx, SearchKind::Business, &ask, None, BUSINESSES).await?;
    hits.extend(some(ctx, SearchKind::Contact, &ask, Some(still_there()), OTHERS).await?);
    if form.cases {
        hits.extend(some(ctx, SearchKind::Case, &ask, Some(open()), OTHERS).await?);
    }
    let look = Look { page: "search/suggest".to_owned(), words: form.q, ..Look::default() };
    audit::note(ctx, look, audit::Outcome::Seen).await?;
    Ok(hits)
}

async fn some(ctx: &Ctx, kind: SearchKind, ask: &Ask, only: Option<Condition>, limit: usize) -> Result<Vec<Hit>> {
    let ids = ids(ctx, kind, ask, only).await?.unwrap_or_default();
    resolve(ctx, kind, &ids[..ids.len().min(limit)]).await
}

fn still_there() -> Condition {
    let people = contact::Entity::find().select_only().column(contact::Column::Id);
    let people = people.filter(contact::Column::Left.eq(false)).into_query();
    Condition::all().add(search_entry::Column::RecordId.in_subquery(people))
}

fn open() -> Condition {
    let cases = case::Entity::find().select_only().column(case::Column::Id);
    let cases = cases.filter(case::Column::State.eq("open")).into_query();
    Condition::all().add(search_entry::Column::RecordId.in_subquery(cases))
}
