//! A share: so many millionths (a weight as typed) or so many n-ths (equal parts).

use super::Quantity;

/// The part of a fact that counts at a node, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    parts: u32,
    of: u32,
}

impl Share {
    pub const NOTHING: Self = Self { parts: 0, of: 1 };
    pub const WHOLE: Self = Self { parts: 1, of: 1 };

    const MILLION: u32 = 1_000_000;

    /// A weight as typed; none if it is not between 0 and 1.
    #[must_use]
    pub fn weight(weight: Quantity) -> Option<Self> {
        let parts = u32::try_from(weight.millionths()).ok()?;
        (parts <= Self::MILLION).then_some(Self { parts, of: Self::MILLION })
    }

    /// One of `n` equal parts.
    #[must_use]
    pub const fn equal(n: u8) -> Self {
        if n == 0 { Self::NOTHING } else { Self { parts: 1, of: n as u32 } }
    }

    /// The two together. Shares of one fact are all weights or all equal parts, so that they have one denominator.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        if self.is_nothing() {
            return other;
        }
        if other.is_nothing() {
            return self;
        }
        debug_assert_eq!(self.of, other.of, "shares of one fact have one denominator");
        Self { parts: (self.parts + other.parts).min(self.of), of: self.of }
    }

    pub(super) const fn parts(self) -> u32 {
        self.parts
    }

    pub(super) const fn of(self) -> u32 {
        self.of
    }

    #[must_use]
    pub const fn is_nothing(self) -> bool {
        self.parts == 0
    }

    #[must_use]
    pub fn to_f64(self) -> f64 {
        f64::from(self.parts) / f64::from(self.of)
    }
}
