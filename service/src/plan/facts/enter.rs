//! Enters the facts of records into the book, in place of what the book has of them.

use std::collections::HashSet;

use domain::plan::facts::FactBook;
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::{
    businesses, cases, consultations,
    names::Names,
    outcomes,
    scope::{Changed, Scope},
};
use crate::failure::Result;

/// Derives the facts of the records in the scope, all from one snapshot of the database.
pub(in crate::plan) async fn enter(
    db: &DatabaseTransaction,
    plan_id: Uuid,
    scope: &Scope,
    book: &mut FactBook,
) -> Result<()> {
    let names = Names::read(db, plan_id).await?;
    match scope {
        Scope::All => enter_all(db, &names, book).await,
        Scope::Changed(changed) => enter_changed(db, &names, changed, book).await,
    }
}

async fn enter_all(db: &DatabaseTransaction, names: &Names, book: &mut FactBook) -> Result<()> {
    businesses::enter(db, None, book).await?;
    let cases = cases::read(db, None, names).await?;
    cases::enter(&cases, None, names, book)?;
    outcomes::enter(&outcomes::read(db, None).await?, &cases, names, book);
    consultations::each(db, None, |row| row.enter(&cases, names, book)).await
}

/// A change of a case changes the facts of its outcomes and of the consultations that touch it.
async fn enter_changed(db: &DatabaseTransaction, names: &Names, changed: &Changed, book: &mut FactBook) -> Result<()> {
    let outcomes = outcomes::read(db, Some(changed)).await?;
    let consultation_ids = consultations::changed_ids(db, changed).await?;
    let mut consultations = Vec::new();
    consultations::each(db, Some(&consultation_ids), |row| consultations.push(row)).await?;

    let mut case_ids = changed.cases.clone();
    case_ids.extend(outcomes.iter().map(outcomes::Row::case));
    case_ids.extend(consultations.iter().flat_map(|row| &row.cases));
    let cases = cases::read(db, Some(&case_ids), names).await?;

    let mut stale: HashSet<Uuid> = changed.cases.clone();
    stale.extend(outcomes::ids(&outcomes, changed));
    stale.extend(consultation_ids);
    book.forget(&stale);

    let mut business_ids = changed.businesses.clone();
    business_ids.extend(consultations.iter().flat_map(|row| &row.businesses));
    business_ids.extend(cases.values().map(cases::CaseOf::business));
    businesses::enter(db, Some(&business_ids), book).await?;
    cases::enter(&cases, Some(&changed.cases), names, book)?;
    outcomes::enter(&outcomes, &cases, names, book);
    consultations.iter().for_each(|row| row.enter(&cases, names, book));
    Ok(())
}
