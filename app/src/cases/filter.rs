//! The form of the list's filter: it asks by address.

use domain::{
    cases::{CaseFilter, StateFilter, labels as l},
    programmes::Programme,
};
use leptos::prelude::*;
use ui::{Blank, Button, Choice, Field, FieldKind, FieldName, Need, Select, say, t};

use super::words as w;

#[component]
pub(super) fn FilterForm(filter: CaseFilter, programmes: Vec<Programme>, as_board: bool) -> impl IntoView {
    let chosen = programmes.iter().find(|programme| Some(&programme.code) == filter.programme.as_ref());
    let stages = chosen.map(|programme| {
        let options = programme.stages.iter().map(|stage| Choice::new(stage.key.clone(), say(&stage.name)));
        let options = options.collect::<Vec<_>>();
        view! {
            <Select
                name=FieldName::query("stage")
                label=t(l::STAGE)
                need=Need::Unmarked
                blank=Blank::Says(t(w::ANY).to_owned())
                options
                value=filter.stage.clone().unwrap_or_default()
            />
        }
    });
    let options = programmes.iter().map(|programme| Choice::new(programme.code.clone(), say(&programme.name)));
    let options = options.collect::<Vec<_>>();
    let states = [(StateFilter::Closed, w::CLOSED_ONES), (StateFilter::All, w::ALL_ONES)];
    let states = states.map(|(state, name)| Choice::new(state.key(), t(name))).to_vec();
    view! {
        <form class="fields inline" action="/cases" method="get" role="search">
            <Field name=FieldName::query("q") label=t(w::FIND) kind=FieldKind::Search need=Need::Unmarked value=filter.q />
            <Select
                name=FieldName::query("programme")
                label=t(l::PROGRAMME)
                need=Need::Unmarked
                blank=Blank::Says(t(w::ANY).to_owned())
                options
                value=filter.programme.unwrap_or_default()
            />
            {stages}
            <Select
                name=FieldName::query("state")
                label=t(l::STATE)
                need=Need::Unmarked
                blank=Blank::Says(t(w::OPEN_ONES).to_owned())
                options=states
                value=filter.state.key()
            />
            {kept("mine", filter.mine.then_some("1"))}
            {kept("quiet", filter.quiet.then_some("1"))}
            {kept("view", as_board.then_some("board"))}
            <Button>{t(w::APPLY)}</Button>
        </form>
    }
}

/// A part of the filter that is chosen elsewhere on the page.
fn kept(name: &'static str, value: Option<&'static str>) -> Option<impl IntoView> {
    value.map(|value| view! { <ui::Hidden name=FieldName::query(name) value=value /> })
}
