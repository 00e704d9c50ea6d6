//! What the gates of a stage look at.

use domain::{cases::stage::CaseFacts, programmes::CaseField};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::{
    entities::{case, case_measure, consultation, consultation_case, outcome, task},
    failure::Result,
};

/// The facts of a case as they are now.
pub(super) async fn facts_of(db: &impl ConnectionTrait, row: &case::Model) -> Result<CaseFacts> {
    let measures = case_measure::Entity::find().filter(case_measure::Column::CaseId.eq(row.id)).count(db).await?;
    let next_actions = task::Entity::find()
        .filter(task::Column::CaseId.eq(row.id))
        .filter(task::Column::DoneAt.is_null())
        .count(db)
        .await?;
    let of_case = consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::ConsultationId)
        .filter(consultation_case::Column::CaseId.eq(row.id))
        .into_query();
    let consultations = consultation::Entity::find()
        .filter(consultation::Column::Status.eq("confirmed"))
        .filter(consultation::Column::Id.in_subquery(of_case))
        .count(db)
        .await?;
    let outcomes = outcome::Entity::find().filter(outcome::Column::CaseId.eq(row.id)).all(db).await?;
    let filled = CaseField::ALL.into_iter().filter(|field| match field {
        CaseField::Summary => !row.summary.is_empty(),
        CaseField::Goal => !row.goal.is_empty(),
    });
    let few = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(CaseFacts {
        filled: filled.collect(),
        measures: few(measures),
        next_actions: few(next_actions),
        consultations: few(consultations),
        outcomes: outcomes.into_iter().map(|outcome| outcome.type_key).collect(),
        route: row.route_key.clone(),
    })
}
