//! The tables as the service sees them: one file a table, and nobody else's business.
//!
//! Ids are bare UUIDs here and become the newtypes of `domain` where a use case hands them on.

#![expect(unreachable_pub, reason = "sea-orm's derives make what they name public")]

pub(crate) mod account;
pub(crate) mod account_role;
pub(crate) mod audit_event;
pub(crate) mod business;
pub(crate) mod case;
pub(crate) mod case_role;
pub(crate) mod centre;
pub(crate) mod change_value;
pub(crate) mod fact_change;
pub(crate) mod fact_counter;
pub(crate) mod flash;
pub(crate) mod form_return;
pub(crate) mod known_device;
pub(crate) mod request_key;
pub(crate) mod session;
pub(crate) mod sign_in_tries;
