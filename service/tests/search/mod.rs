//! The search.

mod everything;
mod find;
mod suggest;
mod walls;
