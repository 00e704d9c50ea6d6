//! The tables as the service sees them: one file a table, and nobody else's business.
//!
//! Ids are bare UUIDs here and become the newtypes of `domain` where a use case hands them on.

#![expect(unreachable_pub, reason = "sea-orm's derives make what they name public")]

pub(crate) mod account;
pub(crate) mod account_role;
pub(crate) mod audit_event;
pub(crate) mod backup_manifest;
pub(crate) mod business;
pub(crate) mod case;
pub(crate) mod case_measure;
pub(crate) mod case_role;
pub(crate) mod centre;
pub(crate) mod change_value;
pub(crate) mod channel;
pub(crate) mod consultation;
pub(crate) mod consultation_advisor;
pub(crate) mod consultation_business;
pub(crate) mod consultation_case;
pub(crate) mod consultation_contact;
pub(crate) mod consultation_topic;
pub(crate) mod contact;
pub(crate) mod draft;
pub(crate) mod fact_change;
pub(crate) mod fact_counter;
pub(crate) mod flash;
pub(crate) mod form_return;
pub(crate) mod given_grade;
pub(crate) mod grade;
pub(crate) mod indicator;
pub(crate) mod known_device;
pub(crate) mod manual_value;
pub(crate) mod measure;
pub(crate) mod migration;
pub(crate) mod number_series;
pub(crate) mod one_time_link;
pub(crate) mod outbox;
pub(crate) mod outcome;
pub(crate) mod outcome_class;
pub(crate) mod outcome_type;
pub(crate) mod pace_band;
pub(crate) mod plan;
pub(crate) mod policy;
pub(crate) mod programme;
pub(crate) mod programme_measure;
pub(crate) mod programme_topic;
pub(crate) mod request_key;
pub(crate) mod route;
pub(crate) mod route_change;
pub(crate) mod search_entry;
pub(crate) mod session;
pub(crate) mod sign_in_tries;
pub(crate) mod stage;
pub(crate) mod stage_entry;
pub(crate) mod stage_gate;
pub(crate) mod target;
pub(crate) mod task;
pub(crate) mod topic;
pub(crate) mod verification;
