//! Targets that suit the size of the demo, where the plan's own suit a small centre, and the values that are typed.
//!
//! A target is what came about in its year, or is under way, over what was reached of it: here ahead, there behind.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use domain::calendar::FiscalYear;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{
    days::{self, Days},
    dice::Dice,
    world::World,
};
use crate::{
    entities::{indicator, manual_value, target},
    failure::Result,
    imports::bulk,
    tx::Tx,
};

/// What was reached, in percent, in the five years of the plan.
const REACHED: [(&str, [i64; 5]); 6] = [
    ("K3-1a", [97, 102, 104, 101, 100]),
    ("K3-1b", [104, 98, 101, 99, 100]),
    ("K3-4a", [83, 111, 96, 92, 100]),
    ("K3-2a", [106, 102, 97, 93, 96]),
    ("K2-1a", [131, 126, 122, 121, 110]),
    ("K4-4a", [68, 84, 88, 76, 90]),
];
const PLAN_BEGINS: i32 = 2023;
/// What each further year brings, in percent of the one before.
const GROWTH: i64 = 104;

/// The typed values: period, value in millionths, day, and where they are from.
const TYPED: [(&str, &str, i64, &str, &str); 8] = [
    ("G-1", "2022", 101_500_000, "2023-09-29", "製造業の統計にならった値(例)"),
    ("G-1", "2023", 103_100_000, "2024-09-30", "製造業の統計にならった値(例)"),
    ("G-1", "2024", 102_600_000, "2025-09-30", "製造業の統計にならった値(例)"),
    ("G-1", "2025", 105_400_000, "2026-09-30", "製造業の統計にならった値(例)"),
    ("E-1", "2023", 4_000_000, "2024-04-10", "企業誘致の担当の集計(例)"),
    ("E-1", "2024", 7_000_000, "2025-04-10", "企業誘致の担当の集計(例)"),
    ("E-1", "2025", 5_000_000, "2026-04-10", "企業誘致の担当の集計(例)"),
    ("E-1", "2026H1", 3_000_000, "2026-10-09", "企業誘致の担当の集計(例)"),
];

pub(super) async fn suit(tx: &Tx, world: &World, days: &Days) -> Result<()> {
    let indicators = indicator::Entity::find().all(tx.db()).await?;
    let ids: HashMap<&str, Uuid> = indicators.iter().map(|row| (row.code.as_str(), row.id)).collect();
    for (code, reached) in REACHED {
        let Some(id) = ids.get(code) else { continue };
        let years = years(code, world, days);
        let mut whole = 0;
        for (place, percent) in reached.into_iter().enumerate() {
            let year = PLAN_BEGINS + i32::try_from(place).unwrap_or_default();
            let wanted = round(years.get(&year).copied().unwrap_or_default() * 100 / percent);
            whole += wanted;
            set(tx, *id, &year.to_string(), wanted).await?;
        }
        set(tx, *id, "plan", whole).await?;
    }
    if let Some(id) = ids.get("KG-jobs") {
        let jobs: i64 = years("KG-jobs", world, days).values().sum();
        set(tx, *id, "plan", round(jobs * 100 / 96)).await?;
    }
    type_values(tx, &ids, days).await
}

/// Changes a target that there is.
async fn set(tx: &Tx, indicator: Uuid, period: &str, value: i64) -> Result<()> {
    target::Entity::update_many()
        .col_expr(target::Column::ValueMillionths, Expr::value(value * 1_000_000))
        .filter(target::Column::IndicatorId.eq(indicator))
        .filter(target::Column::Period.eq(period))
        .exec(tx.db())
        .await?;
    Ok(())
}

/// To a number that people agree on.
fn round(value: i64) -> i64 {
    let step = match value {
        ..30 => 1,
        30..200 => 5,
        200..1_000 => 10,
        1_000..5_000 => 50,
        _ => 100,
    };
    ((value + step / 2) / step * step).max(1)
}

/// What an indicator comes to in each year of the plan, the one under way and those to come as they are going.
fn years(code: &str, world: &World, days: &Days) -> BTreeMap<i32, i64> {
    let until_now = if code == "KG-jobs" { jobs(world) } else { counts(code, world) };
    let sum_up = code == "K3-2a";
    let this_year = year(days.last);
    let (mut years, mut before, mut sum) = (BTreeMap::new(), 0, 0);
    for of in PLAN_BEGINS..PLAN_BEGINS + 5 {
        let here = until_now.get(&of).copied().unwrap_or_default();
        let gone = (days.last - first_day(of)).num_days() + 1;
        let all = match of.cmp(&this_year) {
            std::cmp::Ordering::Less => here,
            std::cmp::Ordering::Equal if gone > 60 => here * 365 / gone.min(365),
            _ => before * GROWTH / 100,
        };
        before = all;
        sum += all;
        years.insert(of, if sum_up { sum } else { all });
    }
    years
}

/// By fiscal year: how many consultations, businesses or outcomes there are. Whoever introduced something counts once.
fn counts(code: &str, world: &World) -> BTreeMap<i32, i64> {
    let mut keys: HashSet<(i32, String)> = HashSet::new();
    match code {
        "K3-1a" => keys.extend(world.talks.iter().map(|talk| (year(talk.on), talk.nth.to_string()))),
        "K3-1b" => keys.extend(world.talks.iter().flat_map(|talk| {
            let firms = talk.others.iter().chain([&talk.firm]);
            firms.map(|firm| (year(talk.on), firm.to_string()))
        })),
        _ => {
            let (kind, level) = match code {
                "K3-4a" => ("succession_executed", 1),
                "K3-2a" => ("tool_introduced", 1),
                "K2-1a" => ("contract_signed", 0),
                _ => ("founded", 2),
            };
            let mut once = HashSet::new();
            for case in &world.cases {
                let mut came_true: Vec<_> =
                    case.outcomes.iter().filter(|made| made.kind == kind && made.level >= level).collect();
                came_true.sort_by_key(|made| made.on);
                for made in came_true.into_iter().filter(|made| year(made.on) >= PLAN_BEGINS) {
                    let key = made.deal.clone().unwrap_or_else(|| format!("{kind} {}", case.firm));
                    if once.insert(key.clone()) {
                        keys.insert((year(made.on), key));
                    }
                }
            }
        }
    }
    let mut counts = BTreeMap::new();
    for (year, _) in keys {
        *counts.entry(year).or_default() += 1;
    }
    counts
}

fn jobs(world: &World) -> BTreeMap<i32, i64> {
    let mut jobs = BTreeMap::new();
    let made = world.cases.iter().flat_map(|case| &case.outcomes);
    for made in made.filter(|made| made.kind == "jobs" && made.level >= 1) {
        *jobs.entry(year(made.on)).or_default() += made.quantity;
    }
    jobs
}

fn year(day: NaiveDate) -> i32 {
    FiscalYear::of(day).year().into()
}

fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 4, 1).unwrap_or_else(days::beginning)
}

async fn type_values(tx: &Tx, ids: &HashMap<&str, Uuid>, days: &Days) -> Result<()> {
    let mut rows = Vec::new();
    for (nth, (code, period, value, on, source)) in TYPED.into_iter().enumerate() {
        let on: NaiveDate = on.parse().expect("a day");
        let Some(id) = ids.get(code).filter(|_| on <= days.last) else { continue };
        let at = days::at(on, 10 * 60);
        rows.push(manual_value::Model {
            id: Dice::of("typed", nth).id(at),
            indicator_id: *id,
            period: period.to_owned(),
            value_millionths: value,
            source: source.to_owned(),
            note: String::new(),
            dated_on: Some(on),
            version: 1,
            created_at: at,
            created_by: None,
            updated_at: at,
            updated_by: None,
        });
    }
    bulk::insert(tx, rows.into_iter().map(IntoActiveModel::into_active_model)).await
}
