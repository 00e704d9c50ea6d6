//! What stands behind a figure, for its page: the records that count and those that just missed, a page of each.

use std::collections::BTreeMap;

use domain::{
    Action, Page, PageRequest,
    calendar::Period,
    plan::{
        Indicator, Measured,
        rollup::NearMiss,
        terms::{Condition, Source},
    },
    quantity::Quantity,
};

use super::{
    describe::{MemberLine, describe},
    figures::Figures,
    members::{Member, MemberKind, Members, of_explanation},
    walls::Walls,
};
use crate::{Ctx, failure::Result};

/// Which of the two lists is asked for, and which page of it.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    pub list: List,
    pub page: PageRequest,
}

/// The records that count, or those that just missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Members,
    /// Those that fail this condition alone; without one, whichever it is.
    Missed(Option<Condition>),
}

/// The records behind a figure.
#[derive(Clone, Debug)]
pub struct Behind {
    /// The sums of the members; the rows are in `listed`.
    pub members: Members,
    /// How many fail one condition alone, and which; hidden ones included.
    pub reasons: BTreeMap<Condition, usize>,
    pub list: List,
    /// Newest first.
    pub listed: Page<Listed>,
    /// How many of the list the reader may not see.
    pub hidden: usize,
}

/// A record in words; one that just missed with its reason.
#[derive(Clone, Debug)]
pub struct Listed {
    pub line: MemberLine,
    pub reason: Option<Condition>,
}

/// Lists what stands behind an indicator's figure in a period.
///
/// # Errors
/// A reader who may not see members.
pub async fn behind(ctx: &Ctx, figures: &Figures, indicator: &Indicator, period: Period, ask: Ask) -> Result<Behind> {
    ctx.may(Action::SeeMembers).await?;
    let walls = Walls::of(ctx).await?;
    let explanation = figures.explain(indicator, period);
    let reasons = figures.excluded(indicator, period);
    let mut members = of_explanation(figures.facts(), &walls, explanation.value, explanation.counted);
    let mut seen = std::mem::take(&mut members.seen);
    let (rows, hidden) = match ask.list {
        List::Members => {
            seen.sort_by(|a, b| b.on.cmp(&a.on).then_with(|| a.key.cmp(&b.key)));
            (seen.into_iter().map(|member| (member, None)).collect(), members.hidden)
        }
        List::Missed(reason) => missed(&walls, indicator, figures.near_misses(indicator, period), reason),
    };
    let listed = one_page(ctx, rows, ask.page).await?;
    Ok(Behind { members, reasons, list: ask.list, listed, hidden })
}

type Row = (Member, Option<Condition>);

/// The near misses that the reader may see, newest first, and how many more there are.
fn missed(walls: &Walls, indicator: &Indicator, near: Vec<NearMiss>, only: Option<Condition>) -> (Vec<Row>, usize) {
    let Measured::Facts(rule) = &indicator.measured else { return (Vec::new(), 0) };
    let asked_for = near.into_iter().filter(|miss| only.is_none_or(|reason| reason == miss.reason));
    let (mut seen, hidden): (Vec<_>, Vec<_>) = asked_for.partition(|miss| walls.shows_record(rule.source, miss.record));
    seen.reverse();
    (seen.into_iter().map(|miss| (member(rule.source, &miss), Some(miss.reason))).collect(), hidden.len())
}

fn member(source: Source, miss: &NearMiss) -> Member {
    Member {
        what: MemberKind::Fact(source),
        record: miss.record,
        key: miss.key.clone(),
        on: Some(miss.on),
        adds: Quantity::ZERO.into(),
    }
}

/// Only one page of a list is put into words.
async fn one_page(ctx: &Ctx, rows: Vec<Row>, request: PageRequest) -> Result<Page<Listed>> {
    let total = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    let first = usize::try_from(request.offset()).unwrap_or(usize::MAX);
    let size = usize::try_from(request.size).unwrap_or(usize::MAX);
    let (members, reasons): (Vec<_>, Vec<_>) = rows.into_iter().skip(first).take(size).unzip();
    let lines = describe(ctx, members).await?.into_iter().zip(reasons);
    Ok(Page::new(lines.map(|(line, reason)| Listed { line, reason }).collect(), total, request))
}
