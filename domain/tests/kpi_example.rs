//! The worked example of the rules: every figure of it, with its members, on every period that it names.

#[path = "kpi_example/example.rs"]
mod example;
#[path = "kpi_example/records.rs"]
mod records;
#[path = "kpi_example/sentences.rs"]
mod sentences;

use domain::plan::achievement::achievement;
use domain::plan::rollup::{self, Books};

fn close(ours: Option<f64>, theirs: Option<f64>) -> bool {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours - theirs).abs() < 1e-6,
        (None, None) => true,
        _ => false,
    }
}

#[test]
fn every_figure_of_the_example_comes_out_with_its_members() {
    let plan = example::plan();
    let facts = example::records().facts(&plan).expect("facts without contradictions");
    let typed = example::typed_values(&plan);
    let books = Books { plan: &plan, facts: &facts, typed: &typed };
    let expected = example::expected();
    assert_eq!(expected.len(), 14 * 48);
    for row in &expected {
        let place = format!("{} {}", row.indicator, row.period);
        let indicator = plan.indicator(&row.indicator).expect("an indicator of the plan");
        let period = row.period.parse().expect("a period");
        let explanation = rollup::explain(books, indicator, period);
        let value = rollup::value(books, indicator, period);
        assert_eq!(value, explanation.value, "{place}: the light and the full way differ");
        assert_eq!(explanation.counted.members(&facts), row.members, "{place}");
        assert!(close(value.map(|value| value.to_f64()), row.value), "{place}: {value:?} is not {:?}", row.value);
        let target = indicator.target(period);
        assert!(close(target.map(|target| target.to_f64()), row.target), "{place}: {target:?}");
        let rate = achievement(indicator.direction, value, indicator.baseline, target);
        assert!(close(rate.map(|rate| rate.to_f64()), row.achievement), "{place}: {rate:?}");
    }
}

#[test]
fn many_periods_at_once_are_the_same_as_one_by_one() {
    let plan = example::plan();
    let facts = example::records().facts(&plan).expect("facts without contradictions");
    let typed = example::typed_values(&plan);
    let books = Books { plan: &plan, facts: &facts, typed: &typed };
    let mut periods = domain::calendar::Period::all(plan.span);
    periods.reverse();
    for indicator in &plan.indicators {
        let one_by_one: Vec<_> = periods.iter().map(|period| rollup::value(books, indicator, *period)).collect();
        assert_eq!(rollup::values(books, indicator, &periods), one_by_one, "{}", indicator.code);
    }
}

#[test]
fn the_order_of_entry_does_not_matter() {
    let plan = example::plan();
    let mut records = example::records();
    let facts = records.facts(&plan).expect("facts");
    records.consultations.reverse();
    records.outcomes.reverse();
    records.businesses.reverse();
    records.cases.reverse();
    let reversed = records.facts(&plan).expect("facts");
    let typed = example::typed_values(&plan);
    let books = |facts| Books { plan: &plan, facts, typed: &typed };
    for indicator in &plan.indicators {
        for period in domain::calendar::Period::all(plan.span) {
            let (here, there) = (books(&facts), books(&reversed));
            let (ours, theirs) = (rollup::explain(here, indicator, period), rollup::explain(there, indicator, period));
            assert_eq!(ours.value, theirs.value);
            assert_eq!(ours.counted.members(&facts), theirs.counted.members(&reversed));
            let near = |books| rollup::near_misses(books, indicator, period);
            assert_eq!(near(here), near(there));
        }
    }
}
