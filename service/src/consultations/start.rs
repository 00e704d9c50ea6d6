//! Begins the form of the log screen: now, half an hour, the channel used last; from a business, a case, a next
//! action, or from an earlier record of the same visit.

use domain::{Action, BusinessId, CaseId, ConsultationId, TaskId, consultations::ConsultationForm};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{
    lists::Lists,
    show::form_of_row,
    visible::{self, visible},
};
use crate::{
    Ctx,
    cases::wall,
    clock::in_japan,
    entities::{case, consultation, contact, task},
    failure::Result,
};

/// Half an hour, in minutes.
const USUAL_MINUTES: &str = "30";

/// What the address of the log screen names, as typed. What cannot be read begins nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StartFrom {
    pub businesses: Vec<String>,
    pub contact: Option<String>,
    pub case: Option<String>,
    pub task: Option<String>,
    /// Another record of the same visit.
    pub like: Option<String>,
}

/// A fresh form under a request key.
///
/// # Errors
/// If the reader may not write.
pub async fn start(ctx: &Ctx, key: String, from: StartFrom) -> Result<ConsultationForm> {
    ctx.may(Action::WriteConsultations).await?;
    let like: Option<ConsultationId> = from.like.as_deref().and_then(|id| id.parse().ok());
    if let Some(id) = like
        && let Ok(row) = visible::assert_visible(ctx, ctx.read(), id).await
    {
        return same_visit(ctx, key, &row).await;
    }
    let mut form = ConsultationForm {
        key,
        held_on: ctx.today().to_string(),
        started_at: in_japan(ctx.now()).format("%H:%M").to_string(),
        minutes: USUAL_MINUTES.to_owned(),
        channel: usual_channel(ctx).await?,
        ..ConsultationForm::default()
    };
    let id: Option<TaskId> = from.task.as_deref().and_then(|id| id.parse().ok());
    let task = match id {
        Some(id) => task::Entity::find_by_id(Uuid::from(id)).one(ctx.read()).await?,
        None => None,
    };
    let case = from.case.as_deref().and_then(|id| id.parse().ok()).or(task.as_ref().and_then(|task| task.case_id));
    begin_with_case(ctx, &mut form, case.map(CaseId)).await?;
    let of_task = task.filter(|task| task.case_id.is_none()).and_then(|task| task.business_id);
    for id in from.businesses.iter().filter_map(|id| id.parse().ok()).chain(of_task) {
        add_business(&mut form, BusinessId(id));
    }
    begin_with_contact(ctx, &mut form, from.contact.as_deref()).await?;
    Ok(form)
}

/// The header of a visit: who, with whom, when, how.
async fn same_visit(ctx: &Ctx, key: String, row: &consultation::Model) -> Result<ConsultationForm> {
    let like = form_of_row(ctx.read(), row).await?;
    Ok(ConsultationForm {
        key,
        businesses: like.businesses,
        contacts: like.contacts,
        cases: like.cases,
        programme: like.programme,
        advisors: like.advisors,
        held_on: like.held_on,
        started_at: like.started_at,
        minutes: like.minutes,
        channel: like.channel,
        ..ConsultationForm::default()
    })
}

async fn begin_with_case(ctx: &Ctx, form: &mut ConsultationForm, id: Option<CaseId>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let found = case::Entity::find_by_id(Uuid::from(id)).filter(wall::visible(ctx)).one(ctx.read()).await?;
    if let Some(case) = found {
        form.cases.push(case.id.to_string());
        add_business(form, case.business_id.into());
    }
    Ok(())
}

async fn begin_with_contact(ctx: &Ctx, form: &mut ConsultationForm, id: Option<&str>) -> Result<()> {
    let Some(id) = id.and_then(|id| id.parse::<Uuid>().ok()) else { return Ok(()) };
    if let Some(contact) = contact::Entity::find_by_id(id).one(ctx.read()).await? {
        form.contacts.push(contact.id.to_string());
        add_business(form, contact.business_id.into());
    }
    Ok(())
}

fn add_business(form: &mut ConsultationForm, id: BusinessId) {
    let id = id.to_string();
    if !form.businesses.contains(&id) {
        form.businesses.push(id);
    }
}

/// The channel that the person used last; for the first record, the one that the centre lists first.
async fn usual_channel(ctx: &Ctx) -> Result<String> {
    let me = ctx.actor.account().map(Uuid::from);
    let last = consultation::Entity::find()
        .filter(visible(ctx))
        .filter(consultation::Column::CreatedBy.eq(me))
        .order_by_desc(consultation::Column::CreatedAt)
        .one(ctx.read())
        .await?;
    if let Some(last) = last {
        return Ok(last.channel);
    }
    let offered = Lists::load(ctx.read(), ctx.today()).await?.channels_offered;
    Ok(offered.into_iter().next().map(|first| first.key).unwrap_or_default())
}
