//! The form of the log screen. It keeps itself as a draft; Ctrl and Enter record.

use domain::{
    cases::CaseProgress,
    consultations::{BusinessBrief, ConsultationChoices, ConsultationForm},
};
use islands::drafts::DraftBarIsland;
use leptos::prelude::*;
use ui::{Button, ButtonKind, FormKey, FormReturn, ProblemNotice, Query, Shortcut, t};

use super::{
    about::About,
    header::{Header, Shared},
    moves::Moves,
    next::NextAction,
    texts::Texts,
    words as w,
};

/// Records a consultation. `draft_version` is that of the draft that it was resumed from, 0 for none.
#[component]
pub(crate) fn RecordForm(
    back: FormReturn<ConsultationForm>,
    choices: ConsultationChoices,
    briefs: Vec<BusinessBrief>,
    movable: Vec<CaseProgress>,
    draft_version: i64,
) -> AnyView {
    let FormReturn { form, problem } = back;
    let shared = Shared::new(problem.as_ref(), coming_back(&form));
    let draft = format!("/consultations/new?draft={}", form.key);
    let staff = choices.staff.clone();
    view! {
        <ProblemNotice problem />
        <form method="post" action="/_fn/consultations/record" class="stack loose" novalidate>
            <FormKey key=form.key.clone() />
            <div class="cols aside">
                <div class="fields">
                    <Header form=form.clone() choices briefs=briefs.clone() shared=shared.clone() />
                    <Texts form=form.clone() shared=shared.clone() />
                    <NextAction form=form.clone() staff shared=shared.clone() />
                    <div id="moves" class="stack tight">
                        <Moves form movable shared />
                    </div>
                </div>
                <About briefs />
            </div>
            <DraftBarIsland page=draft version=draft_version>
                <Button name="form[again]" value="true">{t(w::RECORD_AND_AGAIN)}</Button>
                <Button kind=ButtonKind::Primary>{t(w::RECORD)} " " <Shortcut keys="Ctrl Enter" /></Button>
            </DraftBarIsland>
        </form>
    }
    .into_any()
}

/// The address that the search page and a registration come back to: the draft, and who was chosen already, for a form
/// that has no draft yet.
fn coming_back(form: &ConsultationForm) -> String {
    let businesses = form.businesses.iter().map(|id| ("business".to_owned(), id.clone()));
    let pairs = std::iter::once(("draft".to_owned(), form.key.clone())).chain(businesses).collect();
    Query::new("/consultations/new", pairs).href()
}
