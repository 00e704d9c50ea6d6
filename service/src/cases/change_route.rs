//! Changes the route of a case; the path that it took stays.

use domain::{
    Action,
    cases::{RouteForm, labels},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{
    change::{begin_open, changed, collided, conflict, told},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::{case, route_change},
    failure::Result,
    programmes::read,
    tx::{self, FactKind},
};

/// Chooses a route, or changes it with a reason.
///
/// # Errors
/// A route that is none of the programme's; a missing reason; a conflict if the route has changed meanwhile; a case
/// that is closed, not visible or not theirs.
pub async fn change_route(ctx: &Ctx, form: RouteForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin_open(tx, Action::WorkCases, &form.id).await?;
            let programme = read::by_id(tx.db(), row.programme_id).await?;
            let now = row.route_key.as_deref();
            if now.unwrap_or_default() != form.from {
                if now == Some(form.route.as_str()) {
                    return Ok(());
                }
                let name = |key: &str| programme.route(key).map_or_else(String::new, |route| route.name.ja.clone());
                let theirs = now.map(name).unwrap_or_default();
                return conflict(row.version, [collided("route", labels::ROUTE, &name(&form.route), &theirs)]);
            }
            let new = form.check(&programme, now)?;
            let change = route_change::ActiveModel {
                id: Set(new_id()),
                case_id: Set(row.id),
                from_route: Set(row.route_key.clone()),
                to_route: Set(new.route.clone()),
                changed_on: Set(tx.ctx.today()),
                reason: Set(new.reason),
                created_at: Set(tx.ctx.now()),
                created_by: Set(tx.ctx.actor.account().map(Into::into)),
            };
            change.insert(tx.db()).await?;
            let moved = case::ActiveModel { route_key: Set(Some(new.route.clone())), ..changed(tx, &row) };
            moved.update(tx.db()).await?;
            tx.changes_facts_of(FactKind::Case, row.id).await;
            let changes = Changes::default().field("route", &row.route_key, &new.route);
            tx.audit(Event::about("cases/change_route", "case", row.id).with(changes)).await?;
            told(tx, w::ROUTE_CHANGED).await
        }
        .boxed()
    })
    .await
}
