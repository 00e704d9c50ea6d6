//! The form of the log screen. It keeps itself as a draft; Ctrl and Enter record.

use domain::{
    Problem,
    consultations::{BusinessBrief, ConsultationChoices, ConsultationForm},
};
use leptos::{ev, html, prelude::*};
use ui::{ActionBar, Button, ButtonKind, FormKey, FormReturn, ProblemNotice, Query, SaveState, Shortcut, lang, t};

use super::{
    api::RecordConsultation,
    autosave::{Autosave, sign_in_notice},
    brief::follow,
    header::{Header, Shared},
    next::NextAction,
    side::Side,
    texts::Texts,
    words as w,
};
use crate::call::problem_of;

/// Records a consultation. `draft_version` is that of the draft that it was resumed from, 0 for none.
#[island]
pub fn RecordConsultationIsland(
    back: FormReturn<ConsultationForm>,
    choices: ConsultationChoices,
    briefs: Vec<BusinessBrief>,
    draft_version: i64,
) -> impl IntoView {
    let action = ServerAction::<RecordConsultation>::new();
    let problem = problem_of(action, back.problem);
    let form = back.form;
    let node = NodeRef::<html::Form>::new();
    let autosave = Autosave::new(node, draft_version);
    let shared = Shared {
        problem,
        conflicted: Signal::derive(Vec::new),
        chosen: RwSignal::new(choices.chosen.clone()),
        briefs: RwSignal::new(briefs),
    };
    follow(shared.chosen, shared.briefs);
    Effect::new(move |before: Option<()>| {
        shared.chosen.track();
        if before.is_some() {
            autosave.touch();
        }
    });
    Effect::new(move || autosave.sent(action.pending().get() || matches!(action.value().get(), Some(Ok(())))));
    let again = coming_back(&form);
    let key = form.key.clone();
    let staff = choices.staff.clone();
    view! {
        <ActionForm
            action
            node_ref=node
            attr:class="stack loose"
            attr:novalidate=""
            on:input=move |_| autosave.touch()
            on:change=move |_| autosave.touch()
            on:keydown=move |ev| send_by_keys(&ev, node)
        >
            {refusal(problem)}
            {autosave.notice(key.clone())}
            <FormKey key />
            <div class="cols aside">
                <div class="fields">
                    <Header form=form.clone() choices shared back=again />
                    <Texts form=form.clone() shared />
                    <NextAction form staff shared />
                </div>
                <Side briefs=shared.briefs />
            </div>
            <ActionBar start=move || view! { <SaveState status=autosave.status /> }>
                <Button name="form[again]" value="true">{t(w::RECORD_AND_AGAIN)}</Button>
                <Button kind=ButtonKind::Primary>{t(w::RECORD)} " " <Shortcut keys="Ctrl Enter" /></Button>
            </ActionBar>
        </ActionForm>
    }
}

/// The address that the search page and a registration come back to: the draft, and who was chosen already, for a form
/// that has no draft yet.
fn coming_back(form: &ConsultationForm) -> String {
    let businesses = form.businesses.iter().map(|id| ("business".to_owned(), id.clone()));
    let pairs = std::iter::once(("draft".to_owned(), form.key.clone())).chain(businesses).collect();
    Query::new("/consultations/new", pairs).href()
}

/// What was wrong, on top of the form.
pub(super) fn refusal(problem: Signal<Option<Problem>>) -> AnyView {
    let lang = lang();
    let session_ended = Memo::new(move |_| problem.get() == Some(Problem::SignInNeeded));
    let says = move || {
        if session_ended.get() { sign_in_notice(lang) } else { view! { <ProblemNotice problem /> }.into_any() }
    };
    says.into_any()
}

/// Ctrl (⌘) and Enter send the form from wherever one types. Enter that ends a conversion does not.
pub(super) fn send_by_keys(ev: &ev::KeyboardEvent, form: NodeRef<html::Form>) {
    if ev.key() == "Enter"
        && (ev.ctrl_key() || ev.meta_key())
        && !ev.is_composing()
        && let Some(form) = form.get_untracked()
    {
        ev.prevent_default();
        // Nothing to be done where the browser will not send it.
        drop(form.request_submit());
    }
}
