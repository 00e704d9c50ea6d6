//! What a consultation touches, saved row by row.

use domain::consultations::Consultation;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{
    cases::last_consulted,
    entities::{
        consultation_advisor, consultation_business, consultation_case, consultation_contact, consultation_topic,
    },
    failure::Result,
    tx::Tx,
};

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
