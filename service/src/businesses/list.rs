//! Lists businesses by kana, a page at a time.

use domain::{
    Action, Page, PageRequest,
    businesses::{BusinessKind, BusinessRow},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    Ctx,
    entities::business,
    failure::{Failure, Result},
};

/// One page of the register; merged businesses are found at the one that they were merged into.
///
/// # Errors
/// If the reader may not see businesses.
pub async fn list(ctx: &Ctx, request: PageRequest) -> Result<Page<BusinessRow>> {
    ctx.may(Action::SeeBusinesses).await?;
    let all = business::Entity::find().filter(business::Column::MergedInto.is_null());
    let total = all.clone().count(ctx.read()).await?;
    let rows = all
        .order_by_asc(business::Column::Kana)
        .order_by_asc(business::Column::Name)
        .order_by_asc(business::Column::Id)
        .offset(request.offset())
        .limit(request.size)
        .all(ctx.read())
        .await?;
    let rows = rows.into_iter().map(row).collect::<Result<_>>()?;
    Ok(Page::new(rows, total, request))
}

fn row(row: business::Model) -> Result<BusinessRow> {
    let kind = kind_of(&row)?;
    Ok(BusinessRow { id: row.id.into(), kind, name: row.name, kana: row.kana, municipality: row.municipality })
}

pub(super) fn kind_of(row: &business::Model) -> Result<BusinessKind> {
    BusinessKind::of_key(&row.kind).ok_or_else(|| Failure::Stored(format!("business {} has no known kind", row.id)))
}
