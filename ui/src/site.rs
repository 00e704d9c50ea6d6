//! The frame of every public page: roomy, one column, the same on a phone.

use leptos::{children::ViewFnOnce, prelude::*};

use crate::{Brand, SkipLink};

/// How wide a public page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SiteWidth {
    /// One question, as signing in.
    Slim,
    #[default]
    Plain,
    /// Two columns on a desk.
    Wide,
}

impl SiteWidth {
    const fn class(self) -> &'static str {
        match self {
            Self::Slim => "site-main slim",
            Self::Plain => "site-main",
            Self::Wide => "site-main wide",
        }
    }
}

#[component]
pub fn SiteShell(
    #[prop(into)] home: String,
    /// The centre's name.
    #[prop(into)]
    name: String,
    #[prop(optional)] width: SiteWidth,
    /// Links at the end of the head: マイページ.
    #[prop(into, optional)]
    end: Option<ViewFnOnce>,
    /// The foot: a `<p>` with how to reach the centre, a `<ul>` of links.
    #[prop(into, optional)]
    foot: Option<ViewFnOnce>,
    children: Children,
) -> AnyView {
    view! {
        <SkipLink />
        <div class="site">
            <header class="site-head">
                <div class="in">
                    <Brand href=home name=name />
                    {end.map(|end| view! { <div class="end">{end.run()}</div> })}
                </div>
            </header>
            <main class=width.class() id="main" tabindex="-1">
                {children()}
            </main>
            <footer class="site-foot">
                <div class="in">{foot.map(ViewFnOnce::run)}</div>
            </footer>
        </div>
    }
    .into_any()
}
