//! The definitions of the example's indicators, in words that a city officer can check.

use domain::plan::{IndicatorRow, Speaker, WhereRow};
use std::fmt::Write;

use crate::example;

#[test]
fn every_indicator_of_the_example_says_what_it_counts() {
    let plan = example::plan();
    let speaker = Speaker { plan: &plan, period: Some("2026".parse().expect("a period")), names: &|_, _| None };
    let mut said = String::new();
    for indicator in &plan.indicators {
        let words = speaker.define(indicator);
        writeln!(said, "{} {}\n  {}\n  {}", indicator.code, indicator.name.ja, words.ja, words.en).expect("a string");
    }
    insta::assert_snapshot!(said);
}

#[test]
fn every_condition_is_put_into_words() {
    let mut file = example::plan_file();
    let all = |item: &str| Some(vec![item.to_owned()]);
    file.indicator = vec![IndicatorRow {
        code: "I".into(),
        node: "P3".into(),
        name: "見本".into(),
        source: Some("consultation".into()),
        count: Some("businesses".into()),
        attribution: Some("main".into()),
        accumulate: Some("plan_to_date".into()),
        direction: Some("increase".into()),
        conditions: Some(WhereRow {
            programme: Some(vec!["succession".into(), "dx".into()]),
            types: all("finance"),
            class: None,
            channel: all("visit"),
            verification_at_least: Some(2),
            industry: all("E"),
            municipality: all("直方市"),
            first_of_business: true,
        }),
        ..IndicatorRow::default()
    }];
    let plan = file.check().expect("a plan");
    let names = |_, key: &str| (key == "finance").then(|| domain::Words { ja: "財務".into(), en: "finance".into() });
    let words = Speaker { plan: &plan, period: None, names: &names }.define(&plan.indicators[0]);
    insta::assert_snapshot!(format!("{}\n{}", words.ja, words.en));
}
