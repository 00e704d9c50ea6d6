//! Corrects a consultation. Its number stays, whatever its day becomes; its date may be corrected after a period was
//! closed, and then shows as an amendment.

use domain::{
    Action, ConsultationId, Problem, Text, What,
    consultations::{Consultation, ConsultationForm},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};
use uuid::Uuid;

use super::{
    check, collision, links,
    record::joined,
    show::{form_of_row, sees_memo},
    visible,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::consultation,
    failure::Result,
    requests::leave_flash_in,
    search::{self, Entry},
    tx::{self, FactKind, Tx},
};

const CORRECTED: Text = Text::new("相談記録を直しました。", "The consultation was corrected.");

/// Saves a corrected consultation.
///
/// # Errors
/// The fields that must be put right; [`Problem::Conflict`] if somebody saved it meanwhile; [`Problem::NotAllowed`] if
/// it is not the reader's own.
pub async fn edit(ctx: &Ctx, form: ConsultationForm) -> Result<ConsultationId> {
    ctx.may(Action::WriteConsultations).await?;
    let id: ConsultationId = form.id.parse().map_err(|_| Problem::NotFound(What::Consultation))?;
    let new = form.check(ctx.today())?;
    tx::write(ctx, move |tx| {
        async move {
            let row = visible::lock(tx, id).await?;
            if !visible::may(&tx.ctx, tx.db(), Action::WriteConsultations, row.id).await? {
                return Err(Problem::NotAllowed.into());
            }
            let sees_memo = sees_memo(&tx.ctx, tx.db(), row.id).await?;
            let old = form_of_row(tx.db(), &row).await?;
            if form.version.parse() != Ok(row.version) {
                return Err(collision::of(tx, &row, &form, old, sees_memo).await?.into());
            }
            save(tx, row, &old, new, sees_memo).await?;
            Ok(id)
        }
        .boxed()
    })
    .await
}

async fn save(
    tx: &Tx,
    row: consultation::Model,
    old: &ConsultationForm,
    mut new: Consultation,
    sees_memo: bool,
) -> Result<()> {
    if !sees_memo {
        new.internal_memo.clone_from(&row.internal_memo);
    }
    // The next action of a consultation is a record of its own by now.
    new.next = None;
    let before =
        check::Before { channel: row.channel.clone(), topics: old.topics.clone(), advisors: old.advisors.clone() };
    check::all(&tx.ctx, tx.db(), &new, &before).await?;
    let changes = changes(&row, old, &new);
    if changes.is_empty() {
        return Ok(());
    }
    let id: Uuid = row.id;
    let version = row.version + 1;
    let mut row = row.into_active_model();
    row.held_on = Set(new.held_on);
    row.started_at = Set(new.started_at.clone());
    row.minutes = Set(new.minutes);
    row.channel = Set(new.channel.clone());
    row.programme_id = Set(new.programme.map(Into::into));
    row.content = Set(new.content.clone());
    row.advice = Set(new.advice.clone());
    row.internal_memo = Set(new.internal_memo.clone());
    row.shared_note = Set(new.shared_note.clone());
    row.version = Set(version);
    row.updated_at = Set(tx.ctx.now());
    row.updated_by = Set(tx.ctx.actor.account().map(Into::into));
    let row = row.update(tx.db()).await?;
    search::index(tx, Entry::of_consultation(&row)).await?;
    links::save(tx, id, &new).await?;
    tx.changes_facts_of(FactKind::Consultation, id).await;
    tx.audit(Event::about("consultations/edit", "consultation", id).with(changes)).await?;
    leave_flash_in(tx, CORRECTED.into(), None).await
}

fn changes(row: &consultation::Model, old: &ConsultationForm, new: &Consultation) -> Changes {
    let mut topics = old.topics.clone();
    topics.sort_unstable();
    Changes::default()
        .field("businesses", old.businesses.join(" "), joined(&new.businesses))
        .field("contacts", old.contacts.join(" "), joined(&new.contacts))
        .field("cases", old.cases.join(" "), joined(&new.cases))
        .field("programme", row.programme_id, new.programme.map(Uuid::from))
        .field("advisors", old.advisors.join(" "), joined(&new.advisors))
        .field("held_on", row.held_on, new.held_on)
        .field("started_at", &row.started_at, &new.started_at)
        .field("minutes", row.minutes, new.minutes)
        .field("channel", &row.channel, &new.channel)
        .field("topics", topics.join(" "), new.topics.join(" "))
        .field("content", &row.content, &new.content)
        .field("advice", &row.advice, &new.advice)
        .field("internal_memo", &row.internal_memo, &new.internal_memo)
        .field("shared_note", &row.shared_note, &new.shared_note)
}
