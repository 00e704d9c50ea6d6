//! Opening a case: first the programme, then the form with that programme's defaults.

use domain::{
    Action, BusinessId,
    cases::{CaseChoices, MeasureLine, OpenForm, labels as l},
    programmes::Programme,
};
use leptos::prelude::*;
use service::{Result, businesses, cases};
use ui::{
    Blank, Button, ButtonKind, Check, Choice, Crumb, Crumbs, Field, FieldKind, FormKey, FormReturn, Hidden, LinkButton,
    Need, PageHead, ProblemNotice, Row, Rows, RowsKind, Select, TextArea, error_of, say, t,
};

use super::{measures_page::MeasureFields, words as w};
use crate::{Asked, Shown, accounts::PostForm};

/// The choice of a programme, or the form, fresh or as it came back.
pub(crate) async fn new_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::WorkCases).await?;
    let title = w::NEW.get(asked.preferences.lang);
    let Some(business) = asked.query("business").and_then(|id| id.parse::<BusinessId>().ok()) else {
        return Ok(Shown::staff(title, nothing_chosen));
    };
    let business = businesses::show(&asked.ctx, business).await?;
    let programmes = cases::programmes(&asked.ctx).await?;
    let code = asked.query("programme").unwrap_or_default();
    let Some(programme) = programmes.iter().find(|programme| programme.code == code).cloned() else {
        return Ok(Shown::staff(title, move || choose(business.id, business.name.clone(), &programmes)));
    };
    let choices = cases::choices(&asked.ctx).await?;
    let (id, name) = (business.id, business.name);
    let back = asked.form("cases/open", |key| fresh(key, id, &programme));
    Ok(Shown::staff(title, move || {
        let sub = format!("{name}\u{3000}{}", say(&programme.name));
        view! {
            <Crumbs crumbs=crumbs(id, name) />
            <PageHead title=t(w::NEW) sub=move || sub />
            <OpenFields back programme choices />
        }
    }))
}

/// The programme's defaults.
fn fresh(key: String, business: BusinessId, programme: &Programme) -> OpenForm {
    let line = |id: &domain::MeasureId| MeasureLine { measure: id.to_string(), weight: String::new() };
    OpenForm {
        key,
        business: business.to_string(),
        programme: programme.code.clone(),
        confidential: if programme.confidential { "true".to_owned() } else { String::new() },
        measures: programme.default_measures.iter().map(line).collect(),
        ..OpenForm::default()
    }
}

fn crumbs(id: BusinessId, name: String) -> Vec<Crumb> {
    vec![Crumb::new(t(w::CASES), "/cases"), Crumb::new(name, format!("/businesses/{id}"))]
}

fn nothing_chosen() -> impl IntoView {
    view! {
        <Crumbs crumbs=vec![Crumb::new(t(w::CASES), "/cases")] />
        <PageHead title=t(w::NEW) />
        <p class="measure">{t(w::FROM_BUSINESS)}</p>
        <div>
            <LinkButton href="/businesses" kind=ButtonKind::Primary>{t(w::TO_BUSINESSES)}</LinkButton>
        </div>
    }
}

fn choose(id: BusinessId, name: String, programmes: &[Programme]) -> impl IntoView + use<> {
    let rows = programmes.iter().map(|programme| {
        let stages = programme.current_stages().map(|stage| say(&stage.name)).collect::<Vec<_>>().join(" → ");
        let href = format!("/cases/new?business={id}&programme={}", programme.code);
        view! {
            <Row name=say(&programme.name) href=href>
                <span>{stages}</span>
            </Row>
        }
    });
    let rows = rows.collect_view();
    let sub = name.clone();
    view! {
        <Crumbs crumbs=crumbs(id, name) />
        <PageHead title=t(w::CHOOSE_PROGRAMME) sub=move || sub />
        <Rows kind=RowsKind::Two>{rows}</Rows>
    }
}

#[component]
fn OpenFields(back: FormReturn<OpenForm>, programme: Programme, choices: CaseChoices) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let routes = programme.current_routes().map(|route| Choice::new(route.key.clone(), say(&route.name)));
    let routes = routes.collect::<Vec<_>>();
    let route = (!routes.is_empty()).then(|| {
        view! {
            <Select name="route" label=t(l::ROUTE) options=routes blank=Blank::Says(t(w::NO_ROUTE_YET).to_owned()) value=form.route error=error_of(problem.clone(), "route") />
        }
    });
    let owners = choices.advisors.iter().map(|person| Choice::new(person.id.to_string(), person.name.clone()));
    let owners = owners.collect::<Vec<_>>();
    view! {
        <ProblemNotice problem=problem.clone() />
        <PostForm endpoint="cases/open">
            <FormKey key=form.key />
            <Hidden name="business" value=form.business />
            <Hidden name="programme" value=form.programme />
            <Field name="title" label=t(l::TITLE) hint=t(w::TITLE_HINT) need=Need::Required value=form.title error=error_of(problem.clone(), "title") />
            {route}
            <TextArea name="summary" label=t(l::SUMMARY) value=form.summary error=error_of(problem.clone(), "summary") />
            <TextArea name="goal" label=t(l::GOAL) rows=2 value=form.goal error=error_of(problem.clone(), "goal") />
            <Field name="opened_on" label=t(l::OPENED_ON) kind=FieldKind::Date hint=t(w::TODAY_IF_EMPTY) value=form.opened_on error=error_of(problem.clone(), "opened_on") />
            <Select name="owner" label=t(domain::cases::CasePart::Owner.name()) options=owners blank=Blank::Says(t(w::MYSELF).to_owned()) value=form.owner error=error_of(problem.clone(), "owner") />
            <Check name="confidential" checked=form.confidential == "true">
                {t(w::CONFIDENTIAL_SAYS)}
            </Check>
            <MeasureFields lines=form.measures measures=choices.measures problem />
            <div>
                <Button kind=ButtonKind::Primary>{t(w::OPEN_NOW)}</Button>
            </div>
        </PostForm>
    }
}
