//! Cases: the list as table and board, the page of one case, and the plain forms that change it.
//!
//! - `list_page.rs` with `filter.rs`, `table.rs` and `board.rs`.
//! - `funnel_page.rs`: how cases went through the stages; `of_business.rs`: those of one business, for its page.
//! - `case_page.rs` with `stage.rs`, `acts.rs` (its dialogs), `next_actions.rs`, `aside.rs` and `events.rs`.
//! - `new_page.rs`, `edit_page.rs`, `measures_page.rs`, `people_page.rs`, `outcome_page.rs`, `history_page.rs`: one form
//!   or list each; `parts.rs` is what they share.

mod acts;
mod aside;
mod board;
mod case_page;
mod edit_page;
mod events;
mod filter;
mod funnel_page;
mod history_page;
mod list_page;
mod measures_page;
mod new_page;
mod next_actions;
mod of_business;
mod outcome_page;
mod parts;
mod people_page;
mod stage;
mod table;
mod words;

pub(crate) use case_page::case_page;
pub(crate) use edit_page::edit_page;
pub(crate) use funnel_page::funnel_page;
pub(crate) use history_page::history_page;
pub(crate) use list_page::list_page;
pub(crate) use measures_page::measures_page;
pub(crate) use new_page::new_page;
pub(crate) use of_business::cases_of_business;
pub(crate) use outcome_page::{new_outcome_page, outcome_page};
pub(crate) use people_page::people_page;
