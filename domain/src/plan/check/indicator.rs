//! One indicator by itself.

use std::collections::BTreeMap;

use super::super::indicator::{FactRule, Indicator, Measured, Ratio, Scope, TypedRule, Window};
use super::super::outline::Programme;
use super::super::plan_file::{IndicatorRow, RatioRow, WhereRow, words as both};
use super::super::terms::{Accumulate, Attribution, Count, Direction, Source};
use super::super::tree::Tree;
use super::{text, words};
use crate::calendar::{NotAPeriod, Period};
use crate::lang::Words;
use crate::problem::FieldErrors;
use crate::quantity::Quantity;

/// The indicator of a row, as far as it can be made out; what is wrong is in the errors.
pub(super) fn indicator(
    row: &IndicatorRow,
    place: &str,
    tree: &Tree,
    programmes: &[Programme],
    errors: &mut FieldErrors,
) -> Option<Indicator> {
    let mut check = Check { row, place, programmes, errors };
    text(&row.name, &check.at("name"), check.errors);
    let node = tree.node(&row.node);
    if node.is_none() {
        check.says("node", words::UNKNOWN.fill(&[("value", &row.node)]));
    }
    let direction =
        check.needed("direction", row.direction.as_ref(), Direction::of_key, Direction::ALL, Direction::key);
    let targets = check.targets();
    let measured = match (&row.ratio, row.source.as_deref()) {
        (Some(ratio), _) => check.ratio(ratio),
        (None, Some("manual")) => check.typed(),
        (None, _) => check.facts(),
    };
    Some(Indicator {
        code: row.code.clone(),
        node: node?,
        name: both(&row.name, row.name_en.as_ref()),
        unit: both(&row.unit, row.unit_en.as_ref()),
        measured: measured?,
        part_of: row.part_of.clone(),
        direction: direction?,
        baseline: row.baseline,
        targets,
    })
}

pub(super) struct Check<'a> {
    pub(super) row: &'a IndicatorRow,
    place: &'a str,
    pub(super) programmes: &'a [Programme],
    errors: &'a mut FieldErrors,
}

impl Check<'_> {
    fn at(&self, key: &str) -> String {
        format!("{}.{key}", self.place)
    }

    pub(super) fn says(&mut self, key: &str, words: impl Into<Words>) {
        self.errors.add(&self.at(key), words);
    }

    /// A key of a closed list; nothing if it is not written, or wrong.
    fn chosen<T: Copy>(
        &mut self,
        key: &str,
        value: Option<&String>,
        of_key: fn(&str) -> Option<T>,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let value = value?;
        let chosen = of_key(value);
        if chosen.is_none() {
            let list: Vec<&str> = all.iter().copied().map(name).collect();
            self.says(key, words::ONE_OF.fill(&[("value", value), ("list", &list.join(", "))]));
        }
        chosen
    }

    fn needed<T: Copy>(
        &mut self,
        key: &str,
        value: Option<&String>,
        of_key: fn(&str) -> Option<T>,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        if value.is_none() {
            self.says(key, words::NEEDED.fill(&[("key", key)]));
        }
        self.chosen(key, value, of_key, all, name)
    }

    fn targets(&mut self) -> BTreeMap<Period, Quantity> {
        let row = self.row;
        let mut targets = BTreeMap::new();
        for (period, target) in &row.targets {
            match period.parse() {
                Ok(period) => drop(targets.insert(period, *target)),
                Err(wrong) => self.says(&format!("targets.{period}"), NotAPeriod::says(wrong)),
            }
        }
        targets
    }

    fn ratio(&mut self, ratio: &RatioRow) -> Option<Measured> {
        let row = self.row;
        let written = [
            ("source", row.source.is_some()),
            ("where", row.conditions.is_some()),
            ("accumulate", row.accumulate.is_some()),
        ];
        for (key, _) in written.into_iter().filter(|(_, written)| *written) {
            self.says(key, words::RATIO_HAS_NO.fill(&[("key", key)]));
        }
        let scale = ratio.scale.unwrap_or(Quantity::ONE);
        if scale == Quantity::ZERO {
            self.says("ratio.scale", words::RATIO_SCALE);
        }
        Some(Measured::Ratio(Ratio { of: ratio.of.clone(), to: ratio.to.clone(), scale }))
    }

    fn typed(&mut self) -> Option<Measured> {
        let row = self.row;
        if row.conditions.as_ref().is_some_and(|conditions| *conditions != WhereRow::default()) {
            self.says("where", words::MANUAL_HAS_NO_WHERE);
        }
        self.reach(true);
        let rule = match self.accumulate()? {
            Accumulate::Year => TypedRule::Sum(Window::Period),
            Accumulate::PlanToDate => TypedRule::Sum(Window::PlanToDate),
            Accumulate::Latest => TypedRule::Latest,
        };
        Some(Measured::Typed(rule))
    }

    fn facts(&mut self) -> Option<Measured> {
        let row = self.row;
        let source = self.needed("source", row.source.as_ref(), Source::of_key, Source::ALL, Source::key);
        let count = self.needed("count", row.count.as_ref(), Count::of_key, Count::ALL, Count::key);
        let reach = self.reach(source == Some(Source::Consultation));
        let window = match self.accumulate() {
            Some(Accumulate::Year) => Some(Window::Period),
            Some(Accumulate::PlanToDate) => Some(Window::PlanToDate),
            Some(Accumulate::Latest) => {
                self.says("accumulate", words::LATEST_IS_MANUAL);
                None
            }
            None => None,
        };
        let conditions = self.conditions(source);
        Some(Measured::Facts(FactRule { source: source?, conditions, count: count?, reach: reach?, window: window? }))
    }

    fn accumulate(&mut self) -> Option<Accumulate> {
        let written = self.row.accumulate.as_ref();
        if written.is_none() {
            return Some(Accumulate::Year);
        }
        self.chosen("accumulate", written, Accumulate::of_key, Accumulate::ALL, Accumulate::key)
    }

    fn reach(&mut self, cannot_be_shared: bool) -> Option<Scope> {
        let row = self.row;
        let written = row.attribution.as_ref();
        let chosen = self.chosen("attribution", written, Attribution::of_key, Attribution::ALL, Attribution::key);
        let attribution = if written.is_none() { Some(Attribution::Full) } else { chosen };
        if cannot_be_shared && attribution == Some(Attribution::Shared) {
            self.says("attribution", words::SHARED_REFUSED);
        }
        match row.scope.as_deref() {
            None | Some("linked") => attribution.map(Scope::Linked),
            Some("all") => {
                if attribution.is_some_and(|attribution| attribution != Attribution::Full) {
                    self.says("attribution", words::ALL_IS_FULL);
                }
                Some(Scope::All)
            }
            Some(other) => {
                self.says("scope", words::ONE_OF.fill(&[("value", other), ("list", "linked, all")]));
                None
            }
        }
    }
}
