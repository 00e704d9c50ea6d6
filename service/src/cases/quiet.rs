//! Cases gone quiet: open, and for as many days as their programme lets pass nobody has talked about them.

use chrono::{Days, NaiveDate};
use domain::{cases::CaseState, programmes::Programme};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationDef,
    sea_query::SelectStatement,
};
use uuid::Uuid;

use super::wall;
use crate::entities::{case, consultation, consultation_case};

/// What a query over `cases` must hold so that it yields only the quiet ones.
pub(crate) fn gone_quiet(programmes: &[Programme], today: NaiveDate) -> Condition {
    let Some(earliest) = programmes.iter().map(|programme| quiet_since(programme, today)).min() else {
        return Condition::all().add(wall::nothing());
    };
    let opened = |programme: &Programme| {
        Condition::all()
            .add(case::Column::ProgrammeId.eq(Uuid::from(programme.id)))
            .add(case::Column::OpenedOn.lte(quiet_since(programme, today)))
    };
    Condition::all()
        .add(case::Column::State.eq(CaseState::Open.key()))
        .add(programmes.iter().map(opened).fold(Condition::any(), Condition::add))
        .add(case::Column::Id.not_in_subquery(talked_about(programmes, today, earliest)))
}

/// The last day on which a word about a case of this programme is too long ago.
pub(super) fn quiet_since(programme: &Programme, today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(programme.quiet_days.into())).unwrap_or(NaiveDate::MIN)
}

/// The cases that were talked about since then; all programmes in one reading of the conversations since the earliest.
fn talked_about(programmes: &[Programme], today: NaiveDate, earliest: NaiveDate) -> SelectStatement {
    let lately = |programme: &Programme| {
        Condition::all()
            .add(case::Column::ProgrammeId.eq(Uuid::from(programme.id)))
            .add(consultation::Column::HeldOn.gt(quiet_since(programme, today)))
    };
    consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::CaseId)
        .join(JoinType::InnerJoin, to_consultation())
        .join(JoinType::InnerJoin, to_case())
        .filter(consultation::Column::Status.eq("confirmed"))
        .filter(consultation::Column::HeldOn.gt(earliest))
        .filter(programmes.iter().map(lately).fold(Condition::any(), Condition::add))
        .into_query()
}

fn to_case() -> RelationDef {
    consultation_case::Entity::belongs_to(case::Entity)
        .from(consultation_case::Column::CaseId)
        .to(case::Column::Id)
        .into()
}

fn to_consultation() -> RelationDef {
    consultation_case::Entity::belongs_to(consultation::Entity)
        .from(consultation_case::Column::ConsultationId)
        .to(consultation::Column::Id)
        .into()
}
