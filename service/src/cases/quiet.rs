//! Cases gone quiet: open, and for as many days as their programme lets pass nobody has talked about them.

use chrono::{Days, NaiveDate};
use domain::{cases::CaseState, programmes::Programme};
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

use super::wall;
use crate::entities::case;

/// What a query over `cases` must hold so that it yields only the quiet ones.
pub(crate) fn gone_quiet(programmes: &[Programme], today: NaiveDate) -> Condition {
    let of_programme = |programme: &Programme| {
        let (since, last) = (quiet_since(programme, today), case::Column::LastConsultedOn);
        Condition::all()
            .add(case::Column::ProgrammeId.eq(Uuid::from(programme.id)))
            .add(case::Column::OpenedOn.lte(since))
            .add(Condition::any().add(last.is_null()).add(last.lte(since)))
    };
    let any = programmes.iter().map(of_programme).fold(Condition::any(), Condition::add);
    let any = if any.is_empty() { wall::nothing() } else { any };
    Condition::all().add(case::Column::State.eq(CaseState::Open.key())).add(any)
}

/// The last day on which a word about a case of this programme is too long ago.
pub(super) fn quiet_since(programme: &Programme, today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(programme.quiet_days.into())).unwrap_or(NaiveDate::MIN)
}

/// The day on which a case was last heard of: when it was opened, or talked about since.
pub(crate) fn heard_on(row: &case::Model) -> NaiveDate {
    row.last_consulted_on.map_or(row.opened_on, |talked| talked.max(row.opened_on))
}
