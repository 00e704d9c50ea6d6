//! Cases gone quiet: open, and for as many days as their programme lets pass nobody has talked about them.

use chrono::{Days, NaiveDate};
use domain::{cases::CaseState, programmes::Programme};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationDef,
    sea_query::{CaseStatement, Expr, ExprTrait, SelectStatement},
};
use uuid::Uuid;

use super::wall;
use crate::entities::{case, consultation, consultation_case};

/// What a query over `cases` must hold so that it yields only the quiet ones.
pub(crate) fn gone_quiet(programmes: &[Programme], today: NaiveDate) -> Condition {
    let Some(earliest) = programmes.iter().map(|programme| quiet_since(programme, today)).min() else {
        return Condition::all().add(wall::nothing());
    };
    let since = since_of_case(programmes, today, earliest);
    Condition::all()
        .add(case::Column::State.eq(CaseState::Open.key()))
        .add(case::Column::OpenedOn.into_expr().lte(since.clone()))
        .add(case::Column::Id.not_in_subquery(talked_about(since, earliest)))
}

/// The last day on which a word about a case of this programme is too long ago.
pub(super) fn quiet_since(programme: &Programme, today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(programme.quiet_days.into())).unwrap_or(NaiveDate::MIN)
}

/// That day of the programme of each case. As one expression it is no short cut by which SQLite would begin with the
/// thousands of cases of a programme.
fn since_of_case(programmes: &[Programme], today: NaiveDate, earliest: NaiveDate) -> Expr {
    let of_programme = |case: CaseStatement, programme: &Programme| {
        let is_its = case::Column::ProgrammeId.into_expr().eq(Uuid::from(programme.id));
        case.case(is_its, Expr::val(quiet_since(programme, today)))
    };
    programmes.iter().fold(CaseStatement::new(), of_programme).finally(Expr::val(earliest)).into()
}

/// The cases that were talked about since then; all programmes in one reading of the conversations since the earliest.
fn talked_about(since: Expr, earliest: NaiveDate) -> SelectStatement {
    consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::CaseId)
        .join(JoinType::InnerJoin, to_consultation())
        .join(JoinType::InnerJoin, to_case())
        .filter(consultation::Column::Status.eq("confirmed"))
        .filter(consultation::Column::HeldOn.gt(earliest))
        .filter(consultation::Column::HeldOn.into_expr().gt(since))
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
