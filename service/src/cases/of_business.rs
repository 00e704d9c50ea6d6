//! The cases of one business.

use domain::{Action, BusinessId, cases::CaseRow};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{rows::rows_of, wall};
use crate::{Ctx, entities::case, failure::Result, programmes::read};

/// No business has more cases than somebody reads at once.
const AT_MOST: u64 = 200;

/// The cases of a business that the reader may see: by programme, the open ones first, the latest opened first.
///
/// # Errors
/// If the reader may not see cases.
pub async fn of_business(ctx: &Ctx, id: BusinessId) -> Result<Vec<CaseRow>> {
    ctx.may(Action::SeeCases).await?;
    let programmes = read::all(ctx.read()).await?;
    let mut rows = case::Entity::find()
        .filter(case::Column::BusinessId.eq(Uuid::from(id)))
        .filter(wall::visible(ctx))
        .order_by_desc(case::Column::OpenedOn)
        .order_by_desc(case::Column::Id)
        .limit(AT_MOST)
        .all(ctx.read())
        .await?;
    let place = |row: &case::Model| programmes.iter().position(|programme| programme.id.0 == row.programme_id);
    rows.sort_by_key(|row| (place(row), row.closed_on.is_some()));
    rows_of(ctx, &programmes, rows).await
}
