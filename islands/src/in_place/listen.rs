//! Hears every form that posts to a server function.

use std::time::Duration;

use leptos::{
    ev,
    leptos_dom::helpers::{set_timeout, window_event_listener},
    task::spawn_local,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement, SubmitEvent};

use super::{
    answer::{self, Said},
    leave,
    send::{Answer, send},
    unsent,
};
use crate::dom::{elements, focus, page};

/// Marks a form that is on its way. The style sheet shows it, drafts wait for it.
const BUSY: &str = "aria-busy";
/// After this long, a form whose way to the next page was stopped can be sent again.
const STOPPED: Duration = Duration::from_secs(10);

/// Listens as long as the page stands.
pub(crate) fn listen() {
    drop(window_event_listener(ev::submit, |ev| submitted(&ev)));
    // A page that the browser kept as it was left still has its form marked.
    drop(window_event_listener(ev::pageshow, |_| {
        if let Some(page) = page() {
            elements(page.query_selector_all("form[aria-busy]"))
                .iter()
                .for_each(|form| drop(form.remove_attribute(BUSY)));
        }
    }));
}

fn submitted(ev: &SubmitEvent) {
    let form = ev.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some((form, action)) = form.and_then(|form| Some((form.clone(), ours(&form)?))) else { return };
    if form.has_attribute(BUSY) {
        // The second press of two.
        return ev.prevent_default();
    }
    drop(form.set_attribute(BUSY, "true"));
    if !has_fields(&form) {
        // An act on a record has nothing to lose: the browser goes the ordinary way.
        return free_later(form);
    }
    ev.prevent_default();
    spawn_local(go(form, action, ev.submitter()));
}

/// Where the form posts to, if that is a server function.
fn ours(form: &HtmlFormElement) -> Option<String> {
    let action = form.get_attribute("action").filter(|action| action.starts_with("/_fn/"))?;
    (form.method() == "post").then_some(action)
}

fn has_fields(form: &HtmlFormElement) -> bool {
    form.query_selector("input:not([type=hidden]), select, textarea").ok().flatten().is_some()
}

/// A form stays marked until its page is gone, or until the way to the next page has failed.
fn free_later(form: HtmlFormElement) {
    set_timeout(move || drop(form.remove_attribute(BUSY)), STOPPED);
}

async fn go(form: HtmlFormElement, action: String, submitter: Option<HtmlElement>) {
    unsent::clear(&form);
    let why = match send(&form, &action, submitter.as_ref()).await {
        Ok(Answer::LeadsTo(path)) => {
            leave::to(&path);
            return free_later(form);
        }
        Ok(Answer::Page { page, address }) => match answer::show(&form, &action, &page) {
            Said::Nothing => Some("unsent"),
            Said::Messages(first) => {
                focus(&first);
                None
            }
            // Its fields changed places: the page that it came back on has all that was typed.
            Said::Rearranged => {
                leave::to(&address);
                return free_later(form);
            }
        },
        Err(why) => Some(why),
    };
    if let Some(why) = why {
        unsent::say(&form, submitter.as_ref(), why);
    }
    drop(form.remove_attribute(BUSY));
}
