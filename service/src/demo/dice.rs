//! A seeded generator (SplitMix64): the same seed gives the same throws on every machine and in every version, which
//! no generator of a library promises.

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

/// A row of throws of its own for everything that is made, so that one more of this changes nothing of that.
pub(super) struct Dice(u64);

impl Dice {
    /// The dice of the nth of a kind of things.
    pub(super) fn of(kind: &str, nth: usize) -> Self {
        // FNV-1a
        let seed = kind
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let mut dice = Self(seed ^ (nth as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than the number, which is at least 1.
    pub(super) fn below(&mut self, number: u64) -> u64 {
        // The high half of the product: as even as anyone can see.
        let product = u128::from(self.next()) * u128::from(number.max(1));
        u64::try_from(product >> 64).unwrap_or_default()
    }

    pub(super) fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or_default()
    }

    /// From the one to the other, both included.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        let span = u64::try_from(to - from + 1).unwrap_or(1);
        from + i64::try_from(self.below(span)).unwrap_or_default()
    }

    pub(super) fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    pub(super) fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.place(things.len())]
    }

    /// A thing, the more often the heavier it is.
    pub(super) fn weighted<'a, T>(&mut self, things: &'a [T], weight: impl Fn(&T) -> u64) -> &'a T {
        let mut throw = self.below(things.iter().map(&weight).sum());
        let found = things.iter().find(|thing| match throw.checked_sub(weight(thing)) {
            Some(left) => {
                throw = left;
                false
            }
            None => true,
        });
        found.unwrap_or(&things[0])
    }

    /// An id that carries this instant, as those of the clock do.
    pub(super) fn id(&mut self, at: DateTime<Utc>) -> Uuid {
        let mut random = [0; 10];
        random[..8].copy_from_slice(&self.next().to_be_bytes());
        random[8..].copy_from_slice(&self.next().to_be_bytes()[..2]);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
        Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_dice_throw_the_same_and_others_do_not() {
        let throws = |kind, nth| {
            let mut dice = Dice::of(kind, nth);
            [dice.below(1000), dice.below(1000), dice.below(1000)]
        };
        assert_eq!(throws("case", 1), throws("case", 1));
        assert_ne!(throws("case", 1), throws("case", 2));
        assert_ne!(throws("case", 1), throws("business", 1));
        assert_eq!(throws("case", 1), [944, 516, 168], "these never change");
    }

    #[test]
    fn throws_stay_within_their_bounds_and_heavy_things_come_often() {
        let mut dice = Dice::of("test", 0);
        let throws: Vec<i64> = (0..2000).map(|_| dice.between(-2, 3)).collect();
        assert_eq!((throws.iter().min(), throws.iter().max()), (Some(&-2), Some(&3)));
        let heavy = (0..1000).filter(|_| *dice.weighted(&[1, 9], |weight| *weight) == 9).count();
        assert!((850..950).contains(&heavy), "{heavy}");
    }
}
