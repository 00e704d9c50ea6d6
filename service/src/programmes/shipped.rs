//! What ships in the binary: topics, channels, and for each known programme its gates, quiet days and English names.

use std::{collections::BTreeMap, sync::LazyLock};

use domain::programmes::Gate;
use serde::Deserialize;

const FILE: &str = include_str!("../../data/programmes.toml");

/// The file as a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shipped {
    pub(super) topic: Vec<ShippedKey>,
    pub(super) channel: Vec<ShippedKey>,
    programme: Vec<ShippedProgramme>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShippedKey {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) name_en: String,
}

/// What ships of one programme.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShippedProgramme {
    code: String,
    pub(super) quiet_days: u32,
    pub(super) topics: Vec<String>,
    gates: Vec<ShippedGate>,
    names_en: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedGate {
    stage: String,
    condition: String,
    #[serde(default)]
    argument: String,
    #[serde(default = "one")]
    amount: u32,
}

const fn one() -> u32 {
    1
}

/// What ships, read once.
pub(super) fn shipped() -> &'static Shipped {
    static SHIPPED: LazyLock<Shipped> =
        LazyLock::new(|| toml::from_str(FILE).expect("the file that ships is in order; a test reads it"));
    &SHIPPED
}

impl Shipped {
    pub(super) fn programme(&self, code: &str) -> Option<&ShippedProgramme> {
        self.programme.iter().find(|programme| programme.code == code)
    }
}

impl ShippedProgramme {
    /// The gates of a stage, in order.
    pub(super) fn gates(&self, stage: &str) -> impl Iterator<Item = Gate> {
        let here = self.gates.iter().filter(move |gate| gate.stage == stage);
        here.filter_map(|gate| Gate::of_parts(&gate.condition, &gate.argument, gate.amount))
    }

    /// The English name of a key.
    pub(super) fn name_en(&self, key: &str) -> Option<&str> {
        self.names_en.get(key).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gate_that_ships_is_a_gate() {
        let shipped = shipped();
        for programme in &shipped.programme {
            for gate in &programme.gates {
                let read = Gate::of_parts(&gate.condition, &gate.argument, gate.amount);
                assert!(read.is_some(), "{} {} {}", programme.code, gate.stage, gate.condition);
            }
            for topic in &programme.topics {
                assert!(shipped.topic.iter().any(|known| known.key == *topic), "{} {topic}", programme.code);
            }
        }
        assert_eq!(shipped.programme.len(), 5);
    }
}
