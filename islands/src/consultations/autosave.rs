//! Keeps the form as a draft on the server while it is typed: after a short pause, one save at a time, again when the
//! connection or the session was gone.

use std::time::Duration;

use domain::{Problem, Words, consultations::ConsultationForm};
use leptos::{form::FromFormData, html, leptos_dom::helpers::set_timeout, prelude::*, task::spawn_local};
use ui::{Button, Icon, Notice, Press, SaveStatus, Tone, lang, t};

use super::{api::RecordConsultation, words as w};
use crate::{AppError, drafts::save_draft};

/// A pause in typing after which the draft is saved.
const PAUSE: Duration = Duration::from_millis(1500);
/// How soon a save that failed is tried again.
const AGAIN: Duration = Duration::from_secs(8);

/// Why drafts are not saved any more, where the person can do something about it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    /// The session has ended. It goes on by itself once somebody has signed in in another tab.
    SignIn,
    /// Another device saved this draft; the version that it has there.
    Elsewhere(i64),
    Refused(Words),
}

/// The state of one form's draft. All of it is signals, so that listeners can share it.
#[derive(Clone, Copy)]
pub(super) struct Autosave {
    form: NodeRef<html::Form>,
    pub(super) status: RwSignal<SaveStatus>,
    trouble: RwSignal<Option<Trouble>>,
    version: RwSignal<i64>,
    /// Counts what was typed, so that a pause is the last keystroke's.
    typed: RwSignal<u32>,
    saving: RwSignal<bool>,
    /// The form is on its way: no draft of it is wanted any more.
    sent: RwSignal<bool>,
}

impl Autosave {
    pub(super) fn new(form: NodeRef<html::Form>, version: i64) -> Self {
        Self {
            form,
            status: RwSignal::default(),
            trouble: RwSignal::default(),
            version: RwSignal::new(version),
            typed: RwSignal::new(0),
            saving: RwSignal::new(false),
            sent: RwSignal::new(false),
        }
    }

    /// Something was typed or chosen.
    pub(super) fn touch(self) {
        self.typed.update(|typed| *typed = typed.wrapping_add(1));
        self.later(PAUSE);
    }

    /// The form was sent, or came back.
    pub(super) fn sent(self, sent: bool) {
        self.sent.set(sent);
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
        if stopped || self.sent.get_untracked() {
            return;
        }
        if self.saving.get_untracked() {
            return self.later(PAUSE);
        }
        let Some(form) = self.read().filter(ConsultationForm::is_worth_keeping) else { return };
        self.saving.set(true);
        self.status.set(SaveStatus::Saving);
        spawn_local(async move {
            let answer = save_draft(form, self.version.get_untracked()).await;
            // The form may be gone by now.
            if self.saving.try_set(false).is_none() {
                self.answered(answer);
            }
        });
    }

    fn answered(self, answer: Result<domain::drafts::DraftSaved, AppError>) {
        match answer {
            Ok(saved) => {
                self.version.set(saved.version);
                self.trouble.set(None);
                self.status.set(SaveStatus::Saved { at: ui::date::time_of_day(saved.at) });
            }
            Err(AppError(problem)) => {
                self.status.set(SaveStatus::Failed);
                match problem {
                    Problem::SignInNeeded => self.trouble.set(Some(Trouble::SignIn)),
                    Problem::Conflict { version, .. } => self.trouble.set(Some(Trouble::Elsewhere(version))),
                    Problem::Refused(words) => self.trouble.set(Some(Trouble::Refused(words))),
                    _ => {}
                }
                self.later(AGAIN);
            }
        }
    }

    /// The form as it stands in the page.
    fn read(self) -> Option<ConsultationForm> {
        let form = self.form.get_untracked()?;
        let data = web_sys::FormData::new_with_form(&form).ok()?;
        RecordConsultation::from_form_data(&data).ok().map(|sent| sent.form)
    }

    /// What stands here is to be kept, whatever the other device saved.
    fn keep_mine(self, version: i64) {
        self.version.set(version);
        self.trouble.set(None);
        self.save();
    }

    /// What keeps drafts from being saved, and what to do about it.
    pub(super) fn notice(self, key: String) -> AnyView {
        let lang = lang();
        let says = move || {
            self.trouble.get().map(|trouble| match trouble {
                Trouble::SignIn => sign_in_notice(lang),
                Trouble::Refused(words) => {
                    view! { <Notice tone=Tone::Warn><p>{words.get(lang).to_owned()}</p></Notice> }.into_any()
                }
                Trouble::Elsewhere(version) => {
                    let there = format!("/consultations/new?draft={key}");
                    view! {
                        <Notice tone=Tone::Warn>
                            <p>{t(w::SAVED_ELSEWHERE)}</p>
                            <p class="row">
                                <Button press=Press::Act on:click=move |_| self.keep_mine(version)>
                                    {t(w::KEEP_MINE)}
                                </Button>
                                " "
                                <a href=there>{t(w::OPEN_THERE)}</a>
                            </p>
                        </Notice>
                    }
                    .into_any()
                }
            })
        };
        says.into_any()
    }
}

/// The session has ended; what was typed is still here.
pub(super) fn sign_in_notice(lang: domain::Lang) -> AnyView {
    view! {
        <Notice tone=Tone::Warn icon=Icon::Lock>
            <p role="alert">{w::SESSION_ENDED.get(lang)}</p>
            <p>
                <a href="/sign-in" target="_blank" rel="noopener">
                    {w::SIGN_IN_ELSEWHERE.get(lang)}
                </a>
            </p>
        </Notice>
    }
    .into_any()
}
