//! What people see: every page of Bansō, made on the server and complete without script.
//!
//! [`pages`] is the route table. A page is an async function: it asks `service` first, and only then draws, so that
//! its status is true and nothing is sent before it is allowed. Axum calls it; `server` mounts the table.

#![expect(unreachable_pub, reason = "the macro of components wants pub")]
#![expect(clippy::needless_pass_by_value, reason = "the props of components are owned")]

mod accounts;
mod asked;
mod businesses;
mod cases;
mod consultations;
mod draw;
mod history;
mod home;
mod plan;
mod problem_page;
mod programmes;
mod route;
mod search;
mod shell;
mod shown;
mod tasks;
mod today;
mod words;

use domain::Action;

pub use asked::{Asked, Preferences};
pub use draw::{Outgoing, Site, draw};
pub use home::other_home;
pub use problem_page::problem_page;
pub use route::{PageRoute, page};
pub use shown::Shown;

/// Every page: its path, what it is allowed by, and what draws it.
#[must_use]
pub fn pages() -> Vec<PageRoute> {
    vec![
        page("/", Action::SeeToday, today::today_page),
        page("/sign-in", Action::UsePublicPages, accounts::sign_in_page),
        page("/first-run", Action::UsePublicPages, accounts::first_run_page),
        page("/invitation", Action::UsePublicPages, accounts::link_page),
        page("/reset", Action::UsePublicPages, accounts::link_page),
        page("/settings", Action::UseOwnAccount, accounts::settings_page),
        page("/settings/account", Action::UseOwnAccount, accounts::account_page),
        page("/settings/staff", Action::SeeStaff, accounts::staff_page),
        page("/settings/staff/new", Action::ManageStaff, accounts::invite_page),
        page("/settings/staff/{id}", Action::SeeStaff, accounts::member_page),
        page("/settings/centre", Action::ManageCentre, accounts::centre_page),
        page("/settings/programmes", Action::SeeProgrammes, programmes::list_page),
        page("/settings/programmes/new", Action::ManageProgrammes, programmes::new_page),
        page("/settings/programmes/{id}", Action::SeeProgrammes, programmes::programme_page),
        page("/settings/lists", Action::SeeLists, programmes::shared_lists_page),
        page("/settings/plan-file", Action::LoadPlan, accounts::plan_file_page),
        page("/cases", Action::SeeCases, cases::list_page),
        page("/cases/new", Action::WorkCases, cases::new_page),
        page("/cases/stages", Action::SeeCases, cases::funnel_page),
        page("/cases/{id}", Action::SeeCases, cases::case_page),
        page("/cases/{id}/edit", Action::WorkCases, cases::edit_page),
        page("/cases/{id}/measures", Action::WorkCases, cases::measures_page),
        page("/cases/{id}/people", Action::WorkCases, cases::people_page),
        page("/cases/{id}/outcomes/new", Action::RecordOutcomes, cases::new_outcome_page),
        page("/cases/{id}/outcomes/{outcome}", Action::RecordOutcomes, cases::outcome_page),
        page("/cases/{id}/history", Action::SeeCases, cases::history_page),
        page("/plan", Action::SeeFigures, plan::plan_page),
        page("/plan/indicators/{code}", Action::SeeFigures, plan::indicator_page),
        page("/businesses", Action::SeeBusinesses, businesses::list_page),
        page("/businesses/new", Action::EditBusinesses, businesses::new_page),
        page("/businesses/alike", Action::EditBusinesses, businesses::alike_part),
        page("/businesses/{id}", Action::SeeBusinesses, businesses::business_page),
        page("/consultations", Action::SeeConsultations, consultations::list_page),
        page("/consultations/new", Action::WriteConsultations, consultations::new_page),
        page("/consultations/about", Action::WriteConsultations, consultations::about_part),
        page("/consultations/{id}", Action::SeeConsultations, consultations::consultation_page),
        page("/consultations/{id}/edit", Action::WriteConsultations, consultations::edit_page),
        page("/consultations/{id}/shared", Action::SeeConsultations, consultations::shared_page),
        page("/businesses/{id}/edit", Action::EditBusinesses, businesses::edit_page),
        page("/businesses/{id}/contacts/new", Action::EditBusinesses, businesses::new_contact_page),
        page("/businesses/{id}/contacts/{contact}", Action::EditBusinesses, businesses::contact_page),
        page("/search", Action::Search, search::search_page),
    ]
}
