//! The HTML document.

use domain::accounts::{Contrast, Theme};
use leptos::prelude::*;
use ui::t;

use super::{Shell, unsent::unsent, words as w};
use crate::shown::Frame;

/// `<html>` around a body.
pub(super) fn document(shell: &Shell, title: &str, frame: Frame, body: AnyView) -> impl IntoView + use<> {
    let options = shell.site.options.clone();
    let styles = format!("/{}/banso.css", options.site_pkg_dir);
    let density = match frame {
        Frame::Staff => "staff",
        Frame::Slim | Frame::None => "public",
    };
    // Unset, they are as the device has them.
    let theme = Some(shell.preferences.theme).filter(|theme| *theme != Theme::Device).map(Theme::key);
    let contrast = Some(shell.preferences.contrast).filter(|contrast| *contrast != Contrast::Device).map(Contrast::key);
    view! {
        <!DOCTYPE html>
        <html lang=shell.preferences.lang.tag() data-density=density data-theme=theme data-contrast=contrast>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>{format!("{title} | {}", t(w::BANSO))}</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=styles />
                <HydrationScripts options islands=true />
            </head>
            <body>{body} {unsent()}</body>
        </html>
    }
}
