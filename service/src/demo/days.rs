//! The days on which a centre works: weekdays that are no holidays, more in autumn and before the year ends in March
//! than in August, and more from year to year. Now and then there is an outreach on a Saturday.

use chrono::{DateTime, Datelike, Days as Span, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::dice::Dice;

/// From January to December, of a hundred.
const SEASON: [u64; 12] = [95, 112, 110, 82, 88, 104, 102, 74, 104, 118, 116, 90];
/// Of the first, second … year, of a hundred; later ones as the last.
const GROWTH: [u64; 5] = [72, 86, 98, 108, 116];

/// Working days from the first to the last, with how much happens on each.
pub(super) struct Days {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    /// What happened up to and with each day.
    sums: Vec<u64>,
}

impl Days {
    /// From April 2022, when the story begins, to the day before the one of loading.
    pub(super) fn before(today: NaiveDate) -> Self {
        let first = beginning();
        let last = today.pred_opt().unwrap_or(today).max(first);
        let sums = first.iter_days().take_while(|day| *day <= last).scan(0, |sum, day| {
            *sum += weight(day, first);
            Some(*sum)
        });
        Self { first, last, sums: sums.collect() }
    }

    /// A working day between two, both included; the one before where there is none.
    pub(super) fn pick(&self, dice: &mut Dice, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        let to = to.clamp(self.first, self.last);
        let (low, high) = (self.place(from.clamp(self.first, to)), self.place(to));
        let below = low.checked_sub(1).map_or(0, |before| self.sums[before]);
        let span = self.sums[high] - below;
        if span == 0 {
            return self.on_or_before(to);
        }
        let throw = below + dice.below(span);
        let place = self.sums.partition_point(|sum| *sum <= throw);
        self.first + Span::new(place as u64)
    }

    /// The nearest weekday that is no holiday; the first day of all where there is none before.
    pub(super) fn on_or_before(&self, day: NaiveDate) -> NaiveDate {
        let mut day = day.clamp(self.first, self.last);
        while !works(day) && day > self.first {
            day = day.pred_opt().unwrap_or(day);
        }
        day
    }

    /// The day itself if it is a working day, else one of the week before.
    pub(super) fn near(&self, dice: &mut Dice, day: NaiveDate) -> NaiveDate {
        let day = day.clamp(self.first, self.last);
        if works(day) { day } else { self.pick(dice, shifted(day, -6), day) }
    }

    fn place(&self, day: NaiveDate) -> usize {
        usize::try_from((day - self.first).num_days()).unwrap_or_default()
    }
}

/// The day on which the story begins.
pub(super) fn beginning() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 4, 1).expect("a day")
}

/// The nearest weekday that is no holiday, from a day on.
pub(super) fn on_or_after(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| works(*day)).unwrap_or(day)
}

/// So many days later or earlier.
pub(super) fn shifted(day: NaiveDate, by: i64) -> NaiveDate {
    day.checked_add_signed(TimeDelta::days(by)).unwrap_or(day)
}

/// The instant of a time of day in Japan, in minutes after midnight.
pub(super) fn at(day: NaiveDate, minutes: i64) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes - 9 * 60)
}

fn weight(day: NaiveDate, first: NaiveDate) -> u64 {
    let year = usize::try_from((day - first).num_days() / 365).unwrap_or_default();
    let growth = GROWTH[year.min(GROWTH.len() - 1)];
    let of_week = match day.weekday() {
        Weekday::Sun => 0,
        _ if is_holiday(day) => 0,
        Weekday::Sat => 3,
        Weekday::Mon => 92,
        Weekday::Fri => 96,
        Weekday::Tue | Weekday::Wed | Weekday::Thu => 104,
    };
    SEASON[day.month0() as usize] * growth * of_week
}

fn works(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day)
}

/// Public holidays, the days around New Year, and Obon.
fn is_holiday(day: NaiveDate) -> bool {
    let (month, date) = (day.month(), day.day());
    let monday_of_week = |week: u32| day.weekday() == Weekday::Mon && (date - 1) / 7 + 1 == week;
    match month {
        1 => date <= 3 || monday_of_week(2),
        2 => matches!(date, 11 | 23),
        3 => date == 20,
        4 => date == 29,
        5 => matches!(date, 3..=6),
        7 | 9 if monday_of_week(3) => true,
        8 => matches!(date, 11 | 13..=15),
        9 => date == 23,
        10 => monday_of_week(2),
        11 => matches!(date, 3 | 23),
        12 => date >= 29,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn nobody_works_on_sundays_or_holidays_or_after_the_last_day() {
        let days = Days::before(day("2024-05-08"));
        let mut dice = Dice::of("test", 1);
        for _ in 0..3000 {
            let picked = days.pick(&mut dice, day("2022-04-01"), day("2030-01-01"));
            assert!(picked >= days.first && picked <= day("2024-05-07"), "{picked}");
            assert!(picked.weekday() != Weekday::Sun && !is_holiday(picked), "{picked}");
        }
        assert_eq!(days.pick(&mut dice, day("2024-05-03"), day("2024-05-06")), day("2024-05-02"));
        assert_eq!(on_or_after(day("2024-05-03")), day("2024-05-07"));
    }
}
