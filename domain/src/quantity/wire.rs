//! A quantity on its way: written as a text, read from a text or from a number.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{NotAQuantity, Quantity};

impl Serialize for Quantity {
    /// As a text, so that no decimal is lost on the way.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    /// From a number, as in the plan file, or from a text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(QuantityVisitor)
    }
}

struct QuantityVisitor;

impl Visitor<'_> for QuantityVisitor {
    type Value = Quantity;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number with up to 6 decimals")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Quantity, E> {
        Quantity::whole(number).ok_or_else(|| E::custom(NotAQuantity))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Quantity, E> {
        i64::try_from(number).ok().and_then(Quantity::whole).ok_or_else(|| E::custom(NotAQuantity))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Quantity, E> {
        // The shortest text of a float is the number that was written.
        self.visit_str(&number.to_string())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Quantity, E> {
        text.parse().map_err(E::custom)
    }
}
