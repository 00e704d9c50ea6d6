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

/// What a query over `cases` must hold so that it yields only the quiet ones. Each programme has a reading of its own
/// of the latest conversations: joined into one, SQLite begins with all cases of all programmes (docs/bench.md).
pub(crate) fn gone_quiet(programmes: &[Programme], today: NaiveDate) -> Condition {
    let of_programme = |programme: &Programme| {
        let since = quiet_since(programme, today);
        Condition::all()
            .add(case::Column::ProgrammeId.eq(Uuid::from(programme.id)))
            .add(case::Column::OpenedOn.lte(since))
            .add(case::Column::Id.not_in_subquery(talked_about_after(since)))
    };
    let any = programmes.iter().map(of_programme).fold(Condition::any(), Condition::add);
    let any = if any.is_empty() { wall::nothing() } else { any };
    Condition::all().add(case::Column::State.eq(CaseState::Open.key())).add(any)
}

/// The last day on which a word about a case of this programme is too long ago.
pub(super) fn quiet_since(programme: &Programme, today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(programme.quiet_days.into())).unwrap_or(NaiveDate::MIN)
}

fn talked_about_after(day: NaiveDate) -> SelectStatement {
    consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::CaseId)
        .join(JoinType::InnerJoin, to_consultation())
        .filter(consultation::Column::Status.eq("confirmed"))
        .filter(consultation::Column::HeldOn.gt(day))
        .into_query()
}

fn to_consultation() -> RelationDef {
    consultation_case::Entity::belongs_to(consultation::Entity)
        .from(consultation_case::Column::ConsultationId)
        .to(consultation::Column::Id)
        .into()
}
