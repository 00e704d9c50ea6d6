//! Plans and their figures.

mod import;
