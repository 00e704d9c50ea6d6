//! Who looked at what: one row for each page and each answer that shows records, and who looked at a record.

use domain::history::Looked;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use super::{Changes, Event, names, record::Rows, together};
use crate::{Ctx, entities::audit_event, failure::Result};

/// The action of a page that was shown.
pub(super) const LOOK: &str = "pages/look";
/// As much of the words of a search as is kept.
const WORDS: usize = 200;
/// More people than anybody reads.
const SHOWN: u64 = 50;

/// What is looked at: a page, or the answer of a server function.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The page as the route table has it, or the server function.
    pub page: String,
    /// The kind of record that it is about; empty for a list.
    pub kind: &'static str,
    pub record: Option<Uuid>,
    /// The words that were searched for.
    pub words: String,
}

/// How looking at something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Seen,
    /// The reader may not see it.
    Denied,
    /// There is no such record, or none that the reader may know of.
    NotFound,
}

/// Notes that a person looked at something, or tried to. Nobody is noted who has not signed in.
///
/// # Errors
/// If it cannot be noted: what was to be shown must not be shown then.
pub async fn note(ctx: &Ctx, look: Look, outcome: Outcome) -> Result<()> {
    if ctx.actor.account().is_none() {
        return Ok(());
    }
    // A database takes no NUL, and a line of the log no control character.
    let words: String = look.words.chars().filter(|char| !char.is_control()).take(WORDS).collect();
    let changes = Changes::default().new_field("words", words);
    let event = Event { action: LOOK, kind: look.kind, record: look.record, by: None, changes };
    let result = match outcome {
        Outcome::Seen => "done",
        Outcome::Denied => "denied",
        Outcome::NotFound => "failed",
    };
    together::write(ctx, Rows::of(ctx, event, result)?.on_page(&look.page)).await
}

/// Who looked at a record, the latest first. Whoever calls this has made sure that the reader may know.
pub(crate) async fn who_looked(ctx: &Ctx, kind: &str, record: Uuid) -> Result<Vec<Looked>> {
    use audit_event::Column;
    let rows: Vec<(Option<Uuid>, i64, chrono::DateTime<chrono::Utc>)> = audit_event::Entity::find()
        .select_only()
        .column(Column::AccountId)
        .column_as(Column::Id.count(), "times")
        .column_as(Column::At.max(), "last_at")
        .filter(Column::RecordKind.eq(kind))
        .filter(Column::RecordId.eq(record))
        .filter(Column::Action.eq(LOOK))
        .filter(Column::Result.eq("done"))
        .group_by(Column::AccountId)
        .order_by_desc(Expr::col("last_at"))
        .limit(SHOWN)
        .into_tuple()
        .all(ctx.read())
        .await?;
    let names = names(ctx, rows.iter().filter_map(|(account, ..)| *account)).await?;
    let looked = rows.into_iter().filter_map(|(account, times, last_at)| {
        let who = account.and_then(|id| names.get(&id).cloned())?;
        Some(Looked { who, times: u64::try_from(times).unwrap_or(0), last_at })
    });
    Ok(looked.collect())
}
