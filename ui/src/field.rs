//! A field of one line: label → hint → error → input.

use domain::Words;
use leptos::prelude::*;

use crate::{FieldName, Need, frame::Frame};

/// What is typed into a field; it chooses the input's type, the keyboard of a phone and what a browser may fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    #[default]
    Text,
    /// Digits, right-aligned. Not `type="number"`: that one loses what it cannot read, and wheels change it.
    Number,
    Date,
    Time,
    Email,
    Tel,
    Url,
    Search,
    /// The password that a person has.
    Password,
    /// A password being chosen.
    NewPassword,
    /// A one-time code.
    Code,
}

impl FieldKind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number | Self::Code => "text",
            Self::Date => "date",
            Self::Time => "time",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Url => "url",
            Self::Search => "search",
            Self::Password | Self::NewPassword => "password",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Number | Self::Code => Some("numeric"),
            Self::Email => Some("email"),
            Self::Tel => Some("tel"),
            Self::Url => Some("url"),
            Self::Search => Some("search"),
            Self::Text | Self::Date | Self::Time | Self::Password | Self::NewPassword => None,
        }
    }

    const fn fills(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Password => "current-password",
            Self::NewPassword => "new-password",
            Self::Code => "one-time-code",
            Self::Text | Self::Number | Self::Date | Self::Time | Self::Url | Self::Search => "off",
        }
    }

    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Number => "input num",
            _ => "input",
        }
    }
}

/// An input without the words around it, for a field that arranges them itself.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) kind: FieldKind,
    pub(crate) value: String,
    pub(crate) placeholder: Option<String>,
    pub(crate) autocomplete: Option<&'static str>,
    pub(crate) node: NodeRef<leptos::html::Input>,
}

impl Input {
    pub(crate) fn view(self, frame: &Frame) -> impl IntoView + use<> {
        view! {
            <input
                class=self.kind.class()
                type=self.kind.input_type()
                inputmode=self.kind.input_mode()
                id=frame.name.id()
                name=frame.name.sent_as()
                value=self.value
                placeholder=self.placeholder
                autocomplete=self.autocomplete.unwrap_or(self.kind.fills())
                required=frame.need.is_required()
                aria-invalid=frame.invalid()
                aria-describedby=frame.described_by()
                node_ref=self.node
            />
        }
    }
}

/// A field of one line. Forms carry `novalidate`, so that the messages are ours and in the page's language; `required`
/// still tells a screen reader.
#[component]
pub fn Field(
    /// The field's name in its form, or a [`FieldName`].
    #[prop(into)]
    name: FieldName,
    #[prop(into)] label: String,
    #[prop(optional)] kind: FieldKind,
    #[prop(optional)] need: Need,
    /// What stands in it at first. Dates as `2026-11-24`, times as `10:30`.
    #[prop(into, optional)]
    value: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] error: Signal<Option<Words>>,
    #[prop(into, optional)] placeholder: Option<String>,
    /// What a browser may fill in, where it is not what the kind says.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// The input itself, for an island that reads or focuses it.
    #[prop(optional)]
    node: NodeRef<leptos::html::Input>,
) -> AnyView {
    let frame = Frame { name, label, need, hint, error };
    let input = Input { kind, value, placeholder, autocomplete, node }.view(&frame);
    frame.around(input).into_any()
}
