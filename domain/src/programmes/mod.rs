//! Support programmes (支援メニュー) as data: what a centre may configure is rows and keys, never an enum.
//!
//! - `programme.rs`: a programme with its stages, routes, outcome types; what is retired stays known.
//! - `gate.rs`: the conditions for entering a stage.
//! - `shared_list.rs`: topics and channels, which all programmes share.
//! - `forms.rs`: what an administrator sends to change one; `new.rs`: to add one; `words.rs`: what the rules say.

mod forms;
mod gate;
mod new;
mod programme;
mod shared_list;
mod words;

pub use forms::{EditedProgramme, GateLine, GatesForm, KeyedForm, KeyedLine, KeyedList, ProgrammeForm};
pub use gate::{CaseField, Gate};
pub use new::{NewProgramme, NewProgrammeForm};
pub use programme::{Keyed, OutcomeType, Programme, Stage};
pub use shared_list::{SharedEntries, SharedEntry, SharedLine, SharedList, SharedListForm, Validity};
