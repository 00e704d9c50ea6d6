//! 設定 › 支援メニュー: what a programme is made of, changed without code by plain forms.
//!
//! - `list_page.rs` lists them; `new_page.rs` adds one; `programme_page.rs` holds the forms of one: `head_form.rs`, `list_form.rs`,
//!   `gates_form.rs`.
//! - `shared_lists_page.rs`: topics and channels, which all programmes share; `shared_list_form.rs` is one of them.

mod gates_form;
mod head_form;
mod list_form;
mod list_page;
mod new_page;
mod programme_page;
mod shared_list_form;
mod shared_lists_page;
mod words;

pub(crate) use list_page::list_page;
pub(crate) use new_page::new_page;
pub(crate) use programme_page::programme_page;
pub(crate) use shared_lists_page::shared_lists_page;
