//! Shows one business.

use domain::{
    Action, BusinessId, Problem, What,
    businesses::{BusinessForm, BusinessView, Related},
    history::Happened,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{contacts, stored::kind_of};
use crate::{Ctx, audit, entities::business, failure::Result};

/// The page of one business. One that was merged shows what it was merged into.
///
/// # Errors
/// If there is none, or the reader may not see businesses.
pub async fn show(ctx: &Ctx, id: BusinessId) -> Result<BusinessView> {
    ctx.may(Action::SeeBusinesses).await?;
    let row = standing(ctx, id).await?;
    let kind = kind_of(&row)?;
    let parent = match row.parent_id {
        Some(parent) => business::Entity::find_by_id(parent).one(ctx.read()).await?.map(related),
        None => None,
    };
    let branches = business::Entity::find()
        .filter(business::Column::ParentId.eq(row.id))
        .filter(business::Column::MergedInto.is_null())
        .order_by_asc(business::Column::Kana)
        .order_by_asc(business::Column::Name);
    let branches = branches.all(ctx.read()).await?.into_iter().map(related).collect();
    let contacts = contacts::of_business(ctx, &row).await?;
    Ok(BusinessView {
        id: row.id.into(),
        version: row.version,
        kind,
        name: row.name,
        kana: row.kana,
        corporate_number: row.corporate_number,
        parent,
        branches,
        municipality: row.municipality,
        address: row.address,
        industry: row.industry,
        employees: row.employees,
        founded_on: row.founded_on,
        phone: row.phone,
        email: row.email,
        website: row.website,
        note: row.note,
        contacts,
    })
}

/// What was done to a business, the latest first. Parents are named.
///
/// # Errors
/// If there is none, or the reader may not see businesses.
pub async fn history(ctx: &Ctx, id: BusinessId) -> Result<Vec<Happened>> {
    ctx.may(Action::SeeBusinesses).await?;
    let row = standing(ctx, id).await?;
    let mut history = audit::history(ctx, "business", row.id).await?;
    let parents =
        history.iter_mut().flat_map(|happened| &mut happened.changes).filter(|change| change.field == "parent");
    for value in parents.flat_map(|change| [&mut change.before, &mut change.after]) {
        let parent = value.as_deref().and_then(|id| id.parse::<Uuid>().ok());
        if let Some(parent) = parent {
            *value = business::Entity::find_by_id(parent).one(ctx.read()).await?.map(|row| row.name);
        }
    }
    Ok(history)
}

/// The form that edits a business as it stands, with what one change replaced put back.
///
/// # Errors
/// If there is none, or the reader may not edit businesses.
pub async fn form_before(ctx: &Ctx, id: BusinessId, event: Uuid) -> Result<BusinessForm> {
    ctx.may(Action::EditBusinesses).await?;
    let mut form = BusinessForm::of(&show(ctx, id).await?);
    for (field, before) in audit::before(ctx.read(), "business", id, event).await? {
        form.put_back(&field, &before);
    }
    Ok(form)
}

/// The business, or the one that it was merged into.
pub(super) async fn standing(ctx: &Ctx, id: BusinessId) -> Result<business::Model> {
    let mut row = business::Entity::find_by_id(Uuid::from(id)).one(ctx.read()).await?;
    while let Some(into) = row.as_ref().and_then(|row| row.merged_into) {
        row = business::Entity::find_by_id(into).one(ctx.read()).await?;
    }
    row.ok_or_else(|| Problem::NotFound(What::Business).into())
}

pub(super) fn related(row: business::Model) -> Related {
    Related { id: row.id.into(), name: row.name }
}
