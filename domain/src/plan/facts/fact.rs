//! One fact, as the caller gives it.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::plan::contribution::Contribution;
use crate::plan::terms::{Source, Verification};
use crate::quantity::Quantity;

/// The smallest thing that can be counted. Texts that a record does not have are empty.
#[derive(Clone, Debug)]
pub struct Fact<'a> {
    pub source: Source,
    /// The record that it was derived from; [`super::FactBook::forget`] takes all facts of a record back.
    pub record: Uuid,
    /// The key by which members are listed.
    pub key: &'a str,
    /// The local date on which it came true.
    pub on: NaiveDate,
    /// Records of businesses, merged or not.
    pub businesses: &'a [Uuid],
    pub programmes: &'a [&'a str],
    /// Topics, the stage, the result, the outcome type …, by source.
    pub types: &'a [&'a str],
    pub class: &'a str,
    pub channel: &'a str,
    pub quantity: Quantity,
    pub verification: Verification,
    pub contribution: &'a Contribution<'a>,
    /// The code that outcomes of one deal share; only outcomes have one.
    pub deal: &'a str,
}
