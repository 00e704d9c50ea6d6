//! Takes up a draft again, on whatever device.

use domain::{Action, DraftId, Problem, What, consultations::ConsultationForm};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{Ctx, entities::draft, failure::Result};

/// A draft as it was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub form: ConsultationForm,
    pub version: i64,
}

/// One's own draft.
///
/// # Errors
/// If there is none of the reader's.
pub async fn load(ctx: &Ctx, id: DraftId) -> Result<Draft> {
    ctx.may(Action::WriteConsultations).await?;
    let found = draft::Entity::find_by_id(Uuid::from(id))
        .filter(draft::Column::AccountId.eq(ctx.actor.account().map(Uuid::from)))
        .one(ctx.read())
        .await?;
    let row = found.ok_or(Problem::NotFound(What::Draft))?;
    let form: ConsultationForm = serde_json::from_str(&row.body)?;
    Ok(Draft { form: ConsultationForm { key: id.to_string(), ..form }, version: row.version })
}
