//! A case in a sentence.

use domain::{
    CaseId,
    cases::{CaseNumber, CaseTitle},
};

use super::wall;
use crate::{Ctx, entities::case, failure::Result};

/// The number and title of one case.
///
/// # Errors
/// If there is none, or it lies behind a wall.
pub async fn title(ctx: &Ctx, id: CaseId) -> Result<CaseTitle> {
    wall::assert_visible(ctx, ctx.read(), id).await.map(|row| title_of(&row))
}

pub(crate) fn title_of(row: &case::Model) -> CaseTitle {
    CaseTitle {
        id: row.id.into(),
        number: CaseNumber { fiscal_year: row.number_fy, serial: row.number_serial },
        title: row.title.clone(),
        confidential: row.confidential,
    }
}
