//! THE clock: the only place that asks for the time. Instants are UTC in microseconds, days are Asia/Tokyo.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use uuid::Uuid;

/// Tells the time. Tests set it by hand.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    /// Microseconds since 1970, shared by all clones.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still until [`Clock::advance`] moves it.
    #[must_use]
    pub fn set_to(at: DateTime<Utc>) -> Self {
        Self::Set(Arc::new(AtomicI64::new(at.timestamp_micros())))
    }

    /// Moves a set clock on.
    pub fn advance(&self, by: chrono::TimeDelta) {
        if let Self::Set(micros) = self {
            micros.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
        }
    }

    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let micros = match self {
            #[expect(clippy::disallowed_methods, reason = "this is the clock")]
            Self::System => Utc::now().timestamp_micros(),
            Self::Set(micros) => micros.load(Ordering::SeqCst),
        };
        DateTime::from_timestamp_micros(micros).unwrap_or_default()
    }

    /// The day in Japan.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        day_in_japan(self.now())
    }
}

/// The local day of an instant: Japan has had one offset and no summer time since 1951.
#[must_use]
pub fn day_in_japan(at: DateTime<Utc>) -> NaiveDate {
    in_japan(at).date_naive()
}

/// An instant on a clock in Japan.
#[must_use]
pub fn in_japan(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(9 * 3600).expect("nine hours are an offset");
    at.with_timezone(&offset)
}

/// A new id, roughly ordered by time.
#[must_use]
pub fn new_id() -> Uuid {
    #[expect(clippy::disallowed_methods, reason = "ids are made here and carry the time")]
    Uuid::now_v7()
}
