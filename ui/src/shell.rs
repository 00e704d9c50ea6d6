//! The frame of every staff page: the menu at the side, the bar on top, the page. Which items a person may open, the
//! app says.

use leptos::{children::ViewFnOnce, prelude::*};

use crate::{Icon, lang, t, words};

/// An item of the side menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    pub href: String,
    pub label: String,
    pub icon: Icon,
    /// How many are new, if any.
    pub count: Option<u64>,
    pub current: bool,
}

/// The link that lets a keyboard past the menu; the first thing in `<body>`.
#[component]
pub fn SkipLink() -> AnyView {
    view! {
        <a class="skip" href="#main">
            {t(words::SKIP)}
        </a>
    }
    .into_any()
}

/// The mark and the name, leading home.
#[component]
pub fn Brand(#[prop(into)] href: String, #[prop(into)] name: String) -> AnyView {
    view! {
        <a class="brand" href=href>
            <svg
                class="mark"
                viewBox="0 0 24 24"
                aria-hidden="true"
                fill="none"
                stroke="currentColor"
                stroke-width="2.6"
                stroke-linecap="round"
            >
                <path d="M5 19C5 11 9 6 19 5M11 19c0-4 3-7 8-7.5" />
            </svg>
            <span>{name}</span>
        </a>
    }
    .into_any()
}

/// The staff shell. Below 960 px the menu is a popover behind a button of the bar.
#[component]
pub fn StaffShell(
    #[prop(into)] home: String,
    #[prop(into)] name: String,
    items: Vec<NavItem>,
    /// The foot of the menu: the centre and the fiscal year.
    #[prop(into, optional)]
    foot: Option<ViewFnOnce>,
    /// The search page, for a phone, where the box has no room; none for whoever may not search.
    find: Option<String>,
    /// The [`crate::SearchBox`].
    #[prop(into, optional)]
    search: Option<ViewFnOnce>,
    /// The end of the bar: the primary button, notices, the person's menu.
    #[prop(into, optional)]
    end: Option<ViewFnOnce>,
    /// The page.
    children: Children,
) -> AnyView {
    view! {
        <SkipLink />
        <div class="shell">
            <nav class="side" id="nav" popover="auto" aria-label=t(words::MAIN_MENU)>
                <Brand href=home.clone() name=name.clone() />
                <ul>{items.into_iter().map(nav_item).collect_view()}</ul>
                {foot.map(|foot| view! { <div class="foot">{foot.run()}</div> })}
            </nav>
            <header class="topbar">
                <button
                    class="button quiet square only-narrow"
                    type="button"
                    popovertarget="nav"
                    aria-label=t(words::MENU)
                >
                    {Icon::Menu.view()}
                </button>
                <Brand href=home name=name />
                {search.map(ViewFnOnce::run)}
                <div class="end">
                    {find
                        .map(|find| {
                            view! {
                                <a class="button quiet square only-narrow" href=find aria-label=t(words::SEARCH)>
                                    {Icon::Search.view()}
                                </a>
                            }
                        })}
                    {end.map(ViewFnOnce::run)}
                </div>
            </header>
            <main class="main" id="main" tabindex="-1">
                <div class="page">{children()}</div>
            </main>
        </div>
    }
    .into_any()
}

fn nav_item(item: NavItem) -> impl IntoView {
    let count = item.count.filter(|count| *count > 0).map(|count| {
        let count = count.to_string();
        let says = words::NEW_ITEMS.fill(&[("n", &count)]).get(lang()).to_owned();
        view! {
            <span class="count" aria-hidden="true">
                {count}
            </span>
            <span class="hidden-text">{says}</span>
        }
    });
    view! {
        <li>
            <a href=item.href aria-current=item.current.then_some("page")>
                {item.icon.view()}
                {item.label}
                {count}
            </a>
        </li>
    }
}
