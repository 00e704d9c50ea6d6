//! Makes the demo centre.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::{Actor, Problem, Text};
use futures::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{
    centre,
    days::{self, Days},
    drafts,
    guide::Guide,
    histories::Histories,
    scale::Scale,
    staff::Staff,
    targets, words,
    world::World,
    write::{self, Story},
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::{account, business},
    failure::Result,
    plan,
    testing::cast,
    tx::{self, FactKind, Tx},
};

/// What is being loaded, with how many there are so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Businesses,
    Cases,
    Outcomes,
    Consultations,
}

/// Hears how far the load has come.
pub type Tell = Arc<dyn Fn(Part, usize) + Send + Sync>;

/// Whether nobody can sign in yet and there is no business: only then is the demo loaded.
///
/// # Errors
/// If the database fails.
pub async fn is_empty(ctx: &Ctx) -> Result<bool> {
    let accounts = account::Entity::find().count(ctx.read()).await?;
    let businesses = business::Entity::find().count(ctx.read()).await?;
    Ok(accounts + businesses == 0)
}

/// Whether it was loaded before: everyone of the cast can sign in.
///
/// # Errors
/// If the database fails.
pub async fn is_loaded(ctx: &Ctx) -> Result<bool> {
    let cast = account::Column::Email.is_in(cast::ALL.iter().map(|member| member.email));
    let there = account::Entity::find().filter(cast).count(ctx.read()).await?;
    Ok(there == cast::ALL.len() as u64)
}

/// Fills an empty database with the plan, the cast, and a story that ends on the day before the clock's, all in one
/// transaction. The same scale and day give the same records.
///
/// # Errors
/// For anybody but the system; for a database that is in use; for a day on which the story has hardly begun.
pub async fn load(ctx: &Ctx, scale: Scale, tell: Tell) -> Result<()> {
    if ctx.actor != Actor::System {
        return Err(Problem::NotAllowed.into());
    }
    if ctx.today() < earliest() {
        return refuse(words::TOO_EARLY);
    }
    if !is_empty(ctx).await? {
        return refuse(words::IN_USE);
    }
    tx::write(ctx, move |tx| async move { run(tx, scale, &tell).await }.boxed()).await
}

/// The first day on which there is enough to tell.
fn earliest() -> NaiveDate {
    days::shifted(days::beginning(), 365)
}

fn refuse(why: Text) -> Result<()> {
    Err(Problem::Refused(why.into()).into())
}

async fn run(tx: &Tx, scale: Scale, tell: &Tell) -> Result<()> {
    centre::name_it(tx).await?;
    plan::import_in(tx, plan::SHIPPED_PLAN).await?;
    let amounts = scale.amounts();
    let staff = Staff::gather(amounts);
    staff.write(tx).await?;
    if amounts.businesses > 0 {
        let (guide, days) = (Guide::read(tx).await?, Days::before(tx.ctx.today()));
        let world = World::imagined(amounts, &guide, &staff, &days);
        let story = Story { world: &world, guide: &guide, staff: &staff, days: &days };
        let mut histories = Histories::of(&staff, scale.tells_beginnings());
        write::businesses(tx, story, &mut histories, tell).await?;
        write::cases(tx, story, &mut histories, tell).await?;
        write::consultations(tx, story, &mut histories, tell).await?;
        histories.write(tx).await?;
        drafts::write(tx, &world, &staff, &days).await?;
        targets::suit(tx, &world, &days).await?;
    }
    let run = new_id();
    tx.changes_facts_of(FactKind::Import, run).await;
    let changes = Changes::default().new_field("scale", scale.key()).new_field("today", tx.ctx.today());
    tx.audit(Event::about("demo/load", "import", run).with(changes)).await
}
