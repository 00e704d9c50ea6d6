//! Records a consultation.

use domain::{
    Action, ConsultationId, Text,
    consultations::{Consultation, ConsultationForm, ConsultationNumber},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use uuid::Uuid;

use super::{check, links, progress};
use crate::{
    Ctx,
    audit::{Changes, Event},
    drafts,
    entities::{consultation, consultation_advisor},
    failure::Result,
    numbers::{self, Series},
    requests::{key_of, leave_flash_in},
    search::{self, Entry},
    tasks::{self, NewTask},
    tx::{self, FactKind, Once, Tx},
};

const RECORDED: Text = Text::new("{number} を記録しました。", "{number} was recorded.");

/// Records a consultation with its next action and what it moves in its cases, once for each request key, and puts its
/// draft away.
///
/// # Errors
/// The fields that must be put right, those of its cases among them; a reader who may not write.
pub async fn record(ctx: &Ctx, form: ConsultationForm) -> Result<ConsultationId> {
    ctx.may(Action::WriteConsultations).await?;
    let new = form.check(ctx.today())?;
    let key = key_of(&form.key)?;
    // Looked up before the transaction, so that others do not wait for it; told only to who sends it for the first time.
    let checked = check::all(ctx, ctx.read(), &new, &check::Before::default()).await;
    tx::write(ctx, move |tx| {
        async move {
            let id = match tx.once(key, "consultations/record", &form).await? {
                Once::Again(id) => return Ok(id.into()),
                Once::First(id) => id,
            };
            checked?;
            check::cases_again(tx, &new).await?;
            let number = numbers::next(tx, Series::Consultation, new.held_on).await?;
            let number = ConsultationNumber { fiscal_year: number.fiscal_year, serial: number.serial };
            insert(tx, id, number, &new).await?;
            add_advisor(tx, id).await?;
            links::insert(tx, id, &new).await?;
            if let Some(next) = &new.next {
                tasks::insert_in(tx, NewTask::of_consultation(id, &new, next)).await?;
            }
            progress::save(tx, &new).await?;
            drafts::delete_in(tx, key).await?;
            tx.changes_facts_of(FactKind::Consultation, id).await;
            tx.audit(Event::about("consultations/record", "consultation", id).with(recorded(&new))).await?;
            leave_flash_in(tx, RECORDED.fill(&[("number", &number.to_string())]), None).await?;
            Ok(id.into())
        }
        .boxed()
    })
    .await
}

async fn insert(tx: &Tx, id: Uuid, number: ConsultationNumber, new: &Consultation) -> Result<()> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let row = consultation::ActiveModel {
        id: Set(id),
        number_fy: Set(number.fiscal_year),
        number_serial: Set(number.serial),
        held_on: Set(new.held_on),
        started_at: Set(new.started_at.clone()),
        minutes: Set(new.minutes),
        channel: Set(new.channel.clone()),
        programme_id: Set(new.programme.map(Into::into)),
        status: Set("confirmed".to_owned()),
        content: Set(new.content.clone()),
        advice: Set(new.advice.clone()),
        internal_memo: Set(new.internal_memo.clone()),
        shared_note: Set(new.shared_note.clone()),
        external_key: Set(None),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
    };
    let row = row.insert(tx.db()).await?;
    search::index_new(tx, Entry::of_consultation(&row)).await
}

/// Whoever records it is its advisor.
async fn add_advisor(tx: &Tx, id: Uuid) -> Result<()> {
    let Some(account) = tx.ctx.actor.account() else { return Ok(()) };
    let row = consultation_advisor::ActiveModel {
        consultation_id: Set(id),
        account_id: Set(account.into()),
        position: Set(0),
    };
    consultation_advisor::Entity::insert(row).exec_without_returning(tx.db()).await?;
    Ok(())
}

/// What a new consultation holds, for its history.
pub(crate) fn recorded(new: &Consultation) -> Changes {
    Changes::default()
        .new_field("businesses", joined(&new.businesses))
        .new_field("contacts", joined(&new.contacts))
        .new_field("cases", joined(&new.cases))
        .new_field("programme", new.programme.map(|id| id.to_string()))
        .new_field("advisors", joined(&new.advisors))
        .new_field("held_on", new.held_on)
        .new_field("started_at", &new.started_at)
        .new_field("minutes", new.minutes)
        .new_field("channel", &new.channel)
        .new_field("topics", new.topics.join(" "))
        .new_field("content", &new.content)
        .new_field("advice", &new.advice)
        .new_field("internal_memo", &new.internal_memo)
        .new_field("shared_note", &new.shared_note)
}

/// Ids in a line, as a history keeps them.
pub(super) fn joined(ids: &[impl ToString]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
