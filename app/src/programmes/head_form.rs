//! A programme's names, days, walls, topics and default measures.

use domain::programmes::ProgrammeForm;
use leptos::prelude::*;
use service::programmes::Choices;
use ui::{
    AnyOf, Blank, Button, ButtonKind, Check, Choice, Field, FormReturn, FormVersion, Hidden, Need, Panel,
    ProblemNotice, Select, WithUnit, error_of, say, t,
};

use super::{programme_page::standing, words as w};
use crate::accounts::PostForm;

/// Lines for default measures beyond those in use.
const SPARE: usize = 2;

#[component]
pub(super) fn HeadPanel(back: FormReturn<ProgrammeForm>, choices: Choices, may_manage: bool) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let (version, theirs) = standing(form.version, problem.as_ref());
    let topics = choices.topics.iter().map(|(key, name)| Choice::new(key.clone(), say(name))).collect::<Vec<_>>();
    let offered = choices.measures.iter();
    let offered = offered.map(|one| Choice::new(one.id.to_string(), format!("{} {}", one.code, one.name)));
    let offered = offered.collect::<Vec<_>>();
    let spare = std::iter::repeat_with(String::new).take(SPARE);
    let measures = form.measures.into_iter().chain(spare).enumerate().map(|(n, value)| {
        let name = format!("measures[{n}]");
        let label = say(&w::NTH_MEASURE.fill(&[("n", &(n + 1).to_string())]));
        let error = error_of(problem.clone(), name.clone());
        view! {
            <Select name label need=Need::Unmarked blank=Blank::Says(t(w::NO_MEASURE).to_owned()) options=offered.clone() value error />
        }
    });
    let measures = measures.collect_view();
    let notice = problem.clone();
    let error = move |name: &'static str| error_of(problem.clone(), name);
    view! {
        <Panel id="basics" title=t(w::BASICS)>
            <ProblemNotice problem=notice />
            {theirs}
            <PostForm endpoint="programmes/edit">
                <Hidden name="id" value=form.id />
                <FormVersion version />
                <Field name="name" label=t(w::NAME) need=Need::Required value=form.name error=error("name") />
                <Field name="name_en" label=t(w::NAME_EN) value=form.name_en error=error("name_en") />
                <WithUnit name="quiet_days" label=t(w::QUIET_DAYS) unit=t(w::DAYS) need=Need::Required value=form.quiet_days error=error("quiet_days") />
                <Check name="may_skip" checked=form.may_skip>{t(w::MAY_SKIP)}</Check>
                <Check name="confidential" checked=form.confidential>{t(w::CONFIDENTIAL)}</Check>
                <AnyOf name="topics" label=t(w::TOPICS) hint=t(w::TOPICS_HINT) options=topics values=form.topics error=error("topics") />
                {measures}
                {may_manage.then(|| view! { <div><Button kind=ButtonKind::Primary>{t(w::SAVE)}</Button></div> })}
            </PostForm>
        </Panel>
    }
}
