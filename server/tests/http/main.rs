//! The server from outside: requests in, answers out, on SQLite or, with `BANSO_TEST_POSTGRES`, on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod accounts;
mod closed_doors;
mod consultations;
mod endpoints;
mod forms;
mod headers;
mod health;
mod in_place;
mod mail;
mod origin;
mod plan;
mod settings;
mod site;
