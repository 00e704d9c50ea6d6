//! Cases with their measures.

use std::collections::HashMap;

use domain::cases::CaseState;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::{
    super::{
        bulk,
        files::Tally,
        known::Known,
        rows::{CaseRow, Rows},
    },
    diff::Diff,
    numbers::Numbers,
    stages::Paths,
};
use crate::{
    entities::{case, case_measure},
    failure::Result,
    numbers::{Number, Series},
    search::Entry,
    tx::Tx,
};

pub(in crate::imports) async fn save(tx: &Tx, rows: &Rows, known: &Known, paths: &Paths) -> Result<Tally> {
    let kept_ids = rows.cases.iter().filter_map(|row| known.cases.rows.get(&row.key).map(|kept| kept.id));
    let mut kept_links: HashMap<Uuid, Vec<case_measure::Model>> = HashMap::new();
    for link in bulk::find::<case_measure::Entity>(tx, case_measure::Column::CaseId, kept_ids).await? {
        kept_links.entry(link.case_id).or_default().push(link);
    }
    let is_new = |row: &&CaseRow| !known.cases.rows.contains_key(&row.key);
    let days = rows.cases.iter().filter(is_new).map(|row| row.opened_on);
    let mut numbers = Numbers::reserve(tx, Series::Case, days).await?;
    let (mut diff, mut relinked, mut links) = (Diff::default(), Vec::new(), Vec::new());
    for row in &rows.cases {
        let kept = known.cases.rows.get(&row.key);
        let mut model = match kept {
            Some(kept) => kept.clone(),
            None => fresh(tx, known, row, numbers.next(row.opened_on)),
        };
        overlay(&mut model, row, known, paths);
        let wanted = wanted_links(model.id, row, known);
        let mut there = kept_links.remove(&model.id).unwrap_or_default();
        there.sort_by_key(|link| link.position);
        let other_links = there != wanted;
        if other_links {
            relinked.push(model.id);
            links.extend(wanted);
        }
        diff.put(tx, kept, model, other_links);
    }
    diff.index(tx, Entry::of_case).await?;
    let tally = diff.write(tx).await?;
    bulk::delete::<case_measure::Entity>(tx, case_measure::Column::CaseId, relinked).await?;
    let links = links.into_iter().map(|link| case_measure::ActiveModel {
        case_id: Set(link.case_id),
        measure_id: Set(link.measure_id),
        position: Set(link.position),
        weight_millionths: Set(link.weight_millionths),
    });
    bulk::insert(tx, links.collect::<Vec<_>>()).await?;
    Ok(tally)
}

fn wanted_links(case_id: Uuid, row: &CaseRow, known: &Known) -> Vec<case_measure::Model> {
    let link = |(position, link): (i32, &domain::plan::contribution::MeasureLink)| case_measure::Model {
        case_id,
        measure_id: known.measures.id(&link.measure, row.opened_on).expect("measures have been checked"),
        position,
        weight_millionths: link.weight.map(domain::quantity::Quantity::millionths),
    };
    (0..).zip(row.links.links()).map(link).collect()
}

fn overlay(model: &mut case::Model, row: &CaseRow, known: &Known, paths: &Paths) {
    model.business_id = known.businesses.ids[&row.business];
    model.programme_id = known.programmes[&row.programme].id;
    model.title.clone_from(&row.title);
    model.opened_on = row.opened_on;
    let state = if row.closed.is_some() { CaseState::Closed } else { CaseState::Open };
    model.state = state.key().to_owned();
    model.closed_on = row.closed.map(|(on, _)| on);
    model.result = row.closed.map(|(_, result)| result.key().to_owned());
    if let Some(stage) = paths.last_stage(model.id) {
        model.stage_key = Some(stage.to_owned());
    }
}

fn fresh(tx: &Tx, known: &Known, row: &CaseRow, number: Number) -> case::Model {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let programme = &known.programmes[&row.programme];
    case::Model {
        id: known.cases.ids[&row.key],
        number_fy: number.fiscal_year,
        number_serial: number.serial,
        business_id: known.businesses.ids[&row.business],
        programme_id: programme.id,
        title: String::new(),
        summary: String::new(),
        goal: String::new(),
        stage_key: None,
        route_key: None,
        confidential: programme.confidential,
        opened_on: row.opened_on,
        state: String::new(),
        closed_on: None,
        result: None,
        close_reason: String::new(),
        external_key: Some(row.key.clone()),
        last_consulted_on: None,
        version: 1,
        created_at: now,
        created_by: by,
        updated_at: now,
        updated_by: by,
    }
}
