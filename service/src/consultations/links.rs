//! What a consultation touches: checked against the database before it is saved, because a form may name whatever it
//! likes, and saved row by row.

use domain::{
    Action, FieldErrors, Reach, Role, Text, consultations::Consultation, policy, programmes::Validity, tasks::Who,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{
    cases::{last_consulted, wall},
    entities::{
        account, account_role, business, case, channel, consultation_advisor, consultation_business, consultation_case,
        consultation_contact, consultation_topic, contact, programme, topic,
    },
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
pub(super) async fn check(tx: &Tx, new: &Consultation, before: &Before) -> Result<()> {
    let mut errors = FieldErrors::default();
    let businesses: Vec<Uuid> = new.businesses.iter().copied().map(Into::into).collect();
    let found = business::Entity::find().filter(business::Column::Id.is_in(businesses.clone())).all(tx.db()).await?;
    if found.len() != businesses.len() {
        errors.add("businesses", NO_BUSINESS);
    }
    check_records(tx, new, &businesses, &mut errors).await?;
    check_lists(tx, new, before, &mut errors).await?;
    for advisor in &new.advisors {
        let stays = before.advisors.contains(&advisor.to_string());
        if !stays && errors.get("advisors").is_none() && !works_here(tx, (*advisor).into()).await? {
            errors.add("advisors", NO_ADVISOR);
        }
    }
    if let Some(Who::Account(id)) = new.next.as_ref().and_then(|next| next.who)
        && !works_here(tx, id.into()).await?
    {
        errors.add("next_who", NO_STAFF);
    }
    Ok(errors.or(|| ())?)
}

async fn check_records(tx: &Tx, new: &Consultation, businesses: &[Uuid], errors: &mut FieldErrors) -> Result<()> {
    let ids: Vec<Uuid> = new.contacts.iter().copied().map(Into::into).collect();
    if !ids.is_empty() {
        let of_them = contact::Column::BusinessId.is_in(businesses.iter().copied());
        let found = contact::Entity::find().filter(contact::Column::Id.is_in(ids.clone())).filter(of_them);
        if found.all(tx.db()).await?.len() != ids.len() {
            errors.add("contacts", NO_CONTACT);
        }
    }
    let ids: Vec<Uuid> = new.cases.iter().copied().map(Into::into).collect();
    if !ids.is_empty() {
        let of_them = case::Column::BusinessId.is_in(businesses.iter().copied());
        let found = case::Entity::find().filter(case::Column::Id.is_in(ids.clone())).filter(of_them);
        if found.filter(wall::visible(&tx.ctx)).all(tx.db()).await?.len() != ids.len() {
            errors.add("cases", NO_CASE);
        }
    }
    if let Some(id) = new.programme
        && programme::Entity::find_by_id(Uuid::from(id)).one(tx.db()).await?.is_none()
    {
        errors.add("programme", NO_PROGRAMME);
    }
    Ok(())
}

async fn check_lists(tx: &Tx, new: &Consultation, before: &Before, errors: &mut FieldErrors) -> Result<()> {
    // On the day of the conversation, or today, when it is written down.
    let today = tx.ctx.today();
    let is_offered = |validity: Validity| validity.holds(new.held_on) || validity.holds(today);
    let channel = channel::Entity::find_by_id(new.channel.clone()).one(tx.db()).await?;
    if !channel.is_some_and(|row| is_offered(row.validity()) || row.key == before.channel) {
        errors.add("channel", NO_CHANNEL);
    }
    let topics = topic::Entity::find().filter(topic::Column::Key.is_in(new.topics.clone())).all(tx.db()).await?;
    let usable = topics.iter().filter(|row| is_offered(row.validity()) || before.topics.contains(&row.key)).count();
    if usable != new.topics.len() {
        errors.add("topics", NO_TOPIC);
    }
    Ok(())
}

/// Whether an account is one of somebody who works on cases.
pub(crate) async fn works_here(tx: &Tx, account: Uuid) -> Result<bool> {
    let found = account::Entity::find_by_id(account).one(tx.db()).await?;
    if found.is_none_or(|row| row.state != "active") {
        return Ok(false);
    }
    let roles = account_role::Entity::find().filter(account_role::Column::AccountId.eq(account)).all(tx.db()).await?;
    let mut roles = roles.iter().filter_map(|row| Role::of_key(&row.role));
    Ok(roles.any(|role| policy::reach(role, Action::WorkCases) >= Reach::Own))
}

/// Saves the links of a consultation anew.
pub(super) async fn save(tx: &Tx, id: Uuid, new: &Consultation) -> Result<()> {
    use consultation_business as b;
    use consultation_case as c;
    use consultation_contact as p;
    use consultation_topic as t;
    let touched = c::Entity::find().select_only().column(c::Column::CaseId).filter(c::Column::ConsultationId.eq(id));
    let before: Vec<Uuid> = touched.into_tuple().all(tx.db()).await?;
    b::Entity::delete_many().filter(b::Column::ConsultationId.eq(id)).exec(tx.db()).await?;
    t::Entity::delete_many().filter(t::Column::ConsultationId.eq(id)).exec(tx.db()).await?;
    c::Entity::delete_many().filter(c::Column::ConsultationId.eq(id)).exec(tx.db()).await?;
    p::Entity::delete_many().filter(p::Column::ConsultationId.eq(id)).exec(tx.db()).await?;
    save_advisors(tx, id, new).await?;
    insert_links(tx, id, new).await?;
    last_consulted::recount(tx, before.into_iter().chain(new.cases.iter().copied().map(Into::into))).await
}

/// Saves the links of a consultation that has none but its first advisor.
pub(super) async fn insert(tx: &Tx, id: Uuid, new: &Consultation) -> Result<()> {
    if !new.advisors.is_empty() {
        save_advisors(tx, id, new).await?;
    }
    insert_links(tx, id, new).await?;
    last_consulted::recount(tx, new.cases.iter().copied().map(Into::into)).await
}

async fn insert_links(tx: &Tx, id: Uuid, new: &Consultation) -> Result<()> {
    let businesses = new.businesses.iter().zip(0..).map(|(business, position)| consultation_business::ActiveModel {
        consultation_id: Set(id),
        business_id: Set((*business).into()),
        position: Set(position),
    });
    let topics = new
        .topics
        .iter()
        .map(|topic| consultation_topic::ActiveModel { consultation_id: Set(id), topic_key: Set(topic.clone()) });
    let cases = new.cases.iter().zip(0..).map(|(case, position)| consultation_case::ActiveModel {
        consultation_id: Set(id),
        case_id: Set((*case).into()),
        position: Set(position),
    });
    let contacts = new.contacts.iter().zip(0..).map(|(contact, position)| consultation_contact::ActiveModel {
        consultation_id: Set(id),
        contact_id: Set((*contact).into()),
        position: Set(position),
    });
    insert_all(tx, businesses).await?;
    insert_all(tx, topics).await?;
    insert_all(tx, cases).await?;
    insert_all(tx, contacts).await
}

/// The colleagues behind the first advisor, who is whoever recorded it and stays.
async fn save_advisors(tx: &Tx, id: Uuid, new: &Consultation) -> Result<()> {
    use consultation_advisor as a;
    let of_this = || a::Entity::find().filter(a::Column::ConsultationId.eq(id));
    let first = of_this().filter(a::Column::Position.eq(0)).one(tx.db()).await?.map(|row| row.account_id);
    let others = a::Entity::delete_many().filter(a::Column::ConsultationId.eq(id)).filter(a::Column::Position.ne(0));
    others.exec(tx.db()).await?;
    let colleagues = new.advisors.iter().map(|advisor| Uuid::from(*advisor)).filter(|advisor| Some(*advisor) != first);
    let rows: Vec<_> = colleagues
        .zip(1..)
        .map(|(account, position)| a::ActiveModel {
            consultation_id: Set(id),
            account_id: Set(account),
            position: Set(position),
        })
        .collect();
    if !rows.is_empty() {
        a::Entity::insert_many(rows).exec_without_returning(tx.db()).await?;
    }
    Ok(())
}

async fn insert_all<A: ActiveModelTrait + Send>(tx: &Tx, rows: impl Iterator<Item = A>) -> Result<()> {
    let rows: Vec<A> = rows.collect();
    // No rows are no statement.
    if !rows.is_empty() {
        A::Entity::insert_many(rows).exec_without_returning(tx.db()).await?;
    }
    Ok(())
}
