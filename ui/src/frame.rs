//! What every field has around its control: label, 必須 or 任意, hint, error, and the wiring between them.

use domain::Words;
use leptos::prelude::*;

use crate::{FieldName, Icon, labels, lang, t, words};

/// Whether a field must be filled in. Forms mark both kinds; a filter marks neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Need {
    Required,
    #[default]
    Optional,
    Unmarked,
}

impl Need {
    pub(crate) fn is_required(self) -> bool {
        self == Self::Required
    }

    pub(crate) fn mark(self) -> Option<AnyView> {
        match self {
            Self::Required => Some(view! { " "<span class="need">{t(words::REQUIRED)}</span> }.into_any()),
            Self::Optional => Some(view! { " "<span class="need optional">{t(words::OPTIONAL)}</span> }.into_any()),
            Self::Unmarked => None,
        }
    }
}

/// The parts around a control.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    pub(crate) name: FieldName,
    pub(crate) label: String,
    pub(crate) need: Need,
    pub(crate) hint: Option<String>,
    pub(crate) error: Signal<Option<Words>>,
}

impl Frame {
    /// The ids that describe the control; each of them is in the page whenever it is named here.
    pub(crate) fn described_by(&self) -> impl Fn() -> Option<String> + Clone + Send + Sync + use<> {
        let hint = self.hint.is_some().then(|| self.name.hint_id());
        let (error, error_id) = (self.error, self.name.error_id());
        move || {
            let error = error.with(Option::is_some).then(|| error_id.clone());
            match (&hint, error) {
                (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
                (Some(hint), None) => Some(hint.clone()),
                (None, error) => error,
            }
        }
    }

    /// `aria-invalid`, only when it is.
    pub(crate) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Clone + Send + Sync + use<> {
        let error = self.error;
        move || error.with(Option::is_some).then_some("true")
    }

    /// A control with one input: label, hint, error, control.
    pub(crate) fn around(self, control: impl IntoView + 'static) -> AnyView {
        labels::leave(&self.name, &self.label);
        let error = self.error;
        let (hint, message) = (self.hint_view(), self.error_view());
        view! {
            <div class="field" class:invalid=move || error.with(Option::is_some)>
                <label for=self.name.id()>{self.label}{self.need.mark()}</label>
                {hint}
                {message}
                {control.into_view()}
            </div>
        }
        .into_any()
    }

    /// A control whose label is only heard, because what is around it says the same.
    pub(crate) fn around_unseen(self, control: impl IntoView + 'static) -> AnyView {
        labels::leave(&self.name, &self.label);
        let (hint, message) = (self.hint_view(), self.error_view());
        view! {
            <label class="hidden-text" for=self.name.id()>
                {self.label}
            </label>
            {hint}
            {message}
            {control.into_view()}
        }
        .into_any()
    }

    /// A control of several inputs under one legend. It can take the focus, because error summaries link to it.
    pub(crate) fn around_group(self, controls: impl IntoView + 'static) -> AnyView {
        labels::leave(&self.name, &self.label);
        let error = self.error;
        let described_by = self.described_by();
        let (hint, message) = (self.hint_view(), self.error_view());
        view! {
            <fieldset
                class="field"
                class:invalid=move || error.with(Option::is_some)
                id=self.name.id()
                tabindex="-1"
                aria-describedby=described_by
            >
                <legend>{self.label}{self.need.mark()}</legend>
                {hint}
                {message}
                {controls.into_view()}
            </fieldset>
        }
        .into_any()
    }

    fn hint_view(&self) -> impl IntoView + use<> {
        let id = self.name.hint_id();
        self.hint.clone().map(|hint| view! { <p class="hint" id=id>{hint}</p> })
    }

    fn error_view(&self) -> impl IntoView + use<> {
        let (error, id, lang) = (self.error, self.name.error_id(), lang());
        move || {
            error.get().map(|says| {
                view! {
                    <p class="error-text" id=id.clone()>
                        {Icon::Alert.view()}
                        <span>
                            <span class="hidden-text">{words::ERROR.get(lang)}</span>
                            {says.get(lang).to_owned()}
                        </span>
                    </p>
                }
            })
        }
    }
}
