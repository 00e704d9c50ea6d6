//! Keeps what is being typed.

use chrono::{DateTime, Utc};
use domain::{
    Action, Problem, Text,
    consultations::{ConsultationForm, conflicts},
    drafts::DraftSaved,
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QuerySelect,
};
use uuid::Uuid;

use crate::{
    Ctx,
    clock::in_japan,
    entities::{business, draft, request_key},
    failure::Result,
    requests::key_of,
    tx::{self, Tx},
};

/// The most bytes of a draft: more than every field filled to its limit.
const BYTES_MAX: usize = 1_000_000;
/// The most drafts of one person: a guard against a script that runs away.
const DRAFTS_MAX: u64 = 200;

const TOO_LONG: Text = Text::new(
    "長すぎて下書きに保存できません。文章を短くしてください。",
    "This is too long to be kept as a draft. Please shorten it.",
);
const TOO_MANY: Text = Text::new(
    "書きかけが多すぎます。今日の画面で整理してください。",
    "There are too many drafts. Please tidy them up on today’s page.",
);
const SENT: Text = Text::new("この相談はすでに記録されています。", "This consultation was already recorded.");

/// Saves the draft of a form under the form's key. `version` is that of the draft as this screen knows it, 0 for none.
/// None while nothing was typed that would be a pity to lose: then nothing is saved.
///
/// # Errors
/// [`Problem::Conflict`] if another device saved it meanwhile; a refusal if the form was sent already.
pub async fn save(ctx: &Ctx, form: ConsultationForm, version: i64) -> Result<Option<DraftSaved>> {
    ctx.may(Action::WriteConsultations).await?;
    if !form.is_worth_keeping() {
        return Ok(None);
    }
    let key = key_of(&form.key)?;
    let body = serde_json::to_string(&form)?;
    if body.len() > BYTES_MAX {
        return Err(Problem::Refused(TOO_LONG.into()).into());
    }
    tx::write(ctx, move |tx| {
        async move {
            if request_key::Entity::find_by_id(key).one(tx.db()).await?.is_some() {
                return Err(Problem::Refused(SENT.into()).into());
            }
            let title = title(tx, &form).await?;
            let found = draft::Entity::find_by_id(key).lock_exclusive().one(tx.db()).await?;
            let saved = match found {
                None => begin(tx, key, body, title).await?,
                Some(row) => go_on(tx, row, &form, body, title, version).await?,
            };
            Ok(Some(saved))
        }
        .boxed()
    })
    .await
}

async fn begin(tx: &Tx, key: Uuid, body: String, title: String) -> Result<DraftSaved> {
    let account = tx.ctx.actor.account().map(Uuid::from).ok_or(Problem::NotAllowed)?;
    let mine = draft::Entity::find().filter(draft::Column::AccountId.eq(account)).count(tx.db()).await?;
    if mine >= DRAFTS_MAX {
        return Err(Problem::Refused(TOO_MANY.into()).into());
    }
    let now = tx.ctx.now();
    let row = draft::ActiveModel {
        id: Set(key),
        account_id: Set(account),
        kind: Set("consultation".to_owned()),
        body: Set(body),
        title: Set(title),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
    };
    row.insert(tx.db()).await?;
    Ok(DraftSaved { version: 1, at: time_of_day(now) })
}

async fn go_on(
    tx: &Tx,
    row: draft::Model,
    form: &ConsultationForm,
    body: String,
    title: String,
    version: i64,
) -> Result<DraftSaved> {
    // Another's key is no key: nothing is told of it.
    if Some(row.account_id) != tx.ctx.actor.account().map(Uuid::from) {
        return Err(Problem::NotAllowed.into());
    }
    if row.version != version {
        let theirs: ConsultationForm = serde_json::from_str(&row.body)?;
        return Err(Problem::Conflict { version: row.version, fields: conflicts(form, &theirs, None, true) }.into());
    }
    let now = tx.ctx.now();
    let saved = DraftSaved { version: version + 1, at: time_of_day(now) };
    let mut row = row.into_active_model();
    row.body = Set(body);
    row.title = Set(title);
    row.version = Set(saved.version);
    row.updated_at = Set(now);
    row.update(tx.db()).await?;
    Ok(saved)
}

fn time_of_day(at: DateTime<Utc>) -> String {
    in_japan(at).format("%H:%M").to_string()
}

/// With whom, as far as that was chosen.
async fn title(tx: &Tx, form: &ConsultationForm) -> Result<String> {
    let ids: Vec<Uuid> = form.businesses.iter().filter_map(|id| id.parse().ok()).collect();
    let rows = business::Entity::find().filter(business::Column::Id.is_in(ids.clone())).all(tx.db()).await?;
    let mut named: Vec<_> = rows.into_iter().map(|row| (row.id, row.name)).collect();
    named.sort_by_key(|(id, _)| ids.iter().position(|it| it == id));
    let names: Vec<_> = named.into_iter().map(|(_, name)| name).collect();
    Ok(names.join("、").chars().take(200).collect())
}
