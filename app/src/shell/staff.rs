//! The frames around a page's body.

use leptos::prelude::*;
use ui::{Avatar, Icon, Menu, MenuButton, SiteShell, SiteWidth, StaffShell, Toast, say, t};

use super::{Shell, menu::menu, words as w};

/// The staff's menu and bar around a page.
pub(super) fn staff(shell: &Shell, body: AnyView) -> impl IntoView + use<> {
    let items = menu(&shell.actor, &shell.path);
    let centre = shell.site.centre.clone();
    let name = shell.actor.person().map(|person| person.name.clone()).unwrap_or_default();
    let toasts = shell.flashes.iter().map(|words| view! { <Toast says=say(words) /> }).collect_view();
    view! {
        <StaffShell
            home="/"
            name=t(w::BANSO)
            items=items
            find="/businesses"
            foot=move || view! { {centre} }
            end=move || person_menu(&name)
        >
            {body}
            {toasts}
        </StaffShell>
    }
}

fn person_menu(name: &str) -> impl IntoView + use<> {
    let says = say(&w::MENU_OF.fill(&[("name", name)]));
    view! {
        <button class="button quiet square" type="button" popovertarget="me" aria-label=says>
            <Avatar name=name.to_owned() />
        </button>
        <Menu id="me">
            <MenuButton action="/_fn/accounts/sign_out" icon=Icon::Back>
                {t(w::SIGN_OUT)}
            </MenuButton>
        </Menu>
    }
}

/// One narrow column.
pub(super) fn slim(shell: &Shell, body: AnyView) -> impl IntoView + use<> {
    let centre = shell.site.centre.clone();
    view! {
        <SiteShell home="/" name=centre width=SiteWidth::Slim>
            {body}
        </SiteShell>
    }
}
