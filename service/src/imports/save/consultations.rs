//! Consultations with the businesses, cases and topics that they touch.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::{
    super::{
        bulk,
        files::Tally,
        known::Known,
        rows::{ConsultationRow, Rows},
    },
    diff::Diff,
    numbers::Numbers,
};
use crate::{
    cases::last_consulted,
    entities::{consultation, consultation_business, consultation_case, consultation_topic},
    failure::Result,
    numbers::{Number, Series},
    search::Entry,
    tx::Tx,
};

/// What a consultation touches: businesses and cases in order, topics by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Touched {
    businesses: Vec<Uuid>,
    cases: Vec<Uuid>,
    topics: Vec<String>,
}

pub(in crate::imports) async fn save(tx: &Tx, rows: &Rows, known: &Known) -> Result<Tally> {
    let mut there = touched(tx, known).await?;
    let is_new = |row: &&ConsultationRow| !known.consultations.rows.contains_key(&row.key);
    let days = rows.consultations.iter().filter(is_new).map(|row| row.on);
    let mut numbers = Numbers::reserve(tx, Series::Consultation, days).await?;
    let (mut diff, mut touching) = (Diff::default(), Vec::new());
    for row in &rows.consultations {
        let kept = known.consultations.rows.get(&row.key);
        let mut model = match kept {
            Some(kept) => kept.clone(),
            None => fresh(tx, known.consultations.ids[&row.key], row, numbers.next(row.on)),
        };
        overlay(&mut model, row, known);
        let wanted = wanted(row, known);
        let touches_others = there.remove(&model.id).unwrap_or_default() != wanted;
        if touches_others {
            touching.push((model.id, wanted));
        }
        diff.put(tx, kept, model, touches_others);
    }
    diff.index(tx, Entry::of_consultation).await?;
    let tally = diff.write(tx).await?;
    write_touched(tx, touching).await?;
    last_consulted::recount_all(tx).await?;
    Ok(tally)
}

/// What the consultations that are there touch.
async fn touched(tx: &Tx, known: &Known) -> Result<HashMap<Uuid, Touched>> {
    let ids: Vec<Uuid> = known.consultations.rows.values().map(|row| row.id).collect();
    let ids = || ids.iter().copied();
    let mut touched: HashMap<Uuid, Touched> = HashMap::new();
    let column = consultation_business::Column::ConsultationId;
    let mut rows = bulk::find::<consultation_business::Entity>(tx, column, ids()).await?;
    rows.sort_by_key(|row| row.position);
    for row in rows {
        touched.entry(row.consultation_id).or_default().businesses.push(row.business_id);
    }
    let mut rows =
        bulk::find::<consultation_case::Entity>(tx, consultation_case::Column::ConsultationId, ids()).await?;
    rows.sort_by_key(|row| row.position);
    for row in rows {
        touched.entry(row.consultation_id).or_default().cases.push(row.case_id);
    }
    for row in bulk::find::<consultation_topic::Entity>(tx, consultation_topic::Column::ConsultationId, ids()).await? {
        touched.entry(row.consultation_id).or_default().topics.push(row.topic_key);
    }
    for touched in touched.values_mut() {
        touched.topics.sort();
    }
    Ok(touched)
}

fn wanted(row: &ConsultationRow, known: &Known) -> Touched {
    let mut topics = row.topics.clone();
    topics.sort();
    Touched {
        businesses: row.businesses.iter().map(|key| known.businesses.ids[key]).collect(),
        cases: row.cases.iter().map(|key| known.cases.ids[key]).collect(),
        topics,
    }
}

async fn write_touched(tx: &Tx, touching: Vec<(Uuid, Touched)>) -> Result<()> {
    let ids = || touching.iter().map(|(id, _)| *id);
    let column = consultation_business::Column::ConsultationId;
    bulk::delete::<consultation_business::Entity>(tx, column, ids()).await?;
    bulk::delete::<consultation_case::Entity>(tx, consultation_case::Column::ConsultationId, ids()).await?;
    bulk::delete::<consultation_topic::Entity>(tx, consultation_topic::Column::ConsultationId, ids()).await?;
    let (mut businesses, mut cases, mut topics) = (Vec::new(), Vec::new(), Vec::new());
    for (id, touched) in touching {
        businesses.extend((0..).zip(touched.businesses).map(|(position, business_id)| {
            let position = Set(position);
            consultation_business::ActiveModel { consultation_id: Set(id), business_id: Set(business_id), position }
        }));
        cases.extend((0..).zip(touched.cases).map(|(position, case_id)| {
            let position = Set(position);
            consultation_case::ActiveModel { consultation_id: Set(id), case_id: Set(case_id), position }
        }));
        topics.extend(
            touched.topics.into_iter().map(|topic_key| consultation_topic::ActiveModel {
                consultation_id: Set(id),
                topic_key: Set(topic_key),
            }),
        );
    }
    bulk::insert(tx, businesses).await?;
    bulk::insert(tx, cases).await?;
    bulk::insert(tx, topics).await
}

fn overlay(model: &mut consultation::Model, row: &ConsultationRow, known: &Known) {
    model.held_on = row.on;
    model.minutes = row.minutes;
    model.channel.clone_from(&row.channel);
    model.programme_id = known.programmes.get(&row.programme).map(|programme| programme.id);
    let status = if row.confirmed { "confirmed" } else { "draft" };
    model.status = status.to_owned();
}

fn fresh(tx: &Tx, id: Uuid, row: &ConsultationRow, number: Number) -> consultation::Model {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    consultation::Model {
        id,
        number_fy: number.fiscal_year,
        number_serial: number.serial,
        held_on: row.on,
        started_at: None,
        minutes: 0,
        channel: String::new(),
        programme_id: None,
        status: String::new(),
        content: String::new(),
        advice: String::new(),
        internal_memo: String::new(),
        shared_note: String::new(),
        external_key: Some(row.key.clone()),
        version: 1,
        created_at: now,
        created_by: by,
        updated_at: now,
        updated_by: by,
    }
}
