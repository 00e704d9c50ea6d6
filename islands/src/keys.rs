//! The keys of every page: `/` finds, `n` records a consultation, `?` shows the keys, Ctrl and Enter send the form.
//!
//! A key does what is in the page under its id: whoever may not record has no such link, and so no such key.

use leptos::{ev, leptos_dom::helpers::window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::dom::{form_around, page};

/// Listens for the keys as long as the page stands.
pub(crate) fn listen() {
    drop(window_event_listener(ev::keydown, |ev| {
        // Enter ends a conversion of kana to kanji, which is no wish to send.
        if ev.is_composing() || ev.alt_key() {
            return;
        }
        let done = match (ev.key().as_str(), ev.ctrl_key() || ev.meta_key()) {
            ("Enter", true) => send(&ev),
            (_, true) => false,
            _ if takes_text(&ev) => false,
            ("/", _) => with("q", |find| find.focus().is_ok()),
            ("n", _) => with("record", click),
            ("?", _) => with("keys-button", click),
            _ => false,
        };
        if done {
            ev.prevent_default();
        }
    }));
}

/// Sends the form in which one types, unless it only asks.
fn send(ev: &ev::KeyboardEvent) -> bool {
    let form = form_around(ev).filter(|form| form.method() == "post");
    form.is_some_and(|form| form.request_submit().is_ok())
}

/// Whether the key goes into something that takes text.
fn takes_text(ev: &ev::KeyboardEvent) -> bool {
    let element = ev.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.has_attribute("contenteditable")
    })
}

fn with(id: &str, act: impl Fn(HtmlElement) -> bool) -> bool {
    let element = page().and_then(|page| page.get_element_by_id(id)?.dyn_into().ok());
    element.is_some_and(act)
}

#[expect(clippy::needless_pass_by_value, reason = "as the others are called")]
fn click(element: HtmlElement) -> bool {
    element.click();
    true
}
