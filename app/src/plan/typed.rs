//! The values that were typed for an indicator, and for those who edit the plan the forms that enter, correct and
//! withdraw one.

use domain::{
    Action, Problem,
    calendar::{FiscalYear, Period, PlanSpan},
    plan::{
        Indicator,
        typed_form::{TypedValueForm, WithdrawForm, labels as l, parts},
    },
    policy,
};
use leptos::prelude::*;
use service::{
    Result,
    plan::{self, Figures, TypedLine},
};
use ui::{Cell, CellKind, Choice, Column, Day, Empty, FormReturn, Query, RowHead, Section, Table, number::NONE, t};

use super::{
    format::{amount, filled, read, with_unit},
    typed_form::{Offer, ValueForm},
    words as w,
};
use crate::Asked;

/// Years before the plan for which a value may be typed: they count towards the latest value.
const BEFORE: u16 = 10;

/// The values, and the form as far as the reader may use it.
pub(super) struct Typed {
    lines: Vec<TypedLine>,
    span: PlanSpan,
    query: Query,
    /// Notes are for the staff.
    shows_notes: bool,
    form: Option<Form>,
}

struct Form {
    indicator: String,
    back: FormReturn<TypedValueForm>,
    refused: Option<Problem>,
    /// Until when a value may be typed. The years are named in the view, where the reader's language is known.
    today: chrono::NaiveDate,
}

impl Typed {
    pub(super) async fn load(asked: &Asked, figures: &Figures, indicator: &Indicator, period: Period) -> Result<Self> {
        let span = figures.plan().span;
        let kept = figures.view.indicators.get(&indicator.code).copied();
        let Some(kept) = kept else { return Ok(Self::nothing(asked, span)) };
        let lines = plan::typed_values(&asked.ctx, kept.id, span).await?;
        let may_edit = policy::allows(&asked.ctx.actor, Action::EditPlan).is_some();
        let form = may_edit.then(|| {
            let id = kept.id.to_string();
            let asked_for = asked.query("value").and_then(|value| value.parse::<Period>().ok());
            let corrected = lines.iter().find(|line| Some(line.period) == asked_for);
            let fresh = |_| corrected.map_or_else(|| new_value(&id, period), |line| as_it_stands(&id, line));
            let back = asked.form("plan/enter_value", fresh);
            let refused = asked.form("plan/withdraw_value", |_| WithdrawForm::default()).problem;
            Form { indicator: id, back, refused, today: asked.ctx.today() }
        });
        let shows_notes = policy::allows(&asked.ctx.actor, Action::SeeMembers).is_some();
        Ok(Self { lines, span, query: asked.list_query(), shows_notes, form })
    }

    fn nothing(asked: &Asked, span: PlanSpan) -> Self {
        Self { lines: Vec::new(), span, query: asked.list_query(), shows_notes: false, form: None }
    }

    pub(super) fn view(self, indicator: &Indicator) -> impl IntoView + use<> {
        let none = self.lines.is_empty().then(|| view! { <Empty says=t(w::NO_TYPED) /> });
        let id = self.form.as_ref().map(|form| form.indicator.clone());
        let columns = columns(self.shows_notes, id.is_some());
        let plain = self.query.without("value");
        let rows = self.lines.iter().map(|line| {
            let acts = id.as_ref().map(|id| super::typed_form::acts(id, line, &plain));
            row(line, indicator, self.shows_notes, acts)
        });
        let rows = rows.collect_view();
        let table =
            (!self.lines.is_empty()).then(|| view! { <Table caption=t(w::TYPED_VALUES) columns>{rows}</Table> });
        let form = self.form.map(|form| {
            let Form { indicator: _, back, refused, today } = form;
            let offer = offer(self.span, today);
            let unit = read(&indicator.unit);
            view! { <ValueForm back refused offer unit plain /> }
        });
        let says = filled(w::TYPED_SUB, &[("year", &read(&self.span.from().label()))]);
        let latest = indicator.accumulate() == Some(domain::plan::terms::Accumulate::Latest);
        let says = latest.then(|| view! { <p class="ink-3">{says}</p> });
        view! {
            <Section id="values" title=t(w::TYPED_VALUES)>{none}{table}{says}</Section>
            {form}
        }
    }
}

fn new_value(indicator: &str, period: Period) -> TypedValueForm {
    TypedValueForm { indicator: indicator.to_owned(), ..TypedValueForm::default() }.with_period(period)
}

fn as_it_stands(indicator: &str, line: &TypedLine) -> TypedValueForm {
    TypedValueForm {
        indicator: indicator.to_owned(),
        version: line.version,
        value: line.value.to_string(),
        source: line.source.clone(),
        dated_on: line.dated_on.map(|on| on.to_string()).unwrap_or_default(),
        note: line.note.clone(),
        ..TypedValueForm::default()
    }
    .with_period(line.period)
}

/// The years that have begun, from some time before the plan, newest first; and the parts of a year.
fn offer(span: PlanSpan, today: chrono::NaiveDate) -> Offer {
    let last = FiscalYear::of(today).min(span.to()).year();
    let first = span.from().year().saturating_sub(BEFORE);
    let years = (first..=last).rev().filter_map(FiscalYear::new);
    let years = years.map(|year| Choice::new(Period::Year(year).to_string(), read(&year.label())));
    let whole = Choice::new(Period::Plan.to_string(), read(&Period::Plan.label()));
    let parts = parts(span.from()).into_iter().map(|(key, label, _)| Choice::new(key, read(&label)));
    Offer { years: years.chain([whole]).collect(), parts: parts.collect() }
}

fn columns(notes: bool, acts: bool) -> Vec<Column> {
    let mut columns = vec![
        Column::new(t(w::PERIOD)),
        Column::number(t(l::VALUE)),
        Column::new(t(l::SOURCE)),
        Column::new(t(l::DATED_ON)),
    ];
    if notes {
        columns.push(Column::new(t(l::NOTE)));
    }
    if acts {
        columns.push(Column::new(t(w::CORRECTION)));
    }
    columns
}

fn row(line: &TypedLine, indicator: &Indicator, notes: bool, acts: Option<AnyView>) -> impl IntoView + use<> {
    let (period, value) = (read(&line.period.label()), with_unit(&amount(line.value), indicator));
    let (source, note, dated_on) = (line.source.clone(), line.note.clone(), line.dated_on);
    let dated = match dated_on {
        Some(on) => view! { <Day on /> }.into_any(),
        None => view! { <span class="ink-3">{NONE}</span> }.into_any(),
    };
    view! {
        <tr>
            <RowHead>{period}</RowHead>
            <Cell label=t(l::VALUE) kind=CellKind::Number>
                {value}
            </Cell>
            <Cell label=t(l::SOURCE)>{source}</Cell>
            <Cell label=t(l::DATED_ON) kind=CellKind::OneLine>
                {dated}
            </Cell>
            {notes.then(|| view! { <Cell label=t(l::NOTE)><span class="text">{note}</span></Cell> })}
            {acts.map(|acts| view! { <Cell label=t(w::CORRECTION)>{acts}</Cell> })}
        </tr>
    }
}
