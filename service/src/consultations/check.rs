//! Whether what a form of a consultation names is there: a form may name whatever it likes.

use domain::{
    Action, FieldErrors, Reach, Role, Text, consultations::Consultation, policy, programmes::Validity, tasks::Who,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{
    Ctx,
    cases::wall,
    entities::{account, account_role, business, case, channel, contact, programme, topic},
    failure::Result,
    tx::Tx,
};

const NO_BUSINESS: Text = Text::new(
    "登録されていない事業者が含まれています。選び直してください。",
    "One of the businesses is not in the register. Please choose again.",
);
const NO_CONTACT: Text = Text::new(
    "選んだ事業者の担当者ではない人が含まれています。選び直してください。",
    "One of the contacts is not of the chosen businesses. Please choose again.",
);
const NO_CASE: Text = Text::new(
    "選んだ事業者の案件ではないものが含まれています。選び直してください。",
    "One of the cases is not of the chosen businesses. Please choose again.",
);
const NO_PROGRAMME: Text = Text::new("支援メニューを選び直してください。", "Please choose the programme again.");
const NO_CHANNEL: Text = Text::new("方法を一覧から選び直してください。", "Please choose the channel from the list.");
const NO_TOPIC: Text = Text::new("分野を一覧から選び直してください。", "Please choose the topics from the list.");
const NO_ADVISOR: Text =
    Text::new("同席した相談員を一覧から選び直してください。", "Please choose the colleagues from the list.");
const NO_STAFF: Text = Text::new(
    "次の一手の担当者を一覧から選び直してください。",
    "Please choose who does the next action from the list.",
);

/// What a record held before it is edited: a key that is past meanwhile may stay.
#[derive(Default)]
pub(super) struct Before {
    pub(super) channel: String,
    pub(super) topics: Vec<String>,
    pub(super) advisors: Vec<String>,
}

/// Checks everything that the form names.
pub(super) async fn all(ctx: &Ctx, db: &impl ConnectionTrait, new: &Consultation, before: &Before) -> Result<()> {
    let mut errors = FieldErrors::default();
    let found = business::Entity::find().filter(business::Column::Id.is_in(businesses(new))).all(db).await?;
    if found.len() != new.businesses.len() {
        errors.add("businesses", NO_BUSINESS);
    }
    contacts(db, new, &mut errors).await?;
    cases(ctx, db, new, &mut errors).await?;
    if let Some(id) = new.programme
        && programme::Entity::find_by_id(Uuid::from(id)).one(db).await?.is_none()
    {
        errors.add("programme", NO_PROGRAMME);
    }
    lists(ctx, db, new, before, &mut errors).await?;
    for advisor in &new.advisors {
        let stays = before.advisors.contains(&advisor.to_string());
        if !stays && errors.get("advisors").is_none() && !works_here(db, (*advisor).into()).await? {
            errors.add("advisors", NO_ADVISOR);
        }
    }
    if let Some(Who::Account(id)) = new.next.as_ref().and_then(|next| next.who)
        && !works_here(db, id.into()).await?
    {
        errors.add("next_who", NO_STAFF);
    }
    Ok(errors.or(|| ())?)
}

/// Checks once more, within the transaction, that the cases are still there for who writes.
pub(super) async fn cases_again(tx: &Tx, new: &Consultation) -> Result<()> {
    let mut errors = FieldErrors::default();
    cases(&tx.ctx, tx.db(), new, &mut errors).await?;
    Ok(errors.or(|| ())?)
}

fn businesses(new: &Consultation) -> impl Iterator<Item = Uuid> {
    new.businesses.iter().copied().map(Uuid::from)
}

async fn contacts(db: &impl ConnectionTrait, new: &Consultation, errors: &mut FieldErrors) -> Result<()> {
    let ids: Vec<Uuid> = new.contacts.iter().copied().map(Into::into).collect();
    if !ids.is_empty() {
        let of_them = contact::Column::BusinessId.is_in(businesses(new));
        let found = contact::Entity::find().filter(contact::Column::Id.is_in(ids.clone())).filter(of_them);
        if found.all(db).await?.len() != ids.len() {
            errors.add("contacts", NO_CONTACT);
        }
    }
    Ok(())
}

async fn cases(ctx: &Ctx, db: &impl ConnectionTrait, new: &Consultation, errors: &mut FieldErrors) -> Result<()> {
    let ids: Vec<Uuid> = new.cases.iter().copied().map(Into::into).collect();
    if !ids.is_empty() {
        let of_them = case::Column::BusinessId.is_in(businesses(new));
        let found = case::Entity::find().filter(case::Column::Id.is_in(ids.clone())).filter(of_them);
        if found.filter(wall::visible(ctx)).all(db).await?.len() != ids.len() {
            errors.add("cases", NO_CASE);
        }
    }
    Ok(())
}

async fn lists(
    ctx: &Ctx,
    db: &impl ConnectionTrait,
    new: &Consultation,
    before: &Before,
    errors: &mut FieldErrors,
) -> Result<()> {
    // On the day of the conversation, or today, when it is written down.
    let today = ctx.today();
    let is_offered = |validity: Validity| validity.holds(new.held_on) || validity.holds(today);
    let channel = channel::Entity::find_by_id(new.channel.clone()).one(db).await?;
    if !channel.is_some_and(|row| is_offered(row.validity()) || row.key == before.channel) {
        errors.add("channel", NO_CHANNEL);
    }
    let topics = topic::Entity::find().filter(topic::Column::Key.is_in(new.topics.clone())).all(db).await?;
    let usable = topics.iter().filter(|row| is_offered(row.validity()) || before.topics.contains(&row.key)).count();
    if usable != new.topics.len() {
        errors.add("topics", NO_TOPIC);
    }
    Ok(())
}

/// Whether an account is one of somebody who works on cases.
pub(crate) async fn works_here(db: &impl ConnectionTrait, account: Uuid) -> Result<bool> {
    let found = account::Entity::find_by_id(account).one(db).await?;
    if found.is_none_or(|row| row.state != "active") {
        return Ok(false);
    }
    let roles = account_role::Entity::find().filter(account_role::Column::AccountId.eq(account)).all(db).await?;
    let mut roles = roles.iter().filter_map(|row| Role::of_key(&row.role));
    Ok(roles.any(|role| policy::reach(role, Action::WorkCases) >= Reach::Own))
}
