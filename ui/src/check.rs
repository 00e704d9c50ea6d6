//! A single statement that holds or does not.

use domain::Words;
use leptos::prelude::*;

use crate::{FieldName, Icon, lang};

/// One checkbox with its sentence. Sent as `true`; when it is not checked nothing is sent, so the form's field needs
/// `#[serde(default)]`.
#[component]
pub fn Check(
    #[prop(into)] name: FieldName,
    #[prop(optional)] checked: bool,
    #[prop(into, optional)] error: Signal<Option<Words>>,
    /// The sentence.
    children: Children,
) -> AnyView {
    let lang = lang();
    let error_id = name.error_id();
    let described_by = {
        let id = error_id.clone();
        move || error.with(Option::is_some).then(|| id.clone())
    };
    view! {
        <div class="field" class:invalid=move || error.with(Option::is_some)>
            {move || {
                error
                    .get()
                    .map(|says| {
                        view! {
                            <p class="error-text" id=error_id.clone()>
                                {Icon::Alert.view()}
                                <span>{says.get(lang).to_owned()}</span>
                            </p>
                        }
                    })
            }}
            <label class="check">
                <input
                    type="checkbox"
                    id=name.id()
                    name=name.sent_as()
                    value="true"
                    checked=checked
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described_by
                />
                <span>{children()}</span>
            </label>
        </div>
    }
    .into_any()
}
