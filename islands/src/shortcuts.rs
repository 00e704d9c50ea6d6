//! The keys of every page: `/` finds, `n` records a consultation, `?` shows the keys.

use leptos::{ev, leptos_dom::helpers::window_event_listener, prelude::*};
use wasm_bindgen::JsCast;

/// Listens for the keys; draws nothing. `new` is where `n` leads, if the person may go there.
#[island]
pub fn ShortcutsIsland(new: Option<String>) -> impl IntoView {
    Effect::new(move || {
        let new = new.clone();
        let listener = window_event_listener(ev::keydown, move |ev| {
            if ev.ctrl_key() || ev.meta_key() || ev.alt_key() || ev.is_composing() || types(&ev) {
                return;
            }
            let done = match ev.key().as_str() {
                "/" => focus("q"),
                "n" => new.as_deref().is_some_and(|new| window().location().set_href(new).is_ok()),
                "?" => click("keys-button"),
                _ => false,
            };
            if done {
                ev.prevent_default();
            }
        });
        on_cleanup(move || listener.remove());
    });
}

/// Whether the key goes into something that takes text.
fn types(ev: &ev::KeyboardEvent) -> bool {
    let element = ev.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.has_attribute("contenteditable")
    })
}

fn focus(id: &str) -> bool {
    html(id).is_some_and(|element| element.focus().is_ok())
}

fn click(id: &str) -> bool {
    html(id).map(|element| element.click()).is_some()
}

fn html(id: &str) -> Option<web_sys::HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
