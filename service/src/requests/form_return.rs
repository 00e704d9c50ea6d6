//! A refused form on its way back: what was typed and what was wrong, for ten minutes, for its own session only.

use chrono::TimeDelta;
use domain::{AccountId, Problem};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::Expr,
};
use uuid::Uuid;

use crate::{
    Ctx,
    clock::new_id,
    entities::{form_return, session},
    failure::Result,
    tx::{self, Tx},
};

const KEPT_FOR: TimeDelta = TimeDelta::minutes(10);

/// A form that came back.
#[derive(Clone, Debug)]
pub struct Returned {
    /// The server function that refused it, as in `businesses/register`.
    pub endpoint: String,
    /// The form as the browser sent it, urlencoded, without passwords.
    pub body: String,
    pub problem: Problem,
}

/// Keeps a refused form for the session that asks; the answer is the `r` of its page's address.
///
/// # Errors
/// If the database fails.
pub async fn keep_form(ctx: &Ctx, session: Uuid, returned: Returned) -> Result<Uuid> {
    tx::write(ctx, move |tx| {
        async move {
            let id = new_id();
            let row = form_return::ActiveModel {
                id: Set(id),
                session_id: Set(session),
                endpoint: Set(returned.endpoint),
                body: Set(returned.body),
                problem: Set(serde_json::to_string(&returned.problem)?),
                created_at: Set(tx.ctx.now()),
            };
            row.insert(tx.db()).await?;
            Ok(id)
        }
        .boxed()
    })
    .await
}

/// The form that came back under an id, if it is this session's and not too old.
///
/// # Errors
/// If the database fails.
pub async fn returned_form(ctx: &Ctx, id: &str) -> Result<Option<Returned>> {
    let (Ok(id), Some(session)) = (id.parse::<Uuid>(), ctx.request.session) else { return Ok(None) };
    let row = form_return::Entity::find_by_id(id).one(ctx.read()).await?;
    let row = row.filter(|row| row.session_id == session && row.created_at + KEPT_FOR > ctx.now());
    row.map(|row| Ok(Returned { endpoint: row.endpoint, body: row.body, problem: serde_json::from_str(&row.problem)? }))
        .transpose()
}

/// Hands the forms that were sent after a person's session had ended to their new session: they are the same person's.
pub(crate) async fn take_over_late_forms(tx: &Tx, account: AccountId, new: Uuid) -> Result<()> {
    let theirs = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::Column::AccountId.eq(Uuid::from(account)))
        .into_query();
    form_return::Entity::update_many()
        .col_expr(form_return::Column::SessionId, Expr::value(new))
        .filter(form_return::Column::SessionId.in_subquery(theirs))
        .filter(form_return::Column::Problem.eq(serde_json::to_string(&Problem::SignInNeeded)?))
        .exec(tx.db())
        .await?;
    Ok(())
}
