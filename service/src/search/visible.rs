//! What of each kind the reader may see. Nothing else is found, named or counted.

use domain::{Action, Reach, policy, search::SearchKind};
use sea_orm::{
    ColumnTrait,
    sea_query::{Condition, Expr, ExprTrait},
};

use crate::{Ctx, cases::wall, consultations, entities::case};

/// What a query must hold so that it yields only what the reader may see of a kind, by the column that has the
/// record's id; `None` for a kind that is not for this reader.
pub(crate) fn visible(ctx: &Ctx, kind: SearchKind, id: impl ColumnTrait) -> Option<Condition> {
    let reach = |action| policy::allows(&ctx.actor, action);
    match kind {
        SearchKind::Business | SearchKind::Contact => reach(Action::SeeBusinesses).is_some().then(Condition::all),
        SearchKind::Case => (reach(Action::SeeCases) >= Reach::Titles).then(|| {
            // Asked record by record: hits are few, cases are many.
            let same = Expr::col((case::Entity, case::Column::Id)).equals(id.as_column_ref());
            let seen = wall::visible_ids(ctx).and_where(same).to_owned();
            Condition::all().add(Expr::exists(seen))
        }),
        SearchKind::Consultation => {
            (reach(Action::SeeConsultations) == Reach::Centre).then(|| consultations::visible::outside_walls(ctx, id))
        }
    }
}
