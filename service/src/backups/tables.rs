//! What a backup carries: every table of the centre, each after those that it points at.
//!
//! Not carried is what is of the moment: sessions, returned forms and flashes (people sign in again), one-time links
//! and failed tries (a used link must not live again), waiting mails (they went out since), the log of changed facts
//! (everything is counted anew) and the search index (it is made anew).

use super::table::Table;
use crate::entities::{
    account, account_role, audit_event, case, case_measure, case_role, centre, change_value, channel, consultation,
    consultation_advisor, consultation_business, consultation_case, consultation_contact, consultation_topic, contact,
    draft, fact_counter, given_grade, grade, indicator, known_device, manual_value, measure, number_series, outcome,
    outcome_class, outcome_type, pace_band, plan, policy, programme, programme_measure, programme_topic, request_key,
    route, route_change, stage, stage_entry, stage_gate, target, task, topic, verification,
};

pub(super) fn tables() -> Vec<Table> {
    [people(), plans(), programmes(), records(), trust()].into_iter().flatten().collect()
}

fn people() -> Vec<Table> {
    vec![
        Table::of::<centre::Entity>(),
        Table::of::<account::Entity>(),
        Table::of::<account_role::Entity>(),
        Table::of::<known_device::Entity>(),
        Table::of::<draft::Entity>(),
    ]
}

fn plans() -> Vec<Table> {
    vec![
        Table::of::<plan::Entity>(),
        Table::of::<policy::Entity>(),
        Table::of::<measure::Entity>(),
        Table::of::<indicator::Entity>(),
        Table::of::<target::Entity>(),
        Table::of::<manual_value::Entity>(),
        Table::of::<given_grade::Entity>(),
        Table::of::<grade::Entity>(),
        Table::of::<pace_band::Entity>(),
    ]
}

fn programmes() -> Vec<Table> {
    vec![
        Table::of::<programme::Entity>(),
        Table::of::<stage::Entity>(),
        Table::of::<stage_gate::Entity>(),
        Table::of::<route::Entity>(),
        Table::of::<outcome_type::Entity>(),
        Table::of::<outcome_class::Entity>(),
        Table::of::<topic::Entity>(),
        Table::of::<channel::Entity>(),
        Table::of::<programme_topic::Entity>(),
        Table::of::<programme_measure::Entity>(),
    ]
}

fn records() -> Vec<Table> {
    vec![
        Table::of_businesses(),
        Table::of::<contact::Entity>(),
        Table::of::<case::Entity>(),
        Table::of::<stage_entry::Entity>(),
        Table::of::<route_change::Entity>(),
        Table::of::<case_role::Entity>(),
        Table::of::<case_measure::Entity>(),
        Table::of::<outcome::Entity>(),
        Table::of::<verification::Entity>(),
        Table::of::<consultation::Entity>(),
        Table::of::<consultation_business::Entity>(),
        Table::of::<consultation_case::Entity>(),
        Table::of::<consultation_contact::Entity>(),
        Table::of::<consultation_advisor::Entity>(),
        Table::of::<consultation_topic::Entity>(),
        Table::of::<task::Entity>(),
    ]
}

fn trust() -> Vec<Table> {
    vec![
        Table::of::<audit_event::Entity>(),
        Table::of::<change_value::Entity>(),
        Table::of::<request_key::Entity>(),
        Table::of::<number_series::Entity>(),
        Table::of::<fact_counter::Entity>(),
    ]
}
