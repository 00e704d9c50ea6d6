//! What became of a consultation: who corrected which fields, and when.

use domain::{
    ConsultationId,
    consultations::{ConsultationChange, label_of},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    names::names_of_accounts,
    visible::{assert_visible, may_read},
};
use crate::{
    Ctx,
    entities::{audit_event, change_value},
    failure::Result,
};

/// How many corrections are shown.
const SHOWN: u64 = 50;

/// The corrections, latest first: which fields, not what stood in them.
///
/// # Errors
/// If there is no such consultation that the reader may see.
pub async fn changes(ctx: &Ctx, id: ConsultationId) -> Result<Vec<ConsultationChange>> {
    may_read(ctx).await?;
    let row = assert_visible(ctx, ctx.read(), id).await?;
    let events = audit_event::Entity::find()
        .filter(audit_event::Column::RecordId.eq(row.id))
        .filter(audit_event::Column::Action.eq("consultations/edit"))
        .filter(audit_event::Column::Result.eq("done"))
        .order_by_desc(audit_event::Column::At)
        .order_by_desc(audit_event::Column::Id)
        .limit(SHOWN)
        .all(ctx.read())
        .await?;
    let people = names_of_accounts(ctx.read(), events.iter().filter_map(|event| event.account_id).collect()).await?;
    let ids: Vec<Uuid> = events.iter().map(|event| event.id).collect();
    let values = change_value::Entity::find().filter(change_value::Column::EventId.is_in(ids)).all(ctx.read()).await?;
    let change = |event: audit_event::Model| ConsultationChange {
        event: event.id,
        at: event.at,
        by: event.account_id.and_then(|id| people.get(&id).cloned()).unwrap_or_default(),
        fields: values
            .iter()
            .filter(|value| value.event_id == event.id)
            .filter_map(|value| label_of(&value.field))
            .map(Into::into)
            .collect(),
    };
    Ok(events.into_iter().map(change).collect())
}
