//! Achievement, pace and grades.

use domain::plan::achievement::{Elapsed, achievement, pace};
use domain::plan::terms::Direction;
use domain::plan::{Plan, Standing, Value};
use domain::quantity::Quantity;
use rstest::rstest;

use super::figures::{day, one, period, quantity};
use super::{check, indicator};

#[rstest]
#[case(Direction::Increase, Some("44"), None, Some("40"), Some(1.1))]
#[case(Direction::Maintain, Some("7"), None, Some("6"), Some(1.166_667))]
#[case(Direction::Increase, Some("-1"), None, Some("3"), Some(-0.333_333))]
#[case(Direction::Increase, Some("7"), None, Some("0"), None)]
#[case(Direction::Increase, None, None, Some("6"), None)]
#[case(Direction::Increase, Some("7"), None, None, None)]
#[case(Direction::Decrease, Some("7"), Some("10"), Some("4"), Some(0.5))]
#[case(Direction::Decrease, Some("12"), Some("10"), Some("4"), Some(-0.333_333))]
#[case(Direction::Decrease, Some("0"), Some("10"), Some("0"), Some(1.0))]
#[case(Direction::Decrease, Some("7"), None, Some("4"), None)]
#[case(Direction::Decrease, Some("7"), Some("4"), Some("4"), None)]
fn achievement_compares_with_the_target(
    #[case] direction: Direction,
    #[case] value: Option<&str>,
    #[case] baseline: Option<&str>,
    #[case] target: Option<&str>,
    #[case] rate: Option<f64>,
) {
    let value = value.map(|value| Value::from(quantity(value)));
    let ours = achievement(direction, value, baseline.map(quantity), target.map(quantity)).map(|rate| rate.to_f64());
    assert_eq!(ours, rate);
    let as_ratio = value.map(|value| Value::Ratio(value.to_f64()));
    let ours = achievement(direction, as_ratio, baseline.map(quantity), target.map(quantity)).map(|rate| rate.to_f64());
    assert_eq!(ours, rate, "a ratio is compared alike");
}

fn standing<'a>(plan: &'a Plan, value: &str, today: &str) -> Standing<'a> {
    Standing::new(plan, &plan.indicators[0], period("2026"), Some(quantity(value).into()), day(today))
}

#[test]
fn pace_compares_with_what_should_be_there_today() {
    let plan = one("source = \"outcome\"\ncount = \"records\"\ntargets = { \"2026\" = 50 }");
    let today = standing(&plan, "38", "2026-11-24");
    assert_eq!(
        (today.elapsed, today.pace.map(|pace| pace.percent(0))),
        (Elapsed { days: 238, of: 365 }, Some("117".into()))
    );
    assert!((today.expected.expect("a target") - 32.602_74).abs() < 1e-5);
    assert_eq!(today.pace_word.map(|band| band.label.ja.as_str()), Some("順調"));
    assert_eq!(standing(&plan, "27", "2026-11-24").pace_word.map(|band| band.label.ja.as_str()), Some("やや遅れ"));
    assert_eq!(standing(&plan, "5", "2026-11-24").pace_word.map(|band| band.label.ja.as_str()), Some("遅れ"));
    assert_eq!(standing(&plan, "5", "2026-03-31").pace, None, "the year has not begun");
    let over = standing(&plan, "40", "2030-01-01");
    assert_eq!(over.pace, over.achievement);
    let decrease = pace(
        Direction::Decrease,
        Some(quantity("8").into()),
        Some(quantity("10")),
        Some(quantity("4")),
        Elapsed { days: 1, of: 2 },
    );
    assert_eq!(decrease.map(|pace| pace.to_f64()), Some(0.666_667), "10 should be 7 by now: 2 of 3 are done");
    let latest = one("source = \"manual\"\naccumulate = \"latest\"\ntargets = { \"2026\" = 50 }");
    let latest = standing(&latest, "38", "2026-11-24");
    assert_eq!(
        (latest.pace, latest.expected, latest.achievement.map(|rate| rate.percent(1))),
        (None, None, Some("76.0".into()))
    );
}

#[test]
fn a_grade_is_the_first_band_that_is_reached_else_the_last() {
    let grades = "[[grade]]\nlabel = \"A\"\nat_least = 1.2\n[[grade]]\nlabel = \"B\"\nat_least = 1.0\n[[grade]]\nlabel = \"C\"\nat_least = 0.7\n";
    let plan =
        check(&format!("{grades}{}", indicator("source = \"manual\"\ntargets = { \"2026\" = 10 }"))).expect("a plan");
    let grade = |value: &str| standing(&plan, value, "2026-11-24").grade.map(|band| band.label.ja.clone());
    let of = |value: &str| grade(value).unwrap_or_default();
    assert_eq!([of("12"), of("11.99999"), of("10"), of("7"), of("6.9"), of("-3")], ["A", "B", "B", "C", "C", "C"]);
    let none = Standing::new(&plan, &plan.indicators[0], period("2025"), Some(Quantity::ONE.into()), day("2026-11-24"));
    assert_eq!((none.grade, none.achievement), (None, None), "設定なし");
}
