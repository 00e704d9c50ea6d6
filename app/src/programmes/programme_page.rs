//! One programme and the forms that change it.

use domain::{
    Action, Problem, ProgrammeId, What, policy,
    programmes::{GateLine, GatesForm, KeyedForm, KeyedLine, KeyedList, Programme, ProgrammeForm},
};
use leptos::prelude::*;
use service::{Result, programmes};
use ui::{Crumb, Crumbs, FormReturn, Notice, PageHead, Tone, say, t};

use super::{gates_form::GatesPanel, head_form::HeadPanel, list_form::ListPanel, words as w};
use crate::{Asked, Shown};

/// What the programme is made of, each part with its form.
pub(crate) async fn programme_page(asked: Asked) -> Result<Shown> {
    let id: ProgrammeId = asked.id(What::Programme)?;
    let all = programmes::list(&asked.ctx).await?;
    let programme = all.into_iter().find(|programme| programme.id == id).ok_or(Problem::NotFound(What::Programme))?;
    let choices = programmes::choices(&asked.ctx).await?;
    let may_manage = policy::allows(&asked.ctx.actor, Action::ManageProgrammes).is_some();
    let head = asked.form("programmes/edit", |_| head_of(&programme));
    let gates = asked.form("programmes/edit_gates", |_| gates_of(&programme));
    let refused = asked.form("programmes/edit_list", |_| KeyedForm::default());
    Ok(Shown::staff(say(&programme.name), move || {
        let lists = lists(&programme).into_iter().map(|(list, title)| {
            let back = list_of(&programme, &list, &refused);
            view! { <ListPanel list title back may_manage /> }
        });
        let lists = lists.collect_view();
        let crumbs =
            vec![Crumb::new(t(w::SETTINGS), "/settings"), Crumb::new(t(w::PROGRAMMES), "/settings/programmes")];
        view! {
            <Crumbs crumbs />
            <PageHead title=say(&programme.name) />
            {(!may_manage).then(|| view! { <Notice tone=Tone::Info>{t(w::READ_ONLY)}</Notice> })}
            <HeadPanel back=head choices may_manage />
            {lists}
            <GatesPanel programme=programme.clone() back=gates may_manage />
        }
    }))
}

fn head_of(programme: &Programme) -> ProgrammeForm {
    ProgrammeForm {
        id: programme.id.to_string(),
        version: programme.version,
        name: programme.name.ja.clone(),
        name_en: programme.name.en.clone(),
        quiet_days: programme.quiet_days.to_string(),
        may_skip: programme.may_skip,
        confidential: programme.confidential,
        topics: programme.topics.clone(),
        measures: programme.default_measures.iter().map(ToString::to_string).collect(),
    }
}

fn lists(programme: &Programme) -> Vec<(KeyedList, String)> {
    let mut lists = vec![
        (KeyedList::Stages, t(w::STAGES).to_owned()),
        (KeyedList::Routes, t(w::ROUTES).to_owned()),
        (KeyedList::OutcomeTypes, t(w::OUTCOME_TYPES).to_owned()),
    ];
    for kind in programme.current_outcome_types() {
        let title = say(&w::CLASSES.fill(&[("name", &say(&kind.name))]));
        lists.push((KeyedList::Classes(kind.key.clone()), title));
    }
    lists
}

/// A list as it stands, or as its form came back.
fn list_of(programme: &Programme, list: &KeyedList, refused: &FormReturn<KeyedForm>) -> FormReturn<KeyedForm> {
    if refused.form.list == list.key() && refused.problem.is_some() {
        return refused.clone();
    }
    FormReturn::fresh(KeyedForm {
        id: programme.id.to_string(),
        version: programme.version,
        list: list.key(),
        lines: list.lines(programme),
    })
}

fn gates_of(programme: &Programme) -> GatesForm {
    let mut gates = Vec::new();
    for stage in &programme.stages {
        for gate in &stage.gates {
            let (condition, argument, amount) = gate.parts();
            gates.push(GateLine {
                stage: stage.key.clone(),
                condition: condition.to_owned(),
                argument,
                amount: if amount > 1 { amount.to_string() } else { String::new() },
            });
        }
    }
    GatesForm { id: programme.id.to_string(), version: programme.version, gates }
}

/// The version that a form is sent with, and what somebody else saved meanwhile.
pub(super) fn standing(version: i64, problem: Option<&Problem>) -> (i64, Option<AnyView>) {
    let Some(Problem::Conflict { version, fields }) = problem else { return (version, None) };
    let theirs = fields.first().map(|field| field.theirs.clone()).unwrap_or_default();
    let says = say(&w::THEIRS_NOW.fill(&[("theirs", &theirs)]));
    (*version, Some(view! { <Notice tone=Tone::Info>{says}</Notice> }.into_any()))
}

/// An empty line to fill in, behind those that are there.
pub(super) fn with_spare(mut lines: Vec<KeyedLine>, spare: usize) -> Vec<KeyedLine> {
    lines.extend(std::iter::repeat_with(KeyedLine::default).take(spare));
    lines
}
