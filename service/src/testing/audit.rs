//! The audit as tests see it from outside.

#![expect(clippy::expect_used, reason = "a test that cannot look must stop")]

use domain::AccountId;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use uuid::Uuid;

use super::Site;
use crate::entities::{audit_event, change_value};

/// A row of the audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    pub action: String,
    pub kind: String,
    pub record: Option<Uuid>,
    pub result: String,
    pub account: Option<AccountId>,
    /// The roles that the person had.
    pub roles: String,
    pub address: String,
    pub request: Uuid,
    /// The page, or the fields with digests of their values.
    pub fields: String,
    /// The values that were kept.
    pub values: Vec<String>,
}

impl Site {
    /// Everything that was noted, the oldest first.
    pub async fn noted(&self) -> Vec<Noted> {
        let rows = audit_event::Entity::find().order_by_asc(audit_event::Column::Id).all(self.db.read()).await;
        let values = change_value::Entity::find().all(self.db.read()).await.expect("the values");
        let of = |id: Uuid| {
            let own = values.iter().filter(|value| value.event_id == id);
            own.flat_map(|value| [value.before.clone(), value.after.clone()]).flatten().collect()
        };
        let noted = |row: audit_event::Model| Noted {
            values: of(row.id),
            action: row.action,
            kind: row.record_kind,
            record: row.record_id,
            result: row.result,
            account: row.account_id.map(AccountId),
            roles: row.actor,
            address: row.address,
            request: row.request_id,
            fields: row.fields,
        };
        rows.expect("the audit").into_iter().map(noted).collect()
    }

    /// From now on nothing can be noted.
    pub async fn break_the_audit(&self) {
        self.break_table("audit_events").await;
    }

    /// From now on whatever asks for a table finds the database broken.
    pub async fn break_table(&self, table: &str) {
        self.rename(table, &format!("{table}_gone")).await;
    }

    /// Puts it back.
    pub async fn mend_table(&self, table: &str) {
        self.rename(&format!("{table}_gone"), table).await;
    }

    async fn rename(&self, from: &str, to: &str) {
        let renamed = self.db.writer().execute_unprepared(&format!("ALTER TABLE {from} RENAME TO {to}")).await;
        renamed.expect("the table is renamed");
    }
}
