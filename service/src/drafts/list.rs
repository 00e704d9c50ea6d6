//! Lists one's own drafts, latest first.

use domain::{Action, consultations::ConsultationForm, drafts::DraftRow};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::{Ctx, entities::draft, failure::Result};

/// How many are shown.
const SHOWN: u64 = 50;

/// What waits to be finished.
///
/// # Errors
/// If the reader may not write.
pub async fn list(ctx: &Ctx) -> Result<Vec<DraftRow>> {
    ctx.may(Action::WriteConsultations).await?;
    let rows = draft::Entity::find()
        .filter(draft::Column::AccountId.eq(ctx.actor.account().map(Uuid::from)))
        .order_by_desc(draft::Column::UpdatedAt)
        .limit(SHOWN)
        .all(ctx.read())
        .await?;
    rows.into_iter()
        .map(|row| {
            let form: ConsultationForm = serde_json::from_str(&row.body)?;
            Ok(DraftRow { id: row.id.into(), title: row.title, begins: form.first_words(), saved_at: row.updated_at })
        })
        .collect()
}
