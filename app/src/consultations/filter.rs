//! The filter of the list: a form that asks by address.

use domain::consultations::{ConsultationFilter, Named};
use leptos::prelude::*;
use ui::{Blank, Button, Choice, Field, FieldKind, FieldName, Icon, LinkButton, Need, Select, say, t};

use super::{form::words as c, words as w};

#[component]
pub(super) fn FilterBar(filter: ConsultationFilter, channels: Vec<Named>, topics: Vec<Named>) -> AnyView {
    let date = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let any = || Blank::Says(t(w::ANY).to_owned());
    let query = FieldName::query;
    let filtered = filter.is_some();
    let whose = if filter.mine { "1" } else { "" };
    view! {
        <form method="get" action="/consultations" class="fields inline" role="search" aria-label=t(w::FILTER)>
            <Field name=query("q").within("filter") label=t(w::WORDS) kind=FieldKind::Search need=Need::Unmarked value=filter.q placeholder=t(w::WORDS_HINT) />
            <Select name=query("mine") label=t(w::WHOSE) need=Need::Unmarked blank=Blank::Says(t(w::EVERYONES).to_owned()) options=vec![Choice::new("1", t(w::MINE))] value=whose />
            <Select name=query("channel") label=t(c::CHANNEL) need=Need::Unmarked blank=any() options=options(channels) value=filter.channel.unwrap_or_default() />
            <Select name=query("topic") label=t(c::TOPICS) need=Need::Unmarked blank=any() options=options(topics) value=filter.topic.unwrap_or_default() />
            <Field name=query("from") label=t(w::FROM) kind=FieldKind::Date need=Need::Unmarked value=date(filter.from) />
            <Field name=query("to") label=t(w::TO) kind=FieldKind::Date need=Need::Unmarked value=date(filter.to) />
            <Button icon=Icon::Search>{t(w::NARROW)}</Button>
            {filtered.then(|| view! { <LinkButton href="/consultations">{t(w::CLEAR)}</LinkButton> })}
        </form>
    }
    .into_any()
}

fn options(all: Vec<Named>) -> Vec<Choice> {
    all.into_iter().map(|one| Choice::new(one.key, say(&one.name))).collect()
}
