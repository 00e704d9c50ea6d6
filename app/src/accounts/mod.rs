//! Signing in, 設定, staff, one's own account, the centre.
//!
//! Their forms are plain pages: nothing in them moves before it is sent.

mod account_page;
mod centre_page;
mod first_run_page;
mod invite_page;
mod link_page;
mod member_page;
mod person_fields;
mod plan_file_page;
mod post;
mod session_list;
mod settings_page;
mod sign_in_page;
mod staff_page;
mod words;

pub(crate) use account_page::account_page;
pub(crate) use centre_page::centre_page;
pub(crate) use first_run_page::first_run_page;
pub(crate) use invite_page::invite_page;
pub(crate) use link_page::link_page;
pub(crate) use member_page::member_page;
pub(crate) use plan_file_page::plan_file_page;
pub(crate) use post::PostForm;
pub(crate) use settings_page::settings_page;
pub(crate) use sign_in_page::sign_in_page;
pub(crate) use staff_page::staff_page;
