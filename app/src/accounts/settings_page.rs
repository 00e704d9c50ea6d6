//! 設定: what a person may set, one line each.

use domain::{Action, policy};
use leptos::prelude::*;
use service::Result;
use ui::{Icon, PageHead, Panel, PanelKind, Row, Rows, RowsKind, t};

use super::words as w;
use crate::{Asked, Shown};

/// The lines, each with what it needs.
const LINES: [(&str, domain::Text, domain::Text, Action); 6] = [
    ("/settings/account", w::OWN_ACCOUNT, w::OWN_ACCOUNT_SUB, Action::UseOwnAccount),
    ("/settings/staff", w::STAFF, w::STAFF_SUB, Action::SeeStaff),
    ("/settings/programmes", w::PROGRAMMES, w::PROGRAMMES_SUB, Action::SeeProgrammes),
    ("/settings/lists", w::LISTS, w::LISTS_SUB, Action::SeeLists),
    ("/settings/plan-file", w::PLAN_FILE, w::PLAN_FILE_SUB, Action::LoadPlan),
    ("/settings/centre", w::CENTRE, w::CENTRE_SUB, Action::ManageCentre),
];

/// An overview of what this person may set.
pub(crate) async fn settings_page(asked: Asked) -> Result<Shown> {
    let actor = asked.ctx.actor.clone();
    let open = LINES.into_iter().filter(move |(.., action)| policy::allows(&actor, *action).is_some());
    let open: Vec<_> = open.collect();
    Ok(Shown::staff(w::SETTINGS.get(asked.preferences.lang), move || {
        let lines = open.into_iter().map(|(href, name, says, _)| {
            view! {
                <Row name=t(name) href acts=|| Icon::Forward.view()>
                    <span>{t(says)}</span>
                </Row>
            }
        });
        view! {
            <PageHead title=t(w::SETTINGS) />
            <Panel id="settings" title=t(w::WHAT_CAN_BE_SET) kind=PanelKind::Flush>
                <Rows kind=RowsKind::Two>{lines.collect_view()}</Rows>
            </Panel>
        }
    }))
}
