//! Plans and their figures.

pub(crate) mod example;
mod figures;
mod grades;
mod import;
mod live;
mod typed;
mod walls;
