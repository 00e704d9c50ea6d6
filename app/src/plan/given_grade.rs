//! The grade of a figure as a person decided on it: its reason, and for those who edit the plan the form.

use domain::{
    Action, Problem,
    calendar::Period,
    plan::{
        Indicator,
        grade_form::{GRADE, GivenGrade, GradeForm, REASON},
    },
    policy,
};
use leptos::prelude::*;
use service::plan::Figures;
use ui::{
    Badge, Blank, Button, Choice, Conflict, FieldName, FormReturn, Hidden, Need, Notice, ProblemNotice, Select,
    TextArea, Tone, error_of, t,
};

use super::{
    format::{filled, read},
    words as w,
};
use crate::Asked;

const SCOPE: &str = "grade";

/// What was decided, as far as the reader may see it, and the form as far as they may use it.
pub(super) struct GradeOfFigure {
    given: Option<GivenGrade>,
    form: Option<FormReturn<GradeForm>>,
    choices: Vec<Choice>,
}

impl GradeOfFigure {
    pub(super) fn of(asked: &Asked, figures: &Figures, indicator: &Indicator, period: Period) -> Self {
        let may = |action| policy::allows(&asked.ctx.actor, action).is_some();
        let grades = &figures.plan().grades.0;
        let decided = figures.decided(indicator, period);
        let kept = figures.view.indicators.get(&indicator.code).filter(|_| may(Action::EditPlan) && !grades.is_empty());
        let form = kept.map(|kept| {
            asked.form("plan/give_grade", |_| {
                let given = decided.and_then(|decided| decided.given.clone());
                let (grade, reason) = given.map(|given| (given.label, given.reason)).unwrap_or_default();
                let version = decided.map_or(0, |decided| decided.version);
                GradeForm { indicator: kept.id.to_string(), period: period.to_string(), version, grade, reason }
            })
        });
        Self {
            // A reason is free text: whoever sees aggregates only reads the grade alone.
            given: decided.and_then(|decided| decided.given.clone()).filter(|_| may(Action::SeeMembers)),
            form,
            choices: grades.iter().map(|band| Choice::new(band.label.ja.clone(), read(&band.label))).collect(),
        }
    }

    pub(super) fn view(self) -> impl IntoView {
        let Self { given, form, choices } = self;
        let given = given.map(|given| {
            let says = filled(w::GRADE_GIVEN, &[("grade", &given.label)]);
            view! {
                <Notice tone=Tone::Info>
                    <p>
                        <b>{says}</b>
                        " "
                        <span class="as-typed">{given.reason}</span>
                    </p>
                </Notice>
            }
        });
        view! {
            {given}
            {form.map(|back| view! { <GradeFields back choices /> })}
        }
    }
}

/// The mark of a grade that is not the band's.
pub(super) fn mark(is_given: bool) -> Option<impl IntoView> {
    is_given.then(|| view! { " "<Badge>{t(w::BY_HAND)}</Badge> })
}

#[component]
fn GradeFields(back: FormReturn<GradeForm>, choices: Vec<Choice>) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let (version, collided) = match &problem {
        Some(Problem::Conflict { version, fields }) => (*version, fields.clone()),
        _ => (form.version, Vec::new()),
    };
    let name = |field: &str| FieldName::new(field).within(SCOPE);
    let error = |field: &'static str| error_of(problem.clone(), field);
    let is_free = |field: &str| !collided.iter().any(|one| one.field == field);
    let grade = is_free("grade").then(|| {
        let band = Blank::Says(t(w::AS_THE_BAND).to_owned());
        view! { <Select name=name("grade") label=t(GRADE) need=Need::Unmarked blank=band options=choices value=form.grade error=error("grade") /> }
    });
    let reason = is_free("reason").then(|| {
        view! { <TextArea name=name("reason") label=t(REASON) need=Need::Unmarked hint=t(w::GRADE_REASON_HINT) rows=2 value=form.reason error=error("reason") /> }
    });
    let conflict = (!collided.is_empty()).then(|| view! { <Conflict fields=collided.clone() /> });
    let open = problem.is_some();
    view! {
        <details class="panel" id=SCOPE open=open>
            <summary>{t(w::GIVE_GRADE)}</summary>
            <ProblemNotice problem=problem.clone() scope=SCOPE />
            <form method="post" action="/_fn/plan/give_grade" class="fields" novalidate>
                <Hidden name=name("indicator") value=form.indicator />
                <Hidden name=name("period") value=form.period />
                <Hidden name=name("version") value=version.to_string() />
                {conflict}
                {grade}
                {reason}
                <div>
                    <Button>{t(w::SAVE_GRADE)}</Button>
                </div>
            </form>
        </details>
    }
}
