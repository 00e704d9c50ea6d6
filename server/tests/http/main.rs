//! The server from outside: requests in, answers out, on SQLite or, with `BANSO_TEST_POSTGRES`, on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod accounts;
mod audit;
mod closed_doors;
mod compression;
mod consultations;
mod endpoints;
mod extra;
mod forms;
mod headers;
mod health;
mod hostile;
mod in_place;
mod languages;
mod limits;
mod lists;
mod mail;
mod matrix;
mod origin;
mod out_of_order;
mod plan;
mod progress;
mod redirects;
mod secrets;
mod settings;
mod site;
mod told;
mod twice;
mod world;
mod xss;
