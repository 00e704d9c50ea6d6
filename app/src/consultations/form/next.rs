//! What follows: what, who, by when.

use domain::consultations::{ConsultationForm, Staff};
use leptos::prelude::*;
use ui::{Blank, Choice, Field, FieldKind, Panel, PanelKind, Select, t};

use super::{header::Shared, words as w};

#[component]
pub(super) fn NextAction(form: ConsultationForm, staff: Vec<Staff>, shared: Shared) -> AnyView {
    let mut people: Vec<Choice> = staff.into_iter().map(|one| Choice::new(one.id.to_string(), one.name)).collect();
    people.push(Choice::new("business", t(w::HOMEWORK)));
    view! {
        <Panel id="next" title=t(w::NEXT) kind=PanelKind::Sunken count=t(w::NEXT_GOES_TO_TODAY)>
            <Field name="next_what" label=t(w::NEXT_WHAT) value=form.next_what error=shared.error("next_what") />
            <div class="fields inline">
                <Select name="next_who" label=t(w::NEXT_WHO) blank=Blank::None options=people value=form.next_who error=shared.error("next_who") />
                <Field name="next_due_on" label=t(w::NEXT_DUE) kind=FieldKind::Date value=form.next_due_on error=shared.error("next_due_on") />
            </div>
        </Panel>
    }
    .into_any()
}
