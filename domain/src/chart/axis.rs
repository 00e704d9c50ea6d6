//! An upright axis with ticks at round numbers.

use super::float;

/// Where the axis of a large chart begins and ends, from the top of its view box of 480 by 240.
pub(super) const TOP: f64 = 32.0;
pub(super) const BOTTOM: f64 = 200.0;
pub(super) const LEFT: f64 = 40.0;
pub(super) const RIGHT: f64 = 472.0;

/// A line across the chart, with the number it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub y: f64,
    pub label: String,
}

/// A scale from the lowest tick to the highest.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    low: f64,
    high: f64,
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// An axis that holds 0 and all of these, in three steps or so of 1, 2 or 5 times a power of ten. Where all are
    /// whole, so are the ticks.
    #[must_use]
    pub fn holding(values: impl Iterator<Item = f64> + Clone) -> Self {
        let finite = values.filter(|value| value.is_finite());
        let (min, max) = finite.clone().fold((0.0_f64, 0.0_f64), |(min, max), value| (min.min(value), max.max(value)));
        let whole = finite.clone().all(|value| value.fract() == 0.0);
        let step = round_up((max - min) / 3.0).max(if whole { 1.0 } else { f64::MIN_POSITIVE });
        let (first, last) = ((min / step).floor(), (max / step).ceil().max(1.0 + (min / step).floor()));
        let mut axis = Self { low: first * step, high: last * step, ticks: Vec::new() };
        let mut at = first;
        while at <= last {
            axis.ticks.push(Tick { y: axis.y(at * step), label: label(at * step) });
            at += 1.0;
        }
        axis
    }

    /// How far down a value lies.
    #[must_use]
    pub fn y(&self, value: f64) -> f64 {
        BOTTOM - (BOTTOM - TOP) * (value - self.low) / (self.high - self.low)
    }
}

/// The next of 1, 2 or 5 times a power of ten; 1 for nothing.
fn round_up(raw: f64) -> f64 {
    if raw <= 0.0 {
        return 1.0;
    }
    let power = 10.0_f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 5.0].into_iter().find(|step| step * power >= raw * (1.0 - 1e-9)).unwrap_or(10.0);
    step * power
}

/// `1,200`, `0.5`: up to six decimals, thousands apart.
fn label(value: f64) -> String {
    let text = format!("{value:.6}");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    let sign = if digits == "0" && decimals.is_empty() { "" } else { sign };
    if decimals.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped}.{decimals}") }
}

/// The middle of the n-th of several equal columns.
pub(super) fn middle(left: f64, width: f64, index: usize) -> f64 {
    left + width * (float(index) + 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(&[44.0, 48.0, 50.0], &["0", "20", "40", "60"])]
    #[case(&[], &["0", "1"])]
    #[case(&[0.0], &["0", "1"])]
    #[case(&[1.0], &["0", "1"])]
    #[case(&[3.0], &["0", "1", "2", "3"])]
    #[case(&[0.9], &["0", "0.5", "1"])]
    #[case(&[-3.0, 16.0], &["-10", "0", "10", "20"])]
    #[case(&[-2.0], &["-2", "-1", "0"])]
    #[case(&[2400.0], &["0", "1,000", "2,000", "3,000"])]
    #[case(&[f64::NAN, 5.0], &["0", "2", "4", "6"])]
    fn ticks_are_round_numbers_around_the_values(#[case] values: &[f64], #[case] labels: &[&str]) {
        let axis = Axis::holding(values.iter().copied());
        let ours: Vec<&str> = axis.ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(ours, labels);
        assert!((axis.ticks[0].y - BOTTOM).abs() < 1e-9, "the lowest tick is at the bottom");
        assert!((axis.ticks[ours.len() - 1].y - TOP).abs() < 1e-9, "the highest tick is at the top");
    }
}
