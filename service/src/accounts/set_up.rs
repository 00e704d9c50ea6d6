//! The centre's name, and what is still to set up before it can work.

use domain::{
    Action, FieldConflict, Problem, Text,
    accounts::{Centre, CentreForm, SetUp},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait};

use super::words;
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::{account, centre, plan, programme},
    failure::{Failure, Result},
    requests::leave_flash_in,
    tx,
};

const NAME: Text = Text::new("センターの名称", "Name of the centre");

/// The centre as every page names it; an empty name before it has one.
///
/// # Errors
/// If the database fails.
pub async fn centre(ctx: &Ctx) -> Result<Centre> {
    ctx.may(Action::UsePublicPages).await?;
    let row = centre::Entity::find().one(ctx.read()).await?;
    Ok(row.map(view).unwrap_or_default())
}

fn view(row: centre::Model) -> Centre {
    Centre { name: row.name, director_passes_walls: row.director_passes_walls, version: row.version }
}

/// What is there, and what is still to set up.
///
/// # Errors
/// A reader who may not.
pub async fn set_up(ctx: &Ctx) -> Result<SetUp> {
    ctx.may(Action::ManageCentre).await?;
    so_far(ctx.read()).await
}

async fn so_far(db: &impl sea_orm::ConnectionTrait) -> Result<SetUp> {
    Ok(SetUp {
        centre: centre::Entity::find().count(db).await? > 0,
        plan: plan::Entity::find().count(db).await? > 0,
        staff: account::Entity::find().count(db).await? > 1,
        programmes: programme::Entity::find().count(db).await? > 0,
    })
}

/// Names the centre, and answers what is to be done next.
///
/// # Errors
/// The fields that must be put right; [`Problem::Conflict`] if somebody saved meanwhile; a reader who may not.
pub async fn name_centre(ctx: &Ctx, form: CentreForm) -> Result<SetUp> {
    ctx.may(Action::ManageCentre).await?;
    let new = form.check()?;
    tx::write(ctx, move |tx| {
        async move {
            let row = centre::Entity::find().one(tx.db()).await?;
            let before = row.clone().map(view).unwrap_or_default();
            if before.version != new.version {
                return Err(conflict(&before, &new));
            }
            let changes = Changes::default().field("name", &before.name, &new.name).field(
                "director_passes_walls",
                before.director_passes_walls,
                new.director_passes_walls,
            );
            let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
            match row {
                Some(row) => {
                    let mut row = row.into_active_model();
                    row.name = Set(new.name);
                    row.director_passes_walls = Set(new.director_passes_walls);
                    row.version = Set(before.version + 1);
                    row.updated_at = Set(now);
                    row.updated_by = Set(by);
                    row.update(tx.db()).await?;
                }
                None => {
                    let row = centre::ActiveModel {
                        id: Set(1),
                        name: Set(new.name),
                        director_passes_walls: Set(new.director_passes_walls),
                        version: Set(1),
                        created_at: Set(now),
                        created_by: Set(by),
                        updated_at: Set(now),
                        updated_by: Set(by),
                    };
                    row.insert(tx.db()).await?;
                }
            }
            let event = Event { action: "accounts/name_centre", kind: "centre", record: None, by: None, changes };
            tx.audit(event).await?;
            leave_flash_in(tx, words::SAVED.into(), None).await?;
            so_far(tx.db()).await
        }
        .boxed()
    })
    .await
}

fn conflict(now: &Centre, mine: &Centre) -> Failure {
    let field = FieldConflict::new("name", NAME, &mine.name, &now.name);
    let fields = if now.name == mine.name { Vec::new() } else { vec![field] };
    Problem::Conflict { version: now.version, fields }.into()
}
