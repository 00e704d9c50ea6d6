//! Shows one consultation.

use domain::{
    Action, ConsultationId, Problem, Reach,
    consultations::{ConsultationForm, ConsultationNumber, ConsultationView, Touched, put_back},
    policy,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{
    lists::{Lists, named},
    names::names_of_accounts,
    newness::History,
    touched::TouchedByThem,
    visible::{self, assert_visible, may_read},
};
use crate::{
    Ctx, audit,
    cases::wall,
    entities::{
        case, consultation, consultation_advisor, consultation_business, consultation_case, consultation_contact,
        consultation_topic, contact, programme,
    },
    failure::Result,
    tasks,
};

/// The page of one consultation.
///
/// # Errors
/// If there is none that the reader may see.
pub async fn show(ctx: &Ctx, id: ConsultationId) -> Result<ConsultationView> {
    may_read(ctx).await?;
    let row = assert_visible(ctx, ctx.read(), id).await?;
    let db = ctx.read();
    let touched = TouchedByThem::load(db, &[row.id]).await?;
    let history = History::of(db, &touched.all_businesses()).await?;
    let lists = Lists::load(db, ctx.today()).await?;
    let cases = cases_of(ctx, row.id).await?;
    let confidential = cases.iter().any(|case| case.confidential);
    let businesses = touched.businesses.get(&row.id).cloned().unwrap_or_default();
    let topics = touched.topics.get(&row.id).map_or(&[][..], Vec::as_slice);
    let people = [row.created_by, row.updated_by].into_iter().flatten().collect();
    let people = names_of_accounts(db, people).await?;
    let name = |id: Option<Uuid>| id.and_then(|id| people.get(&id).cloned()).unwrap_or_default();
    let number = ConsultationNumber { fiscal_year: row.number_fy, serial: row.number_serial };
    Ok(ConsultationView {
        id,
        version: row.version,
        number: number.to_string(),
        held_on: row.held_on,
        channel: lists.channel(&row.channel),
        topics: lists.topics(topics),
        programme: programme_of(ctx, &row).await?,
        businesses: businesses
            .into_iter()
            .map(|business| {
                let newness = history.newness((row.held_on, row.id), business.id.into());
                (business, newness)
            })
            .collect(),
        contacts: contacts_of(ctx, row.id).await?,
        cases: cases.into_iter().map(|case| Touched { id: case.id.into(), name: case.title }).collect(),
        advisors: touched
            .advisors
            .get(&row.id)
            .into_iter()
            .flatten()
            .map(|(id, name)| Touched { id: (*id).into(), name: name.clone() })
            .collect(),
        internal_memo: sees_memo(ctx, db, row.id).await?.then(|| row.internal_memo.clone()),
        tasks: tasks::of_consultation(ctx, row.id).await?,
        confidential,
        may_edit: visible::may(ctx, db, Action::WriteConsultations, row.id).await?,
        created_by: name(row.created_by),
        updated_by: name(row.updated_by),
        started_at: row.started_at,
        minutes: row.minutes,
        content: row.content,
        advice: row.advice,
        shared_note: row.shared_note,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

/// The form that corrects a consultation, as it stands.
///
/// # Errors
/// If there is none that the reader may see, or it is not theirs to correct.
pub async fn form_of(ctx: &Ctx, id: ConsultationId) -> Result<ConsultationForm> {
    ctx.may(Action::WriteConsultations).await?;
    let row = assert_visible(ctx, ctx.read(), id).await?;
    if !visible::may(ctx, ctx.read(), Action::WriteConsultations, row.id).await? {
        return Err(Problem::NotAllowed.into());
    }
    let mut form = form_of_row(ctx.read(), &row).await?;
    if !sees_memo(ctx, ctx.read(), row.id).await? {
        form.internal_memo.clear();
    }
    Ok(form)
}

/// The same with what one correction replaced put back.
///
/// # Errors
/// As [`form_of`].
pub async fn form_before(ctx: &Ctx, id: ConsultationId, event: Uuid) -> Result<ConsultationForm> {
    let mut form = form_of(ctx, id).await?;
    let sees_memo = sees_memo(ctx, ctx.read(), id.into()).await?;
    for (field, before) in audit::before(ctx.read(), "consultation", id, event).await? {
        if field != "internal_memo" || sees_memo {
            put_back(&mut form, &field, &before);
        }
    }
    Ok(form)
}

/// Whether the reader may see the internal memo: their own, or with reach Centre any.
pub(super) async fn sees_memo(ctx: &Ctx, db: &impl ConnectionTrait, id: Uuid) -> Result<bool> {
    if visible::may(ctx, db, Action::SeeInternalMemos, id).await? {
        return Ok(true);
    }
    if policy::allows(&ctx.actor, Action::SeeInternalMemos) != Reach::Own {
        return Ok(false);
    }
    // One's own case makes the memos of its consultations one's own.
    let mine = case::Entity::find().filter(wall::own(ctx));
    let linked = case_links(id, db).await?;
    Ok(mine.filter(case::Column::Id.is_in(linked)).one(db).await?.is_some())
}

async fn case_links(id: Uuid, db: &impl ConnectionTrait) -> Result<Vec<Uuid>> {
    use consultation_case as c;
    let links =
        c::Entity::find().filter(c::Column::ConsultationId.eq(id)).order_by_asc(c::Column::Position).all(db).await?;
    Ok(links.into_iter().map(|link| link.case_id).collect())
}

async fn cases_of(ctx: &Ctx, id: Uuid) -> Result<Vec<case::Model>> {
    let ids = case_links(id, ctx.read()).await?;
    let mut cases = case::Entity::find().filter(case::Column::Id.is_in(ids.clone())).all(ctx.read()).await?;
    cases.sort_by_key(|case| ids.iter().position(|id| *id == case.id));
    Ok(cases)
}

async fn contacts_of(ctx: &Ctx, id: Uuid) -> Result<Vec<String>> {
    let ids = contact_links(id, ctx.read()).await?;
    let mut rows = contact::Entity::find().filter(contact::Column::Id.is_in(ids.clone())).all(ctx.read()).await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows.into_iter().map(|row| row.name).collect())
}

async fn contact_links(id: Uuid, db: &impl ConnectionTrait) -> Result<Vec<Uuid>> {
    use consultation_contact as p;
    let links =
        p::Entity::find().filter(p::Column::ConsultationId.eq(id)).order_by_asc(p::Column::Position).all(db).await?;
    Ok(links.into_iter().map(|link| link.contact_id).collect())
}

async fn programme_of(ctx: &Ctx, row: &consultation::Model) -> Result<Option<domain::consultations::Named>> {
    let Some(id) = row.programme_id else { return Ok(None) };
    let found = programme::Entity::find_by_id(id).one(ctx.read()).await?;
    Ok(found.map(|row| named(row.id.to_string(), row.name, row.name_en)))
}

/// A consultation as its form has it.
pub(super) async fn form_of_row(db: &impl ConnectionTrait, row: &consultation::Model) -> Result<ConsultationForm> {
    use consultation_business as b;
    let businesses = b::Entity::find().filter(b::Column::ConsultationId.eq(row.id));
    let businesses = businesses.order_by_asc(b::Column::Position).all(db).await?;
    let topics = consultation_topic::Entity::find().filter(consultation_topic::Column::ConsultationId.eq(row.id));
    let topics = topics.order_by_asc(consultation_topic::Column::TopicKey).all(db).await?;
    let advisors = consultation_advisor::Entity::find()
        .filter(consultation_advisor::Column::ConsultationId.eq(row.id))
        .filter(consultation_advisor::Column::Position.ne(0))
        .order_by_asc(consultation_advisor::Column::Position)
        .all(db)
        .await?;
    let texts = |ids: Vec<Uuid>| ids.iter().map(ToString::to_string).collect();
    Ok(ConsultationForm {
        id: row.id.to_string(),
        version: row.version.to_string(),
        businesses: texts(businesses.into_iter().map(|link| link.business_id).collect()),
        contacts: texts(contact_links(row.id, db).await?),
        cases: texts(case_links(row.id, db).await?),
        programme: row.programme_id.map(|id| id.to_string()).unwrap_or_default(),
        advisors: texts(advisors.into_iter().map(|link| link.account_id).collect()),
        held_on: row.held_on.to_string(),
        started_at: row.started_at.clone().unwrap_or_default(),
        minutes: row.minutes.to_string(),
        channel: row.channel.clone(),
        topics: topics.into_iter().map(|row| row.topic_key).collect(),
        content: row.content.clone(),
        advice: row.advice.clone(),
        internal_memo: row.internal_memo.clone(),
        shared_note: row.shared_note.clone(),
        ..ConsultationForm::default()
    })
}
