//! What some consultations touch, loaded for a page of them at a time.

use std::collections::{HashMap, HashSet};

use domain::{BusinessId, consultations::Touched};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::names::{names_of_accounts, names_of_businesses};
use crate::{
    entities::{consultation_advisor, consultation_business, consultation_topic},
    failure::Result,
};

/// Businesses, advisors and topics by consultation.
pub(crate) struct TouchedByThem {
    pub(crate) businesses: HashMap<Uuid, Vec<Touched<BusinessId>>>,
    pub(crate) advisors: HashMap<Uuid, Vec<(Uuid, String)>>,
    pub(crate) topics: HashMap<Uuid, Vec<String>>,
}

impl TouchedByThem {
    pub(crate) async fn load(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Self> {
        use consultation_topic as t;
        let rows = t::Entity::find().filter(t::Column::ConsultationId.is_in(ids.iter().copied())).all(db).await?;
        let topics = grouped(rows.into_iter().map(|row| (row.consultation_id, row.topic_key)));
        Ok(Self { businesses: businesses(db, ids).await?, advisors: advisors(db, ids).await?, topics })
    }

    /// Every business that is touched.
    pub(crate) fn all_businesses(&self) -> HashSet<Uuid> {
        self.businesses.values().flatten().map(|business| business.id.into()).collect()
    }
}

async fn businesses(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<HashMap<Uuid, Vec<Touched<BusinessId>>>> {
    use consultation_business as b;
    let links = b::Entity::find()
        .filter(b::Column::ConsultationId.is_in(ids.iter().copied()))
        .order_by_asc(b::Column::Position)
        .all(db)
        .await?;
    let names = names_of_businesses(db, links.iter().map(|link| link.business_id).collect()).await?;
    Ok(grouped(links.into_iter().filter_map(|link| {
        let name = names.get(&link.business_id)?.clone();
        Some((link.consultation_id, Touched { id: link.business_id.into(), name }))
    })))
}

async fn advisors(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<HashMap<Uuid, Vec<(Uuid, String)>>> {
    use consultation_advisor as a;
    let links = a::Entity::find()
        .filter(a::Column::ConsultationId.is_in(ids.iter().copied()))
        .order_by_asc(a::Column::Position)
        .all(db)
        .await?;
    let names = names_of_accounts(db, links.iter().map(|link| link.account_id).collect()).await?;
    Ok(grouped(links.into_iter().filter_map(|link| {
        let name = names.get(&link.account_id)?.clone();
        Some((link.consultation_id, (link.account_id, name)))
    })))
}

fn grouped<V>(pairs: impl Iterator<Item = (Uuid, V)>) -> HashMap<Uuid, Vec<V>> {
    let mut groups: HashMap<Uuid, Vec<V>> = HashMap::new();
    for (key, value) in pairs {
        groups.entry(key).or_default().push(value);
    }
    groups
}
