//! Businesses. Merges are written last, when all that they point at is there.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{
    super::{files::Tally, known::Known, rows::BusinessRow},
    diff::Diff,
};
use crate::{entities::business, failure::Result, search::Entry, tx::Tx};

pub(in crate::imports) async fn save(tx: &Tx, rows: &[BusinessRow], known: &Known) -> Result<Tally> {
    let mut diff = Diff::default();
    let mut merges = Vec::new();
    for row in rows {
        let kept = known.businesses.rows.get(&row.key);
        let mut model = kept.cloned().unwrap_or_else(|| fresh(tx, known.businesses.ids[&row.key], &row.key));
        overlay(&mut model, row, known);
        if kept.is_none()
            && let Some(into) = model.merged_into.take()
        {
            merges.push((model.id, into));
        }
        diff.put(tx, kept, model, false);
    }
    diff.index(tx, Entry::of_business).await?;
    let tally = diff.write(tx).await?;
    for (id, into) in merges {
        business::Entity::update_many()
            .col_expr(business::Column::MergedInto, Expr::value(into))
            .filter(business::Column::Id.eq(id))
            .exec(tx.db())
            .await?;
    }
    Ok(tally)
}

fn overlay(model: &mut business::Model, row: &BusinessRow, known: &Known) {
    model.kind = row.kind.key().to_owned();
    model.name.clone_from(&row.name);
    model.kana.clone_from(&row.kana);
    model.corporate_number = row.corporate_number.map(|number| number.to_string());
    model.municipality.clone_from(&row.municipality);
    model.industry.clone_from(&row.industry);
    model.employees = row.employees;
    model.founded_on = row.founded_on;
    model.merged_into = known.businesses.ids.get(&row.merged_into).copied();
}

fn fresh(tx: &Tx, id: Uuid, key: &str) -> business::Model {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    business::Model {
        id,
        kind: String::new(),
        name: String::new(),
        kana: String::new(),
        corporate_number: None,
        municipality: String::new(),
        address: String::new(),
        industry: None,
        employees: None,
        founded_on: None,
        phone: String::new(),
        email: String::new(),
        website: String::new(),
        note: String::new(),
        parent_id: None,
        merged_into: None,
        external_key: Some(key.to_owned()),
        version: 1,
        created_at: now,
        created_by: by,
        updated_at: now,
        updated_by: by,
    }
}
