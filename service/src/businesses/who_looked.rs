//! Who looked at a business.

use domain::{Action, BusinessId, history::Looked};

use super::show::standing;
use crate::{Ctx, audit, failure::Result};

/// The people who looked at a business, the latest first; for whoever may see the audit and the business.
///
/// # Errors
/// If there is none, or the reader may not know.
pub async fn who_looked(ctx: &Ctx, id: BusinessId) -> Result<Vec<Looked>> {
    ctx.may(Action::SeeBusinesses).await?;
    ctx.may(Action::SeeAudit).await?;
    let row = standing(ctx, id).await?;
    audit::who_looked(ctx, "business", row.id).await
}
