//! A slow and plain reading of the rules: texts and lists, one fact after another, nothing compiled or sorted ahead.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::calendar::{Dates, FiscalYear, Half, Month, Period, Quarter};
use domain::plan::terms::{Attribution, Condition, Count, Source};
use domain::plan::{FactRule, Indicator, Measured, Plan, Scope, Value, Window};

use crate::records::{Case, Records};

/// Shares in 12 millionths: the least that a weight and a third or a quarter have in common.
const WHOLE: i128 = 12_000_000;

#[derive(Clone, Debug)]
struct Fact {
    source: Source,
    key: String,
    on: NaiveDate,
    businesses: BTreeSet<String>,
    programmes: BTreeSet<String>,
    types: BTreeSet<String>,
    class: String,
    channel: String,
    quantity: i128,
    verification: u8,
    measures: BTreeSet<String>,
    main: Option<String>,
    shares: BTreeMap<String, i128>,
}

pub(crate) struct Reference<'a> {
    plan: &'a Plan,
    records: &'a Records,
    facts: Vec<Fact>,
    absorbed: Vec<Fact>,
}

#[derive(Debug)]
pub(crate) struct Figure {
    pub(crate) value: Option<Value>,
    pub(crate) members: Vec<String>,
    pub(crate) near_misses: Vec<(NaiveDate, String, Condition)>,
}

fn set(items: &[String]) -> BTreeSet<String> {
    items.iter().cloned().collect()
}

impl<'a> Reference<'a> {
    pub(crate) fn new(plan: &'a Plan, records: &'a Records) -> Self {
        let mut reference = Self { plan, records, facts: Vec::new(), absorbed: Vec::new() };
        let mut facts = Vec::new();
        for case in &records.cases {
            facts.push(reference.of_case(Source::CaseOpened, case, &case.key, case.opened_on));
            if let Some((on, result)) = &case.closed {
                facts.push(Fact {
                    types: [result.clone()].into(),
                    ..reference.of_case(Source::CaseClosed, case, &case.key, *on)
                });
            }
        }
        for stage in &records.stages {
            let key = format!("{}/{}/{}", stage.case, stage.stage, stage.on);
            facts.push(Fact {
                types: [stage.stage.clone()].into(),
                ..reference.of_case(Source::StageEntered, reference.case(&stage.case), &key, stage.on)
            });
        }
        facts.extend(reference.consultations());
        let mut deals: BTreeMap<&str, Vec<Fact>> = BTreeMap::new();
        for outcome in &records.outcomes {
            let fact = Fact {
                types: [outcome.kind.clone()].into(),
                class: outcome.class.clone(),
                quantity: outcome.quantity.millionths().into(),
                verification: outcome.verification,
                ..reference.of_case(Source::Outcome, reference.case(&outcome.case), &outcome.key, outcome.on)
            };
            if outcome.deal.is_empty() { facts.push(fact) } else { deals.entry(&outcome.deal).or_default().push(fact) }
        }
        for (deal, mut parts) in deals {
            parts.sort_by_key(|part| (part.on, part.key.clone()));
            let mut merged = parts[0].clone();
            deal.clone_into(&mut merged.key);
            merged.class =
                parts.iter().map(|part| part.class.clone()).find(|class| !class.is_empty()).unwrap_or_default();
            for part in &parts[1..] {
                merged.quantity = merged.quantity.max(part.quantity);
                merged.verification = merged.verification.max(part.verification);
                merged.businesses.extend(part.businesses.clone());
                merged.programmes.extend(part.programmes.clone());
                merged.measures.extend(part.measures.clone());
                reference.absorbed.push(part.clone());
            }
            facts.push(merged);
        }
        reference.facts = facts;
        reference
    }

    fn case(&self, key: &str) -> &'a Case {
        self.records.cases.iter().find(|case| case.key == key).expect("a case")
    }

    fn canonical(&self, key: &str) -> String {
        let business = self.records.businesses.iter().find(|business| business.key == key).expect("a business");
        if business.merged_into.is_empty() { key.to_owned() } else { self.canonical(&business.merged_into) }
    }

    fn of_case(&self, source: Source, case: &Case, key: &str, on: NaiveDate) -> Fact {
        let links = case.links.links();
        let n = i128::try_from(links.len().max(1)).expect("a few");
        let share = |weight: Option<domain::quantity::Quantity>| {
            weight.map_or(WHOLE / n, |weight| i128::from(weight.millionths()) * 12)
        };
        Fact {
            source,
            key: key.to_owned(),
            on,
            businesses: [self.canonical(&case.business)].into(),
            programmes: [case.programme.clone()].into(),
            types: BTreeSet::new(),
            class: String::new(),
            channel: String::new(),
            quantity: 1_000_000,
            verification: 0,
            measures: links.iter().map(|link| link.measure.clone()).collect(),
            main: links.first().map(|link| link.measure.clone()),
            shares: links.iter().map(|link| (link.measure.clone(), share(link.weight))).collect(),
        }
    }

    fn consultations(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        for row in &self.records.consultations {
            let cases: Vec<&Case> = row.cases.iter().map(|key| self.case(key)).collect();
            let links = |case: &&Case| case.links.links().iter().map(|link| link.measure.clone()).collect::<Vec<_>>();
            let own = self.plan.programme(&row.programme);
            facts.push(Fact {
                source: Source::Consultation,
                key: row.key.clone(),
                on: row.on,
                businesses: row.businesses.iter().map(|key| self.canonical(key)).collect(),
                programmes: if cases.is_empty() {
                    own.map(|own| own.code.clone()).into_iter().collect()
                } else {
                    cases.iter().map(|case| case.programme.clone()).collect()
                },
                types: set(&row.topics),
                class: String::new(),
                channel: row.channel.clone(),
                quantity: i128::from(row.minutes) * 1_000_000,
                verification: 0,
                measures: if cases.is_empty() {
                    own.map(|own| set(&own.default_measures)).unwrap_or_default()
                } else {
                    cases.iter().flat_map(links).collect()
                },
                main: cases.first().and_then(|case| links(case).first().cloned()),
                shares: BTreeMap::new(),
            });
        }
        facts
    }

    pub(crate) fn figure(&self, indicator: &Indicator, period: Period) -> Figure {
        let Measured::Facts(rule) = &indicator.measured else { panic!("only facts have a reference") };
        let mut dates = period.dates(self.plan.span);
        if rule.window == Window::PlanToDate {
            let start = self.plan.span.dates().first;
            if dates.last < start {
                return Figure { value: None, members: vec![], near_misses: vec![] };
            }
            dates.first = start;
        }
        let of_source =
            |facts: &'_ [Fact]| facts.iter().filter(|fact| fact.source == rule.source).cloned().collect::<Vec<_>>();
        let near_days = self.adjacent(period, dates);
        let (mut members, mut total, mut near) = (BTreeSet::new(), 0_i128, Vec::new());
        for fact in of_source(&self.facts) {
            let failed = self.failed(&fact, indicator, rule, dates);
            if dates.contains(fact.on) && failed.is_empty() {
                match rule.count {
                    Count::Records => drop((
                        members.insert(fact.key.clone()),
                        total += 1_000_000 * self.share(&fact, indicator, rule.reach),
                    )),
                    Count::Quantity => drop((
                        members.insert(fact.key.clone()),
                        total += fact.quantity * self.share(&fact, indicator, rule.reach),
                    )),
                    Count::Businesses => members.extend(self.left(&fact, rule, dates)),
                }
            } else if dates.contains(fact.on) && failed.len() == 1 {
                near.push((fact.on, fact.key, failed[0]));
            } else if failed.is_empty() && near_days.iter().any(|days| days.contains(fact.on)) {
                near.push((fact.on, fact.key, Condition::Period));
            }
        }
        for fact in of_source(&self.absorbed) {
            if dates.contains(fact.on) && self.failed(&fact, indicator, rule, dates).is_empty() {
                near.push((fact.on, fact.key, Condition::Merged));
            }
        }
        near.sort();
        if rule.count == Count::Businesses {
            total = i128::try_from(members.len()).expect("a few") * 1_000_000 * WHOLE;
        }
        let away = if total < 0 { -WHOLE / 2 } else { WHOLE / 2 };
        Figure {
            value: Some(Value::Millionths((total + away) / WHOLE)),
            members: members.into_iter().collect(),
            near_misses: near,
        }
    }

    fn failed(&self, fact: &Fact, indicator: &Indicator, rule: &FactRule, dates: Dates) -> Vec<Condition> {
        let wants = &rule.conditions;
        let any = |list: &[String], of: &BTreeSet<String>| list.is_empty() || list.iter().any(|item| of.contains(item));
        let one = |list: &[String], of: &String| list.is_empty() || list.contains(of);
        let asks = !wants.industry.is_empty() || !wants.municipality.is_empty() || wants.first_of_business;
        let met = [
            (Condition::Verification, fact.verification >= wants.verification_at_least.level()),
            (Condition::Type, any(&wants.types, &fact.types)),
            (Condition::Class, one(&wants.class, &fact.class)),
            (Condition::Programme, any(&wants.programme, &fact.programmes)),
            (Condition::Channel, one(&wants.channel, &fact.channel)),
            (Condition::Measure, self.share(fact, indicator, rule.reach) > 0),
            (Condition::Business, !asks || !self.left(fact, rule, dates).is_empty()),
        ];
        met.into_iter().filter(|(_, met)| !met).map(|(condition, _)| condition).collect()
    }

    fn share(&self, fact: &Fact, indicator: &Indicator, reach: Scope) -> i128 {
        let here = |measure: &String| self.plan.tree.lies_at_or_below(measure, &indicator.node);
        match reach {
            Scope::All => WHOLE,
            Scope::Linked(Attribution::Full) => {
                if fact.measures.iter().any(here) {
                    WHOLE
                } else {
                    0
                }
            }
            Scope::Linked(Attribution::Main) => {
                if fact.main.as_ref().is_some_and(here) {
                    WHOLE
                } else {
                    0
                }
            }
            Scope::Linked(Attribution::Shared) => {
                fact.shares.iter().filter(|(measure, _)| here(measure)).map(|(_, share)| share).sum()
            }
        }
    }

    /// The businesses of a fact that the conditions leave.
    fn left(&self, fact: &Fact, rule: &FactRule, dates: Dates) -> Vec<String> {
        let wants = &rule.conditions;
        let consultations = self.facts.iter().filter(|other| other.source == Source::Consultation);
        let leaves = |key: &&String| {
            let business = self.records.businesses.iter().find(|business| business.key == **key).expect("a business");
            let first =
                consultations.clone().filter(|other| other.businesses.contains(*key)).map(|other| other.on).min();
            (wants.industry.is_empty() || business.industry.is_some_and(|letter| wants.industry.contains(&letter)))
                && (wants.municipality.is_empty() || wants.municipality.contains(&business.municipality))
                && (!wants.first_of_business || first.is_some_and(|first| dates.contains(first)))
        };
        fact.businesses.iter().filter(leaves).cloned().collect()
    }

    /// The periods of the same kind beside the days that count; beside the plan, fiscal years.
    fn adjacent(&self, period: Period, dates: Dates) -> Vec<Dates> {
        let (before, after) = (dates.first.pred_opt().expect("a day"), dates.last.succ_opt().expect("a day"));
        [before, after].map(|day| same_kind(period, day).dates(self.plan.span)).to_vec()
    }
}

fn same_kind(period: Period, day: NaiveDate) -> Period {
    use chrono::Datelike;
    let year = FiscalYear::of(day);
    match period {
        Period::Plan | Period::Year(_) => Period::Year(year),
        Period::Half(..) => {
            Period::Half(year, Half::ALL.into_iter().find(|half| half.dates(year).contains(day)).expect("a half"))
        }
        Period::Quarter(..) => Period::Quarter(
            year,
            Quarter::ALL.into_iter().find(|quarter| quarter.dates(year).contains(day)).expect("a quarter"),
        ),
        Period::Month(_) => Period::Month(
            Month::new(u16::try_from(day.year()).expect("a year"), u8::try_from(day.month()).expect("a month"))
                .expect("a month"),
        ),
    }
}
