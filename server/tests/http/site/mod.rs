//! A server to ask: the router on a fresh database with the cast, and who asks it.

mod answer;
mod asker;
mod html;
mod served;

pub(crate) use answer::Answer;
pub(crate) use asker::{Asker, FORM, urlencoded};
pub(crate) use html::Html;
pub(crate) use served::Served;
