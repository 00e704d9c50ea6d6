//! The arithmetic against a slow and plain reading of the rules, on made-up worlds; and what must hold in all of them.

#[path = "kpi_example/records.rs"]
mod records;
#[path = "rollup/reference.rs"]
mod reference;
#[path = "rollup/worlds.rs"]
mod worlds;

use domain::calendar::Period;
use domain::plan::facts::Facts;
use domain::plan::rollup::{self, Books};
use domain::plan::typed::TypedValues;
use domain::plan::{IndicatorRow, Plan};
use proptest::prelude::*;
use records::Records;
use reference::Reference;

/// A plan with its facts.
struct World {
    plan: Plan,
    facts: Facts,
}

impl World {
    fn new(rows: &[IndicatorRow], records: &Records) -> Self {
        let plan = worlds::plan(rows);
        let facts = records.facts(&plan).expect("facts");
        Self { plan, facts }
    }

    /// The value of an indicator of the plan, by its place in it; 0 where there is none.
    fn figure(&self, indicator: usize, period: Period) -> f64 {
        let books = Books { plan: &self.plan, facts: &self.facts, typed: &TypedValues::default() };
        rollup::value(books, &self.plan.indicators[indicator], period).map_or(0.0, |value| value.to_f64())
    }
}

fn period(text: &str) -> Period {
    text.parse().expect("a period")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_is_what_a_plain_reading_of_the_rules_gives(records in worlds::records(), row in worlds::indicator()) {
        let plan = worlds::plan(std::slice::from_ref(&row));
        let indicator = &plan.indicators[0];
        let (facts, typed) = (records.facts(&plan).expect("facts"), TypedValues::default());
        let books = Books { plan: &plan, facts: &facts, typed: &typed };
        let reference = Reference::new(&plan, &records);
        let periods = worlds::periods(&plan);
        let together = rollup::values(books, indicator, &periods);
        for (period, value) in periods.into_iter().zip(together) {
            let ours = rollup::explain(books, indicator, period);
            let theirs = reference.figure(indicator, period);
            prop_assert_eq!(value, ours.value, "{} {}", period, row.code);
            prop_assert_eq!(ours.value, theirs.value, "{}", period);
            prop_assert_eq!(ours.counted.members(&facts), theirs.members, "{}", period);
            let near = rollup::near_misses(books, indicator, period);
            let excluded: usize = rollup::excluded(books, indicator, period).into_values().sum();
            prop_assert_eq!(excluded, near.len(), "{}", period);
            let near: Vec<_> = near.into_iter().map(|miss| (miss.on, miss.key, miss.reason)).collect();
            prop_assert_eq!(near, theirs.near_misses, "{}", period);
        }
    }

    #[test]
    fn distinct_businesses_of_a_year_are_never_more_than_those_of_its_halves_together(records in worlds::records(), mut row in worlds::indicator()) {
        row.count = Some("businesses".into());
        row.accumulate = None;
        row.conditions.get_or_insert_default().first_of_business = false;
        let world = World::new(&[row], &records);
        let of = |text: &str| world.figure(0, period(text));
        prop_assert!(of("2023") <= of("2023H1") + of("2023H2"));
        prop_assert!(of("plan") <= of("2023") + of("2024"));
    }

    #[test]
    fn records_and_quantities_of_a_year_are_those_of_its_months(records in worlds::records(), mut row in worlds::indicator(), quantity: bool) {
        row.count = Some(if quantity { "quantity" } else { "records" }.into());
        row.accumulate = None;
        row.conditions.get_or_insert_default().first_of_business = false;
        let world = World::new(&[row], &records);
        let of = |period| world.figure(0, period);
        let Period::Year(year) = period("2023") else { unreachable!("2023 is a year") };
        let months: f64 = year.months().map(|month| of(Period::Month(month))).sum();
        prop_assert!((of(Period::Year(year)) - months).abs() < 1e-4);
    }

    #[test]
    fn a_part_is_never_more_than_what_it_is_a_part_of(records in worlds::records(), row in worlds::indicator(), extra in worlds::conditions(), businesses: bool) {
        let count = if businesses { "businesses" } else { "records" };
        let parent = IndicatorRow { count: Some(count.into()), ..row };
        let part = worlds::part_of(&parent, &extra);
        let world = World::new(&[parent, part], &records);
        for period in worlds::periods(&world.plan) {
            prop_assert!(world.figure(1, period) <= world.figure(0, period) + 1e-9, "{}", period);
        }
    }

    #[test]
    fn the_plan_is_never_more_than_its_measures_together_and_shares_are_the_same(records in worlds::records(), mut row in worlds::indicator()) {
        row.scope = None;
        row.conditions = None;
        if row.source.as_deref() == Some("consultation") { row.source = Some("outcome".into()); }
        for (attribution, count) in [("full", "records"), ("full", "businesses"), ("main", "records"), ("shared", "records"), ("shared", "quantity")] {
            let at = |node: &str| IndicatorRow { code: node.into(), node: node.into(), attribution: Some(attribution.into()), count: Some(count.into()), ..row.clone() };
            let world = World::new(&["plan-1", "M1", "M2", "M3", "M4"].map(at), &records);
            for text in ["plan", "2023", "2024H1"] {
                let whole = world.figure(0, period(text));
                let measures: f64 = (1..5).map(|measure| world.figure(measure, period(text))).sum();
                match attribution {
                    "full" => prop_assert!(whole <= measures),
                    _ => prop_assert!((whole - measures).abs() < 1e-5, "{attribution} {count} {text}: {whole} {measures}"),
                }
            }
        }
    }

    #[test]
    fn the_order_of_entry_changes_nothing(records in worlds::records(), row in worlds::indicator(), seed in any::<u64>()) {
        let world = World::new(std::slice::from_ref(&row), &records);
        let shuffled = World::new(&[row], &worlds::shuffled(&records, seed));
        for period in worlds::periods(&world.plan) {
            prop_assert_eq!(world.figure(0, period), shuffled.figure(0, period));
        }
    }

    #[test]
    fn a_book_that_forgot_a_record_is_as_if_it_had_never_known_it(records in worlds::records(), row in worlds::indicator()) {
        let plan = worlds::plan(&[row]);
        let mut book = records.book(&plan);
        book.facts().expect("facts");
        let gone: Vec<_> = records.outcomes.iter().take(3).map(|outcome| records::record("fact", &outcome.key)).collect();
        book.forget(&gone.into_iter().collect());
        let forgotten = book.facts().expect("facts");
        let fewer = Records { outcomes: records.outcomes.iter().skip(3).cloned().collect(), ..records };
        let never = fewer.facts(&plan).expect("facts");
        let typed = TypedValues::default();
        for period in worlds::periods(&plan) {
            let of = |facts| rollup::value(Books { plan: &plan, facts, typed: &typed }, &plan.indicators[0], period);
            prop_assert_eq!(of(&forgotten), of(&never));
        }
    }
}
