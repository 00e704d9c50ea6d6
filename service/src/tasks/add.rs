//! Adds a next action to a case or a business.

use chrono::NaiveDate;
use domain::{
    Action, FieldErrors, Problem, TaskId, Text, What,
    consultations::{Consultation, NextAction},
    tasks::{Task, TaskForm, Who},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use uuid::Uuid;

use crate::{
    Ctx,
    audit::{Changes, Event},
    cases::wall,
    clock::new_id,
    consultations::works_here,
    entities::{business, task},
    failure::Result,
    requests::{key_of, leave_flash_in},
    tx::{self, Once, Tx},
};

const NO_STAFF: Text = Text::new("担当者を一覧から選び直してください。", "Please choose who does it from the list.");
const ADDED: Text = Text::new("「{what}」を加えました。", "“{what}” was added.");

/// A next action to be saved.
pub(crate) struct NewTask {
    pub(crate) id: Uuid,
    what: String,
    who: Option<Who>,
    due_on: NaiveDate,
    business: Option<Uuid>,
    case: Option<Uuid>,
    consultation: Option<Uuid>,
}

impl NewTask {
    /// What follows from a consultation belongs to the first of its businesses and cases.
    pub(crate) fn of_consultation(consultation: Uuid, new: &Consultation, next: &NextAction) -> Self {
        Self {
            id: new_id(),
            what: next.what.clone(),
            who: next.who,
            due_on: next.due_on,
            business: new.businesses.first().copied().map(Into::into),
            case: new.cases.first().copied().map(Into::into),
            consultation: Some(consultation),
        }
    }
}

/// Adds a next action, once for each request key.
///
/// # Errors
/// The fields that must be put right; a case or business that the reader may not see or work on.
pub async fn add(ctx: &Ctx, form: TaskForm) -> Result<TaskId> {
    ctx.may(Action::WorkCases).await?;
    let new = form.check()?;
    let key = key_of(&form.key)?;
    tx::write(ctx, move |tx| {
        async move {
            let id = match tx.once(key, "tasks/add", &form).await? {
                Once::Again(id) => return Ok(id.into()),
                Once::First(id) => id,
            };
            let business = business_of(tx, &new).await?;
            if let Some(Who::Account(who)) = new.who
                && !works_here(tx.db(), who.into()).await?
            {
                return Err(FieldErrors::of("who", NO_STAFF).into());
            }
            let says = ADDED.fill(&[("what", &new.what)]);
            let task = NewTask {
                id,
                what: new.what,
                who: new.who,
                due_on: new.due_on,
                business: Some(business),
                case: new.case.map(Into::into),
                consultation: None,
            };
            insert_in(tx, task).await?;
            leave_flash_in(tx, says, None).await?;
            Ok(id.into())
        }
        .boxed()
    })
    .await
}

/// The business that the action is about: that of its case, which must be the reader's to work on.
async fn business_of(tx: &Tx, new: &Task) -> Result<Uuid> {
    if let Some(case) = new.case {
        return Ok(wall::assert_may(&tx.ctx, tx.db(), Action::WorkCases, case).await?.business_id);
    }
    let id = new.business.map(Uuid::from).unwrap_or_default();
    let found = business::Entity::find_by_id(id).one(tx.db()).await?;
    Ok(found.ok_or(Problem::NotFound(What::Business))?.id)
}

/// Saves a next action within the transaction of what it follows from. Nobody named is whoever writes it down.
pub(crate) async fn insert_in(tx: &Tx, new: NewTask) -> Result<()> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Uuid::from));
    let account = match new.who {
        None => by,
        Some(Who::Account(id)) => Some(id.into()),
        Some(Who::Business) => None,
    };
    let row = task::ActiveModel {
        id: Set(new.id),
        what: Set(new.what),
        due_on: Set(new.due_on),
        account_id: Set(account),
        business_id: Set(new.business),
        case_id: Set(new.case),
        consultation_id: Set(new.consultation),
        done_at: Set(None),
        done_by: Set(None),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
    };
    let row = row.insert(tx.db()).await?;
    tx.audit(Event::about("tasks/add", "task", new.id).with(added(&row))).await
}

/// What a new next action holds, for its history.
pub(crate) fn added(row: &task::Model) -> Changes {
    Changes::default()
        .new_field("what", &row.what)
        .new_field("due_on", row.due_on)
        .new_field("who", row.account_id)
        .new_field("business", row.business_id)
        .new_field("case", row.case_id)
}
