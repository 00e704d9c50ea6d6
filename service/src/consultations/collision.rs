//! What the second of two editors is told: what stands now beside what she sends, compared with what she first saw,
//! which the history of the record gives back.

use std::collections::HashSet;

use domain::{
    FieldConflict, Problem, Words,
    consultations::{ConsultationForm, conflicts, put_back},
    search::SearchKind,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{lists::Lists, names::names_of_accounts};
use crate::{
    entities::{audit_event, case, change_value, consultation, programme},
    failure::Result,
    search,
    tx::Tx,
};

/// The conflict between a form and the record as it now stands.
pub(super) async fn of(
    tx: &Tx,
    row: &consultation::Model,
    mine: &ConsultationForm,
    theirs: ConsultationForm,
    sees_memo: bool,
) -> Result<Problem> {
    let base = match mine.version.parse() {
        Ok(version) => Some(as_of(tx, row.id, &theirs, version).await?),
        Err(_) => None,
    };
    let lists = Lists::load(tx.db(), tx.ctx.today()).await?;
    let mut fields = Vec::new();
    for conflict in conflicts(mine, &theirs, base.as_ref(), sees_memo) {
        fields.push(readable(tx, &lists, conflict).await?);
    }
    Ok(Problem::Conflict { version: row.version, fields })
}

/// The form as it was at a version: every edit after it is taken back, the latest first.
async fn as_of(tx: &Tx, id: Uuid, now: &ConsultationForm, version: u64) -> Result<ConsultationForm> {
    let edits = audit_event::Entity::find()
        .filter(audit_event::Column::RecordId.eq(id))
        .filter(audit_event::Column::Action.eq("consultations/edit"))
        .filter(audit_event::Column::Result.eq("done"))
        .order_by_asc(audit_event::Column::At)
        .order_by_asc(audit_event::Column::Id)
        .offset(version.saturating_sub(1))
        .limit(1000)
        .all(tx.db())
        .await?;
    let ids: Vec<Uuid> = edits.iter().map(|edit| edit.id).collect();
    let values = change_value::Entity::find().filter(change_value::Column::EventId.is_in(ids)).all(tx.db()).await?;
    let mut form = now.clone();
    for edit in edits.iter().rev() {
        for value in values.iter().filter(|value| value.event_id == edit.id) {
            put_back(&mut form, &value.field, value.before.as_deref().unwrap_or_default());
        }
    }
    Ok(form)
}

/// Ids and keys as people read them.
async fn readable(tx: &Tx, lists: &Lists, conflict: FieldConflict) -> Result<FieldConflict> {
    let mine = names(tx, lists, &conflict.field, &conflict.mine).await?;
    let theirs = names(tx, lists, &conflict.field, &conflict.theirs).await?;
    Ok(match (mine, theirs) {
        (Some(mine), Some(theirs)) => conflict.read_as(mine, theirs),
        _ => conflict,
    })
}

async fn names(tx: &Tx, lists: &Lists, field: &str, sent: &str) -> Result<Option<Words>> {
    let keys = sent.split_whitespace();
    let ids: HashSet<Uuid> = sent.split_whitespace().filter_map(|id| id.parse().ok()).collect();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let picked = |kind| search::picked(&tx.ctx, kind, &ids);
    let texts: Vec<Words> = match field {
        "channel" => keys.map(|key| lists.channel(key).name).collect(),
        "topics" => keys.map(|key| lists.topic(key).name).collect(),
        "businesses" => picked(SearchKind::Business).await?.iter().map(|one| Words::same(&one.name)).collect(),
        "contacts" => picked(SearchKind::Contact).await?.iter().map(|one| Words::same(&one.name)).collect(),
        "cases" => {
            let rows = case::Entity::find().filter(case::Column::Id.is_in(ids)).all(tx.db()).await?;
            rows.iter().map(|row| Words::same(&row.title)).collect()
        }
        "advisors" => {
            let names = names_of_accounts(tx.db(), ids.iter().copied().collect()).await?;
            names.values().map(|name| Words::same(name)).collect()
        }
        "programme" => {
            let rows = programme::Entity::find().filter(programme::Column::Id.is_in(ids)).all(tx.db()).await?;
            rows.iter().map(|row| Words::same(&row.name)).collect()
        }
        _ => return Ok(None),
    };
    let join = |of: fn(&Words) -> &str| texts.iter().map(of).collect::<Vec<_>>().join("、");
    Ok(Some(Words { ja: join(|words| &words.ja), en: join(|words| &words.en) }))
}
