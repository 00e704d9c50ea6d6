//! The day of the latest consultation about a case, which stands with the case so that quiet ones are found at once.
//! Whatever saves what consultations touch, or on which day they were, has it counted again.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, UpdateMany,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

use crate::{
    entities::{case, consultation, consultation_case},
    failure::Result,
    tx::Tx,
};

/// Counts it again for some cases. They are locked first: of two consultations saved at once, the second sees the
/// first.
pub(crate) async fn recount(tx: &Tx, cases: impl IntoIterator<Item = Uuid>) -> Result<()> {
    let cases: Vec<Uuid> = cases.into_iter().collect();
    if cases.is_empty() {
        return Ok(());
    }
    let these = case::Column::Id.is_in(cases);
    let locked = case::Entity::find().select_only().column(case::Column::Id).filter(these.clone());
    let _: Vec<Uuid> = locked.order_by_asc(case::Column::Id).lock_exclusive().into_tuple().all(tx.db()).await?;
    counted().filter(these).exec(tx.db()).await?;
    Ok(())
}

/// Counts it again for all cases, after so many consultations that it is not worth telling which.
pub(crate) async fn recount_all(tx: &Tx) -> Result<()> {
    counted().exec(tx.db()).await?;
    Ok(())
}

fn counted() -> UpdateMany<case::Entity> {
    let of_case = Expr::col((consultation_case::Entity, consultation_case::Column::CaseId))
        .equals((case::Entity, case::Column::Id));
    let touching = consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::ConsultationId)
        .filter(of_case)
        .into_query();
    let latest = consultation::Entity::find()
        .select_only()
        .expr(consultation::Column::HeldOn.max())
        .filter(consultation::Column::Id.in_subquery(touching))
        .filter(consultation::Column::Status.eq("confirmed"))
        .into_query();
    let latest = Expr::SubQuery(None, Box::new(latest.into()));
    case::Entity::update_many().col_expr(case::Column::LastConsultedOn, latest)
}
