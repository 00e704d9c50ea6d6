//! Quantities: what an outcome adds up to, as whole millionths, so that sums are exact on every database.
//!
//! - [`Quantity`]: a number with up to 6 decimals, possibly negative
//! - [`Share`]: the part of a fact that belongs to a measure, and [`ExactSum`]: sums of shares that are rounded once

mod exact;
mod share;
mod wire;

use std::fmt;
use std::str::FromStr;

use crate::lang::Text;

pub use exact::{Exact, ExactSum};
pub use share::Share;

/// Millionths in one.
pub const ONE: i64 = 1_000_000;

/// A number with up to 6 decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    pub const ZERO: Self = Self(0);
    pub const ONE: Self = Self(ONE);

    #[must_use]
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// A whole number; none when it is too large to be kept.
    #[must_use]
    pub fn whole(number: i64) -> Option<Self> {
        number.checked_mul(ONE).map(Self)
    }

    /// The nearest float, for charts and for JSON.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        millionths_to_f64(i128::from(self.0))
    }
}

/// The nearest float of so many millionths.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "the nearest float is what is asked for")]
pub(crate) fn millionths_to_f64(millionths: i128) -> f64 {
    millionths as f64 / ONE as f64
}

/// Writes millionths as a decimal number without needless zeros: `-2`, `0.125`.
pub(crate) fn write_millionths(f: &mut fmt::Formatter<'_>, millionths: i128) -> fmt::Result {
    let (size, one) = (millionths.unsigned_abs(), u128::from(ONE.unsigned_abs()));
    let (whole, rest) = (size / one, size % one);
    let sign = if millionths < 0 { "-" } else { "" };
    if rest == 0 {
        return write!(f, "{sign}{whole}");
    }
    let decimals = format!("{rest:06}");
    write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_millionths(f, i128::from(self.0))
    }
}

/// A text that is no number with up to 6 decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAQuantity;

impl NotAQuantity {
    #[must_use]
    pub const fn says(self) -> Text {
        Text::new(
            "数値は、小数点以下6桁までの半角数字で入力してください(例:-2、0.125)。",
            "Write a number with up to 6 decimals, as in -2 or 0.125.",
        )
    }
}

impl fmt::Display for NotAQuantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.says().en)
    }
}

impl std::error::Error for NotAQuantity {}

impl FromStr for Quantity {
    type Err = NotAQuantity;

    fn from_str(text: &str) -> Result<Self, NotAQuantity> {
        let (negative, size) = text.strip_prefix('-').map_or((false, text), |size| (true, size));
        let (whole, decimals) = size.split_once('.').unwrap_or((size, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || decimals.len() > 6 {
            return Err(NotAQuantity);
        }
        let whole: i128 = whole.parse().map_err(|_| NotAQuantity)?;
        let rest: i128 = format!("{decimals:0<6}").parse().map_err(|_| NotAQuantity)?;
        let millionths = whole.checked_mul(ONE.into()).and_then(|size| size.checked_add(rest)).ok_or(NotAQuantity)?;
        i64::try_from(if negative { -millionths } else { millionths }).map(Self).map_err(|_| NotAQuantity)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("0", 0)]
    #[case("-2", -2_000_000)]
    #[case("0.125", 125_000)]
    #[case("-0.000001", -1)]
    #[case("99.5", 99_500_000)]
    #[case("9223372036854.775807", i64::MAX)]
    fn decimals_become_millionths(#[case] text: &str, #[case] millionths: i64) {
        assert_eq!(text.parse(), Ok(Quantity::from_millionths(millionths)));
        assert_eq!(Quantity::from_millionths(millionths).to_string(), text);
    }

    #[rstest]
    #[case("")]
    #[case("-")]
    #[case("1.")]
    #[case(".5")]
    #[case("1.2345678")]
    #[case("1,000")]
    #[case("１")]
    #[case("1e3")]
    #[case("--1")]
    #[case("9223372036854.775808")]
    #[case("999999999999999999999999999999999999999999999")]
    fn what_is_no_quantity_is_refused(#[case] text: &str) {
        assert_eq!(text.parse::<Quantity>(), Err(NotAQuantity));
    }

    #[test]
    fn a_plan_file_may_write_numbers_or_texts() {
        for (json, millionths) in [("101.5", 101_500_000), ("-3", -3_000_000), ("\"0.1\"", 100_000), ("0.7", 700_000)] {
            let quantity: Quantity = serde_json::from_str(json).expect("a quantity");
            assert_eq!(quantity.millionths(), millionths);
        }
        assert!(serde_json::from_str::<Quantity>("0.1234567").is_err());
    }

    proptest! {
        #[test]
        fn every_quantity_reads_back_as_it_was_written(millionths in any::<i64>()) {
            let quantity = Quantity::from_millionths(millionths);
            prop_assert_eq!(quantity.to_string().parse(), Ok(quantity));
        }
    }
}
