//! Importing records.

mod example;
mod refusals;
