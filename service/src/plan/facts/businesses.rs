//! Whom facts are about.

use std::collections::HashSet;

use domain::plan::facts::{Business, FactBook};
use sea_orm::{DatabaseTransaction, EntityTrait, QuerySelect};
use uuid::Uuid;

use super::{gathered::each, scope::only};
use crate::{entities::business, failure::Result};

type Row = (Uuid, Option<String>, Option<String>, String, Option<Uuid>);

pub(super) async fn enter(db: &DatabaseTransaction, ids: Option<&HashSet<Uuid>>, book: &mut FactBook) -> Result<()> {
    use business::Column as C;
    let rows = business::Entity::find().select_only();
    let rows = rows.columns([C::Id, C::ExternalKey, C::Industry, C::Municipality, C::MergedInto]);
    each(db, only(rows, C::Id, ids), |(record, key, industry, municipality, merged_into): Row| {
        let key = key.unwrap_or_else(|| record.to_string());
        let industry = industry.and_then(|industry| industry.parse().ok());
        book.put_business(&Business { record, key: &key, industry, municipality: &municipality, merged_into });
        Ok(())
    })
    .await
}
