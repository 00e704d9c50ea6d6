//! The panel that tells who looked at a record, closed at first; nothing where nobody did or the reader may not know.

use domain::history::Looked;
use leptos::prelude::*;
use ui::{DateTime, Panel, say, t};

use super::words as w;

/// The people who looked at a record, the latest first.
pub(crate) fn looked_panel(looked: Vec<Looked>) -> impl IntoView {
    (!looked.is_empty()).then(|| {
        let summary = say(&w::N_PEOPLE.fill(&[("n", &looked.len().to_string())]));
        let lines = looked.into_iter().map(line).collect_view();
        view! {
            <Panel id="looked" title=t(w::LOOKED)>
                <details>
                    <summary>{summary}</summary>
                    <ul class="stack tight">{lines}</ul>
                </details>
            </Panel>
        }
    })
}

fn line(looked: Looked) -> impl IntoView {
    let times = say(&w::N_TIMES.fill(&[("n", &looked.times.to_string())]));
    view! { <li><b>{looked.who}</b> " " <DateTime at=looked.last_at /> " " <span class="ink-3">{times}</span></li> }
}
