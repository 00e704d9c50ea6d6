//! What of each kind the reader may see. Nothing else is found, named or counted.

use domain::{Action, Reach, policy, search::SearchKind};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{ExprTrait, SelectStatement},
};

use crate::{
    Ctx,
    cases::wall,
    entities::{consultation_case, search_entry},
};

/// What a query over `search_entries` must hold beside, or that the kind is not for this reader.
pub(super) enum Visible {
    None,
    All,
    /// What the condition holds.
    Some(sea_orm::sea_query::Expr),
}

pub(super) fn of_kind(ctx: &Ctx, kind: SearchKind) -> Visible {
    let reach = |action| policy::allows(&ctx.actor, action);
    match kind {
        SearchKind::Business | SearchKind::Contact if reach(Action::SeeBusinesses).is_some() => Visible::All,
        SearchKind::Case if reach(Action::SeeCases).is_some() => {
            Visible::Some(search_entry::Column::RecordId.in_subquery(wall::visible_ids(ctx)))
        }
        SearchKind::Consultation if reach(Action::SeeConsultations) >= Reach::Own => {
            Visible::Some(search_entry::Column::RecordId.in_subquery(behind_a_wall(ctx)).not())
        }
        _ => Visible::None,
    }
}

/// The consultations that touch a case which the reader may not see.
fn behind_a_wall(ctx: &Ctx) -> SelectStatement {
    consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::ConsultationId)
        .filter(consultation_case::Column::CaseId.in_subquery(wall::visible_ids(ctx)).not())
        .into_query()
}
