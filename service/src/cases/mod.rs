//! Cases.
//!
//! - `wall.rs`: THE condition of what cases a reader may see, for every query that touches them.
//! - `open.rs`, `edit.rs`, `link_measures.rs`, `assign.rs`, `release.rs`, `set_wall.rs` make a case what it is;
//!   `advance.rs`, `go_back.rs`, `change_route.rs`, `close.rs`, `reopen.rs` move it.
//! - `measures_conflict.rs` compares what two people do to one case's measures.
//! - `record_outcome.rs`, `edit_outcome.rs`, `verify_outcome.rs` say what came of it.
//! - `list.rs`, `of_business.rs`, `board.rs`, `funnel.rs`, `show.rs`, `title.rs`, `history.rs`, `choices.rs` read;
//!   `quiet.rs` says of which nobody has heard, `last_consulted.rs` keeps the day on which somebody did; `progress.rs` how
//!   the log screen may move some cases on.
//! - `change.rs` is what every change of a case begins with; `rows.rs` and `path.rs` make views of rows; `facts.rs` has
//!   what gates look at; `words.rs` what is said to people.

mod advance;
mod assign;
mod board;
mod change;
mod change_route;
mod choices;
mod close;
mod edit;
mod edit_outcome;
mod facts;
mod funnel;
mod go_back;
mod history;
pub(crate) mod last_consulted;
mod link_measures;
mod list;
mod measures_conflict;
mod of_business;
mod open;
mod path;
mod progress;
mod quiet;
mod record_outcome;
mod release;
mod reopen;
mod rows;
mod set_wall;
mod show;
mod title;
mod verify_outcome;
pub(crate) mod wall;
mod words;

pub use advance::advance;
pub(crate) use advance::advance_in;
pub use assign::assign;
pub use board::board;
pub use change_route::change_route;
pub use choices::{choices, programmes};
pub use close::close;
pub(crate) use close::closed;
pub use edit::edit;
pub use edit_outcome::edit_outcome;
pub use funnel::{Funnel, funnel};
pub use go_back::go_back;
pub use history::{before, history};
pub use link_measures::link_measures;
pub use list::list;
pub use of_business::of_business;
pub use open::open;
pub(crate) use open::opened;
pub use progress::progress;
pub(crate) use quiet::{gone_quiet, heard_on};
pub use record_outcome::record_outcome;
pub(crate) use record_outcome::{record_outcome_in, recorded};
pub use release::release;
pub use reopen::reopen;
pub use set_wall::set_wall;
pub use show::{may_edit, show};
pub use title::title;
pub(crate) use verify_outcome::verified;
pub use verify_outcome::verify_outcome;
