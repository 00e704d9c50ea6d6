//! Drafts (書きかけ): what was typed and not yet sent, kept on the server.
//!
//! - `view.rs`: what pages and islands are told of a draft.

mod view;

pub use view::{DraftRow, DraftSaved};
