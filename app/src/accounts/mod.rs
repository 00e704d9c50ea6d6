//! Pages around signing in.

mod sign_in_page;
mod words;

pub(crate) use sign_in_page::sign_in_page;
