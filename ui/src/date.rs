//! How dates are read: 2026/11/22(日), in a dense list 11/22(日). Instants are shown in Japanese time.

use chrono::{DateTime as Instant, Datelike, FixedOffset, NaiveDate, Utc, Weekday};
use domain::Lang;
use leptos::prelude::*;

use crate::{lang, words};

/// Japanese time; it has no summer time.
const HOURS_EAST: i32 = 9;

/// 2026/11/22(日), in English 2026/11/22 (Sun).
#[must_use]
pub fn full(on: NaiveDate, lang: Lang) -> String {
    format!("{}/{:02}/{:02}{}", on.year(), on.month(), on.day(), weekday(on.weekday(), lang))
}

/// 11/22(日): for dense lists, where the year is plain.
#[must_use]
pub fn short(on: NaiveDate, lang: Lang) -> String {
    format!("{}/{}{}", on.month(), on.day(), weekday(on.weekday(), lang))
}

fn weekday(day: Weekday, lang: Lang) -> String {
    let name = words::WEEKDAYS[day.num_days_from_monday() as usize].get(lang);
    match lang {
        Lang::Ja => format!("({name})"),
        Lang::En => format!(" ({name})"),
    }
}

/// A date.
#[component]
pub fn Day(
    on: NaiveDate,
    /// Without the year.
    #[prop(optional)]
    short: bool,
) -> AnyView {
    let says = if short { self::short(on, lang()) } else { full(on, lang()) };
    view! { <time datetime=on.to_string()>{says}</time> }.into_any()
}

/// A date and time of day.
#[component]
pub fn DateTime(at: Instant<Utc>) -> AnyView {
    let local = at.with_timezone(&japan());
    let says = format!("{} {}", full(local.date_naive(), lang()), local.format("%H:%M"));
    view! { <time datetime=local.format("%Y-%m-%dT%H:%M:%S%:z").to_string()>{says}</time> }.into_any()
}

fn japan() -> FixedOffset {
    FixedOffset::east_opt(HOURS_EAST * 3600).expect("nine hours are less than a day")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_says_its_weekday_in_the_readers_language() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        assert_eq!(full(on, Lang::Ja), "2026/11/22(日)");
        assert_eq!(full(on, Lang::En), "2026/11/22 (Sun)");
        assert_eq!(short(on.with_day(2).expect("a date"), Lang::Ja), "11/2(月)");
    }
}
