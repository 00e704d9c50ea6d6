//! Lists businesses, a page at a time.

use domain::{
    Action, Page, PageRequest,
    businesses::{BusinessRow, Listing, Order},
    jsic::Industry,
    search::SearchKind,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::stored::listed;
use crate::{Ctx, entities::business, failure::Result, search};

/// One page of the register; merged businesses are found at the one that they were merged into.
///
/// # Errors
/// If the reader may not see businesses.
pub async fn list(ctx: &Ctx, listing: &Listing, request: PageRequest) -> Result<Page<BusinessRow>> {
    ctx.may(Action::SeeBusinesses).await?;
    let all = narrowed(ctx, listing);
    let total = all.clone().count(ctx.read()).await?;
    let rows = ordered(all, listing.order).offset(request.offset()).limit(request.size).all(ctx.read()).await?;
    let rows = rows.into_iter().map(listed).collect::<Result<_>>()?;
    Ok(Page::new(rows, total, request))
}

/// The municipalities that stand in the register, for the filter.
///
/// # Errors
/// If the reader may not see businesses.
pub async fn municipalities(ctx: &Ctx) -> Result<Vec<String>> {
    ctx.may(Action::SeeBusinesses).await?;
    let names = business::Entity::find()
        .select_only()
        .column(business::Column::Municipality)
        .filter(business::Column::MergedInto.is_null())
        .filter(business::Column::Municipality.ne(""))
        .distinct()
        .order_by_asc(business::Column::Municipality)
        .into_tuple()
        .all(ctx.read())
        .await?;
    Ok(names)
}

fn narrowed(ctx: &Ctx, listing: &Listing) -> Select<business::Entity> {
    let mut all = business::Entity::find().filter(business::Column::MergedInto.is_null());
    if let Some(ids) = search::matching(ctx, SearchKind::Business, &listing.q) {
        all = all.filter(business::Column::Id.in_subquery(ids));
    }
    if let Some(kind) = listing.kind {
        all = all.filter(business::Column::Kind.eq(kind.key()));
    }
    if !listing.municipality.is_empty() {
        all = all.filter(business::Column::Municipality.eq(&listing.municipality));
    }
    if let Some(industry) = listing.industry {
        all = all.filter(business::Column::Industry.starts_with(letter(industry)));
    }
    all
}

fn letter(industry: Industry) -> String {
    industry.letter().to_string()
}

fn ordered(all: Select<business::Entity>, order: Order) -> Select<business::Entity> {
    use business::Column;
    use sea_orm::Order::{Asc, Desc};
    let by: &[(Column, sea_orm::Order)] = match order {
        Order::Kana => &[(Column::Kana, Asc), (Column::Name, Asc), (Column::Id, Asc)],
        Order::KanaDown => &[(Column::Kana, Desc), (Column::Name, Desc), (Column::Id, Desc)],
        Order::Name => &[(Column::Name, Asc), (Column::Id, Asc)],
        Order::NameDown => &[(Column::Name, Desc), (Column::Id, Desc)],
        Order::Updated => &[(Column::UpdatedAt, Desc), (Column::Id, Desc)],
        Order::UpdatedUp => &[(Column::UpdatedAt, Asc), (Column::Id, Asc)],
    };
    by.iter().fold(all, |all, (column, order)| all.order_by(*column, order.clone()))
}
