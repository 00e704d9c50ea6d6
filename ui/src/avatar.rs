//! A person, by name and one letter.

use leptos::prelude::*;

/// The letter alone; the name stands beside it or names what it is in.
#[component]
pub fn Avatar(#[prop(into)] name: String) -> AnyView {
    view! {
        <span class="avatar" aria-hidden="true">
            {letter(&name)}
        </span>
    }
    .into_any()
}

#[component]
pub fn Person(#[prop(into)] name: String) -> AnyView {
    view! { <span class="person"><Avatar name=name.clone() /> {name}</span> }.into_any()
}

/// The button that opens the person's own menu.
#[component]
pub fn PersonButton(
    #[prop(into)] name: String,
    /// What a screen reader says, as in 見本 誠さんのメニュー.
    #[prop(into)]
    says: String,
    #[prop(into)] opens: String,
) -> AnyView {
    view! {
        <button class="button quiet square" type="button" popovertarget=opens aria-label=says>
            <Avatar name=name />
        </button>
    }
    .into_any()
}

/// The first letter of the given name, which tells people of one family apart.
fn letter(name: &str) -> String {
    name.split_whitespace().next_back().and_then(|given| given.chars().next()).map(String::from).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_known_by_the_given_name() {
        assert_eq!(letter("見本 誠"), "誠");
        assert_eq!(letter("管理者"), "管");
        assert_eq!(letter(""), "");
    }
}
