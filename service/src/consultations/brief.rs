//! What is known of a business, beside the form of the log screen: its facts, 前回まで, and what is still to be done.

use domain::{
    Action, BusinessId, Problem, What,
    businesses::BusinessKind,
    consultations::{BusinessBrief, EarlierConsultation, Touched},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::{
    choices::cases,
    list::beginning,
    lists::Lists,
    visible::{may_read, visible},
};
use crate::{
    Ctx,
    audit::{self, Look},
    entities::{business, consultation, consultation_business},
    failure::{Failure, Result},
    tasks,
};

/// How many earlier consultations are shown.
const EARLIER: u64 = 3;

/// The brief of one business, within what the reader may see.
///
/// # Errors
/// If there is none, or the reader sees neither businesses nor consultations.
pub async fn brief(ctx: &Ctx, id: BusinessId) -> Result<BusinessBrief> {
    ctx.may(Action::SeeBusinesses).await?;
    may_read(ctx).await?;
    let found = business::Entity::find_by_id(Uuid::from(id)).one(ctx.read()).await?;
    let row = found.ok_or(Problem::NotFound(What::Business))?;
    let kind = BusinessKind::of_key(&row.kind);
    let kind = kind.ok_or_else(|| Failure::Stored(format!("business {} has no known kind", row.id)))?;
    let look =
        Look { page: "consultations/brief".to_owned(), kind: "business", record: Some(row.id), ..Look::default() };
    audit::note(ctx, look, audit::Outcome::Seen).await?;
    Ok(BusinessBrief {
        business: Touched { id, name: row.name },
        kana: row.kana,
        kind,
        municipality: row.municipality,
        employees: row.employees,
        earlier: earlier(ctx, row.id).await?,
        tasks: tasks::open_of_business(ctx, row.id).await?,
        cases: cases(ctx, &[row.id], &[]).await?,
    })
}

async fn earlier(ctx: &Ctx, business: Uuid) -> Result<Vec<EarlierConsultation>> {
    let of_business = consultation_business::Entity::find()
        .select_only()
        .column(consultation_business::Column::ConsultationId)
        .filter(consultation_business::Column::BusinessId.eq(business))
        .into_query();
    let rows = consultation::Entity::find()
        .filter(visible(ctx))
        .filter(consultation::Column::Id.in_subquery(of_business))
        .order_by_desc(consultation::Column::HeldOn)
        .order_by_desc(consultation::Column::Id)
        .limit(EARLIER)
        .all(ctx.read())
        .await?;
    let lists = Lists::load(ctx.read(), ctx.today()).await?;
    Ok(rows
        .into_iter()
        .map(|row| EarlierConsultation {
            id: row.id.into(),
            held_on: row.held_on,
            minutes: row.minutes,
            channel: lists.channel(&row.channel),
            begins: beginning(&row.content),
        })
        .collect())
}
