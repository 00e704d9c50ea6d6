//! THE arithmetic: what an indicator comes to in a period, from which members, and what just missed it.
//!
//! [`value`] and [`values`] give the figures alone, cheaply, many periods at a time; [`explain`] gives one figure with
//! its members, [`near_misses`] and [`excluded`] what is not among them. All ask the same `sieve` and the same `tally`,
//! so that they cannot disagree.
//!
//! - `sieve`: an indicator's conditions, compiled to tables over a snapshot of facts
//! - `window`: the days that count for an indicator in a period
//! - `tally`: the value of the facts that passed
//! - `typed`: the value of an indicator that is typed by hand
//! - `explain`: members and shares; `near`: facts that fail exactly one condition; `trace`: some records only

mod explain;
mod near;
mod sieve;
mod tally;
mod trace;
mod typed;
mod window;

pub use explain::{BusinessMember, Counted, Explanation, FactMember, explain};
pub use near::{NearMiss, excluded, near_misses};
pub use trace::{Trace, trace};

use self::sieve::Sieve;
use super::facts::Facts;
use super::indicator::{FactRule, Indicator, Measured, Ratio};
use super::typed::TypedValues;
use super::{Plan, Value};
use crate::calendar::Period;
use crate::quantity::Exact;

/// What figures are computed from.
#[derive(Clone, Copy, Debug)]
pub struct Books<'a> {
    pub plan: &'a Plan,
    pub facts: &'a Facts,
    pub typed: &'a TypedValues,
}

/// An indicator's value in a period; none where there is none, which is not 0.
#[must_use]
pub fn value(books: Books<'_>, indicator: &Indicator, period: Period) -> Option<Value> {
    values(books, indicator, &[period]).pop().flatten()
}

/// An indicator's values in many periods, in one pass over its facts.
#[must_use]
pub fn values(books: Books<'_>, indicator: &Indicator, periods: &[Period]) -> Vec<Option<Value>> {
    match &indicator.measured {
        Measured::Ratio(ratio) => {
            let (of, to) = sides(books, ratio, periods);
            of.into_iter().zip(to).map(|(of, to)| divided(ratio, of?, to?)).collect()
        }
        Measured::Facts(_) | Measured::Typed(_) => {
            exact(books, indicator, periods).into_iter().map(|exact| exact.map(Value::from)).collect()
        }
    }
}

/// The two sides of a ratio, unrounded.
fn sides(books: Books<'_>, ratio: &Ratio, periods: &[Period]) -> (Vec<Option<Exact>>, Vec<Option<Exact>>) {
    let side = |code: &str| match books.plan.indicator(code) {
        Some(indicator) => exact(books, indicator, periods),
        None => vec![None; periods.len()],
    };
    (side(&ratio.of), side(&ratio.to))
}

fn divided(ratio: &Ratio, of: Exact, to: Exact) -> Option<Value> {
    (!to.is_zero()).then(|| Value::Ratio(of.to_f64() / to.to_f64() * ratio.scale.to_f64()))
}

/// Unrounded values; a ratio has none, because no ratio refers to one.
fn exact(books: Books<'_>, indicator: &Indicator, periods: &[Period]) -> Vec<Option<Exact>> {
    match &indicator.measured {
        Measured::Facts(rule) => of_facts(books, indicator, rule, periods),
        Measured::Typed(rule) => {
            let values = books.typed.of(&indicator.code);
            let value = |period: &Period| typed::value(values, *rule, *period, books.plan.span);
            periods.iter().map(value).collect()
        }
        Measured::Ratio(_) => vec![None; periods.len()],
    }
}

fn of_facts(books: Books<'_>, indicator: &Indicator, rule: &FactRule, periods: &[Period]) -> Vec<Option<Exact>> {
    let windows: Vec<_> = periods.iter().map(|period| window::of(rule.window, *period, books.plan.span)).collect();
    let sieve = Sieve::new(books.plan, books.facts, indicator, rule);
    let passed = sieve.passed(window::hull(windows.iter().flatten()));
    let mut tally = tally::Tally::new(&sieve);
    windows.into_iter().map(|window| Some(tally.total(&passed, window?))).collect()
}
