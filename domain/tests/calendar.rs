//! The calendar: fiscal years, periods and eras, at their edges.

use chrono::NaiveDate;
use domain::calendar::{FiscalYear, Period, PlanSpan, date_ja, date_slashes, day_words};
use proptest::prelude::*;
use rstest::rstest;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn span() -> PlanSpan {
    PlanSpan::new(FiscalYear::new(2023).expect("a year"), FiscalYear::new(2027).expect("a year")).expect("a span")
}

fn period(text: &str) -> Period {
    text.parse().expect("a period")
}

#[rstest]
#[case("plan", "2023-04-01", "2028-03-31")]
#[case("2024", "2024-04-01", "2025-03-31")]
#[case("2024H1", "2024-04-01", "2024-09-30")]
#[case("2024H2", "2024-10-01", "2025-03-31")]
#[case("2024Q1", "2024-04-01", "2024-06-30")]
#[case("2024Q2", "2024-07-01", "2024-09-30")]
#[case("2024Q3", "2024-10-01", "2024-12-31")]
#[case("2024Q4", "2025-01-01", "2025-03-31")]
#[case("2024-02", "2024-02-01", "2024-02-29")]
#[case("2024-12", "2024-12-01", "2024-12-31")]
#[case("0001", "0001-04-01", "0002-03-31")]
#[case("9999Q4", "+10000-01-01", "+10000-03-31")]
fn a_period_has_its_first_and_last_day(#[case] text: &str, #[case] first: &str, #[case] last: &str) {
    let dates = period(text).dates(span());
    assert_eq!((dates.first, dates.last), (day(first), day(last)));
    assert_eq!(period(text).to_string(), text);
    assert!(dates.contains(dates.first) && dates.contains(dates.last));
    assert!(!dates.contains(dates.first.pred_opt().expect("a day")));
    assert!(!dates.contains(dates.last.succ_opt().expect("a day")));
}

#[rstest]
#[case("")]
#[case("Plan")]
#[case("24")]
#[case("0000")]
#[case("2024H3")]
#[case("2024Q0")]
#[case("2024Q5")]
#[case("2024-00")]
#[case("2024-13")]
#[case("2024-5")]
#[case("2024-005")]
#[case("２０２４")]
#[case("+024")]
#[case("20 4")]
#[case("12345")]
fn what_is_no_period_is_refused(#[case] text: &str) {
    assert!(text.parse::<Period>().is_err());
}

#[rstest]
#[case("2025-03-31", 2024)]
#[case("2025-04-01", 2025)]
#[case("0001-01-01", 0)]
#[case("9999-12-31", 9999)]
fn the_fiscal_year_of_a_day_begins_in_april(#[case] on: &str, #[case] year: u16) {
    assert_eq!(FiscalYear::of(day(on)).year(), year);
}

#[test]
fn all_periods_come_in_the_order_of_the_command_line() {
    let all: Vec<String> = Period::all(span()).into_iter().map(|period| period.to_string()).collect();
    assert_eq!(all[..9], ["plan", "2023", "2023H1", "2023H2", "2023Q1", "2023Q2", "2023Q3", "2023Q4", "2024"]);
    assert_eq!(
        all[36..],
        [
            "2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12",
            "2025-01", "2025-02", "2025-03"
        ]
    );
    let single = PlanSpan::new(FiscalYear::MAX, FiscalYear::MAX).expect("a span");
    assert_eq!(Period::all(single).len(), 8, "a plan of one year has no second year to show by month");
}

#[rstest]
#[case("2026", "令和8年度(2026)", "FY2026")]
#[case("2019", "令和元年度(2019)", "FY2019")]
#[case("2018", "平成30年度(2018)", "FY2018")]
#[case("1988", "昭和63年度(1988)", "FY1988")]
#[case("1867", "1867年度", "FY1867")]
#[case("2026H1", "令和8年度上期(2026)", "FY2026 H1")]
#[case("2026Q4", "令和8年度第4四半期(2026)", "FY2026 Q4")]
#[case("2024-05", "令和6年5月(2024)", "May 2024")]
#[case("2019-04", "平成31年4月(2019)", "Apr 2019")]
#[case("plan", "計画期間", "Plan period")]
fn periods_are_named_by_era_and_year(#[case] text: &str, #[case] ja: &str, #[case] en: &str) {
    let label = period(text).label();
    assert_eq!((label.ja.as_str(), label.en.as_str()), (ja, en));
}

#[test]
fn dates_are_shown_with_their_weekday_or_their_era() {
    assert_eq!(date_slashes(day("2026-11-22")), "2026/11/22(日)");
    assert_eq!(day_words(day("2026-11-22")).en, "2026/11/22 (Sun)");
    assert_eq!(date_ja(day("2026-11-22")), "令和8年11月22日");
    assert_eq!(date_ja(day("2019-05-01")), "令和元年5月1日");
    assert_eq!(date_ja(day("2019-04-30")), "平成31年4月30日");
    assert_eq!(date_ja(day("1926-12-25")), "昭和元年12月25日");
    assert_eq!(date_ja(day("0001-01-01")), "1年1月1日");
    assert_eq!(period("2026").label().ja, FiscalYear::new(2026).expect("a year").label().ja);
    assert_eq!(FiscalYear::new(2027).expect("a year").short(), "R9");
}

#[test]
fn elapsed_days_count_today_and_stop_at_the_end() {
    let year = period("2026").dates(span());
    assert_eq!(year.days(), 365);
    assert_eq!(year.days_elapsed(day("2026-11-24")), 238);
    assert_eq!(year.days_elapsed(day("2026-04-01")), 1);
    assert_eq!(year.days_elapsed(day("2026-03-31")), 0);
    assert_eq!(year.days_elapsed(day("2030-01-01")), 365);
}

proptest! {
    #[test]
    fn neighbours_touch_and_parse_back(year in 1_u16..9999, kind in 0_u8..4, part in 0_u8..12) {
        let text = match kind {
            0 => format!("{year:04}"),
            1 => format!("{year:04}H{}", part % 2 + 1),
            2 => format!("{year:04}Q{}", part % 4 + 1),
            _ => format!("{year:04}-{:02}", part + 1),
        };
        let here = period(&text);
        let (before, after) = (here.previous().expect("one before"), here.next().expect("one after"));
        let dates = here.dates(span());
        prop_assert_eq!(before.dates(span()).last.succ_opt(), Some(dates.first));
        prop_assert_eq!(after.dates(span()).first.pred_opt(), Some(dates.last));
        prop_assert_eq!(after.previous(), Some(here));
        prop_assert_eq!(here.to_string(), text);
        let _ = here.label();
    }
}
