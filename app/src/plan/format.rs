//! How values are read.

use domain::{
    Text, Words,
    plan::{Indicator, Plan, Rate, Value},
    quantity::Quantity,
};
use ui::{
    PaceState, lang,
    number::{NONE, decimal, grouped, percent, quantity},
};

/// A value as it is read: sums with the decimals that they have, ratios with two.
pub(super) fn value(value: Value) -> String {
    match value {
        Value::Millionths(millionths) => quantity(i64::try_from(millionths).unwrap_or(i64::MAX)),
        Value::Ratio(ratio) => decimal(millionths(ratio), 2),
    }
}

/// The value, or — where there is none.
pub(super) fn value_or_none(found: Option<Value>) -> String {
    found.map_or_else(|| NONE.to_owned(), value)
}

/// A number of records.
pub(super) fn count(number: usize) -> String {
    grouped(i64::try_from(number).unwrap_or(i64::MAX))
}

pub(super) fn amount(amount: Quantity) -> String {
    quantity(amount.millionths())
}

/// `38件`
pub(super) fn with_unit(number: &str, indicator: &Indicator) -> String {
    format!("{number}{}", indicator.unit.get(lang()))
}

pub(super) fn rate(rate: Rate, decimals: u32) -> String {
    percent(rate.millionths(), decimals)
}

/// A float with one decimal at most.
pub(super) fn about(number: f64) -> String {
    quantity(millionths((number * 10.0).round() / 10.0))
}

#[expect(clippy::cast_possible_truncation, reason = "what is too large to be read stops at the end of the scale")]
fn millionths(number: f64) -> i64 {
    (number * 1e6).round() as i64
}

/// The mark of a pace: the first of the plan's words is good, the last is bad.
pub(super) fn pace_state(plan: &Plan, word: &domain::plan::Band) -> PaceState {
    let bands = &plan.paces.0;
    match bands.iter().position(|band| band == word) {
        Some(0) => PaceState::On,
        Some(at) if at + 1 < bands.len() => PaceState::Near,
        _ => PaceState::Behind,
    }
}

/// A text with values in it, in the reader's language.
pub(super) fn filled(text: Text, values: &[(&str, &str)]) -> String {
    text.fill(values).get(lang()).to_owned()
}

pub(super) fn read(words: &Words) -> String {
    words.get(lang()).to_owned()
}
