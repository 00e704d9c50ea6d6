//! Consultations; drafts never count.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{
    plan::{
        contribution::{CaseLinks, Contribution},
        facts::{Fact, FactBook},
        terms::{Source, Verification},
    },
    quantity::Quantity,
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    cases::{CaseOf, Cases},
    gathered::{self, gathered, read, text_of_id, words},
    names::Names,
    scope::{Changed, only},
};
use crate::{
    entities::{consultation, consultation_case},
    failure::{Failure, Result},
};

/// A confirmed consultation and what it touches.
pub(super) struct Row {
    id: Uuid,
    key: Option<String>,
    on: NaiveDate,
    minutes: i32,
    channel: String,
    programme: Option<Uuid>,
    pub(super) businesses: Vec<Uuid>,
    /// In their order: the first gives the main measure.
    pub(super) cases: Vec<Uuid>,
    topics: Option<String>,
}

/// The consultations that changed, or that touch a case that did.
pub(super) async fn changed_ids(db: &DatabaseTransaction, changed: &Changed) -> Result<HashSet<Uuid>> {
    use consultation_case::Column as C;
    let touching = consultation_case::Entity::find().select_only().column(C::ConsultationId);
    let touching = touching.filter(C::CaseId.is_in(changed.cases.iter().copied()));
    let mut ids: HashSet<Uuid> = touching.into_tuple::<Uuid>().all(db).await?.into_iter().collect();
    ids.extend(&changed.consultations);
    Ok(ids)
}

type Tuple =
    (Uuid, Option<String>, NaiveDate, i32, String, Option<Uuid>, Option<String>, Option<String>, Option<String>);

/// Hands over all confirmed consultations, or those with these ids, one after the other.
pub(super) async fn each(
    db: &DatabaseTransaction,
    ids: Option<&HashSet<Uuid>>,
    mut with: impl FnMut(Row),
) -> Result<()> {
    use consultation::Column as C;
    let text_of = |id| text_of_id(db.get_database_backend(), id);
    let hang = |table: &str| format!("{table} WHERE consultation_id = consultations.id");
    let businesses = gathered(&text_of("business_id"), &hang("consultation_businesses"), "business_id");
    let cases = gathered(&text_of("case_id"), &hang("consultation_cases"), "position");
    let topics = gathered("topic_key", &hang("consultation_topics"), "topic_key");
    let rows = consultation::Entity::find()
        .select_only()
        .columns([C::Id, C::ExternalKey, C::HeldOn, C::Minutes, C::Channel, C::ProgrammeId])
        .expr_as(businesses, "businesses")
        .expr_as(cases, "cases")
        .expr_as(topics, "topics")
        .filter(C::Status.eq("confirmed"));
    gathered::each(db, only(rows, C::Id, ids), |row: Tuple| {
        let (id, key, on, minutes, channel, programme, businesses, cases, topics) = row;
        let ids = |gathered: Option<String>| {
            read(gathered.as_deref()).map_err(|error| Failure::Stored(format!("consultation {id}: {error}")))
        };
        let (businesses, cases) = (ids(businesses)?, ids(cases)?);
        with(Row { id, key, on, minutes, channel, programme, businesses, cases, topics });
        Ok(())
    })
    .await
}

impl Row {
    pub(super) fn enter(&self, cases: &Cases, names: &Names, book: &mut FactBook) {
        let about: Vec<&CaseOf> = self.cases.iter().filter_map(|case| cases.get(case)).collect();
        let topics: Vec<&str> = words(self.topics.as_deref()).collect();
        let own = self.programme.and_then(|id| names.programme(id));
        let defaults: Vec<&str>;
        let links: Vec<&CaseLinks>;
        let (programmes, contribution) = if about.is_empty() {
            defaults = own.map(|own| own.default_measures.iter().map(String::as_str).collect()).unwrap_or_default();
            (own.map(|own| own.code.as_str()).into_iter().collect(), Contribution::of_programme(&defaults))
        } else {
            links = about.iter().map(|case| &case.links).collect();
            let programmes: Vec<&str> = about.iter().map(|case| names.programme_code(case.programme)).collect();
            (programmes, Contribution::of_cases(&links))
        };
        let own_key;
        let key = if let Some(key) = &self.key {
            key
        } else {
            own_key = self.id.to_string();
            &own_key
        };
        book.add(&Fact {
            source: Source::Consultation,
            record: self.id,
            key,
            on: self.on,
            businesses: &self.businesses,
            programmes: &programmes,
            types: &topics,
            class: "",
            channel: &self.channel,
            quantity: Quantity::whole(self.minutes.into()).unwrap_or_default(),
            verification: Verification::Claimed,
            contribution: &contribution,
            deal: "",
        });
    }
}
