//! Adding a programme: its key, names, days and first stages. All the rest is set on its own page.

use domain::{
    Problem,
    programmes::{KeyedLine, NewProgrammeForm},
};
use leptos::prelude::*;
use service::Result;
use ui::{
    Button, ButtonKind, Crumb, Crumbs, Field, FormKey, FormReturn, Line, Lines, Need, PageHead, ProblemNotice, Section,
    WithUnit, error_of, say, t,
};

use super::words as w;
use crate::{Asked, Shown};

/// Lines for stages at first, and empty ones behind those that came back.
const LINES: usize = 5;
const SPARE: usize = 2;

/// The form, fresh or as it came back.
pub(crate) async fn new_page(asked: Asked) -> Result<Shown> {
    let back = asked.form("programmes/create", NewProgrammeForm::fresh);
    Ok(Shown::staff(w::ADD.get(asked.preferences.lang), move || {
        let FormReturn { form, problem } = back;
        let stages = with_room(form.stages).into_iter().enumerate().map(|(n, one)| line(n, one, &problem));
        let stages = stages.collect_view();
        let notice = problem.clone();
        let error = move |name: &'static str| error_of(problem.clone(), name);
        let crumbs =
            vec![Crumb::new(t(w::SETTINGS), "/settings"), Crumb::new(t(w::PROGRAMMES), "/settings/programmes")];
        view! {
            <Crumbs crumbs />
            <PageHead title=t(w::ADD) sub=move || t(w::ADD_SUB) />
            <ProblemNotice problem=notice />
            <form method="post" action="/_fn/programmes/create" class="stack" novalidate>
                <FormKey key=form.key />
                <div class="fields measure">
                    <Field name="code" label=t(w::KEY) hint=t(w::CODE_HINT) need=Need::Required value=form.code error=error("code") />
                    <Field name="name" label=t(w::NAME) need=Need::Required value=form.name error=error("name") />
                    <Field name="name_en" label=t(w::NAME_EN) value=form.name_en error=error("name_en") />
                    <WithUnit name="quiet_days" label=t(w::QUIET_DAYS) unit=t(w::DAYS) need=Need::Required value=form.quiet_days error=error("quiet_days") />
                </div>
                <Section id="stages" title=t(w::FIRST_STAGES)>
                    <p class="hint">{t(w::FIRST_STAGES_HINT)}</p>
                    <Lines>{stages}</Lines>
                </Section>
                <div>
                    <Button kind=ButtonKind::Primary>{t(w::ADD)}</Button>
                </div>
            </form>
        }
    }))
}

/// What was typed at its place, and room for more.
fn with_room(mut lines: Vec<KeyedLine>) -> Vec<KeyedLine> {
    let filled = lines.iter().rposition(|line| *line != KeyedLine::default()).map_or(0, |last| last + 1);
    lines.resize(LINES.max(filled + SPARE), KeyedLine::default());
    lines
}

fn line(n: usize, line: KeyedLine, problem: &Option<Problem>) -> impl IntoView + use<> {
    let name = |field: &str| format!("stages[{n}].{field}");
    let error = |field: &str| error_of(problem.clone(), name(field));
    let says = say(&w::LINE_N.fill(&[("n", &(n + 1).to_string())]));
    let fields = view! {
        <Field name=name("key") label=t(w::KEY) need=Need::Unmarked value=line.key error=error("key") />
        <Field name=name("name") label=t(w::NAME) need=Need::Unmarked value=line.name error=error("name") />
        <Field name=name("name_en") label=t(w::NAME_EN) need=Need::Unmarked value=line.name_en error=error("name_en") />
    };
    let fields = fields.into_any();
    view! { <Line says>{fields}</Line> }
}
