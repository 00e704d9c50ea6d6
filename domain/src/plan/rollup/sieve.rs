//! An indicator's conditions, compiled to tables over one snapshot: whether a fact passes is then a few looks into
//! tables, whatever the conditions are.

use chrono::NaiveDate;

use crate::calendar::Dates;
use crate::plan::Plan;
use crate::plan::facts::{Columns, Facts, Sets};
use crate::plan::indicator::{Conditions, FactRule, Indicator, Scope};
use crate::plan::terms::{Attribution, Condition, Count, Verification};
use crate::quantity::Share;

pub(super) struct Sieve<'a> {
    pub(super) facts: &'a Facts,
    pub(super) columns: &'a Columns,
    pub(super) count: Count,
    programmes: Table,
    types: Table,
    class: Table,
    channel: Table,
    verification_at_least: Verification,
    /// By links: the share of a fact that counts at the node.
    shares: Vec<Share>,
    /// By canonical business.
    businesses: Table,
    /// By set of businesses: whether one of them meets what does not depend on the window.
    business_sets: Table,
    first_of_business: bool,
}

/// Which numbers meet a condition; without a table all do.
struct Table(Option<Vec<bool>>);

impl Table {
    fn has(&self, id: u32) -> bool {
        self.0.as_ref().is_none_or(|table| table[id as usize])
    }

    fn of_names(facts: &Facts, wanted: &[String]) -> Self {
        Self((!wanted.is_empty()).then(|| facts.names.which(wanted)))
    }

    /// Sets of which at least one item meets the condition.
    fn of_sets(sets: &Sets, items: &Self) -> Self {
        Self(items.0.as_ref().map(|_| sets.iter().map(|set| set.iter().any(|item| items.has(*item))).collect()))
    }
}

impl<'a> Sieve<'a> {
    pub(super) fn new(plan: &Plan, facts: &'a Facts, indicator: &Indicator, rule: &FactRule) -> Self {
        let conditions = &rule.conditions;
        let businesses = businesses(facts, conditions);
        let list = |wanted: &[String]| Table::of_sets(&facts.lists, &Table::of_names(facts, wanted));
        Self {
            facts,
            columns: facts.of(rule.source),
            count: rule.count,
            programmes: list(&conditions.programme),
            types: list(&conditions.types),
            class: Table::of_names(facts, &conditions.class),
            channel: Table::of_names(facts, &conditions.channel),
            verification_at_least: conditions.verification_at_least,
            shares: shares(plan, facts, indicator, rule.reach),
            business_sets: Table::of_sets(&facts.business_sets, &businesses),
            businesses,
            first_of_business: conditions.first_of_business,
        }
    }

    /// The rows that pass in these days, by date; whether a business is new is left to each window.
    pub(super) fn passed(&self, days: Option<Dates>) -> Vec<u32> {
        let rows = days.map_or(0..0, |days| self.columns.within(days));
        rows.filter(|row| self.passes(*row as usize)).collect()
    }

    fn passes(&self, row: usize) -> bool {
        let columns = self.columns;
        columns.verification[row] >= self.verification_at_least
            && self.types.has(columns.types[row])
            && self.class.has(columns.class[row])
            && self.programmes.has(columns.programmes[row])
            && self.channel.has(columns.channel[row])
            && !self.shares[columns.links[row] as usize].is_nothing()
            && self.business_sets.has(columns.businesses[row])
    }

    /// Every condition that a row fails, but that of the period.
    pub(super) fn failed<'s>(
        &'s self,
        columns: &'s Columns,
        row: usize,
        window: Dates,
    ) -> impl Iterator<Item = Condition> + 's {
        let conditions = [
            (Condition::Verification, columns.verification[row] >= self.verification_at_least),
            (Condition::Type, self.types.has(columns.types[row])),
            (Condition::Class, self.class.has(columns.class[row])),
            (Condition::Programme, self.programmes.has(columns.programmes[row])),
            (Condition::Channel, self.channel.has(columns.channel[row])),
            (Condition::Measure, !self.share(columns, row).is_nothing()),
            (Condition::Business, self.some_business_left(columns.businesses[row], window)),
        ];
        conditions.into_iter().filter(|(_, met)| !met).map(|(condition, _)| condition)
    }

    /// The share of a row that counts at the node.
    pub(super) fn share(&self, columns: &Columns, row: usize) -> Share {
        self.shares[columns.links[row] as usize]
    }

    /// Whether all rows that pass count whole.
    pub(super) fn all_whole(&self) -> bool {
        self.shares.iter().all(|share| share.is_nothing() || *share == Share::WHOLE)
    }

    pub(super) fn asks_for_new_businesses(&self) -> bool {
        self.first_of_business
    }

    /// The businesses of a set that the conditions leave, in this window.
    pub(super) fn businesses_left(&self, set: u32, window: Dates) -> impl Iterator<Item = u32> {
        self.facts.business_sets.get(set).iter().copied().filter(move |business| self.leaves(*business, window))
    }

    fn leaves(&self, business: u32, window: Dates) -> bool {
        let first: Option<NaiveDate> = self.facts.first_consultations[business as usize];
        self.businesses.has(business) && (!self.first_of_business || first.is_some_and(|day| window.contains(day)))
    }

    /// Whether the conditions on businesses leave one of a set; a fact without any fails only if there are some.
    pub(super) fn some_business_left(&self, set: u32, window: Dates) -> bool {
        let unconditional = self.businesses.0.is_none() && !self.first_of_business;
        unconditional || self.businesses_left(set, window).next().is_some()
    }
}

fn businesses(facts: &Facts, conditions: &Conditions) -> Table {
    if conditions.industry.is_empty() && conditions.municipality.is_empty() {
        return Table(None);
    }
    let industry = &conditions.industry;
    let municipality = &conditions.municipality;
    let meets = facts.businesses.iter().map(|business| {
        (industry.is_empty() || business.industry.is_some_and(|letter| industry.contains(&letter)))
            && (municipality.is_empty() || municipality.iter().any(|name| **name == *business.municipality))
    });
    Table(Some(meets.collect()))
}

fn shares(plan: &Plan, facts: &Facts, indicator: &Indicator, reach: Scope) -> Vec<Share> {
    let Scope::Linked(attribution) = reach else {
        return vec![Share::WHOLE; facts.links.len()];
    };
    let below = facts.names.which(&plan.tree.measures_at_or_below(&indicator.node));
    let here = |measure: u32| below[measure as usize];
    let whole = |is_here: bool| if is_here { Share::WHOLE } else { Share::NOTHING };
    let share = |links: &crate::plan::facts::Links| match attribution {
        Attribution::Full => whole(links.measures.iter().any(|measure| here(*measure))),
        Attribution::Main => whole(links.main.is_some_and(here)),
        Attribution::Shared => {
            let shares = links.shares.iter().filter(|(measure, _)| here(*measure));
            shares.fold(Share::NOTHING, |sum, (_, share)| sum.plus(*share))
        }
    };
    facts.links.iter().map(|links| share(links)).collect()
}
