//! How numbers are read: thousands grouped, minus as −, no value as —. Quantities come as millionths of their unit, so
//! that nothing is lost to binary fractions on the way.

use leptos::prelude::*;

/// What stands where there is no value.
pub const NONE: &str = "—";

const MILLION: i128 = 1_000_000;

/// A whole number, as 12,345 or −1,840.
#[must_use]
pub fn grouped(number: i64) -> String {
    signed(number < 0, &group(&number.unsigned_abs().to_string()))
}

/// Millionths with so many decimals (at most 6), rounded half away from zero: 2_237_000 with 2 is 2.24.
#[must_use]
pub fn decimal(millionths: i64, decimals: u32) -> String {
    let decimals = decimals.min(6);
    let step = 10_i128.pow(6 - decimals);
    let size = i128::from(millionths.unsigned_abs());
    let scaled = (size + step / 2) / step;
    let whole = 10_i128.pow(decimals);
    let mut out = group(&(scaled / whole).to_string());
    if decimals > 0 {
        out.push('.');
        out.push_str(&format!("{:0width$}", scaled % whole, width = decimals as usize));
    }
    signed(millionths < 0 && scaled != 0, &out)
}

/// Millionths with as many decimals as they need: 38_000_000 is 38, 4_500_000 is 4.5.
#[must_use]
pub fn quantity(millionths: i64) -> String {
    let mut rest = i128::from(millionths.unsigned_abs()) % MILLION;
    let mut decimals = if rest == 0 { 0 } else { 6 };
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
        decimals -= 1;
    }
    decimal(millionths, decimals)
}

/// A share in millionths of the whole with so many decimals (at most 4): 760_000 with 1 is 76.0%.
#[must_use]
pub fn percent(millionths: i64, decimals: u32) -> String {
    format!("{}%", decimal(millionths.saturating_mul(100), decimals.min(4)))
}

/// The number, or — where there is none.
#[must_use]
pub fn or_none<T>(value: Option<T>, read: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| NONE.to_owned(), read)
}

fn signed(negative: bool, size: &str) -> String {
    if negative { format!("−{size}") } else { size.to_owned() }
}

fn group(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number in running text or a cell, with its unit.
#[component]
pub fn Number(
    /// As it is read.
    #[prop(into)]
    value: String,
    #[prop(into, optional)] unit: Option<String>,
) -> AnyView {
    let unit = unit.filter(|_| value != NONE).map(|unit| view! { <span class="unit">{unit}</span> });
    view! { <span class="num">{value}{unit}</span> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_and_minus_is_a_minus_sign() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(-1_840_000), "−1,840,000");
        assert_eq!(grouped(i64::MIN), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_round_half_away_from_zero() {
        assert_eq!(decimal(2_235_000, 2), "2.24");
        assert_eq!(decimal(-2_235_000, 2), "−2.24");
        assert_eq!(decimal(999_950, 1), "1.0");
        assert_eq!(decimal(1_234_500_000, 1), "1,234.5");
        assert_eq!(decimal(-400, 1), "0.0");
    }

    #[test]
    fn a_quantity_shows_the_decimals_that_it_has() {
        assert_eq!(quantity(38_000_000), "38");
        assert_eq!(quantity(4_500_000), "4.5");
        assert_eq!(quantity(-333_333), "−0.333333");
    }

    #[test]
    fn a_share_is_read_in_percent() {
        assert_eq!(percent(760_000, 1), "76.0%");
        assert_eq!(percent(1_172_839, 0), "117%");
        assert_eq!(or_none(None, |share| percent(share, 1)), "—");
    }
}
