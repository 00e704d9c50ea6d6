//! Saves a form as a draft while it is typed: after a short pause, one save at a time, again when the connection or the
//! session was gone. It knows no form: the fields go as they stand in the page.

use std::time::Duration;

use domain::{Words, drafts::DraftSaved};
use leptos::{html, leptos_dom::helpers::set_timeout, prelude::*, task::spawn_local};
use serde::Deserialize;
use ui::SaveStatus;
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use crate::net::{fields_of, post, text_of};

/// A pause in typing after which the draft is saved.
const PAUSE: Duration = Duration::from_millis(1500);
/// How soon a save that failed is tried again.
const AGAIN: Duration = Duration::from_secs(8);

/// Why drafts are not saved any more, where the person can do something about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The session has ended. It goes on by itself once somebody has signed in in another tab.
    SignIn,
    /// Another device saved this draft; the version that it has there.
    Elsewhere(i64),
    Refused(Words),
}

/// What the server made of a draft.
enum Answer {
    /// None: nothing was typed that would be a pity to lose.
    Saved(Option<DraftSaved>),
    /// None: the connection is gone, or something is broken.
    Failed(Option<Trouble>),
}

/// The state of one form's draft. All of it is signals, so that listeners can share it.
#[derive(Clone, Copy)]
pub(super) struct Autosave {
    /// An element in the form.
    pub(super) within: NodeRef<html::Span>,
    pub(super) status: RwSignal<SaveStatus>,
    pub(super) trouble: RwSignal<Option<Trouble>>,
    version: RwSignal<i64>,
    /// Counts what was typed, so that a pause is the last keystroke's.
    typed: RwSignal<u32>,
    saving: RwSignal<bool>,
}

impl Autosave {
    pub(super) fn new(version: i64) -> Self {
        Self {
            within: NodeRef::new(),
            status: RwSignal::default(),
            trouble: RwSignal::default(),
            version: RwSignal::new(version),
            typed: RwSignal::new(0),
            saving: RwSignal::new(false),
        }
    }

    /// The form that is kept.
    pub(super) fn form(self) -> Option<HtmlFormElement> {
        self.within.get_untracked()?.closest("form").ok()??.dyn_into().ok()
    }

    /// Something was typed or chosen.
    pub(super) fn touch(self) {
        self.typed.update(|typed| *typed = typed.wrapping_add(1));
        self.later(PAUSE);
    }

    fn later(self, pause: Duration) {
        let typed = self.typed.get_untracked();
        let save = move || {
            if self.typed.try_get_untracked() == Some(typed) {
                self.save();
            }
        };
        set_timeout(save, pause);
    }

    fn save(self) {
        let stopped = matches!(self.trouble.get_untracked(), Some(Trouble::Elsewhere(_) | Trouble::Refused(_)));
        let Some(form) = self.form().filter(|_| !stopped) else { return };
        // A form on its way needs no draft, unless it comes back.
        if self.saving.get_untracked() || form.has_attribute("aria-busy") {
            return self.later(PAUSE);
        }
        self.saving.set(true);
        self.status.set(SaveStatus::Saving);
        spawn_local(async move {
            let answer = send(&form, self.version.get_untracked()).await;
            // The form may be gone by now.
            if self.saving.try_set(false).is_none() {
                self.answered(answer);
            }
        });
    }

    fn answered(self, answer: Answer) {
        match answer {
            Answer::Saved(None) => self.status.set(SaveStatus::Untouched),
            Answer::Saved(Some(saved)) => {
                self.version.set(saved.version);
                self.trouble.set(None);
                self.status.set(SaveStatus::Saved { at: saved.at });
            }
            Answer::Failed(trouble) => {
                self.status.set(SaveStatus::Failed);
                if trouble.is_some() {
                    self.trouble.set(trouble);
                }
                self.later(AGAIN);
            }
        }
    }

    /// What stands here is to be kept, whatever the other device saved.
    pub(super) fn keep_mine(self, version: i64) {
        self.version.set(version);
        self.trouble.set(None);
        self.save();
    }
}

/// Sends the fields as they stand.
async fn send(form: &HtmlFormElement, version: i64) -> Answer {
    let Some(fields) = fields_of(form) else { return Answer::Failed(None) };
    fields.append("version", &version.to_string());
    let Ok(response) = post("/_fn/drafts/save", &fields, &[("accept", "application/json")]).await else {
        return Answer::Failed(None);
    };
    let text = text_of(&response).await.unwrap_or_default();
    if response.ok() {
        return serde_json::from_str(&text).map_or(Answer::Failed(None), Answer::Saved);
    }
    let trouble = if response.status() == 401 { Some(Trouble::SignIn) } else { trouble_in(&text) };
    Answer::Failed(trouble)
}

/// The two problems that a person can do something about, out of [`domain::Problem`]: to know all of it would cost
/// every visitor as much as the rest of this crate.
fn trouble_in(text: &str) -> Option<Trouble> {
    #[derive(Deserialize)]
    enum Problem {
        Conflict { version: i64 },
        Refused(Words),
    }
    match serde_json::from_str(text).ok()? {
        Problem::Conflict { version } => Some(Trouble::Elsewhere(version)),
        Problem::Refused(words) => Some(Trouble::Refused(words)),
    }
}

#[cfg(test)]
mod tests {
    use domain::{Problem, Text};

    use super::*;

    #[test]
    fn what_keeps_a_draft_from_being_saved_is_known_from_the_servers_own_problem() {
        let says = Words::from(Text::new("長すぎます", "too long"));
        let read = |problem: &Problem| trouble_in(&serde_json::to_string(problem).unwrap_or_default());
        let conflict = Problem::Conflict { version: 7, fields: Vec::new() };
        assert_eq!(read(&conflict), Some(Trouble::Elsewhere(7)));
        assert_eq!(read(&Problem::Refused(says.clone())), Some(Trouble::Refused(says)));
        assert_eq!(read(&Problem::Broken), None);
    }
}
