//! One figure with its members.

use super::sieve::Sieve;
use super::{Books, divided, sides, tally, typed, window};
use crate::calendar::{Dates, Period};
use crate::plan::Value;
use crate::plan::facts::{BusinessRef, FactRef, Facts};
use crate::plan::indicator::{FactRule, Indicator, Measured};
use crate::plan::terms::Count;
use crate::plan::typed::TypedValue;
use crate::quantity::{Exact, ExactSum, Quantity, Share};

/// A figure and its members; what just missed it is in `near`.
#[derive(Clone, Debug)]
pub struct Explanation {
    pub value: Option<Value>,
    pub counted: Counted,
}

/// What a value was computed from.
#[derive(Clone, Debug)]
pub enum Counted {
    /// For records and quantities, by date and then by key.
    Facts(Vec<FactMember>),
    /// For distinct businesses, in no order that means anything.
    Businesses(Vec<BusinessMember>),
    Typed(Vec<TypedValue>),
    Sides {
        of: Option<Value>,
        to: Option<Value>,
    },
}

/// A fact that counts: so much of its quantity, which is 1 for a record.
#[derive(Clone, Debug)]
pub struct FactMember {
    pub fact: FactRef,
    pub quantity: Quantity,
    pub share: Share,
}

impl FactMember {
    /// What it adds, rounded for itself; the figure is the sum of what is not rounded.
    #[must_use]
    pub fn adds(&self) -> Value {
        Self::total(std::slice::from_ref(self))
    }

    /// What some of the members add together, as of those that a reader may not see.
    #[must_use]
    pub fn total<'m>(members: impl IntoIterator<Item = &'m Self>) -> Value {
        sum_of(members).into()
    }
}

/// A business that counts, with its facts by date.
#[derive(Clone, Debug)]
pub struct BusinessMember {
    pub business: BusinessRef,
    pub facts: Vec<FactRef>,
}

impl Counted {
    /// The keys behind the value, sorted; none for ratios and typed values, which explain themselves.
    #[must_use]
    pub fn members<'a>(&self, facts: &'a Facts) -> Vec<&'a str> {
        let mut keys: Vec<&str> = match self {
            Self::Facts(members) => members.iter().map(|member| facts.key(member.fact)).collect(),
            Self::Businesses(members) => members.iter().map(|member| facts.business_key(member.business)).collect(),
            Self::Typed(_) | Self::Sides { .. } => Vec::new(),
        };
        keys.sort_unstable();
        keys
    }
}

/// An indicator's value in a period, with its members.
#[must_use]
pub fn explain(books: Books<'_>, indicator: &Indicator, period: Period) -> Explanation {
    let span = books.plan.span;
    match &indicator.measured {
        Measured::Facts(rule) => explain_facts(books, indicator, rule, period),
        Measured::Typed(rule) => {
            let values = books.typed.of(&indicator.code);
            let counted = typed::counted(values, *rule, period, span).into_iter().cloned().collect();
            let value = typed::value(values, *rule, period, span).map(Value::from);
            Explanation { value, counted: Counted::Typed(counted) }
        }
        Measured::Ratio(ratio) => {
            let (of, to) = sides(books, ratio, &[period]);
            let (of, to) = (of[0], to[0]);
            let value = of.zip(to).and_then(|(of, to)| divided(ratio, of, to));
            let counted = Counted::Sides { of: of.map(Value::from), to: to.map(Value::from) };
            Explanation { value, counted }
        }
    }
}

fn explain_facts(books: Books<'_>, indicator: &Indicator, rule: &FactRule, period: Period) -> Explanation {
    let Some(window) = window::of(rule.window, period, books.plan.span) else {
        return Explanation { value: None, counted: no_members(rule.count) };
    };
    let sieve = Sieve::new(books.plan, books.facts, indicator, rule);
    let mut rows = sieve.passed(Some(window));
    rows.retain(|row| tally::counts(&sieve, *row, window));
    let counted = match rule.count {
        Count::Records | Count::Quantity => Counted::Facts(fact_members(&sieve, rule, &rows)),
        Count::Businesses => Counted::Businesses(business_members(&sieve, rule, &rows, window)),
    };
    Explanation { value: Some(sum(&counted).into()), counted }
}

fn no_members(count: Count) -> Counted {
    match count {
        Count::Records | Count::Quantity => Counted::Facts(Vec::new()),
        Count::Businesses => Counted::Businesses(Vec::new()),
    }
}

/// The value of the members: a figure is its list.
fn sum(counted: &Counted) -> Exact {
    match counted {
        Counted::Facts(members) => sum_of(members),
        Counted::Businesses(members) => Exact::count(members.len()),
        Counted::Typed(_) | Counted::Sides { .. } => Exact::default(),
    }
}

fn sum_of<'m>(members: impl IntoIterator<Item = &'m FactMember>) -> Exact {
    let mut sum = ExactSum::default();
    for member in members {
        sum.add(member.quantity, member.share);
    }
    sum.total()
}

fn fact_members(sieve: &Sieve<'_>, rule: &FactRule, rows: &[u32]) -> Vec<FactMember> {
    let member = |row: &u32| {
        let (quantity, share) = tally::term(sieve, *row);
        FactMember { fact: FactRef { source: rule.source, row: *row }, quantity, share }
    };
    rows.iter().map(member).collect()
}

fn business_members(sieve: &Sieve<'_>, rule: &FactRule, rows: &[u32], window: Dates) -> Vec<BusinessMember> {
    let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(rows.len());
    for row in rows {
        let set = sieve.columns.businesses[*row as usize];
        pairs.extend(sieve.businesses_left(set, window).map(|business| (business, *row)));
    }
    pairs.sort_unstable();
    let mut members: Vec<BusinessMember> = Vec::new();
    for (business, row) in pairs {
        let (business, fact) = (BusinessRef(business), FactRef { source: rule.source, row });
        match members.last_mut() {
            Some(last) if last.business == business => last.facts.push(fact),
            _ => members.push(BusinessMember { business, facts: vec![fact] }),
        }
    }
    members
}
