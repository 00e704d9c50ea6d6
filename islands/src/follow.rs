//! Parts of a page that follow what is typed or chosen: the warning of similar businesses, what is known of those that
//! a consultation is with.
//!
//! `<div data-follows="name kana" data-from="/businesses/alike">` in a form: a while after one of the fields changed,
//! the page at `/businesses/alike?name=…&kana=…` is asked for, and everything in it that has an id is drawn anew where
//! it stands here. `data-with` names fields that are sent as well and not followed.

use std::{cell::Cell, time::Duration};

use leptos::{
    ev,
    leptos_dom::helpers::{set_timeout, window_event_listener},
    task::spawn_local,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, UrlSearchParams, js_sys::Reflect};

use crate::{
    dom::{draw_anew, elements, page},
    net::{fields_of, page_at},
};

/// Long enough to let a word be typed.
const PAUSE: Duration = Duration::from_millis(400);
/// Remembers at which values a part stands.
const STANDS_AT: &str = "data-stands-at";

/// Listens as long as the page stands.
pub(crate) fn listen() {
    for part in all() {
        stand_at(&part, &asks(&part, "data-follows"));
    }
    drop(window_event_listener(ev::input, |_| later()));
    drop(window_event_listener(ev::change, |_| later()));
}

fn all() -> Vec<Element> {
    page().map(|page| elements(page.query_selector_all("[data-follows]"))).unwrap_or_default()
}

/// After a pause, which every further letter begins anew.
fn later() {
    thread_local! {
        static CHANGES: Cell<u32> = const { Cell::new(0) };
    }
    let change = CHANGES.get().wrapping_add(1);
    CHANGES.set(change);
    let look = move || {
        if CHANGES.get() == change {
            all().into_iter().for_each(follow);
        }
    };
    set_timeout(look, PAUSE);
}

fn follow(part: Element) {
    let now = asks(&part, "data-follows");
    if part.get_attribute(STANDS_AT).as_deref() == Some(now.as_str()) {
        return;
    }
    stand_at(&part, &now);
    let from = part.get_attribute("data-from").unwrap_or_default();
    let address = format!("{from}?{now}&{}", asks(&part, "data-with"));
    spawn_local(async move {
        // What cannot be loaded is left out: the form works without it.
        let Ok(answered) = page_at(&address).await else { return };
        // Another question may be on its way by now.
        if part.get_attribute(STANDS_AT).as_deref() == Some(now.as_str()) {
            for there in elements(answered.query_selector_all("body > [id]")) {
                if let Some(here) = page().and_then(|page| page.get_element_by_id(&there.id())) {
                    draw_and_keep(&here, &there);
                }
            }
        }
    });
}

/// Draws a part anew; what was typed in it stays, where the new part asks for the same. Ticks are the server's to keep.
fn draw_and_keep(here: &Element, there: &Element) {
    let typed = here.closest("form").ok().flatten().and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    let typed = typed.as_ref().and_then(fields_of);
    draw_anew(here, there);
    let Some(typed) = typed else { return };
    for control in
        elements(here.query_selector_all("select, textarea, input:not([type=hidden], [type=checkbox], [type=radio])"))
    {
        let value = control.get_attribute("name").and_then(|name| typed.get(&name));
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            drop(Reflect::set(&control, &"value".into(), &value.into()));
            if let Ok(Some(fold)) = control.closest("details") {
                drop(fold.set_attribute("open", ""));
            }
        }
    }
}

fn stand_at(part: &Element, asks: &str) {
    drop(part.set_attribute(STANDS_AT, asks));
}

/// The query of the fields that an attribute names, as they stand: `name=…&kana=…`, lists more than once.
fn asks(part: &Element, attribute: &str) -> String {
    let named = part.get_attribute(attribute).unwrap_or_default();
    let form = part.closest("form").ok().flatten().and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    let (Some(fields), Ok(query)) = (form.as_ref().and_then(fields_of), UrlSearchParams::new()) else {
        return String::new();
    };
    for name in named.split_whitespace() {
        for sent_as in [format!("form[{name}]"), format!("form[{name}][]")] {
            for value in fields.get_all(&sent_as).iter().filter_map(|value| value.as_string()) {
                query.append(name, &value);
            }
        }
    }
    query.to_string().into()
}
