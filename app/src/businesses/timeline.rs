//! Everything that happened with a business.

use domain::businesses::{Moment, MomentKind};
use leptos::prelude::*;
use ui::{Day, Dot, Event, Icon, Section, Timeline, say, t};

use super::words as w;

/// The moments, and where the older ones are, if there are any.
pub(super) fn business_timeline(moments: Vec<Moment>, older: Option<String>) -> impl IntoView {
    let nothing = moments.is_empty().then(|| view! { <p class="ink-3">{t(w::NOTHING_YET)}</p> });
    let lines = moments.into_iter().map(event).collect_view();
    let older = older.map(|href| view! { <p><a href=href>{t(w::OLDER)}</a></p> });
    view! {
        <Section id="timeline" title=t(w::TIMELINE)>
            {nothing}
            <Timeline>{lines}</Timeline>
            {older}
        </Section>
    }
}

fn event(moment: Moment) -> impl IntoView {
    let (icon, dot) = match moment.kind {
        MomentKind::Consultation => (Icon::Talk, Dot::Plain),
        MomentKind::CaseOpened => (Icon::Case, Dot::Now),
        MomentKind::CaseClosed => (Icon::Flag, Dot::Plain),
        MomentKind::Stage => (Icon::Forward, Dot::Plain),
        MomentKind::Outcome => (Icon::Done, Dot::Good),
        MomentKind::TaskDone => (Icon::Check, Dot::Plain),
        MomentKind::Edit => (Icon::Edit, Dot::Plain),
    };
    let (what, whose, body) = (say(&moment.what), say(&moment.whose), say(&moment.body));
    let on = moment.on;
    // What happened to something leads there by its name; a record of its own leads there by what it is.
    let (href, whose_href) = if whose.is_empty() { (moment.href, None) } else { (None, moment.href) };
    let who = move || match whose_href {
        Some(href) => view! { <a href=href>{whose}</a> }.into_any(),
        None => whose.into_any(),
    };
    let body = (!body.is_empty()).then(|| view! { <p class="text">{body}</p> });
    let when = move || view! { <Day on /> };
    match href {
        Some(href) => view! { <Event icon dot what href who when>{body}</Event> },
        None => view! { <Event icon dot what who when>{body}</Event> },
    }
}
