//! The side menu: only what the person may open.

use domain::{Action, Actor, Text, policy};
use ui::{Icon, NavItem, t};

use super::words as w;

const ITEMS: &[(&str, Text, Icon, Action)] = &[
    ("/", w::TODAY, Icon::Today, Action::SeeToday),
    ("/consultations", w::CONSULTATIONS, Icon::Talk, Action::SeeConsultations),
    ("/cases", w::CASES, Icon::Case, Action::SeeCases),
    ("/businesses", w::BUSINESSES, Icon::Building, Action::SeeBusinesses),
    ("/plan", w::PLAN, Icon::Plan, Action::SeeFigures),
    ("/settings", w::SETTINGS, Icon::Settings, Action::UseOwnAccount),
];

/// The menu of who asks, with the page that they are on marked.
pub(super) fn menu(actor: &Actor, path: &str) -> Vec<NavItem> {
    let open = ITEMS.iter().copied().filter(|(.., action)| policy::allows(actor, *action).is_some());
    open.map(|(href, label, icon, _)| {
        let current = if href == "/" { path == "/" } else { path.starts_with(href) };
        NavItem { href: href.to_owned(), label: t(label).to_owned(), icon, count: None, current }
    })
    .collect()
}
