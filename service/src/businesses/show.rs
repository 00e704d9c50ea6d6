//! Shows one business.

use domain::{Action, BusinessId, Problem, What, businesses::BusinessView};
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::list::kind_of;
use crate::{Ctx, entities::business, failure::Result};

/// The page of one business.
///
/// # Errors
/// If there is none, or the reader may not see businesses.
pub async fn show(ctx: &Ctx, id: BusinessId) -> Result<BusinessView> {
    ctx.may(Action::SeeBusinesses).await?;
    let found = business::Entity::find_by_id(Uuid::from(id)).one(ctx.read()).await?;
    let row = found.ok_or(Problem::NotFound(What::Business))?;
    let kind = kind_of(&row)?;
    Ok(BusinessView {
        id,
        version: row.version,
        kind,
        name: row.name,
        kana: row.kana,
        municipality: row.municipality,
        employees: row.employees,
        founded_on: row.founded_on,
        note: row.note,
    })
}
