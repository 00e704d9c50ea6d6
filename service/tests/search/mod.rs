//! The search.

mod find;
mod suggest;
