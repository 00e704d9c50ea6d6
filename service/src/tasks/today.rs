//! What waits for a person today: what is late, due, and coming within a week, and what businesses owe.

use chrono::Days;
use domain::tasks::{TaskGroup, Today};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    quiet::quiet,
    rows::rows_of,
    visible::{visible, workable},
};
use crate::{Ctx, consultations::visible::may_read, entities::task, failure::Result};

/// How many lines a group shows; its number says how many there are.
const SHOWN: u64 = 30;

/// Whose day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Own,
    /// Everyone's at the centre, within the walls.
    Centre,
}

/// The day of a person or of the whole centre.
///
/// # Errors
/// If the reader sees no casework.
pub async fn today(ctx: &Ctx, whose: Whose) -> Result<Today> {
    may_read(ctx).await?;
    let today = ctx.today();
    let week = today.checked_add_days(Days::new(7)).unwrap_or(today);
    let due = task::Column::DueOn;
    let mine = |condition: Condition| condition.add(staff_of(ctx, whose));
    Ok(Today {
        overdue: group(ctx, mine(Condition::all().add(due.lt(today)))).await?,
        due_today: group(ctx, mine(Condition::all().add(due.eq(today)))).await?,
        soon: group(ctx, mine(Condition::all().add(due.gt(today)).add(due.lte(week)))).await?,
        homework: group(ctx, homework(ctx, whose).add(due.lte(week))).await?,
        later: open(ctx).filter(mine(Condition::all().add(due.gt(week)))).count(ctx.read()).await?,
        quiet: quiet(ctx, whose, SHOWN).await?,
    })
}

/// What staff do.
fn staff_of(ctx: &Ctx, whose: Whose) -> Condition {
    let account = task::Column::AccountId;
    match whose {
        Whose::Own => Condition::all().add(account.eq(ctx.actor.account().map(Uuid::from))),
        Whose::Centre => Condition::all().add(account.is_not_null()),
    }
}

/// What businesses owe: to a person, if they wrote it down or work on the case.
fn homework(ctx: &Ctx, whose: Whose) -> Condition {
    let owed = Condition::all().add(task::Column::AccountId.is_null());
    match whose {
        Whose::Own => owed.add(workable(ctx)),
        Whose::Centre => owed,
    }
}

fn open(ctx: &Ctx) -> sea_orm::Select<task::Entity> {
    task::Entity::find().filter(task::Column::DoneAt.is_null()).filter(visible(ctx))
}

async fn group(ctx: &Ctx, which: Condition) -> Result<TaskGroup> {
    let all = open(ctx).filter(which);
    let total = all.clone().count(ctx.read()).await?;
    let rows =
        all.order_by_asc(task::Column::DueOn).order_by_asc(task::Column::Id).limit(SHOWN).all(ctx.read()).await?;
    Ok(TaskGroup { rows: rows_of(ctx, rows).await?, total })
}
