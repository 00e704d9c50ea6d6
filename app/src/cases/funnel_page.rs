//! How the cases of a programme went through its stages in a fiscal year.

use domain::{Problem, What, calendar::FiscalYear, cases::FunnelStage, programmes::Programme};
use leptos::prelude::*;
use service::{Result, cases, cases::Funnel};
use ui::{
    Cell, CellKind, Column, Crumb, Crumbs, Empty, Notice, PageHead, Rate, RowHead, Segment, Segmented, Tab, Table,
    Tabs, number::grouped, say, t,
};

use super::words as w;
use crate::{Asked, Shown};

/// The funnel of the programme and the year of the address: the first programme and this year, if it names none.
pub(crate) async fn funnel_page(asked: Asked) -> Result<Shown> {
    let programmes = cases::programmes(&asked.ctx).await?;
    let code = asked.query("programme").or_else(|| programmes.first().map(|it| it.code.clone()));
    let code = code.ok_or(Problem::NotFound(What::Programme))?;
    let year = asked.query("year").and_then(|year| year.parse().ok()).and_then(FiscalYear::new);
    let year = year.unwrap_or(FiscalYear::of(asked.ctx.today()));
    let funnel = cases::funnel(&asked.ctx, &code, year).await?;
    Ok(Shown::staff(w::FUNNEL.get(asked.preferences.lang), move || {
        let sub = format!("{}\u{3000}{}", say(&funnel.programme.name), say(&funnel.year.label()));
        let caption = sub.clone();
        let entered: u32 = funnel.stages.iter().map(|stage| stage.entered).sum();
        let list = if entered == 0 {
            view! { <Empty says=t(w::NO_STEPS) then=t(w::NO_STEPS_THEN) /> }.into_any()
        } else {
            view! { <Stages caption stages=funnel.stages.clone() /> }.into_any()
        };
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::CASES), "/cases")] />
            <PageHead title=t(w::FUNNEL) sub=move || sub />
            <ProgrammeTabs programmes funnel=funnel.clone() />
            <Years funnel />
            {list}
            <Notice>
                <p>{t(w::FUNNEL_SAYS)}</p>
            </Notice>
        }
    }))
}

fn address(programme: &str, year: FiscalYear) -> String {
    format!("/cases/stages?programme={programme}&year={}", year.year())
}

#[component]
fn ProgrammeTabs(programmes: Vec<Programme>, funnel: Funnel) -> impl IntoView {
    let tabs = programmes.iter().map(|programme| Tab {
        label: say(&programme.name),
        href: address(&programme.code, funnel.year),
        count: None,
        current: programme.code == funnel.programme.code,
    });
    view! { <Tabs label=t(domain::cases::labels::PROGRAMME) tabs=tabs.collect() /> }
}

#[component]
fn Years(funnel: Funnel) -> impl IntoView {
    let segments = funnel.years.iter().rev().map(|year| Segment {
        label: say(&year.name()),
        href: address(&funnel.programme.code, *year),
        icon: None,
        current: *year == funnel.year,
    });
    view! { <Segmented label=t(w::YEAR) segments=segments.collect() /> }
}

#[component]
fn Stages(caption: String, stages: Vec<FunnelStage>) -> impl IntoView {
    let columns = vec![
        Column::new(t(domain::cases::labels::STAGE)),
        Column::number(t(w::ENTERED)),
        Column::number(t(w::WENT_ON)),
        Column::number(t(w::WENT_BACK_N)),
        Column::number(t(w::ENDED)),
        Column::number(t(w::STILL_HERE)),
        Column::new(t(w::PASSED)),
        Column::number(t(w::MEDIAN_DAYS)),
    ];
    let lines = stages.into_iter().map(line).collect_view();
    view! { <Table caption columns>{lines}</Table> }
}

fn line(stage: FunnelStage) -> impl IntoView {
    let count = |n: u32| grouped(i64::from(n));
    let passed = stage.passed_percent().map(|percent| {
        let says = format!("{percent}%");
        view! { <Rate percent=f64::from(percent) says /> }
    });
    let passed = passed.map_or_else(|| "—".into_any(), IntoAny::into_any);
    let achieved = (stage.achieved > 0).then(|| {
        let says = say(&w::OF_THEM_ACHIEVED.fill(&[("n", &count(stage.achieved))]));
        view! { <span class="ink-3">" "{says}</span> }
    });
    let days = stage.median_days.map(|days| say(&w::DAYS.fill(&[("n", &grouped(days))])));
    view! {
        <tr>
            <RowHead>{say(&stage.name)}</RowHead>
            <Cell label=t(w::ENTERED) kind=CellKind::Number>
                <b>{count(stage.entered)}</b>
            </Cell>
            <Cell label=t(w::WENT_ON) kind=CellKind::Number>{count(stage.went_on)}</Cell>
            <Cell label=t(w::WENT_BACK_N) kind=CellKind::Number>{count(stage.went_back)}</Cell>
            <Cell label=t(w::ENDED) kind=CellKind::Number>{count(stage.closed)} {achieved}</Cell>
            <Cell label=t(w::STILL_HERE) kind=CellKind::Number>{count(stage.here)}</Cell>
            <Cell label=t(w::PASSED)>{passed}</Cell>
            <Cell label=t(w::MEDIAN_DAYS) kind=CellKind::Number>{days.unwrap_or_else(|| "—".to_owned())}</Cell>
        </tr>
    }
}
