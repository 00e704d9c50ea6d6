//! One deal, one fact: outcomes with the same deal code (the seller's case and the buyer's) are merged before any
//! condition is looked at.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::FactsProblem;
use super::book::{Links, Tables};
use super::columns::Row;

/// The outcomes with deals merged, and the rows that went into another one, both sorted as the rows were.
pub(super) fn merge(rows: &[Row], tables: &mut Tables) -> Result<(Vec<Row>, Vec<Row>), FactsProblem> {
    let mut deals: HashMap<Arc<str>, Vec<&Row>> = HashMap::new();
    for row in rows {
        if !row.deal.is_empty() {
            // Rows are sorted by date, then by key: the first of a deal is its earliest.
            deals.entry(row.deal.clone()).or_default().push(row);
        }
    }
    refuse_contradictions(rows, &deals)?;
    let mut outcomes = Vec::with_capacity(rows.len());
    let mut absorbed = Vec::new();
    for row in rows {
        if row.deal.is_empty() {
            outcomes.push(row.clone());
        } else if let Some(parts) = deals.remove(&row.deal) {
            outcomes.push(merged(&row.deal, &parts, tables));
        } else {
            absorbed.push(row.clone());
        }
    }
    // A deal goes by its code, which may sort otherwise than the key of its earliest outcome.
    outcomes.sort_by(|a, b| (a.on, &a.key).cmp(&(b.on, &b.key)));
    Ok((outcomes, absorbed))
}

fn refuse_contradictions(rows: &[Row], deals: &HashMap<Arc<str>, Vec<&Row>>) -> Result<(), FactsProblem> {
    if deals.is_empty() {
        return Ok(());
    }
    let keys: HashSet<&str> = rows.iter().map(|row| &*row.key).collect();
    let name = |deal: &Arc<str>| deal.to_string();
    // The least code speaks, so that the message does not depend on the order of a hash map.
    if let Some(deal) = deals.keys().filter(|deal| keys.contains(&***deal)).min() {
        return Err(FactsProblem::DealIsAKey { deal: name(deal) });
    }
    let of_two_types = |parts: &[&Row]| parts.iter().any(|row| row.types != parts[0].types);
    match deals.iter().filter(|(_, parts)| of_two_types(parts)).map(|(deal, _)| deal).min() {
        Some(deal) => Err(FactsProblem::DealOfTwoTypes { deal: name(deal) }),
        None => Ok(()),
    }
}

fn merged(deal: &Arc<str>, parts: &[&Row], tables: &mut Tables) -> Row {
    let earliest = parts[0];
    let all = || parts.iter().copied();
    Row {
        key: deal.clone(),
        class: all().map(|row| row.class).find(|class| *class != 0).unwrap_or(0),
        quantity: all().map(|row| row.quantity).max().unwrap_or(earliest.quantity),
        verification: all().map(|row| row.verification).max().unwrap_or(earliest.verification),
        businesses: tables.business_sets.union(all().map(|row| row.businesses)),
        programmes: tables.lists.union(all().map(|row| row.programmes)),
        links: merged_links(parts, tables),
        ..earliest.clone()
    }
}

/// All measures of the parts; the main one and the weights are the earliest's.
fn merged_links(parts: &[&Row], tables: &mut Tables) -> u32 {
    let links = |row: &&Row| tables.links.links[row.links as usize].clone();
    let earliest = links(&parts[0]);
    let mut measures: Vec<u32> = parts.iter().flat_map(|row| links(row).measures.clone()).collect();
    measures.sort_unstable();
    measures.dedup();
    tables.links.id(Links { measures, main: earliest.main, shares: earliest.shares.clone() })
}
