//! Lists the programmes of the centre.

use domain::{Action, programmes::Programme};

use super::read;
use crate::{Ctx, failure::Result};

/// All programmes with all that they are made of, in their order.
///
/// # Errors
/// If the reader may not see programmes.
pub async fn list(ctx: &Ctx) -> Result<Vec<Programme>> {
    ctx.may(Action::SeeProgrammes).await?;
    read::all(ctx.read()).await
}
