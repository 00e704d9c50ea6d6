//! Records as plain lists, and the book of facts that is made of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::jsic::Industry;
use domain::plan::Plan;
use domain::plan::contribution::{CaseLinks, Contribution};
use domain::plan::facts::{self, Fact, FactBook, Facts, FactsProblem};
use domain::plan::terms::{Source, Verification};
use domain::quantity::Quantity;
use uuid::Uuid;

#[derive(Clone, Debug, Default)]
pub(crate) struct Records {
    pub(crate) businesses: Vec<Business>,
    pub(crate) cases: Vec<Case>,
    pub(crate) stages: Vec<Stage>,
    pub(crate) consultations: Vec<Consultation>,
    pub(crate) outcomes: Vec<Outcome>,
}

#[derive(Clone, Debug)]
pub(crate) struct Business {
    pub(crate) key: String,
    pub(crate) industry: Option<Industry>,
    pub(crate) municipality: String,
    pub(crate) merged_into: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) key: String,
    pub(crate) business: String,
    pub(crate) programme: String,
    pub(crate) opened_on: NaiveDate,
    pub(crate) closed: Option<(NaiveDate, String)>,
    pub(crate) links: CaseLinks,
}

#[derive(Clone, Debug)]
pub(crate) struct Stage {
    pub(crate) case: String,
    pub(crate) stage: String,
    pub(crate) on: NaiveDate,
}

#[derive(Clone, Debug)]
pub(crate) struct Consultation {
    pub(crate) key: String,
    pub(crate) on: NaiveDate,
    pub(crate) minutes: i64,
    pub(crate) channel: String,
    pub(crate) topics: Vec<String>,
    pub(crate) businesses: Vec<String>,
    pub(crate) cases: Vec<String>,
    pub(crate) programme: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) key: String,
    pub(crate) case: String,
    pub(crate) kind: String,
    pub(crate) class: String,
    pub(crate) on: NaiveDate,
    pub(crate) quantity: Quantity,
    pub(crate) verification: u8,
    pub(crate) deal: String,
}

/// The id of a record: made of its kind and key, so that tests can name it.
pub(crate) fn record(kind: &str, key: &str) -> Uuid {
    let mut bytes = [0_u8; 16];
    for (index, byte) in format!("{kind}/{key}").bytes().enumerate() {
        bytes[index % 16] = bytes[index % 16].rotate_left(3) ^ byte;
    }
    Uuid::from_bytes(bytes)
}

fn strs(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

impl Records {
    pub(crate) fn facts(&self, plan: &Plan) -> Result<Facts, FactsProblem> {
        self.book(plan).facts()
    }

    pub(crate) fn book(&self, plan: &Plan) -> FactBook {
        let mut book = FactBook::default();
        let cases: HashMap<&str, &Case> = self.cases.iter().map(|case| (case.key.as_str(), case)).collect();
        for case in &self.cases {
            self.add_case(case, &mut book);
        }
        for stage in &self.stages {
            let key = format!("{}/{}/{}", stage.case, stage.stage, stage.on);
            let fact = of_case(cases[stage.case.as_str()], &key, stage.on);
            book.add(&Fact {
                source: Source::StageEntered,
                types: &[&stage.stage],
                contribution: &cases[stage.case.as_str()].links.contribution(),
                ..fact.fact()
            });
        }
        for consultation in &self.consultations {
            add_consultation(consultation, &cases, plan, &mut book);
        }
        for outcome in &self.outcomes {
            add_outcome(outcome, cases[outcome.case.as_str()], &mut book);
        }
        for business in &self.businesses {
            let merged_into = (!business.merged_into.is_empty()).then(|| record("business", &business.merged_into));
            book.put_business(&facts::Business {
                record: record("business", &business.key),
                key: &business.key,
                industry: business.industry,
                municipality: &business.municipality,
                merged_into,
            });
        }
        book
    }

    fn add_case(&self, case: &Case, book: &mut FactBook) {
        let contribution = case.links.contribution();
        let opened = of_case(case, &case.key, case.opened_on);
        book.add(&Fact { source: Source::CaseOpened, contribution: &contribution, ..opened.fact() });
        if let Some((on, result)) = &case.closed {
            let closed = of_case(case, &case.key, *on);
            book.add(&Fact {
                source: Source::CaseClosed,
                types: &[result],
                contribution: &contribution,
                ..closed.fact()
            });
        }
    }
}

/// What the facts of a case have in common, owned, so that a fact can borrow it.
struct OfCase<'a> {
    businesses: [Uuid; 1],
    programmes: [&'a str; 1],
    key: &'a str,
    record: Uuid,
    on: NaiveDate,
    none: Contribution<'a>,
}

fn of_case<'a>(case: &'a Case, key: &'a str, on: NaiveDate) -> OfCase<'a> {
    OfCase {
        businesses: [record("business", &case.business)],
        programmes: [&case.programme],
        key,
        record: record("fact", key),
        on,
        none: Contribution::default(),
    }
}

impl OfCase<'_> {
    fn fact(&self) -> Fact<'_> {
        Fact {
            source: Source::CaseOpened,
            record: self.record,
            key: self.key,
            on: self.on,
            businesses: &self.businesses,
            programmes: &self.programmes,
            types: &[],
            class: "",
            channel: "",
            quantity: Quantity::ONE,
            verification: Verification::Claimed,
            contribution: &self.none,
            deal: "",
        }
    }
}

fn add_outcome(outcome: &Outcome, case: &Case, book: &mut FactBook) {
    let of_case = of_case(case, &outcome.key, outcome.on);
    book.add(&Fact {
        source: Source::Outcome,
        types: &[&outcome.kind],
        class: &outcome.class,
        quantity: outcome.quantity,
        verification: Verification::of_level(outcome.verification).expect("a level"),
        contribution: &case.links.contribution(),
        deal: &outcome.deal,
        ..of_case.fact()
    });
}

fn add_consultation(consultation: &Consultation, cases: &HashMap<&str, &Case>, plan: &Plan, book: &mut FactBook) {
    let cases: Vec<&Case> = consultation.cases.iter().map(|key| cases[key.as_str()]).collect();
    let links: Vec<&CaseLinks> = cases.iter().map(|case| &case.links).collect();
    let programme = plan.programme(&consultation.programme);
    let defaults = programme.map(|programme| strs(&programme.default_measures)).unwrap_or_default();
    let (programmes, contribution): (Vec<&str>, _) = if cases.is_empty() {
        let own = programme.map(|programme| programme.code.as_str());
        (own.into_iter().collect(), Contribution::of_programme(&defaults))
    } else {
        (cases.iter().map(|case| case.programme.as_str()).collect(), Contribution::of_cases(&links))
    };
    let businesses: Vec<Uuid> = consultation.businesses.iter().map(|key| record("business", key)).collect();
    book.add(&Fact {
        source: Source::Consultation,
        record: record("fact", &consultation.key),
        key: &consultation.key,
        on: consultation.on,
        businesses: &businesses,
        programmes: &programmes,
        types: &strs(&consultation.topics),
        class: "",
        channel: &consultation.channel,
        quantity: Quantity::whole(consultation.minutes).expect("minutes"),
        verification: Verification::Claimed,
        contribution: &contribution,
        deal: "",
    });
}
