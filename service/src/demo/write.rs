//! Writes everything that happened, many rows at a time, with what the use cases would have written beside it: the
//! search index and the series of numbers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::calendar::FiscalYear;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, ModelTrait};

use super::{
    consultations::Rows,
    days::Days,
    guide::Guide,
    load::{Part, Tell},
    outcomes,
    said::in_trade,
    staff::Staff,
    tasks,
    world::World,
};
use crate::{
    failure::Result,
    imports::bulk,
    numbers::{self, Series},
    search::{self, Entry},
    tx::Tx,
};

/// Consultations are told and written so many at a time, so that there need be no room for all of them.
const AT_ONCE: usize = 2_000;

pub(super) async fn businesses(tx: &Tx, world: &World, tell: &Tell) -> Result<()> {
    let firms = &world.firms;
    insert(tx, firms.iter().map(|firm| firm.row.clone())).await?;
    index(tx, firms.iter().map(|firm| Entry::of_business(&firm.row))).await?;
    let contacts = || firms.iter().flat_map(|firm| &firm.contacts);
    insert(tx, contacts().cloned()).await?;
    index(tx, contacts().map(Entry::of_contact)).await?;
    tell(Part::Businesses, firms.len());
    Ok(())
}

pub(super) async fn cases(tx: &Tx, world: &World, guide: &Guide, staff: &Staff, tell: &Tell) -> Result<()> {
    let cases = &world.cases;
    let mut serials = Serials::reserve(tx, Series::Case, cases.iter().map(|case| case.way.opened_on())).await?;
    let owner = |case: &super::cases::Case| staff.advisors[case.owner].id;
    let row = |case: &super::cases::Case| {
        let firm = &world.firms[case.firm];
        let mut row = case.row(guide, &|text| in_trade(text, firm.trade), firm.row.id, owner(case));
        (row.number_fy, row.number_serial) = serials.next(case.way.opened_on());
        row
    };
    let rows: Vec<_> = cases.iter().map(row).collect();
    index(tx, rows.iter().map(Entry::of_case)).await?;
    insert(tx, rows).await?;
    insert(tx, cases.iter().flat_map(|case| case.stages(&guide.lines[case.line], owner(case)))).await?;
    insert(tx, cases.iter().filter_map(|case| case.turning(owner(case)))).await?;
    insert(tx, cases.iter().flat_map(|case| case.parts(staff))).await?;
    insert(tx, cases.iter().flat_map(|case| case.measures(guide))).await?;
    tell(Part::Cases, cases.len());

    let (mut came_true, mut checks) = (Vec::new(), Vec::new());
    for case in cases {
        for (nth, made) in case.outcomes.iter().enumerate() {
            let (row, checked) = outcomes::rows(case, nth, made, owner(case));
            came_true.push(row);
            checks.extend(checked);
        }
    }
    let total = came_true.len();
    insert(tx, came_true).await?;
    insert(tx, checks).await?;
    tell(Part::Outcomes, total);
    Ok(())
}

pub(super) async fn consultations(
    tx: &Tx,
    world: &World,
    guide: &Guide,
    staff: &Staff,
    days: &Days,
    tell: &Tell,
) -> Result<()> {
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
        index(tx, rows.consultations.iter().map(Entry::of_consultation)).await?;
        insert(tx, rows.consultations).await?;
        insert(tx, rows.businesses).await?;
        insert(tx, rows.cases).await?;
        insert(tx, rows.contacts).await?;
        insert(tx, rows.advisors).await?;
        insert(tx, rows.topics).await?;
        insert(tx, follows).await?;
        tell(Part::Consultations, nth * AT_ONCE + some.len());
    }
    Ok(())
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
