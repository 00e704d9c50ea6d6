//! The people at a business, beside its page.

use domain::{BusinessId, businesses::ContactView};
use leptos::prelude::*;
use ui::{Badge, ButtonKind, LinkButton, Panel, t};

use super::words as w;

/// Everybody who is there or was, with the ways to edit them for a reader who may.
pub(super) fn contacts_panel(business: BusinessId, contacts: Vec<ContactView>, edits: bool) -> impl IntoView {
    let add = move || {
        edits.then(|| {
            let href = format!("/businesses/{business}/contacts/new");
            view! { <LinkButton href kind=ButtonKind::Quiet says=t(w::ADD_CONTACT)>{t(w::ADD)}</LinkButton> }
        })
    };
    let nobody = contacts.is_empty().then(|| view! { <p class="ink-3">{t(w::NO_CONTACT)}</p> });
    let lines = contacts.into_iter().map(|contact| line(contact, edits)).collect_view();
    view! {
        <Panel id="contacts" title=t(w::CONTACTS) end=add>
            {nobody}
            <ul class="stack">{lines}</ul>
        </Panel>
    }
}

fn line(contact: ContactView, edits: bool) -> impl IntoView {
    let href = format!("/businesses/{}/contacts/{}", contact.business.id, contact.id);
    let name = if edits {
        view! { <a href=href>{contact.name}</a> }.into_any()
    } else {
        view! { <b>{contact.name}</b> }.into_any()
    };
    let left = contact.left.then(|| view! { <Badge>{t(w::HAS_LEFT)}</Badge> });
    let email = (!contact.email.is_empty()).then(|| {
        let href = format!("mailto:{}", contact.email);
        view! { <br /> <a href=href>{contact.email}</a> }
    });
    let phone = (!contact.phone.is_empty()).then(|| view! { <br /> <span class="ink-2">{contact.phone}</span> });
    let note = (!contact.note.is_empty()).then(|| view! { <br /> <span class="ink-3">{contact.note}</span> });
    view! { <li>{name} " " {contact.title} " " {left} {phone} {email} {note}</li> }
}
