//! The staff and their roles.

use domain::{
    Action,
    accounts::{AccountRow, AccountState},
    policy,
};
use leptos::prelude::*;
use service::{Result, accounts};
use ui::{Badge, ButtonKind, Cell, Column, Crumb, Crumbs, Icon, LinkButton, PageHead, RowHead, Table, Tone, t};

use super::words as w;
use crate::{Asked, Shown};

/// Everyone who can sign in, could, or may.
pub(crate) async fn staff_page(asked: Asked) -> Result<Shown> {
    let staff = accounts::list(&asked.ctx).await?;
    let manages = policy::allows(&asked.ctx.actor, Action::ManageStaff).is_some();
    Ok(Shown::staff(w::STAFF.get(asked.preferences.lang), move || {
        let invite = move || {
            manages.then(|| {
                view! {
                    <LinkButton href="/settings/staff/new" kind=ButtonKind::Primary icon=Icon::Plus>
                        {t(w::INVITE)}
                    </LinkButton>
                }
            })
        };
        let columns = [w::NAME, w::EMAIL, w::ROLES, w::STATE].map(|label| Column::new(t(label))).to_vec();
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::SETTINGS), "/settings")] />
            <PageHead title=t(w::STAFF) actions=invite />
            <Table caption=t(w::STAFF) columns>
                {staff.into_iter().map(row).collect_view()}
            </Table>
        }
    }))
}

fn row(row: AccountRow) -> impl IntoView {
    let roles = role_names(&row);
    view! {
        <tr>
            <RowHead>
                <a href=format!("/settings/staff/{}", row.id)>{row.name}</a>
                " "
                <span class="ink-3">{row.kana}</span>
            </RowHead>
            <Cell label=t(w::EMAIL)>{row.email}</Cell>
            <Cell label=t(w::ROLES)>{roles}</Cell>
            <Cell label=t(w::STATE)>
                <StateBadge state=row.state />
            </Cell>
        </tr>
    }
}

pub(super) fn role_names(row: &AccountRow) -> String {
    row.roles.iter().map(|role| t(role.name())).collect::<Vec<_>>().join(t(w::AND))
}

#[component]
pub(super) fn StateBadge(state: AccountState) -> impl IntoView {
    let tone = match state {
        AccountState::Invited => Tone::Info,
        AccountState::Active => Tone::Good,
        AccountState::Disabled => Tone::Plain,
    };
    view! { <Badge tone>{t(state.name())}</Badge> }
}
