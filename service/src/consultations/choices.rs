//! What the log screen offers, and what the records that stand in its form are called.

use domain::{
    Action, Reach, Role,
    consultations::{CaseChoice, ConsultationChoices, ConsultationForm, Named, Staff},
    policy,
    search::{Picked, SearchKind},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::ExprTrait};
use uuid::Uuid;

use super::{
    lists::{Lists, named},
    names::names_of_accounts,
};
use crate::{
    Ctx,
    cases::wall,
    entities::{account, account_role, case, consultation_advisor, programme},
    failure::Result,
    search,
};

/// The lists of the form, with the open cases and contacts of the businesses in it.
///
/// # Errors
/// If the reader may not write.
pub async fn choices(ctx: &Ctx, form: &ConsultationForm) -> Result<ConsultationChoices> {
    ctx.may(Action::WriteConsultations).await?;
    // A list that has changed since is offered as it was on the day of the conversation.
    let on = form.held_on.parse().unwrap_or_else(|_| ctx.today());
    let lists = Lists::load(ctx.read(), on).await?;
    let mut topics = lists.topics_offered.clone();
    let past = form.topics.iter().filter(|key| !lists.topics_offered.iter().any(|it| it.key == **key));
    topics.extend(past.map(|key| lists.topic(key)));
    let mut channels = lists.channels_offered.clone();
    if !form.channel.is_empty() && !channels.iter().any(|channel| channel.key == form.channel) {
        channels.push(lists.channel(&form.channel));
    }
    let ids = uuids(&form.businesses);
    Ok(ConsultationChoices {
        channels,
        topics,
        programmes: programmes(ctx).await?,
        colleagues: colleagues(ctx, form).await?,
        staff: staff(ctx).await?,
        chosen: chosen(ctx, &ids, &uuids(&form.contacts)).await?,
        cases: cases(ctx, &ids, &uuids(&form.cases)).await?,
    })
}

/// The businesses and contacts in the form, by name, as the type-ahead shows them.
async fn chosen(ctx: &Ctx, businesses: &[Uuid], contacts: &[Uuid]) -> Result<Vec<Picked>> {
    let mut chosen = search::picked(ctx, SearchKind::Business, businesses).await?;
    chosen.extend(search::picked(ctx, SearchKind::Contact, contacts).await?);
    Ok(chosen)
}

fn uuids(typed: &[String]) -> Vec<Uuid> {
    typed.iter().filter_map(|id| id.parse().ok()).collect()
}

/// The open cases of some businesses that the reader may see, and those already chosen.
pub(super) async fn cases(ctx: &Ctx, businesses: &[Uuid], chosen: &[Uuid]) -> Result<Vec<CaseChoice>> {
    let rows = case::Entity::find()
        .filter(case::Column::BusinessId.is_in(businesses.iter().copied()))
        .filter(case::Column::State.eq("open").or(case::Column::Id.is_in(chosen.iter().copied())))
        .filter(wall::visible(ctx))
        .order_by_desc(case::Column::OpenedOn)
        .order_by_asc(case::Column::Id)
        .all(ctx.read())
        .await?;
    let programmes = programme::Entity::find().all(ctx.read()).await?;
    let name = |id: Uuid| programmes.iter().find(|row| row.id == id).map_or("", |row| row.name.as_str());
    Ok(rows
        .into_iter()
        .map(|row| CaseChoice { id: row.id.into(), name: format!("{}({})", row.title, name(row.programme_id)) })
        .collect())
}

async fn programmes(ctx: &Ctx) -> Result<Vec<Named>> {
    let rows = programme::Entity::find().order_by_asc(programme::Column::Position).all(ctx.read()).await?;
    let today = ctx.today();
    let valid = rows
        .into_iter()
        .filter(|row| row.valid_from.is_none_or(|from| from <= today) && row.valid_to.is_none_or(|to| today <= to));
    Ok(valid.map(|row| named(row.id.to_string(), row.name, row.name_en)).collect())
}

/// Everyone who works on cases but the first advisor; and those in the form, who may have left since.
async fn colleagues(ctx: &Ctx, form: &ConsultationForm) -> Result<Vec<Staff>> {
    let first = match form.id.parse::<Uuid>() {
        Ok(id) => {
            let row = consultation_advisor::Entity::find()
                .filter(consultation_advisor::Column::ConsultationId.eq(id))
                .filter(consultation_advisor::Column::Position.eq(0));
            row.one(ctx.read()).await?.map(|row| row.account_id)
        }
        Err(_) => ctx.actor.account().map(Uuid::from),
    };
    let mut all = staff(ctx).await?;
    let gone = uuids(&form.advisors).into_iter().filter(|id| !all.iter().any(|one| one.id.0 == *id)).collect();
    let gone = names_of_accounts(ctx.read(), gone).await?;
    all.extend(gone.into_iter().map(|(id, name)| Staff { id: id.into(), name }));
    all.retain(|one| Some(one.id.0) != first);
    Ok(all)
}

/// Who can do a next action: oneself first, the others by kana.
pub(crate) async fn staff(ctx: &Ctx) -> Result<Vec<Staff>> {
    let roles = account_role::Entity::find().all(ctx.read()).await?;
    let works = |id: Uuid| {
        let mut held = roles.iter().filter(|row| row.account_id == id).filter_map(|row| Role::of_key(&row.role));
        held.any(|role| policy::reach(role, Action::WorkCases) >= Reach::Own)
    };
    let rows = account::Entity::find()
        .filter(account::Column::State.eq("active"))
        .order_by_asc(account::Column::Kana)
        .order_by_asc(account::Column::Name)
        .all(ctx.read())
        .await?;
    let me = ctx.actor.account().map(Uuid::from);
    let mut rows: Vec<_> = rows.into_iter().filter(|row| works(row.id)).collect();
    rows.sort_by_key(|row| Some(row.id) != me);
    Ok(rows.into_iter().map(|row| Staff { id: row.id.into(), name: row.name }).collect())
}
