//! The browsers that a person is signed in with.

use domain::accounts::SessionRow;
use leptos::prelude::*;
use ui::{Badge, ButtonKind, Cell, CellKind, Column, DateTime, RowHead, Table, Tone, say, t};

use super::{post::ActButton, words as w};

#[component]
pub(super) fn SessionList(sessions: Vec<SessionRow>) -> impl IntoView {
    let columns = [w::BROWSER, w::LAST_SEEN, w::BEGAN, w::ADDRESS, w::ACT].map(|label| Column::new(t(label))).to_vec();
    view! {
        <Table caption=t(w::SESSIONS) columns>
            {sessions.into_iter().map(session_row).collect_view()}
        </Table>
    }
}

fn session_row(row: SessionRow) -> impl IntoView {
    let browser = browser(&row.browser);
    let says = say(&w::END_OF.fill(&[("browser", &browser)])).clone();
    view! {
        <tr>
            <RowHead>
                {browser}
                {row.is_this.then(|| view! { " " <Badge tone=Tone::Good>{t(w::THIS_SESSION)}</Badge> })}
            </RowHead>
            <Cell label=t(w::LAST_SEEN) kind=CellKind::OneLine>
                <DateTime at=row.last_seen_at />
            </Cell>
            <Cell label=t(w::BEGAN) kind=CellKind::OneLine>
                <DateTime at=row.began_at />
            </Cell>
            <Cell label=t(w::ADDRESS)>{row.address}</Cell>
            <Cell label=t(w::ACT)>
                {(!row.is_this)
                    .then(|| {
                        view! {
                            <ActButton endpoint="accounts/end_session" id=row.id.to_string() kind=ButtonKind::Quiet says>
                                {t(w::END)}
                            </ActButton>
                        }
                    })}
            </Cell>
        </tr>
    }
}

/// The browser and the system in a few words, as far as its own account of itself tells.
fn browser(agent: &str) -> String {
    const BROWSERS: [(&str, &str); 5] =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];
    let named =
        |known: &[(&str, &'static str)]| known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} / {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t(w::UNKNOWN_BROWSER).to_owned(),
    }
}
