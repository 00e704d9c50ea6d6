//! Outcomes; those that share a deal become one fact in the book.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{
    plan::{
        facts::{Fact, FactBook},
        terms::{Source, Verification},
    },
    quantity::Quantity,
};
use sea_orm::{ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{cases::Cases, names::Names, scope::Changed};
use crate::{entities::outcome, failure::Result};

type Tuple = (Uuid, Option<String>, Uuid, String, Option<String>, NaiveDate, i64, i32, Option<String>);

/// An outcome as it is stored.
pub(super) struct Row(Tuple);

impl Row {
    pub(super) const fn id(&self) -> Uuid {
        self.0.0
    }

    pub(super) const fn case(&self) -> Uuid {
        self.0.2
    }
}

/// All outcomes, or those that changed or whose case did.
pub(super) async fn read(db: &DatabaseTransaction, changed: Option<&Changed>) -> Result<Vec<Row>> {
    use outcome::Column as C;
    let columns = [
        C::Id,
        C::ExternalKey,
        C::CaseId,
        C::TypeKey,
        C::ClassKey,
        C::OccurredOn,
        C::QuantityMillionths,
        C::Verification,
        C::DealCode,
    ];
    let mut rows = outcome::Entity::find().select_only().columns(columns);
    if let Some(changed) = changed {
        let own = C::Id.is_in(changed.outcomes.iter().copied());
        let of_case = C::CaseId.is_in(changed.cases.iter().copied());
        rows = rows.filter(Condition::any().add(own).add(of_case));
    }
    Ok(rows.into_tuple::<Tuple>().all(db).await?.into_iter().map(Row).collect())
}

pub(super) fn enter(rows: &[Row], cases: &Cases, names: &Names, book: &mut FactBook) {
    for Row((id, key, case, kind, class, on, quantity, verification, deal)) in rows {
        let Some(case) = cases.get(case) else { continue };
        let contribution = case.links.contribution();
        let programmes = [names.programme_code(case.programme)];
        let own_key;
        let key = if let Some(key) = key {
            key
        } else {
            own_key = id.to_string();
            &own_key
        };
        let level = u8::try_from(*verification).ok().and_then(Verification::of_level);
        book.add(&Fact {
            source: Source::Outcome,
            key,
            types: &[kind],
            class: class.as_deref().unwrap_or(""),
            quantity: Quantity::from_millionths(*quantity),
            verification: level.unwrap_or(Verification::Claimed),
            deal: deal.as_deref().unwrap_or(""),
            ..case.fact(*id, *on, &programmes, &contribution)
        });
    }
}

/// The ids of these outcomes and of those that changed.
pub(super) fn ids<'r>(rows: &'r [Row], changed: &'r Changed) -> HashSet<Uuid> {
    rows.iter().map(Row::id).chain(changed.outcomes.iter().copied()).collect()
}
