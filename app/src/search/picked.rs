//! What a form's page was given in its address, by name.

use domain::search::{Picked, SearchKind};
use service::{Ctx, Result, search};
use uuid::Uuid;

/// The businesses with these ids that the reader may see, for the `chosen` of a `PickBusiness`; what is no id is none.
pub(crate) async fn picked_businesses(ctx: &Ctx, ids: &[&str]) -> Result<Vec<Picked>> {
    let ids: Vec<Uuid> = ids.iter().filter_map(|id| id.parse().ok()).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    search::picked(ctx, SearchKind::Business, &ids).await
}
