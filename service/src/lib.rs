//! What happens: the use cases of Bansō on the database. A use case authorises, loads what the rule needs, asks
//! `domain`, saves and audits in one transaction, and returns a view.
//!
//! Nothing outside this crate and `migrations` knows sea-orm; entities are nobody else's business.

pub mod accounts;
pub mod audit;
pub mod backups;
pub mod businesses;
pub mod cases;
pub mod clock;
mod connect;
pub mod consultations;
mod ctx;
pub mod demo;
pub mod drafts;
mod entities;
mod failure;
pub mod imports;
mod memory;
mod numbers;
pub mod outbox;
pub mod plan;
pub mod programmes;
pub mod requests;
pub mod search;
mod settings;
pub mod sweep;
pub mod tasks;
pub mod testing;
mod tx;

pub use clock::Clock;
pub use connect::Db;
pub use ctx::{Ctx, Request};
pub use failure::{Failure, Result};
pub use settings::Settings;
