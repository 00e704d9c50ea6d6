//! What a case must have before it enters a stage: a line each, and three to spare.

use domain::{
    Problem,
    programmes::{CaseField, Gate, GateLine, GatesForm, Programme},
};
use leptos::prelude::*;
use ui::{
    Blank, Button, Choice, Field, FieldKind, FieldName, FormReturn, Hidden, Line, Lines, Need, Panel, ProblemNotice,
    Select, error_of, say, t,
};

use super::{programme_page::standing, words as w};

const SCOPE: &str = "gates";
/// Lines to fill in.
const SPARE: usize = 3;

#[component]
pub(super) fn GatesPanel(programme: Programme, back: FormReturn<GatesForm>, may_manage: bool) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let (version, theirs) = standing(form.version, problem.as_ref());
    let stages = programme.current_stages().map(|stage| Choice::new(stage.key.clone(), say(&stage.name)));
    let stages = stages.collect::<Vec<_>>();
    let arguments = arguments(&programme);
    let spare = if may_manage { SPARE } else { 0 };
    let lines = form.gates.into_iter().chain(std::iter::repeat_with(GateLine::default).take(spare)).enumerate();
    let lines = lines.map(|(n, one)| line(n, one, &stages, &arguments, &problem)).collect_view();
    let hidden = |name: &str| FieldName::new(name).within(SCOPE);
    view! {
        <Panel id=SCOPE title=t(w::GATES)>
            <p class="hint">{t(w::GATES_HINT)}</p>
            <ProblemNotice problem=problem.clone() scope=SCOPE />
            {theirs}
            <form method="post" action="/_fn/programmes/edit_gates" class="stack" novalidate>
                <Hidden name=hidden("id") value=form.id />
                <Hidden name=hidden("version") value=version.to_string() />
                <Lines>{lines}</Lines>
                {may_manage.then(|| view! { <div><Button>{t(w::SAVE)}</Button></div> })}
            </form>
        </Panel>
    }
}

/// The fields and outcome types that a condition may speak of.
fn arguments(programme: &Programme) -> Vec<Choice> {
    let fields = CaseField::ALL.map(|field| Choice::new(field.key(), t(field.name())));
    let kinds = programme.outcome_types.iter().map(|kind| Choice::new(kind.key.clone(), say(&kind.name)));
    fields.into_iter().chain(kinds).collect()
}

fn line(
    n: usize,
    line: GateLine,
    stages: &[Choice],
    arguments: &[Choice],
    problem: &Option<Problem>,
) -> impl IntoView + use<> {
    let name = |field: &str| FieldName::new(&format!("gates[{n}].{field}")).within(SCOPE);
    let error = |field: &str| error_of(problem.clone(), format!("gates[{n}].{field}"));
    let conditions = Gate::CONDITIONS.map(|(key, name)| Choice::new(key, t(name))).to_vec();
    let none = || Blank::Says(t(w::NO_CONDITION).to_owned());
    let says = say(&w::LINE_N.fill(&[("n", &(n + 1).to_string())]));
    let fields = view! {
        <Select name=name("stage") label=t(w::STAGE) need=Need::Unmarked blank=none() options=stages.to_vec() value=line.stage error=error("stage") />
        <Select name=name("condition") label=t(w::CONDITION) need=Need::Unmarked blank=none() options=conditions value=line.condition error=error("condition") />
        <Select name=name("argument") label=t(w::ARGUMENT) need=Need::Unmarked blank=none() options=arguments.to_vec() value=line.argument error=error("argument") />
        <Field name=name("amount") label=t(w::AMOUNT) kind=FieldKind::Number need=Need::Unmarked value=line.amount error=error("amount") />
    };
    let fields = fields.into_any();
    view! { <Line says>{fields}</Line> }
}
