//! Every page, with the addresses at which it is measured. A page that is not listed here stands in the report as one
//! that was not measured.

/// Where a page is measured.
#[derive(Clone, Copy)]
pub(crate) enum Addresses {
    /// At these, each with what a complete page shows.
    At(&'static [(&'static str, &'static str)]),
    /// At records: a query for their ids, with what each page shows.
    Of(&'static str),
    /// Nowhere, because …
    Not(&'static str),
}

use Addresses::{At, Not, Of};

const ONE_TIME: Addresses = Not("needs a one-time link");
const PART: Addresses = Not("a part of a page, asked for by its script");
const FORM: &str = "</form>";
const OPEN_CASES: Addresses = Of("SELECT id, '</form>' FROM cases WHERE state = 'open'");
const BUSINESSES: Addresses = Of("SELECT id, name FROM businesses WHERE merged_into IS NULL");
const CONSULTATIONS: Addresses = Of("SELECT id, '<h1' FROM consultations WHERE status = 'confirmed'");

/// The routes of the list of `banso routes`.
pub(crate) const ROUTES: &[(&str, Addresses)] = &[
    ("/", At(&[("/", "<h1")])),
    ("/sign-in", At(&[("/sign-in", "form[password]")])),
    ("/first-run", ONE_TIME),
    ("/invitation", ONE_TIME),
    ("/reset", ONE_TIME),
    ("/settings", At(&[("/settings", "<h1")])),
    ("/settings/account", At(&[("/settings/account", FORM)])),
    ("/settings/staff", At(&[("/settings/staff", "<h1")])),
    ("/settings/staff/new", At(&[("/settings/staff/new", FORM)])),
    ("/settings/staff/{id}", Of("SELECT id, name FROM accounts")),
    ("/settings/centre", At(&[("/settings/centre", FORM)])),
    ("/settings/lists", At(&[("/settings/lists", "<h1")])),
    ("/settings/programmes", At(&[("/settings/programmes", "事業承継")])),
    ("/settings/programmes/{id}", Of("SELECT id, name FROM programmes")),
    ("/settings/plan-file", At(&[("/settings/plan-file", FORM)])),
    (
        "/cases",
        At(&[
            ("/cases", "</table>"),
            ("/cases?page=40", "</table>"),
            ("/cases?state=all", "</table>"),
            ("/cases?programme=dx", "</table>"),
            ("/cases?q=改善", "<h1"),
            ("/cases?quiet=1", "<h1"),
            ("/cases?mine=1", "<h1"),
            ("/cases?view=board&programme=dx", "<h1"),
        ]),
    ),
    ("/cases/stages", At(&[("/cases/stages?programme=dx", "</table>")])),
    ("/cases/new", At(&[("/cases/new", FORM)])),
    ("/cases/{id}", Of("SELECT cases.id, name FROM cases JOIN businesses ON businesses.id = business_id")),
    ("/cases/{id}/edit", OPEN_CASES),
    ("/cases/{id}/measures", OPEN_CASES),
    ("/cases/{id}/people", OPEN_CASES),
    ("/cases/{id}/outcomes/new", OPEN_CASES),
    ("/cases/{id}/outcomes/{outcome}", Not("the form of /cases/{id}/outcomes/new, filled in")),
    ("/cases/{id}/history", Of("SELECT id, '<h1' FROM cases")),
    (
        "/plan",
        At(&[
            ("/plan", "相談件数(延べ)"),
            ("/plan?period=plan", "相談件数(延べ)"),
            ("/plan?period=2024H1", "</table>"),
        ]),
    ),
    (
        "/plan/indicators/{code}",
        At(&[
            ("/plan/indicators/K3-1a", "相談件数(延べ)"),
            ("/plan/indicators/K3-1b?period=plan", "相談事業者数(実数)"),
            ("/plan/indicators/KP3s?period=2024", "成果件数"),
            ("/plan/indicators/K3-2a", "デジタル技術"),
        ]),
    ),
    (
        "/businesses",
        At(&[
            ("/businesses", "</table>"),
            ("/businesses?page=300", "</table>"),
            ("/businesses?q=精機", "<h1"),
            ("/businesses?sort=-updated", "</table>"),
            ("/businesses?industry=E", "</table>"),
        ]),
    ),
    ("/businesses/alike", PART),
    ("/businesses/new", At(&[("/businesses/new", FORM)])),
    ("/businesses/{id}", BUSINESSES),
    ("/businesses/{id}/edit", BUSINESSES),
    ("/businesses/{id}/contacts/new", Of("SELECT id, '</form>' FROM businesses WHERE merged_into IS NULL")),
    ("/businesses/{id}/contacts/{contact}", Not("the form of /businesses/{id}/contacts/new, filled in")),
    (
        "/consultations",
        At(&[("/consultations", "</table>"), ("/consultations?page=400", "<h1"), ("/consultations?mine=1", "<h1")]),
    ),
    ("/consultations/about", PART),
    ("/consultations/new", At(&[("/consultations/new", FORM)])),
    ("/consultations/{id}", CONSULTATIONS),
    ("/consultations/{id}/edit", CONSULTATIONS),
    ("/consultations/{id}/shared", CONSULTATIONS),
    (
        "/search",
        At(&[
            ("/search?q=見本", "<h1"),
            ("/search?q=精機", "<h1"),
            ("/search?q=承継", "<h1"),
            ("/search?q=山川", "<h1"),
            ("/search?q=電", "<h1"),
            ("/search?q=見本 123", "<h1"),
        ]),
    ),
];
