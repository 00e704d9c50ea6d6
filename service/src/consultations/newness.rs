//! 新規 or 継続, for a page of consultations at a time. A merged business counts as the one that it was merged into.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::consultations::Newness;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef};
use uuid::Uuid;

use crate::{
    entities::{business, consultation, consultation_business},
    failure::Result,
};

/// What each consultation is to each of its businesses.
pub(crate) struct History {
    merged: HashMap<Uuid, Uuid>,
    /// The confirmed consultations of each canonical business.
    confirmed: HashMap<Uuid, Vec<(NaiveDate, Uuid)>>,
}

impl History {
    /// Loads the confirmed consultations of some businesses, those behind walls too: the figures count them as well.
    pub(crate) async fn of(db: &impl ConnectionTrait, businesses: &HashSet<Uuid>) -> Result<Self> {
        let merged = merged(db).await?;
        let canonical: HashSet<Uuid> = businesses.iter().map(|id| canonical(&merged, *id)).collect();
        let mut family = canonical.clone();
        family.extend(merged.keys().copied().filter(|id| canonical.contains(&self::canonical(&merged, *id))));
        let rows: Vec<(Uuid, NaiveDate, Uuid)> = consultation_business::Entity::find()
            .select_only()
            .column(consultation_business::Column::BusinessId)
            .column(consultation::Column::HeldOn)
            .column(consultation::Column::Id)
            .join(JoinType::InnerJoin, to_consultation())
            .filter(consultation_business::Column::BusinessId.is_in(family))
            .filter(consultation::Column::Status.eq("confirmed"))
            .into_tuple()
            .all(db)
            .await?;
        let mut confirmed: HashMap<Uuid, Vec<(NaiveDate, Uuid)>> = HashMap::new();
        for (business, on, id) in rows {
            confirmed.entry(self::canonical(&merged, business)).or_default().push((on, id));
        }
        Ok(Self { merged, confirmed })
    }

    /// What a consultation is to one of its businesses.
    pub(crate) fn newness(&self, consultation: (NaiveDate, Uuid), business: Uuid) -> Newness {
        let all = self.confirmed.get(&canonical(&self.merged, business));
        Newness::of(consultation, all.into_iter().flatten().copied())
    }
}

pub(super) fn to_consultation() -> RelationDef {
    consultation_business::Entity::belongs_to(consultation::Entity)
        .from(consultation_business::Column::ConsultationId)
        .to(consultation::Column::Id)
        .into()
}

/// Which business each merged one was merged into.
async fn merged(db: &impl ConnectionTrait) -> Result<HashMap<Uuid, Uuid>> {
    let rows: Vec<(Uuid, Uuid)> = business::Entity::find()
        .select_only()
        .column(business::Column::Id)
        .column(business::Column::MergedInto)
        .filter(business::Column::MergedInto.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The end of a chain of mergers. No chain is longer than there are mergers, and none goes in a circle.
fn canonical(merged: &HashMap<Uuid, Uuid>, id: Uuid) -> Uuid {
    let mut at = id;
    for _ in 0..merged.len() {
        match merged.get(&at) {
            Some(next) => at = *next,
            None => break,
        }
    }
    at
}
