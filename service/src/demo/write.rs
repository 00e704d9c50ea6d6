//! Writes everything that happened, many rows at a time, with what the use cases would have written beside it: the
//! search index and the series of numbers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::calendar::FiscalYear;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, ModelTrait};

use super::{
    cases::CaseRows,
    consultations::Rows,
    days::Days,
    guide::Guide,
    histories::Histories,
    load::{Part, Tell},
    outcomes::{self, OutcomeRows},
    said::in_trade,
    staff::Staff,
    tasks,
    world::World,
};
use crate::{
    cases::last_consulted,
    failure::Result,
    imports::bulk,
    numbers::{self, Series},
    search::{self, Entry},
    tx::Tx,
};

/// Consultations are told and written so many at a time, so that there need be no room for all of them.
const AT_ONCE: usize = 2_000;

/// What happened, and what it happened among.
#[derive(Clone, Copy)]
pub(super) struct Story<'s> {
    pub(super) world: &'s World,
    pub(super) guide: &'s Guide,
    pub(super) staff: &'s Staff,
    pub(super) days: &'s Days,
}

pub(super) async fn businesses(tx: &Tx, story: Story<'_>, histories: &mut Histories<'_>, tell: &Tell) -> Result<()> {
    let firms = &story.world.firms;
    insert(tx, firms.iter().map(|firm| firm.row.clone())).await?;
    index(tx, firms.iter().map(|firm| Entry::of_business(&firm.row))).await?;
    let contacts = || firms.iter().flat_map(|firm| &firm.contacts);
    insert(tx, contacts().cloned()).await?;
    index(tx, contacts().map(Entry::of_contact)).await?;
    for firm in firms {
        histories.of_firm(firm)?;
        histories.write_some(tx).await?;
    }
    tell(Part::Businesses, firms.len());
    Ok(())
}

pub(super) async fn cases(tx: &Tx, story: Story<'_>, histories: &mut Histories<'_>, tell: &Tell) -> Result<()> {
    let Story { world, guide, staff, .. } = story;
    let cases = &world.cases;
    let mut serials = Serials::reserve(tx, Series::Case, cases.iter().map(|case| case.way.opened_on())).await?;
    let rows = |case: &super::cases::Case| {
        let (firm, line, owner) = (&world.firms[case.firm], &guide.lines[case.line], staff.advisors[case.owner].id);
        let mut row = case.row(guide, &|text| in_trade(text, firm.trade), firm.row.id, owner);
        (row.number_fy, row.number_serial) = serials.next(case.way.opened_on());
        CaseRows { case: row, stages: case.stages(line, owner), turn: case.turning(owner), parts: case.parts(staff) }
    };
    let rows: Vec<CaseRows> = cases.iter().map(rows).collect();
    index(tx, rows.iter().map(|rows| Entry::of_case(&rows.case))).await?;
    insert(tx, rows.iter().map(|rows| rows.case.clone())).await?;
    insert(tx, rows.iter().flat_map(|rows| rows.stages.iter().cloned())).await?;
    insert(tx, rows.iter().filter_map(|rows| rows.turn.clone())).await?;
    insert(tx, rows.iter().flat_map(|rows| rows.parts.iter().cloned())).await?;
    insert(tx, cases.iter().flat_map(|case| case.measures(guide))).await?;
    for (case, rows) in cases.iter().zip(&rows) {
        histories.of_case(rows, &guide.lines[case.line].programme.code);
        histories.write_some(tx).await?;
    }
    tell(Part::Cases, cases.len());
    outcomes(tx, story, histories, tell).await
}

async fn outcomes(tx: &Tx, story: Story<'_>, histories: &mut Histories<'_>, tell: &Tell) -> Result<()> {
    let of_case = |case: &'_ super::cases::Case| {
        let (owner, made) = (story.staff.advisors[case.owner].id, case.outcomes.iter().enumerate());
        made.map(|(nth, made)| outcomes::rows(case, nth, made, owner, story.days)).collect::<Vec<_>>()
    };
    let rows: Vec<OutcomeRows> = story.world.cases.iter().flat_map(of_case).collect();
    insert(tx, rows.iter().map(|rows| rows.outcome.clone())).await?;
    insert(tx, rows.iter().filter_map(|rows| rows.verification.clone())).await?;
    for rows in &rows {
        histories.of_outcome(rows);
        histories.write_some(tx).await?;
    }
    tell(Part::Outcomes, rows.len());
    Ok(())
}

pub(super) async fn consultations(tx: &Tx, story: Story<'_>, histories: &mut Histories<'_>, tell: &Tell) -> Result<()> {
    let Story { world, guide, staff, days } = story;
    let talks = &world.talks;
    let brief = talks.len() > 50_000;
    let mut serials = Serials::reserve(tx, Series::Consultation, talks.iter().map(|talk| talk.on)).await?;
    for (nth, some) in talks.chunks(AT_ONCE).enumerate() {
        let mut rows = Rows::default();
        for talk in some {
            let (_, serial) = serials.next(talk.on);
            rows.add(talk, serial, world, guide, staff, brief);
        }
        let follows = rows.consultations.iter().zip(&rows.next).zip(some);
        let follows = follows.filter_map(|((row, next), talk)| tasks::follows(next.as_ref()?, row, talk, world, days));
        let follows: Vec<_> = follows.collect();
        histories.of_consultations(&rows);
        follows.iter().for_each(|row| histories.of_task(row));
        index(tx, rows.consultations.iter().map(Entry::of_consultation)).await?;
        insert(tx, rows.consultations).await?;
        insert(tx, rows.businesses).await?;
        insert(tx, rows.cases).await?;
        insert(tx, rows.contacts).await?;
        insert(tx, rows.advisors).await?;
        insert(tx, rows.topics).await?;
        insert(tx, follows).await?;
        histories.write(tx).await?;
        tell(Part::Consultations, nth * AT_ONCE + some.len());
    }
    last_consulted::recount_all(tx).await
}

async fn insert<M, A>(tx: &Tx, rows: impl IntoIterator<Item = M>) -> Result<()>
where
    A: ActiveModelTrait + Send,
    A::Entity: EntityTrait<Model = M>,
    M: ModelTrait<Entity = A::Entity> + IntoActiveModel<A>,
{
    let rows: Vec<A> = rows.into_iter().map(IntoActiveModel::into_active_model).collect();
    bulk::insert(tx, rows).await
}

async fn index(tx: &Tx, entries: impl Iterator<Item = Entry>) -> Result<()> {
    let entries: Vec<Entry> = entries.filter(|entry| !entry.is_empty()).collect();
    search::put(tx, &entries).await
}

/// The next number of each fiscal year.
struct Serials(BTreeMap<i32, i32>);

impl Serials {
    /// Takes one for each of these days.
    async fn reserve(tx: &Tx, series: Series, days: impl Iterator<Item = NaiveDate>) -> Result<Self> {
        let mut counts: BTreeMap<i32, i32> = BTreeMap::new();
        for day in days {
            *counts.entry(year(day)).or_default() += 1;
        }
        for (year, count) in &mut counts {
            *count = numbers::reserve(tx, series, *year, *count).await?;
        }
        Ok(Self(counts))
    }

    fn next(&mut self, on: NaiveDate) -> (i32, i32) {
        let next = self.0.entry(year(on)).or_insert(1);
        *next += 1;
        (year(on), *next - 1)
    }
}

fn year(day: NaiveDate) -> i32 {
    FiscalYear::of(day).year().into()
}
