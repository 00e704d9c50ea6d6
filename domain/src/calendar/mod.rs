//! The calendar of a Japanese city: fiscal years from April to March, eras, and the periods that figures are asked for.
//!
//! - `fiscal`: the fiscal year, its halves and quarters, the calendar month
//! - `dates`: a span of days, both ends included
//! - `period`: what a figure is asked for, as in `plan`, `2024`, `2024H1`, `2024Q1`, `2024-05`
//! - `era`: 和暦, and how a date is shown
//! - `label`: what a period is called

mod dates;
mod era;
mod fiscal;
mod label;
mod period;

pub use dates::Dates;
pub use era::{Era, date_ja, date_slashes, day_words, era_of};
pub use fiscal::{FiscalYear, Half, Month, Quarter};
pub use period::{NotAPeriod, Period, PlanSpan};
