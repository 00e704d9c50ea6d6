//! Exact sums of shares. A sum of thirds and of weights has no finite decimal; it is kept as one total for each
//! denominator and rounded once.

use super::{ONE, Quantity, Share, millionths_to_f64};

/// A sum of quantities times shares, exact until it is rounded.
#[derive(Clone, Debug, Default)]
pub struct ExactSum {
    /// Millionths times parts, for each denominator.
    totals: Vec<(u32, i128)>,
}

impl ExactSum {
    /// Adds so much of a quantity.
    pub fn add(&mut self, quantity: Quantity, share: Share) {
        let term = i128::from(quantity.millionths()) * i128::from(share.parts());
        match self.totals.iter_mut().find(|(of, _)| *of == share.of()) {
            Some((_, total)) => *total += term,
            None => self.totals.push((share.of(), term)),
        }
    }

    #[must_use]
    pub fn total(&self) -> Exact {
        self.totals.iter().fold(Exact::default(), |sum, (of, total)| sum.plus(*total, i128::from(*of)))
    }
}

/// A number of millionths and a proper fraction of one more: what an exact sum came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    millionths: i128,
    /// Numerator and denominator of the rest, at least 0 and less than 1.
    rest: (i128, i128),
}

impl Default for Exact {
    fn default() -> Self {
        Self { millionths: 0, rest: (0, 1) }
    }
}

impl From<Quantity> for Exact {
    fn from(quantity: Quantity) -> Self {
        Self { millionths: quantity.millionths().into(), rest: (0, 1) }
    }
}

impl Exact {
    /// A whole number, as of records.
    #[must_use]
    pub fn count(number: usize) -> Self {
        let number = i128::try_from(number).expect("a count in memory is small");
        Self { millionths: number * i128::from(ONE), rest: (0, 1) }
    }

    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.millionths == 0 && self.rest.0 == 0
    }

    /// Rounded to whole millionths, halves away from zero.
    #[must_use]
    pub const fn rounded(self) -> i128 {
        let (rest, of) = self.rest;
        let up = if self.millionths < 0 { rest * 2 > of } else { rest * 2 >= of && rest > 0 };
        self.millionths + up as i128
    }

    /// The nearest float, not rounded to 6 decimals first.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "the nearest float is what is asked for")]
    pub fn to_f64(self) -> f64 {
        millionths_to_f64(self.millionths) + self.rest.0 as f64 / self.rest.1 as f64 / ONE as f64
    }

    /// Adds `parts` of `of` millionths. The common denominator is all that grows: a case has at most 64 links, and the
    /// common multiple of 1 to 64 and a million leaves room in an `i128`.
    fn plus(self, parts: i128, of: i128) -> Self {
        let (whole, rest) = (parts.div_euclid(of), parts.rem_euclid(of));
        let common = of / greatest_common_divisor(self.rest.1, of) * self.rest.1;
        let sum = self.rest.0 * (common / self.rest.1) + rest * (common / of);
        let shorten = greatest_common_divisor(sum % common, common);
        Self { millionths: self.millionths + whole + sum / common, rest: (sum % common / shorten, common / shorten) }
    }
}

const fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sum(terms: &[(i64, Share)]) -> Exact {
        let mut sum = ExactSum::default();
        for (millionths, share) in terms {
            sum.add(Quantity::from_millionths(*millionths), *share);
        }
        sum.total()
    }

    #[test]
    fn three_thirds_are_one_and_two_thirds_are_rounded_once() {
        let third = (ONE, Share::equal(3));
        assert_eq!(sum(&[third, third, third]), Exact::from(Quantity::ONE));
        assert_eq!(sum(&[third, third]).rounded(), 666_667);
        assert_eq!(sum(&[third; 299]).rounded(), 99_666_667);
    }

    #[test]
    fn halves_of_a_millionth_are_rounded_away_from_zero() {
        assert_eq!(sum(&[(1, Share::equal(2))]).rounded(), 1);
        assert_eq!(sum(&[(-1, Share::equal(2))]).rounded(), -1);
        assert_eq!(sum(&[(-3, Share::equal(4))]).rounded(), -1);
        assert_eq!(sum(&[(-1, Share::equal(4))]).rounded(), 0);
        assert_eq!(sum(&[]).rounded(), 0);
    }

    #[test]
    fn the_largest_quantities_in_every_denominator_do_not_overflow() {
        let mut all = ExactSum::default();
        for n in 1..=64 {
            for _ in 0..100 {
                all.add(Quantity::from_millionths(i64::MAX), Share::equal(n));
                all.add(
                    Quantity::from_millionths(i64::MAX),
                    Share::weight(Quantity::from_millionths(999_999)).expect("a weight"),
                );
            }
        }
        assert!(all.total().to_f64() > 1e15);
    }

    proptest! {
        #[test]
        fn equal_parts_and_weights_add_up_to_the_whole(quantities in prop::collection::vec((any::<i32>(), 1_u8..=64, 0_i64..=ONE), 1..40)) {
            let mut parts = ExactSum::default();
            let mut whole = 0_i128;
            for (millionths, n, weight) in quantities {
                let quantity = Quantity::from_millionths(millionths.into());
                for _ in 0..n {
                    parts.add(quantity, Share::equal(n));
                }
                for part in [weight, ONE - weight] {
                    parts.add(quantity, Share::weight(Quantity::from_millionths(part)).expect("a weight"));
                }
                whole += 2 * i128::from(millionths);
            }
            prop_assert_eq!(parts.total(), Exact { millionths: whole, rest: (0, 1) });
        }
    }
}
