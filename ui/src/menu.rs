//! A menu that opens without script: a popover, opened by a button whose `opens` is its id.

use leptos::prelude::*;

use crate::Icon;

/// The list that opens. Its lines are [`MenuLink`], [`MenuButton`], or a `<li>` of their own.
#[component]
pub fn Menu(#[prop(into)] id: String, children: Children) -> AnyView {
    view! {
        <div class="pop" id=id popover="auto">
            <ul>{children()}</ul>
        </div>
    }
    .into_any()
}

#[component]
pub fn MenuLink(#[prop(into)] href: String, #[prop(optional)] icon: Option<Icon>, children: Children) -> AnyView {
    view! {
        <li>
            <a href=href>{icon.map(Icon::view)} {children()}</a>
        </li>
    }
    .into_any()
}

/// An act of the menu: a form that posts to `action`, or with none the form around the menu.
#[component]
pub fn MenuButton(
    #[prop(into, optional)] action: Option<String>,
    #[prop(optional)] icon: Option<Icon>,
    children: Children,
) -> AnyView {
    let button = view! { <button type="submit">{icon.map(Icon::view)} {children()}</button> };
    let line = match action {
        Some(action) => view! {
            <form method="post" action=action>
                {button}
            </form>
        }
        .into_any(),
        None => button.into_any(),
    };
    view! { <li>{line}</li> }.into_any()
}
