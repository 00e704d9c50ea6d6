//! The list behind a figure: exactly the records that it is made of. What the reader may not see ends it as one number,
//! so that the sum always holds.

use chrono::NaiveDate;
use domain::{
    Action, PlanId, Problem, What,
    calendar::Period,
    plan::{
        Indicator, Value,
        facts::Facts,
        rollup::{Counted, Explanation, FactMember},
        terms::Source,
    },
    quantity::Quantity,
};
use uuid::Uuid;

use super::{
    figures::{Figures, figures_of},
    walls::Walls,
};
use crate::{Ctx, failure::Result};

/// The members of a figure, as far as the reader may see them.
#[derive(Clone, Debug)]
pub struct Members {
    pub value: Option<Value>,
    /// How many there are, hidden ones included.
    pub total: usize,
    /// By key.
    pub seen: Vec<Member>,
    /// What those come to.
    pub seen_adds: Value,
    /// 閲覧権限のない案件: how many, and what they come to.
    pub hidden: usize,
    pub hidden_adds: Value,
}

/// A record that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub what: MemberKind,
    /// Of a deal, the earliest of its outcomes that the reader may see.
    pub record: Uuid,
    pub key: String,
    /// When it came true; of a business, the first time in the period.
    pub on: Option<NaiveDate>,
    /// What it adds to the figure.
    pub adds: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberKind {
    Business,
    Fact(Source),
}

/// The members of an indicator's figure in a period.
///
/// # Errors
/// If there is no such plan or indicator; a reader who may not see members.
pub async fn members(ctx: &Ctx, plan: PlanId, indicator: &str, period: Period) -> Result<Members> {
    ctx.may(Action::SeeMembers).await?;
    let figures = figures_of(ctx, plan.into()).await?;
    let indicator = figures.plan().indicator(indicator).ok_or(Problem::NotFound(What::Indicator))?;
    Ok(members_of(&figures, &Walls::of(ctx).await?, indicator, period))
}

pub(super) fn members_of(figures: &Figures, walls: &Walls, indicator: &Indicator, period: Period) -> Members {
    let Explanation { value, counted } = figures.explain(indicator, period);
    let mut members = of_explanation(figures.facts(), walls, value, counted);
    members.seen.sort_by(|a, b| a.key.cmp(&b.key));
    members
}

/// The same, by date, or in no order for businesses.
pub(super) fn of_explanation(facts: &Facts, walls: &Walls, value: Option<Value>, counted: Counted) -> Members {
    match counted {
        Counted::Facts(members) => {
            let (seen, hidden): (Vec<_>, Vec<_>) =
                members.into_iter().partition(|member| walls.shows(facts, member.fact));
            let (seen_adds, hidden_adds) = (FactMember::total(&seen), FactMember::total(&hidden));
            let seen: Vec<Member> = seen.iter().map(|member| of_fact(facts, walls, member)).collect();
            Members { value, total: seen.len() + hidden.len(), seen, seen_adds, hidden: hidden.len(), hidden_adds }
        }
        Counted::Businesses(members) => {
            let all = members.len();
            let shown = members.into_iter().filter_map(|member| {
                // A business that only a hidden record makes count would give that record away.
                let first = *member.facts.iter().find(|fact| walls.shows(facts, **fact))?;
                Some(Member {
                    what: MemberKind::Business,
                    record: facts.business_record(member.business),
                    key: facts.business_key(member.business).to_owned(),
                    on: Some(facts.on(first)),
                    adds: Quantity::ONE.into(),
                })
            });
            let seen: Vec<Member> = shown.collect();
            let hidden = all - seen.len();
            Members { value, total: all, seen_adds: whole(seen.len()), seen, hidden, hidden_adds: whole(hidden) }
        }
        Counted::Typed(_) | Counted::Sides { .. } => {
            Members { value, total: 0, seen: Vec::new(), seen_adds: whole(0), hidden: 0, hidden_adds: whole(0) }
        }
    }
}

fn of_fact(facts: &Facts, walls: &Walls, member: &FactMember) -> Member {
    let fact = member.fact;
    let shown = facts.records(fact).into_iter().find(|record| walls.shows_record(fact.source, *record));
    Member {
        what: MemberKind::Fact(member.fact.source),
        record: shown.unwrap_or_else(|| facts.record(fact)),
        key: facts.key(member.fact).to_owned(),
        on: Some(facts.on(member.fact)),
        adds: member.adds(),
    }
}

fn whole(number: usize) -> Value {
    i64::try_from(number).ok().and_then(Quantity::whole).unwrap_or_default().into()
}
