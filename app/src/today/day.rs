//! The groups of 今日: next actions, homework, cases gone quiet, drafts. Each says what to do when it is empty.

use domain::{
    drafts::DraftRow,
    tasks::{DoneForm, Quiet, QuietCases, TaskGroup, Today},
};
use leptos::prelude::*;
use ui::{
    Button, ButtonKind, DateTime, Dialog, Empty, Hidden, LinkButton, Mark, Panel, PanelKind, Press, Row, Rows,
    RowsKind, say, t,
};

use super::words as w;
use crate::tasks::TaskLine;

/// Everything that waits.
#[component]
pub(super) fn DayParts(day: Today, drafts: Vec<DraftRow>) -> AnyView {
    let nothing = day.overdue.total + day.due_today.total + day.soon.total == 0;
    let later = day.later;
    view! {
        <div class="cols aside">
            <div class="stack loose">
                {nothing.then(|| nothing_to_do(later))}
                {group("late", w::OVERDUE, day.overdue)}
                {group("due", w::DUE_TODAY, day.due_today)}
                {group("soon", w::SOON, day.soon)}
                {quiet(day.quiet)}
            </div>
            <div class="stack loose">
                {drafts_part(drafts)}
                {homework(day.homework)}
            </div>
        </div>
    }
    .into_any()
}

fn nothing_to_do(later: u64) -> impl IntoView {
    let then =
        if later == 0 { t(w::NOTHING_THEN).to_owned() } else { say(&w::LATER.fill(&[("n", &later.to_string())])) };
    view! {
        <Panel id="nothing" title=t(w::THIS_WEEK)>
            <Empty says=t(w::NOTHING) then>
                <LinkButton href="/consultations/new">{t(w::RECORD)}</LinkButton>
            </Empty>
        </Panel>
    }
}

fn group(id: &'static str, title: domain::Text, group: TaskGroup) -> Option<AnyView> {
    (group.total > 0).then(|| {
        let rest = group.total.saturating_sub(group.rows.len() as u64);
        view! {
            <Panel id=id title=t(title) kind=PanelKind::Flush count=group.total.to_string()>
                <Rows>{group.rows.into_iter().map(|task| view! { <TaskLine task /> }).collect_view()}</Rows>
                {more(rest)}
            </Panel>
        }
        .into_any()
    })
}

fn more(rest: u64) -> Option<impl IntoView> {
    (rest > 0).then(|| view! { <p class="ink-3 more">{say(&w::MORE.fill(&[("n", &rest.to_string())]))}</p> })
}

fn homework(group: TaskGroup) -> AnyView {
    if group.total == 0 {
        return view! {
            <Panel id="homework" title=t(w::HOMEWORK)>
                <Empty says=t(w::NO_HOMEWORK) then=t(w::NO_HOMEWORK_THEN) />
            </Panel>
        }
        .into_any();
    }
    self::group("homework", w::HOMEWORK, group).into_any()
}

fn quiet(quiet: QuietCases) -> Option<AnyView> {
    let rest = quiet.total.saturating_sub(quiet.cases.len() as u64);
    let line = |one: Quiet| {
        let limit = say(&w::LIMIT.fill(&[("n", &one.limit_days.to_string())]));
        let days = say(&w::N_DAYS.fill(&[("n", &one.days.to_string())]));
        let href = format!("/cases/{}", one.case.id);
        let confidential = one.confidential;
        view! {
            <Row name=one.case.name href=href acts=move || view! { <b>{days}</b> }>
                <span>{one.business}</span>
                <span>{say(&one.programme)}</span>
                {confidential.then(|| view! { <span><Mark>{t(w::CONFIDENTIAL)}</Mark></span> })}
                <span>{limit}</span>
            </Row>
        }
    };
    (quiet.total > 0).then(|| {
        view! {
            <Panel id="quiet" title=t(w::QUIET) kind=PanelKind::Flush count=quiet.total.to_string()>
                <Rows kind=RowsKind::Two>{quiet.cases.into_iter().map(line).collect_view()}</Rows>
                {more(rest)}
            </Panel>
        }
        .into_any()
    })
}

fn drafts_part(drafts: Vec<DraftRow>) -> AnyView {
    if drafts.is_empty() {
        return view! {
            <Panel id="drafts" title=t(w::DRAFTS)>
                <Empty says=t(w::NO_DRAFTS) then=t(w::NO_DRAFTS_THEN) />
            </Panel>
        }
        .into_any();
    }
    let count = drafts.len().to_string();
    view! {
        <Panel id="drafts" title=t(w::DRAFTS) kind=PanelKind::Flush count=count>
            <Rows kind=RowsKind::Two>{drafts.into_iter().map(draft).collect_view()}</Rows>
        </Panel>
    }
    .into_any()
}

fn draft(row: DraftRow) -> impl IntoView {
    let DraftRow { id, title, begins, saved_at } = row;
    let name = if title.is_empty() { t(w::NOBODY_YET).to_owned() } else { title };
    let href = format!("/consultations/new?draft={id}");
    let again = href.clone();
    let go_on = say(&w::GO_ON_WITH.fill(&[("name", &name)]));
    let throw = say(&w::DISCARD_IT.fill(&[("name", &name)]));
    let dialog = format!("discard-{id}");
    let opens = dialog.clone();
    let form = DoneForm { id: id.to_string() };
    view! {
        <Row
            name=name
            href=href
            acts=move || view! {
                <LinkButton href=again says=go_on>{t(w::GO_ON)}</LinkButton>
                <Button kind=ButtonKind::Quiet press=Press::Act opens=opens says=throw>{t(w::DISCARD)}</Button>
                <Dialog
                    id=dialog
                    title=t(w::DISCARD_ASK)
                    foot=move || view! {
                        <form method="post" action="/_fn/drafts/discard">
                            <Hidden name="id" value=form.id />
                            <Button kind=ButtonKind::Danger>{t(w::DISCARD)}</Button>
                        </form>
                    }
                >
                    <p>{t(w::DISCARD_WHAT)}</p>
                </Dialog>
            }
        >
            <span><DateTime at=saved_at /></span>
            <span>{begins}</span>
        </Row>
    }
}
