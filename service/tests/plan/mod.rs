//! Plans and their figures.

pub(crate) mod example;
mod import;
