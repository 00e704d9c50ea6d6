//! The lists that all programmes share, as an administrator sees and changes them.

use domain::{
    Action, FieldConflict, FieldErrors, Problem, Text,
    programmes::{SharedEntries, SharedEntry, SharedList, SharedListForm},
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel, QueryOrder, QuerySelect,
};

use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::{channel, topic},
    failure::Result,
    requests::leave_flash_in,
    tx::{self, Tx},
};

const NO_LIST: Text = Text::new("この一覧はありません。", "There is no such list.");
const SAVED: Text = Text::new("一覧を保存しました。", "The list is saved.");

/// The lists as they stand, with what is past and what is still to come.
///
/// # Errors
/// A reader who may not see them.
pub async fn shared_lists(ctx: &Ctx) -> Result<Vec<SharedEntries>> {
    ctx.may(Action::SeeLists).await?;
    let mut lists = Vec::with_capacity(SharedList::ALL.len());
    for list in SharedList::ALL {
        lists.push(load(ctx.read(), list).await?);
    }
    Ok(lists)
}

/// Saves a list in its new order. Entries are added, renamed and ended, never taken away: what was recorded under one
/// keeps its name.
///
/// # Errors
/// The lines that must be put right; a conflict if somebody else saved first; anybody but an administrator.
pub async fn edit_shared_list(ctx: &Ctx, form: SharedListForm) -> Result<()> {
    ctx.may(Action::ManageLists).await?;
    tx::write(ctx, move |tx| {
        async move {
            let list = SharedList::of_key(&form.list).ok_or_else(|| FieldErrors::of("list", NO_LIST))?;
            lock(tx, list).await?;
            let now = load(tx.db(), list).await?;
            let entries = form.check(&now, tx.ctx.today())?;
            let (mine, theirs) = (in_words(&entries), in_words(&now.entries));
            if entries == now.entries {
                return Ok(());
            }
            if now.version != form.version {
                let field = FieldConflict::new(list.key(), list.name(), mine, theirs);
                return Err(Problem::Conflict { version: now.version, fields: vec![field] }.into());
            }
            match list {
                SharedList::Topics => save_topics(tx, &entries).await?,
                SharedList::Channels => save_channels(tx, &entries).await?,
            }
            let changes = Changes::default().field(list.key(), theirs, mine);
            let event = Event { action: "programmes/edit_shared_list", kind: "list", record: None, by: None, changes };
            tx.audit(event).await?;
            leave_flash_in(tx, SAVED.into(), None).await
        }
        .boxed()
    })
    .await
}

/// One editor at a time.
async fn lock(tx: &Tx, list: SharedList) -> Result<()> {
    match list {
        SharedList::Topics => drop(topic::Entity::find().lock_exclusive().all(tx.db()).await?),
        SharedList::Channels => drop(channel::Entity::find().lock_exclusive().all(tx.db()).await?),
    }
    Ok(())
}

/// As the history shows a list: `来所; 訪問; 電話 (〜2026-03-31)`.
fn in_words(entries: &[SharedEntry]) -> String {
    let one = |entry: &SharedEntry| match (entry.validity.from, entry.validity.to) {
        (None, None) => entry.name.clone(),
        (from, to) => {
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            format!("{} ({}〜{})", entry.name, day(from), day(to))
        }
    };
    entries.iter().map(one).collect::<Vec<_>>().join("; ")
}

async fn load(db: &impl ConnectionTrait, list: SharedList) -> Result<SharedEntries> {
    let rows: Vec<(i64, SharedEntry)> = match list {
        SharedList::Topics => {
            let rows = topic::Entity::find().order_by_asc(topic::Column::Position).order_by_asc(topic::Column::Key);
            rows.all(db).await?.into_iter().map(topic_entry).collect()
        }
        SharedList::Channels => {
            let rows =
                channel::Entity::find().order_by_asc(channel::Column::Position).order_by_asc(channel::Column::Key);
            rows.all(db).await?.into_iter().map(channel_entry).collect()
        }
    };
    // Rows come and change, and never go: their versions add up to one that rises with every change.
    let version = rows.iter().map(|(version, _)| version).sum();
    Ok(SharedEntries { list, version, entries: rows.into_iter().map(|(_, entry)| entry).collect() })
}

fn topic_entry(row: topic::Model) -> (i64, SharedEntry) {
    let validity = row.validity();
    (row.version, SharedEntry { key: row.key, name: row.name, name_en: row.name_en, validity })
}

fn channel_entry(row: channel::Model) -> (i64, SharedEntry) {
    let validity = row.validity();
    (row.version, SharedEntry { key: row.key, name: row.name, name_en: row.name_en, validity })
}

/// Brings the rows of a list to what its entries say; only rows that read otherwise are written.
macro_rules! save_list {
    ($name:ident, $table:ident, $entry:ident) => {
        async fn $name(tx: &Tx, entries: &[SharedEntry]) -> Result<()> {
            let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
            let old = $table::Entity::find().all(tx.db()).await?;
            for (position, entry) in (0..).zip(entries) {
                let found = old.iter().find(|row| row.key == entry.key);
                if found.is_some_and(|row| row.position == position && $entry(row.clone()).1 == *entry) {
                    continue;
                }
                let mut row = match found {
                    Some(row) => row.clone().into_active_model(),
                    None => $table::ActiveModel {
                        key: Set(entry.key.clone()),
                        created_at: Set(now),
                        created_by: Set(by),
                        ..Default::default()
                    },
                };
                row.name = Set(entry.name.clone());
                row.name_en = Set(entry.name_en.clone());
                row.position = Set(position);
                row.valid_from = Set(entry.validity.from);
                row.valid_to = Set(entry.validity.to);
                row.version = Set(found.map_or(1, |row| row.version + 1));
                row.updated_at = Set(now);
                row.updated_by = Set(by);
                match found {
                    Some(_) => row.update(tx.db()).await?,
                    None => row.insert(tx.db()).await?,
                };
            }
            Ok(())
        }
    };
}

save_list!(save_topics, topic, topic_entry);
save_list!(save_channels, channel, channel_entry);
