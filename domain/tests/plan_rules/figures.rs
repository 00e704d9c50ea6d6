//! Rules about single figures that the worked example does not touch: deals, merges, typed values, ratios.

use chrono::NaiveDate;
use domain::calendar::Period;
use domain::plan::contribution::{CaseLinks, Contribution, MeasureLink};
use domain::plan::facts::{Business, Fact, FactBook, Facts, FactsProblem};
use domain::plan::rollup::{self, Books, Counted};
use domain::plan::terms::{Source, Verification};
use domain::plan::typed::{TypedValue, TypedValues};
use domain::plan::{Plan, TypedRule, Value, Window};
use domain::quantity::Quantity;
use uuid::Uuid;

use super::{check, indicator};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub(crate) fn period(text: &str) -> Period {
    text.parse().expect("a period")
}

pub(crate) fn quantity(text: &str) -> Quantity {
    text.parse().expect("a quantity")
}

pub(crate) fn one(keys: &str) -> Plan {
    check(&indicator(keys)).expect("a plan")
}

fn business(number: u128, merged_into: Option<u128>) -> Business<'static> {
    let key = ["A", "B", "C"][usize::try_from(number).expect("a few")];
    Business {
        record: Uuid::from_u128(number),
        key,
        industry: None,
        municipality: "",
        merged_into: merged_into.map(Uuid::from_u128),
    }
}

fn outcome<'a>(key: &'a str, on: &str, deal: &'a str) -> Fact<'a> {
    static NOTHING: Contribution<'static> = Contribution { measures: Vec::new(), main: None, shares: Vec::new() };
    Fact {
        source: Source::Outcome,
        record: Uuid::from_u128(key.bytes().fold(7, |sum, byte| sum * 256 + u128::from(byte))),
        key,
        on: day(on),
        businesses: &[],
        programmes: &["p"],
        types: &["x"],
        class: "",
        channel: "",
        quantity: Quantity::ONE,
        verification: Verification::Claimed,
        contribution: &NOTHING,
        deal,
    }
}

fn facts(facts: &[Fact<'_>], businesses: &[Business<'_>]) -> Result<Facts, FactsProblem> {
    let mut book = FactBook::default();
    facts.iter().for_each(|fact| book.add(fact));
    businesses.iter().for_each(|business| book.put_business(business));
    book.facts()
}

fn figure(plan: &Plan, facts: &Facts, typed: &TypedValues, asked: &str) -> Option<f64> {
    rollup::value(Books { plan, facts, typed }, &plan.indicators[0], period(asked)).map(Value::to_f64)
}

#[test]
fn a_deal_is_one_fact_with_the_best_of_its_outcomes() {
    let plan = one(
        "source = \"outcome\"\ncount = \"quantity\"\nscope = \"all\"\nwhere = { class = [\"c\"], verification_at_least = 3 }",
    );
    let (first, second) = ([Uuid::from_u128(0)], [Uuid::from_u128(1)]);
    let seller = Fact {
        businesses: &first,
        quantity: quantity("2"),
        verification: Verification::Confirmed,
        ..outcome("O2", "2024-03-31", "D")
    };
    let buyer = Fact { businesses: &second, quantity: quantity("5"), class: "c", ..outcome("O1", "2024-04-01", "D") };
    let facts = facts(&[buyer, seller], &[business(0, None), business(1, None)]).expect("facts");
    let typed = TypedValues::default();
    assert_eq!(figure(&plan, &facts, &typed, "2024"), Some(0.0), "it came true with the earliest");
    assert_eq!(figure(&plan, &facts, &typed, "2023"), Some(5.0));
    let books = Books { plan: &plan, facts: &facts, typed: &typed };
    let explanation = rollup::explain(books, &plan.indicators[0], period("2023"));
    assert_eq!(explanation.counted.members(&facts), ["D"]);
    let Counted::Facts(members) = &explanation.counted else { panic!("quantities have facts") };
    assert_eq!(facts.records(members[0].fact).len(), 2);
    assert_eq!(facts.businesses_of(members[0].fact).len(), 2);
}

#[test]
fn of_outcomes_on_one_day_the_key_tells_which_is_the_earliest_and_keeps_its_weights() {
    let plan = one("source = \"outcome\"\ncount = \"records\"\nattribution = \"shared\"");
    let link = |measure: &str| MeasureLink { measure: measure.into(), weight: None };
    let (here, both) = (
        CaseLinks::new(vec![link("M1")]).expect("links"),
        CaseLinks::new(vec![link("M2"), link("M1")]).expect("links"),
    );
    let (here, both) = (here.contribution(), both.contribution());
    let later = Fact { contribution: &here, ..outcome("O2", "2024-05-01", "D") };
    let earlier = Fact { contribution: &both, ..outcome("O1", "2024-05-01", "D") };
    let facts = facts(&[later, earlier], &[]).expect("facts");
    assert_eq!(figure(&plan, &facts, &TypedValues::default(), "2024"), Some(0.5));
}

#[test]
fn deals_and_merges_that_contradict_themselves_are_refused() {
    let other = Fact { types: &["y"], ..outcome("O2", "2024-05-01", "D") };
    let two_types = facts(&[outcome("O1", "2024-05-01", "D"), other], &[]);
    assert_eq!(two_types.expect_err("two types"), FactsProblem::DealOfTwoTypes { deal: "D".into() });
    let key = facts(&[outcome("O1", "2024-05-01", "O2"), outcome("O2", "2024-05-01", "")], &[]);
    assert_eq!(key.expect_err("a key"), FactsProblem::DealIsAKey { deal: "O2".into() });
    for circle in [&[business(0, Some(0))][..], &[business(0, Some(1)), business(1, Some(2)), business(2, Some(1))]] {
        assert!(matches!(facts(&[], circle), Err(FactsProblem::MergeCircle { .. })));
    }
    let unknown = [Uuid::from_u128(9)];
    let stranger = Fact { businesses: &unknown, ..outcome("O1", "2024-05-01", "") };
    assert!(matches!(facts(&[stranger], &[]), Err(FactsProblem::UnknownBusiness { .. })));
}

#[test]
fn a_business_counts_as_the_end_of_its_chain_of_merges() {
    let plan = one("source = \"outcome\"\ncount = \"businesses\"\nscope = \"all\"");
    let all = [Uuid::from_u128(0), Uuid::from_u128(1), Uuid::from_u128(2)];
    let together = Fact { businesses: &all, ..outcome("O1", "2024-05-01", "") };
    let facts = facts(&[together], &[business(0, Some(1)), business(1, Some(2)), business(2, None)]).expect("facts");
    let typed = TypedValues::default();
    let explanation =
        rollup::explain(Books { plan: &plan, facts: &facts, typed: &typed }, &plan.indicators[0], period("2024"));
    assert_eq!(explanation.counted.members(&facts), ["C"]);
}

fn typed(plan: &Plan, rule: TypedRule, rows: &[(&str, &str)]) -> TypedValues {
    let mut values = TypedValues::default();
    for (at, value) in rows {
        let value = TypedValue { period: period(at), value: quantity(value), source: "見本".into() };
        values.put("I", rule, plan.span, value).expect("values that do not overlap");
    }
    values
}

#[test]
fn the_latest_value_is_the_one_whose_period_ended_last_and_of_those_the_shortest() {
    let plan = one("source = \"manual\"\naccumulate = \"latest\"");
    let none = facts(&[], &[]).expect("no facts");
    let values = typed(
        &plan,
        TypedRule::Latest,
        &[("2024", "1"), ("2024Q4", "2"), ("2024H2", "3"), ("2021", "4"), ("2025-03", "5"), ("2025-03", "6")],
    );
    assert_eq!(figure(&plan, &none, &values, "2024"), Some(6.0), "a second value for a period replaces the first");
    let values = typed(&plan, TypedRule::Latest, &[("2025-03", "5"), ("2024H2", "3"), ("2021", "4")]);
    assert_eq!(figure(&plan, &none, &values, "2024"), Some(5.0));
    assert_eq!(figure(&plan, &none, &values, "2024H1"), Some(4.0), "values before the plan count");
    assert_eq!(figure(&plan, &none, &values, "2020"), None);
}

#[test]
fn typed_values_are_summed_if_their_period_lies_inside_and_may_not_overlap() {
    let plan = one("source = \"manual\"");
    let none = facts(&[], &[]).expect("no facts");
    let sum = TypedRule::Sum(Window::Period);
    let mut values = typed(&plan, sum, &[("2024H1", "3.5"), ("2024-12", "-1"), ("2025", "4")]);
    assert_eq!(figure(&plan, &none, &values, "2024"), Some(2.5));
    assert_eq!(figure(&plan, &none, &values, "2024H2"), Some(-1.0));
    assert_eq!(figure(&plan, &none, &values, "2024Q1"), None, "none is not 0");
    assert_eq!(figure(&plan, &none, &values, "plan"), Some(6.5));
    let overlap = TypedValue { period: period("2024Q3"), value: Quantity::ONE, source: String::new() };
    assert_eq!(values.put("I", sum, plan.span, overlap).expect_err("an overlap").with, period("2024-12"));
    let plan = one("source = \"manual\"\naccumulate = \"plan_to_date\"");
    assert_eq!(figure(&plan, &none, &values, "2025"), Some(6.5));
    assert_eq!(figure(&plan, &none, &values, "2022"), None);
}

#[test]
fn an_accumulation_that_ends_before_the_plan_has_no_value() {
    let plan = one("source = \"outcome\"\ncount = \"records\"\nscope = \"all\"\naccumulate = \"plan_to_date\"");
    let facts = facts(
        &[outcome("O1", "2023-03-31", ""), outcome("O2", "2023-04-01", ""), outcome("O3", "2024-04-01", "")],
        &[],
    )
    .expect("facts");
    let figure = |asked| figure(&plan, &facts, &TypedValues::default(), asked);
    assert_eq!(
        (figure("2022"), figure("2023Q1"), figure("2024"), figure("plan")),
        (None, Some(1.0), Some(2.0), Some(2.0))
    );
}

#[test]
fn a_ratio_has_no_value_without_both_sides_or_with_nothing_below() {
    let side = |code: &str, kind: &str| {
        format!("[[indicator]]\ncode = \"{code}\"\nnode = \"M1\"\nname = \"辺\"\ndirection = \"increase\"\n{kind}\n")
    };
    let rows = [
        indicator("ratio = { of = \"count\", to = \"typed\", scale = 100 }"),
        side("count", "source = \"outcome\"\ncount = \"records\"\nscope = \"all\""),
        side("typed", "source = \"manual\""),
    ];
    let plan = check(&rows.concat()).expect("a plan");
    let facts = facts(&[outcome("O1", "2024-05-01", ""), outcome("O2", "2025-05-01", "")], &[]).expect("facts");
    let mut values = TypedValues::default();
    for (at, value) in [("2024", "3"), ("2025", "0")] {
        let value = TypedValue { period: period(at), value: quantity(value), source: String::new() };
        values.put("typed", TypedRule::Sum(Window::Period), plan.span, value).expect("no overlap");
    }
    let figure = |asked| figure(&plan, &facts, &values, asked);
    assert!((figure("2024").expect("a value") - 100.0 / 3.0).abs() < 1e-12);
    assert_eq!((figure("2025"), figure("2026")), (None, None), "neither infinity nor 0");
}
