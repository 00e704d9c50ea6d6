//! The frames around a page's body.

use domain::{Action, Actor, Person, policy};
use leptos::prelude::*;
use service::requests::Flash;
use ui::{
    Avatar, ButtonKind, Dialog, Fact, Facts, Icon, LinkButton, Menu, MenuButton, MenuLink, SearchBox, Shortcut,
    SiteShell, SiteWidth, StaffShell, Toast, Undo, say, t,
};

use super::{Shell, menu::menu, words as w};

/// The staff's menu and bar around a page.
pub(super) fn staff(shell: &Shell, body: AnyView) -> impl IntoView + use<> {
    let items = menu(&shell.actor, &shell.path);
    let centre = shell.site.centre.clone();
    let toasts = shell.flashes.iter().map(toast).collect_view();
    let actor = shell.actor.clone();
    let may_search = policy::allows(&shell.actor, Action::Search).is_some();
    let search = move || may_search.then(|| view! { <SearchBox action="/search" label=t(w::FIND_ALL) shortcut="/" /> });
    view! {
        <StaffShell
            home="/"
            name=t(w::BANSO)
            items=items
            find=may_search.then(|| "/search".to_owned())
            search=search
            foot=move || view! { {centre} }
            end=move || bar_end(&actor)
        >
            {body}
            {toasts}
        </StaffShell>
    }
}

/// A sentence about what was just done, with the way back.
fn toast(flash: &Flash) -> impl IntoView + use<> {
    let undo = flash.undo.as_ref().map(|undo| Undo {
        action: format!("/_fn/{}", undo.endpoint),
        fields: undo.fields.iter().map(|(name, value)| (format!("form[{name}]"), value.clone())).collect(),
    });
    let says = say(&flash.says);
    match undo {
        Some(undo) => view! { <Toast says undo /> },
        None => view! { <Toast says /> },
    }
}

/// The primary button and the person's menu.
fn bar_end(actor: &Actor) -> impl IntoView + use<> {
    let may_write = policy::allows(actor, Action::WriteConsultations).is_some();
    let record = may_write.then(|| {
        view! {
            <LinkButton href=NEW kind=ButtonKind::Primary icon=Icon::Plus says=t(w::RECORD) attr:id="record">
                <span>{t(w::RECORD)}</span> " " <Shortcut keys="n" />
            </LinkButton>
        }
    });
    view! {
        {record}
        {person_menu(actor)}
        {keys(policy::allows(actor, Action::Search).is_some(), may_write)}
    }
}

/// Where a consultation is recorded.
const NEW: &str = "/consultations/new";

/// The keys of every page.
fn keys(may_search: bool, may_write: bool) -> impl IntoView {
    let line = |keys: &'static str, what: domain::Text| {
        view! {
            <Fact label=t(what)>
                <Shortcut keys=keys />
            </Fact>
        }
    };
    view! {
        <Dialog id="keys" title=t(w::KEYS)>
            <Facts>
                {may_search.then(|| line("/", w::KEY_FIND))}
                {may_write.then(|| line("n", w::RECORD))}
                {line("Ctrl Enter", w::KEY_SEND)}
                {line("?", w::KEY_HELP)}
            </Facts>
        </Dialog>
    }
}

fn person_menu(actor: &Actor) -> impl IntoView + use<> {
    let (name, roles) = actor.person().map(|person| (person.name.clone(), roles(person))).unwrap_or_default();
    let says = say(&w::MENU_OF.fill(&[("name", &name)]));
    view! {
        <button class="button quiet square" type="button" popovertarget="me" aria-label=says>
            <Avatar name=name.clone() />
        </button>
        <Menu id="me">
            <li class="who">
                <b>{name}</b>
                <span class="ink-3">{roles}</span>
            </li>
            <MenuLink href="/settings/account" icon=Icon::Person>
                {t(w::OWN_ACCOUNT)}
            </MenuLink>
            <li>
                <button type="button" id="keys-button" popovertarget="keys">
                    {Icon::Help.view()}
                    {t(w::KEYS)}
                </button>
            </li>
            <MenuButton action="/_fn/accounts/sign_out" icon=Icon::Back>
                {t(w::SIGN_OUT)}
            </MenuButton>
        </Menu>
    }
}

fn roles(person: &Person) -> String {
    person.roles.iter().map(|role| t(role.name())).collect::<Vec<_>>().join(t(w::AND))
}

/// One narrow column.
pub(super) fn slim(shell: &Shell, body: AnyView) -> impl IntoView + use<> {
    // Before it has a name, the centre is called by the product's.
    let centre = Some(shell.site.centre.clone()).filter(|name| !name.is_empty());
    let centre = centre.unwrap_or_else(|| t(w::BANSO).to_owned());
    view! {
        <SiteShell home="/" name=centre width=SiteWidth::Slim>
            {body}
        </SiteShell>
    }
}
