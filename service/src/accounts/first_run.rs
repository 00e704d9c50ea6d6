//! The first run: an empty database has no account and no default password, but a one-time link, which whoever
//! started the server can read. It makes the first administrator.

use domain::{
    Action, Role,
    accounts::{FirstRunForm, LinkPurpose, NewAccount},
};
use futures::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};

use super::{
    create::add_account,
    known_words,
    one_time_link::{self, OneTimeLink},
    password,
    sign_in::{SignedIn, begin},
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::{account, one_time_link as link_row},
    failure::Result,
    tx,
};

/// A link for the first administrator; none once there is anybody.
///
/// # Errors
/// If who asks is not the system.
pub async fn offer_first_run(ctx: &Ctx) -> Result<Option<OneTimeLink>> {
    ctx.may(Action::ManageCentre).await?;
    if account::Entity::find().count(ctx.read()).await? > 0 {
        return Ok(None);
    }
    tx::write(ctx, |tx| {
        async move { one_time_link::issue(tx, LinkPurpose::FirstAdministrator, None).await.map(Some) }.boxed()
    })
    .await
}

/// Makes the first administrator and signs her in.
///
/// # Errors
/// The fields that must be put right; a link that is over; a centre that already has somebody.
pub async fn begin_first_run(ctx: &Ctx, form: FirstRunForm, user_agent: String) -> Result<SignedIn> {
    ctx.may(Action::UsePublicPages).await?;
    let link = one_time_link::living(ctx, ctx.read(), &form.token).await?;
    if one_time_link::purpose_of(&link)? != LinkPurpose::FirstAdministrator {
        return Err(one_time_link::dead());
    }
    let new = form.check()?;
    let new = NewAccount { email: new.email, name: new.name, kana: new.kana, roles: vec![Role::Administrator] };
    known_words::check(ctx, &form.password, &new).await?;
    let hash = password::hash(&ctx.db, form.password).await?;
    tx::write(ctx, move |tx| {
        async move {
            // All offers at once: two replicas may each have printed one, and only the first to come makes somebody.
            let used = link_row::Entity::update_many()
                .col_expr(link_row::Column::UsedAt, Expr::value(tx.ctx.now()))
                .filter(link_row::Column::Purpose.eq(LinkPurpose::FirstAdministrator.key()))
                .filter(link_row::Column::UsedAt.is_null())
                .exec(tx.db())
                .await?;
            if used.rows_affected == 0 || account::Entity::find().count(tx.db()).await? > 0 {
                return Err(one_time_link::dead());
            }
            let changes = Changes::default().new_field("email", &new.email).new_field("name", &new.name);
            let id = add_account(tx, new, Some(hash)).await?;
            tx.audit(Event::about("accounts/first_run", "account", id).by(id).with(changes)).await?;
            begin(tx, id, None, user_agent).await
        }
        .boxed()
    })
    .await
}
