//! The records that hold what was typed, as a part of another slice's query. What the reader may see of them is that
//! query's own condition.

use domain::search::SearchKind;
use sea_orm::{EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::SelectStatement};

use super::{ask::Ask, index::holds};
use crate::{Ctx, entities::search_entry};

/// Their ids: `x.id.in_subquery(…)`; `None` where nothing that can be looked for was typed.
pub(crate) fn matching(ctx: &Ctx, kind: SearchKind, typed: &str) -> Option<SelectStatement> {
    let ask = Ask::of(typed)?;
    let found = search_entry::Entity::find()
        .select_only()
        .column(search_entry::Column::RecordId)
        .filter(holds(ctx, kind, &ask));
    Some(found.into_query())
}
