//! Finds records by any part of their names and texts.

use domain::{
    Action,
    search::{Found, Group, SearchKind},
};
use sea_orm::{
    Condition, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};
use uuid::Uuid;

use super::{ask::Ask, index::holds, resolve::resolve, visible::visible};
use crate::{Ctx, entities::search_entry, failure::Result};

/// The best hits of each kind, at most `limit` of each, and how many there are. A kind that the reader may not see at
/// all is left out; what they may not see of a kind is neither shown nor counted.
///
/// # Errors
/// If the reader may not search.
pub async fn find(ctx: &Ctx, typed: &str, kinds: &[SearchKind], limit: usize) -> Result<Found> {
    ctx.may(Action::Search).await?;
    let mut found = Found::default();
    let Some(ask) = Ask::of(typed) else { return Ok(found) };
    for kind in kinds {
        if let Some(ids) = ids(ctx, *kind, &ask, None).await? {
            let hits = resolve(ctx, *kind, &ids[..ids.len().min(limit)]).await?;
            found.groups.push(Group { kind: *kind, hits, total: ids.len() as u64 });
        }
    }
    Ok(found)
}

/// The ids of up to [`Group::COUNTED`] visible records, the best first; `None` for a kind that is not for this reader.
pub(super) async fn ids(
    ctx: &Ctx,
    kind: SearchKind,
    ask: &Ask,
    further: Option<Condition>,
) -> Result<Option<Vec<Uuid>>> {
    let mut entries = search_entry::Entity::find()
        .select_only()
        .column(search_entry::Column::RecordId)
        .column(search_entry::Column::SortKey)
        .column(search_entry::Column::Normalised)
        .filter(holds(ctx, kind, ask));
    let Some(visible) = visible(ctx, kind, search_entry::Column::RecordId) else { return Ok(None) };
    entries = entries.filter(visible);
    if let Some(further) = further {
        entries = entries.filter(further);
    }
    let entries = entries.order_by_desc(search_entry::Column::Row).limit(Group::COUNTED).into_query();
    let rows = ctx.read().query_all(&best_first(kind, ask, entries)).await?;
    rows.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect::<Result<_>>().map(Some)
}

/// Names that begin with what was typed before others, then by kana; consultations by date, the latest first.
fn best_first(kind: SearchKind, ask: &Ask, entries: SelectStatement) -> SelectStatement {
    let mut best = Query::select();
    best.column(search_entry::Column::RecordId).from_subquery(entries, "entries");
    if kind == SearchKind::Consultation {
        best.order_by(search_entry::Column::SortKey, Order::Desc);
    } else {
        let first = ask.keys().first().map(String::as_str).unwrap_or_default();
        let text = || Expr::col(search_entry::Column::Normalised);
        let begins = text().like(format!("{first}%")).or(text().like(format!("%\n{first}%")));
        best.order_by_expr(Expr::case(begins, 0).finally(1).into(), Order::Asc);
        best.order_by(search_entry::Column::SortKey, Order::Asc);
    }
    best.order_by(search_entry::Column::RecordId, Order::Asc).take()
}
