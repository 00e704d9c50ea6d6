//! `cargo xtask test`: everything that must hold, step by step, until the first that does not.
//!
//! - `all`: the steps in their order
//! - `runner`: nextest, or plain `cargo test` where it is not installed
//! - `postgres`: a PostgreSQL that lives as long as its step

mod all;
mod postgres;
mod runner;

pub(crate) use all::test;
