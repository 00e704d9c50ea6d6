//! What a type-ahead does: it asks after a short pause, walks its list by the arrow keys, and picks.

use std::time::Duration;

use domain::search::{Hit, Picked, SearchKind};
use leptos::{ev, leptos_dom::helpers::set_timeout, prelude::*, task::spawn_local};

use crate::net::{post, text_of};

/// Long enough to let a word be typed, short enough not to be noticed.
const PAUSE: Duration = Duration::from_millis(120);

/// The state of one type-ahead. All of it is signals, so that listeners can share it.
#[derive(Clone, Copy)]
pub(super) struct Choosing {
    pub(super) typed: RwSignal<String>,
    pub(super) hits: RwSignal<Vec<Hit>>,
    pub(super) open: RwSignal<bool>,
    /// The place in the list that the arrow keys stand on; one past the hits is 「新しい事業者として登録」.
    pub(super) active: RwSignal<usize>,
    chosen: RwSignal<Vec<Picked>>,
    several: bool,
    contacts: bool,
    cases: bool,
    input: NodeRef<leptos::html::Input>,
    /// Counts the questions, so that a late answer to an earlier one is dropped.
    asked: RwSignal<u32>,
}

/// What a press asks the field to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    Nothing,
    /// The last line of the list was chosen.
    Register,
}

impl Choosing {
    pub(super) fn new(
        chosen: RwSignal<Vec<Picked>>,
        several: bool,
        contacts: bool,
        cases: bool,
        input: NodeRef<leptos::html::Input>,
    ) -> Self {
        Self {
            typed: RwSignal::default(),
            hits: RwSignal::default(),
            open: RwSignal::new(false),
            active: RwSignal::new(0),
            chosen,
            several,
            contacts,
            cases,
            input,
            asked: RwSignal::new(0),
        }
    }

    /// Something was typed.
    pub(super) fn type_in(self, text: String) {
        self.typed.set(text.clone());
        let number = self.asked.get_untracked().wrapping_add(1);
        self.asked.set(number);
        if text.trim().is_empty() {
            return self.close();
        }
        let ask = move || {
            if self.asked.try_get_untracked() == Some(number) {
                spawn_local(self.ask(text, number));
            }
        };
        set_timeout(ask, PAUSE);
    }

    async fn ask(self, q: String, number: u32) {
        let answer = suggest(&q, self.cases).await;
        // The field may be gone, or have moved on. A question that failed is asked again by the next letter.
        if self.asked.try_get_untracked() == Some(number)
            && let Some(hits) = answer
        {
            self.hits.set(hits);
            self.active.set(0);
            self.open.set(true);
        }
    }

    /// A key of the input went down.
    pub(super) fn press(self, ev: &ev::KeyboardEvent) -> Press {
        // Enter ends a conversion of kana to kanji, which is no choice.
        if ev.is_composing() {
            return Press::Nothing;
        }
        let last = self.hits.with_untracked(Vec::len);
        let open = self.open.get_untracked();
        match ev.key().as_str() {
            "ArrowDown" if open => self.active.update(|at| *at = if *at >= last { 0 } else { *at + 1 }),
            "ArrowUp" if open => self.active.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
            "ArrowDown" => self.type_in(self.typed.get_untracked()),
            "Enter" if open && self.active.get_untracked() == last => {
                ev.prevent_default();
                return Press::Register;
            }
            "Enter" if open => self.pick_at(self.active.get_untracked()),
            "Enter" if !self.typed.with_untracked(String::is_empty) => {}
            "Escape" if open => self.close(),
            "Backspace" if self.typed.with_untracked(String::is_empty) => {
                self.chosen.update(|chosen| drop(chosen.pop()));
                return Press::Nothing;
            }
            _ => return Press::Nothing,
        }
        ev.prevent_default();
        Press::Nothing
    }

    /// A hit was chosen. A contact or case brings its business along.
    pub(super) fn pick_at(self, at: usize) {
        let Some(hit) = self.hits.with_untracked(|hits| hits.get(at).cloned()) else { return };
        let own = match hit.kind {
            SearchKind::Business => true,
            SearchKind::Contact => self.contacts,
            SearchKind::Case => self.cases,
            SearchKind::Consultation => false,
        };
        let picked = [hit.business.clone(), own.then(|| hit.picked())].into_iter().flatten();
        self.chosen.update(|chosen| {
            if !self.several {
                chosen.clear();
            }
            for one in picked {
                if !chosen.iter().any(|there| there.id == one.id) {
                    chosen.push(one);
                }
            }
        });
        self.clear();
    }

    /// A chosen record is taken away again.
    pub(super) fn remove(self, id: uuid::Uuid) {
        self.chosen.update(|chosen| chosen.retain(|one| one.id != id));
        self.focus();
    }

    pub(super) fn close(self) {
        self.open.set(false);
        self.hits.update(Vec::clear);
    }

    fn clear(self) {
        self.typed.set(String::new());
        self.asked.update(|number| *number = number.wrapping_add(1));
        self.close();
        if let Some(input) = self.input.get_untracked() {
            input.set_value("");
        }
        self.focus();
    }

    fn focus(self) {
        if let Some(input) = self.input.get_untracked() {
            // Nothing to be done where the browser will not move the focus.
            drop(input.focus());
        }
    }
}

/// Asks the server function of the same name.
async fn suggest(q: &str, cases: bool) -> Option<Vec<Hit>> {
    let fields = web_sys::UrlSearchParams::new().ok()?;
    fields.append("form[q]", q);
    fields.append("form[cases]", if cases { "true" } else { "false" });
    let answer = post("/_fn/search/suggest", &fields, &[("accept", "application/json")]).await.ok()?;
    serde_json::from_str(&text_of(&answer).await?).ok()
}
