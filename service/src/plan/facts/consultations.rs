//! Consultations; drafts never count.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    plan::{
        contribution::{CaseLinks, Contribution},
        facts::{Fact, FactBook},
        terms::{Source, Verification},
    },
    quantity::Quantity,
};
use futures::TryStreamExt;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    cases::{CaseOf, Cases},
    interned::Interned,
    names::Names,
    scope::{Changed, only},
};
use crate::{
    entities::{consultation, consultation_business, consultation_case, consultation_topic},
    failure::Result,
};

/// Confirmed consultations, and what they touch as flat lists that are sorted by the consultation's place.
#[derive(Default)]
pub(super) struct Consultations {
    rows: Vec<Row>,
    businesses: Vec<(Place, Uuid)>,
    /// In their order: the first case gives the main measure.
    cases: Vec<(Place, i32, Uuid)>,
    topics: Vec<(Place, u32)>,
    /// Topics and channels: a few words that stand in many rows.
    words: Interned,
}

/// The place of a consultation among the rows.
type Place = u32;

struct Row {
    id: Uuid,
    key: Option<Box<str>>,
    on: NaiveDate,
    minutes: i32,
    channel: u32,
    programme: Option<Uuid>,
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

pub(super) async fn read(db: &DatabaseTransaction, ids: Option<&HashSet<Uuid>>) -> Result<Consultations> {
    use consultation::Column as C;
    let mut read = Consultations::default();
    let mut places: HashMap<Uuid, Place> = HashMap::new();
    let rows = consultation::Entity::find().select_only().filter(C::Status.eq("confirmed"));
    let rows = rows.columns([C::Id, C::ExternalKey, C::HeldOn, C::Minutes, C::Channel, C::ProgrammeId]);
    let rows = only(rows, C::Id, ids).into_tuple::<(Uuid, Option<String>, NaiveDate, i32, String, Option<Uuid>)>();
    let mut rows = rows.stream(db).await?;
    while let Some((id, key, on, minutes, channel, programme)) = rows.try_next().await? {
        places.insert(id, u32::try_from(read.rows.len()).expect("fewer than four billion consultations"));
        let (key, channel) = (key.map(String::into_boxed_str), read.words.number(channel));
        read.rows.push(Row { id, key, on, minutes, channel, programme });
    }
    drop(rows);
    read.read_touched(db, ids, &places).await?;
    Ok(read)
}

impl Consultations {
    async fn read_touched(
        &mut self,
        db: &DatabaseTransaction,
        ids: Option<&HashSet<Uuid>>,
        places: &HashMap<Uuid, Place>,
    ) -> Result<()> {
        use consultation_business::Column as B;
        let rows = consultation_business::Entity::find().select_only().columns([B::ConsultationId, B::BusinessId]);
        let mut rows = only(rows, B::ConsultationId, ids).into_tuple::<(Uuid, Uuid)>().stream(db).await?;
        while let Some((id, business)) = rows.try_next().await? {
            self.businesses.extend(places.get(&id).map(|place| (*place, business)));
        }
        drop(rows);
        use consultation_case::Column as C;
        let rows = consultation_case::Entity::find().select_only().columns([C::ConsultationId, C::Position, C::CaseId]);
        let mut rows = only(rows, C::ConsultationId, ids).into_tuple::<(Uuid, i32, Uuid)>().stream(db).await?;
        while let Some((id, position, case)) = rows.try_next().await? {
            self.cases.extend(places.get(&id).map(|place| (*place, position, case)));
        }
        drop(rows);
        use consultation_topic::Column as T;
        let rows = consultation_topic::Entity::find().select_only().columns([T::ConsultationId, T::TopicKey]);
        let mut rows = only(rows, T::ConsultationId, ids).into_tuple::<(Uuid, String)>().stream(db).await?;
        while let Some((id, topic)) = rows.try_next().await? {
            if let Some(place) = places.get(&id) {
                self.topics.push((*place, self.words.number(topic)));
            }
        }
        self.businesses.sort_unstable();
        self.cases.sort_unstable();
        self.topics.sort_unstable();
        Ok(())
    }

    /// The cases that they touch.
    pub(super) fn touched_cases(&self) -> impl Iterator<Item = Uuid> {
        self.cases.iter().map(|(_, _, case)| *case)
    }

    /// The businesses that they are with.
    pub(super) fn touched_businesses(&self) -> impl Iterator<Item = Uuid> {
        self.businesses.iter().map(|(_, business)| *business)
    }

    pub(super) fn enter(&self, cases: &Cases, names: &Names, book: &mut FactBook) {
        let (mut businesses, mut of_cases, mut topics) = (&self.businesses[..], &self.cases[..], &self.topics[..]);
        for (place, row) in (0..).zip(&self.rows) {
            let with = take(&mut businesses, |item| item.0 == place).iter().map(|item| item.1).collect::<Vec<_>>();
            let about = take(&mut of_cases, |item| item.0 == place).iter().filter_map(|item| cases.get(&item.2));
            let about: Vec<&CaseOf> = about.collect();
            let topics = take(&mut topics, |item| item.0 == place).iter().map(|item| self.words.text(item.1));
            let (topics, channel): (Vec<_>, _) = (topics.collect(), self.words.text(row.channel));
            row.enter(Touched { businesses: &with, cases: &about, topics: &topics, channel }, names, book);
        }
    }
}

/// The items at the front that belong together.
fn take<'i, T>(items: &mut &'i [T], belongs: impl Fn(&T) -> bool) -> &'i [T] {
    let end = items.iter().position(|item| !belongs(item)).unwrap_or(items.len());
    let (taken, rest) = items.split_at(end);
    *items = rest;
    taken
}

/// What a consultation touches, by name.
#[derive(Clone, Copy)]
struct Touched<'t> {
    businesses: &'t [Uuid],
    cases: &'t [&'t CaseOf],
    topics: &'t [&'t str],
    channel: &'t str,
}

impl Row {
    fn enter(&self, touched: Touched<'_>, names: &Names, book: &mut FactBook) {
        let Touched { businesses, cases, topics, channel } = touched;
        let own = self.programme.and_then(|id| names.programme(id));
        let defaults: Vec<&str>;
        let links: Vec<&CaseLinks>;
        let (programmes, contribution) = if cases.is_empty() {
            defaults = own.map(|own| own.default_measures.iter().map(String::as_str).collect()).unwrap_or_default();
            (own.map(|own| own.code.as_str()).into_iter().collect(), Contribution::of_programme(&defaults))
        } else {
            links = cases.iter().map(|case| &case.links).collect();
            let programmes: Vec<&str> = cases.iter().map(|case| names.programme_code(case.programme)).collect();
            (programmes, Contribution::of_cases(&links))
        };
        let own_key;
        let key = if let Some(key) = &self.key {
            &**key
        } else {
            own_key = self.id.to_string();
            &own_key
        };
        book.add(&Fact {
            source: Source::Consultation,
            record: self.id,
            key,
            on: self.on,
            businesses,
            programmes: &programmes,
            types: topics,
            class: "",
            channel,
            quantity: Quantity::whole(self.minutes.into()).unwrap_or_default(),
            verification: Verification::Claimed,
            contribution: &contribution,
            deal: "",
        });
    }
}
