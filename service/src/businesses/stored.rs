//! A business as it is stored, and as a form or page has it.

use domain::businesses::{Business, BusinessKind, BusinessRow};
use sea_orm::ActiveValue::Set;

use crate::{
    clock::day_in_japan,
    entities::business,
    failure::{Failure, Result},
};

pub(super) fn kind_of(row: &business::Model) -> Result<BusinessKind> {
    BusinessKind::of_key(&row.kind).ok_or_else(|| Failure::Stored(format!("business {} has no known kind", row.id)))
}

/// The columns that a form fills.
pub(super) fn filled(business: &Business) -> business::ActiveModel {
    business::ActiveModel {
        kind: Set(business.kind.key().to_owned()),
        name: Set(business.name.clone()),
        kana: Set(business.kana.clone()),
        corporate_number: Set(business.corporate_number.map(|number| number.to_string())),
        municipality: Set(business.municipality.clone()),
        address: Set(business.address.clone()),
        industry: Set(business.industry.clone()),
        employees: Set(business.employees),
        founded_on: Set(business.founded_on),
        phone: Set(business.phone.clone()),
        email: Set(business.email.clone()),
        website: Set(business.website.clone()),
        note: Set(business.note.clone()),
        parent_id: Set(business.parent.map(Into::into)),
        ..business::ActiveModel::default()
    }
}

/// The stored business as a form would have it.
pub(crate) fn read(row: &business::Model) -> Result<Business> {
    Ok(Business {
        kind: kind_of(row)?,
        name: row.name.clone(),
        kana: row.kana.clone(),
        corporate_number: row.corporate_number.as_deref().and_then(|number| number.parse().ok()),
        parent: row.parent_id.map(Into::into),
        municipality: row.municipality.clone(),
        address: row.address.clone(),
        industry: row.industry.clone(),
        employees: row.employees,
        founded_on: row.founded_on,
        phone: row.phone.clone(),
        email: row.email.clone(),
        website: row.website.clone(),
        note: row.note.clone(),
    })
}

pub(super) fn listed(row: business::Model) -> Result<BusinessRow> {
    Ok(BusinessRow {
        id: row.id.into(),
        kind: kind_of(&row)?,
        name: row.name,
        kana: row.kana,
        municipality: row.municipality,
        industry: row.industry,
        updated_on: day_in_japan(row.updated_at),
    })
}
