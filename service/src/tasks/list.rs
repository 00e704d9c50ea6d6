//! The next actions of a case, a business or a consultation.

use domain::{BusinessId, CaseId, tasks::TaskRow};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{rows::rows_of, visible::visible};
use crate::{Ctx, consultations::visible::may_read, entities::task, failure::Result};

/// All next actions of a case, those still open first, each by its due date.
///
/// # Errors
/// If the reader may not see what cases hold.
pub async fn of_case(ctx: &Ctx, id: CaseId) -> Result<Vec<TaskRow>> {
    may_read(ctx).await?;
    of(ctx, Condition::all().add(task::Column::CaseId.eq(Uuid::from(id)))).await
}

/// All next actions of a business, as [`of_case`].
///
/// # Errors
/// If the reader may not see them.
pub async fn of_business(ctx: &Ctx, id: BusinessId) -> Result<Vec<TaskRow>> {
    may_read(ctx).await?;
    of(ctx, Condition::all().add(task::Column::BusinessId.eq(Uuid::from(id)))).await
}

/// What followed from a consultation.
pub(crate) async fn of_consultation(ctx: &Ctx, id: Uuid) -> Result<Vec<TaskRow>> {
    of(ctx, Condition::all().add(task::Column::ConsultationId.eq(id))).await
}

/// What is still to be done for a business.
pub(crate) async fn open_of_business(ctx: &Ctx, id: Uuid) -> Result<Vec<TaskRow>> {
    let open = Condition::all().add(task::Column::BusinessId.eq(id)).add(task::Column::DoneAt.is_null());
    of(ctx, open).await
}

async fn of(ctx: &Ctx, which: Condition) -> Result<Vec<TaskRow>> {
    let rows = task::Entity::find()
        .filter(which)
        .filter(visible(ctx))
        .order_by_asc(task::Column::DueOn)
        .order_by_asc(task::Column::Id)
        .all(ctx.read())
        .await?;
    let (open, done): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.done_at.is_none());
    rows_of(ctx, open.into_iter().chain(done).collect()).await
}
