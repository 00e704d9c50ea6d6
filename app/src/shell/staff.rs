//! The frames around a page's body.

use leptos::prelude::*;
use ui::{Brand, SiteShell, SiteWidth, StaffShell, Toast, say, t};

use super::{Shell, menu::menu, words as w};

/// The staff's menu and bar around a page.
pub(super) fn staff(shell: &Shell, body: AnyView) -> impl IntoView + use<> {
    let items = menu(&shell.actor, &shell.path);
    let centre = shell.site.centre.clone();
    let toasts = shell.flashes.iter().map(say).map(|words| view! { <Toast>{words}</Toast> }).collect_view();
    view! {
        <StaffShell home="/" name=t(w::BANSO) items=items foot=move || view! { {centre} }>
            {body}
            {toasts}
        </StaffShell>
    }
}

/// One narrow column.
pub(super) fn slim(shell: &Shell, body: AnyView) -> impl IntoView + use<> {
    let centre = shell.site.centre.clone();
    view! {
        <SiteShell home="/" name=centre width=SiteWidth::Slim>
            {body}
        </SiteShell>
    }
}
