//! Buttons and links that look like them. One primary a screen; quiet for acts that repeat in rows.

use leptos::prelude::*;

use crate::Icon;

/// How loud a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    #[default]
    Plain,
    /// The one act that the screen is for.
    Primary,
    /// Repeated in rows and heads.
    Quiet,
    /// Hard to undo; its words say what will happen.
    Danger,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button primary",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// What a button does when it is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Press {
    /// Sends the form that it stands in.
    #[default]
    Submit,
    /// Nothing by itself: a listener, or `popovertarget`.
    Act,
}

impl Press {
    const fn button_type(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Act => "button",
        }
    }
}

/// A button with words. Never disable one without saying beside it what is missing.
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] press: Press,
    #[prop(optional)] icon: Option<Icon>,
    /// Fills the width of a phone.
    #[prop(optional)]
    wide: bool,
    /// Sent with the form, for a form with two ways to be sent.
    #[prop(into, optional)]
    name: Option<String>,
    #[prop(into, optional)] value: Option<String>,
    /// The id of the dialog or menu that it opens. Use with [`Press::Act`].
    #[prop(into, optional)]
    opens: Option<String>,
    /// What a screen reader says, where the words alone repeat from row to row.
    #[prop(into, optional)]
    says: Option<String>,
    #[prop(into, optional)] disabled: Signal<bool>,
    children: Children,
) -> AnyView {
    view! {
        <button
            class=kind.class()
            class:wide=wide
            type=press.button_type()
            name=name
            value=value
            popovertarget=opens
            aria-label=says
            disabled=move || disabled.get()
        >
            {icon.map(Icon::view)}
            {children()}
        </button>
    }
    .into_any()
}

/// A square button with an icon alone; `says` is its name.
#[component]
pub fn IconButton(
    icon: Icon,
    #[prop(into)] says: String,
    #[prop(default = Press::Act)] press: Press,
    #[prop(default = ButtonKind::Quiet)] kind: ButtonKind,
    #[prop(into, optional)] opens: Option<String>,
    /// Something is new behind it; `says` tells how much.
    #[prop(optional)]
    dot: bool,
) -> AnyView {
    view! {
        <button
            class=format!("{} square", kind.class())
            type=press.button_type()
            popovertarget=opens
            aria-label=says
        >
            {icon.view()}
            {dot.then(|| view! { <span class="dot"></span> })}
        </button>
    }
    .into_any()
}

/// A link that looks like a button: it goes somewhere, and changes nothing.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] icon: Option<Icon>,
    #[prop(optional)] wide: bool,
    #[prop(into, optional)] says: Option<String>,
    children: Children,
) -> AnyView {
    view! {
        <a class=kind.class() class:wide=wide href=href aria-label=says>
            {icon.map(Icon::view)}
            {children()}
        </a>
    }
    .into_any()
}

/// A button that reads as a link, within a sentence or a list of files.
#[component]
pub fn TextButton(
    #[prop(optional)] press: Press,
    #[prop(into, optional)] says: Option<String>,
    #[prop(into, optional)] opens: Option<String>,
    children: Children,
) -> AnyView {
    view! {
        <button class="text-button" type=press.button_type() popovertarget=opens aria-label=says>
            {children()}
        </button>
    }
    .into_any()
}

/// The round button that completes a next action; `says` names the action.
#[component]
pub fn Tick(#[prop(optional)] press: Press, #[prop(into)] says: String) -> AnyView {
    view! {
        <button class="tick" type=press.button_type() aria-label=says>
            {Icon::Check.view()}
        </button>
    }
    .into_any()
}
