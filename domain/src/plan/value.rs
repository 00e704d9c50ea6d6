//! What a figure comes to.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::quantity::{Exact, Quantity, millionths_to_f64, write_millionths};

/// The value of an indicator in a period.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// A sum, rounded to whole millionths.
    Millionths(i128),
    /// A quotient, not rounded.
    Ratio(f64),
}

impl Value {
    #[must_use]
    pub fn to_f64(self) -> f64 {
        match self {
            Self::Millionths(millionths) => millionths_to_f64(millionths),
            Self::Ratio(ratio) => ratio,
        }
    }
}

impl From<Exact> for Value {
    fn from(exact: Exact) -> Self {
        Self::Millionths(exact.rounded())
    }
}

impl From<Quantity> for Value {
    fn from(quantity: Quantity) -> Self {
        Self::Millionths(quantity.millionths().into())
    }
}

impl fmt::Display for Value {
    /// A sum without needless zeros; a ratio in full, so that whoever shows it decides how many decimals to keep.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Millionths(millionths) => write_millionths(f, *millionths),
            Self::Ratio(ratio) => ratio.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_exactly_and_survives_the_way_to_the_browser() {
        for (value, shown) in [
            (Value::Millionths(-2_500_000), "-2.5"),
            (Value::Millionths(i128::from(i64::MAX) * 1000), "9223372036854775.807"),
            (Value::Ratio(1.25), "1.25"),
        ] {
            let there = serde_json::to_string(&value).expect("JSON");
            assert_eq!(serde_json::from_str::<Value>(&there).expect("a value"), value);
            assert_eq!(value.to_string(), shown);
        }
    }
}
