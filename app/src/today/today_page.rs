//! The advisor's home.

use domain::{Action, Actor, Problem, Reach, drafts::DraftRow, policy, tasks::Today};
use leptos::prelude::*;
use service::{
    Result, accounts, drafts,
    tasks::{self, Whose},
};
use ui::{Day, LinkButton, Notice, PageHead, ProblemNotice, Segment, Segmented, say, t};

use super::{day::DayParts, set_up::SetUpPart, words as w};
use crate::{Asked, Shown};

/// What waits for the person today, or for everyone at the centre.
pub(crate) async fn today_page(asked: Asked) -> Result<Shown> {
    let ctx = &asked.ctx;
    ctx.may(Action::SeeToday).await?;
    let today = ctx.today();
    let sets_up = policy::allows(&ctx.actor, Action::ManageCentre).is_some();
    let so_far = if sets_up { Some(accounts::set_up(ctx).await?) } else { None };
    let centre = asked.query("whose").as_deref() == Some("centre");
    let actor = ctx.actor.clone();
    let casework = policy::allows(&ctx.actor, Action::SeeConsultations) >= Reach::Own;
    let day = if casework { Some(day(&asked, centre).await?) } else { None };
    // The forms in its rows are small; what one of them was refused for stands on top.
    let refused = asked.returned.map(|returned| returned.problem).filter(|problem| *problem != Problem::SignInNeeded);
    Ok(Shown::staff(w::TODAY.get(asked.preferences.lang), move || {
        let counts = day.as_ref().map(|(day, _)| counts(day));
        view! {
            <PageHead
                title=t(w::TODAY)
                sub=move || view! { <Day on=today /> " " {counts} }
                actions=move || casework.then(|| whose(centre))
            />
            <ProblemNotice problem=refused />
            {so_far.map(|so_far| view! { <SetUpPart so_far /> })}
            {match day {
                Some((day, drafts)) => view! { <DayParts day drafts /> }.into_any(),
                None => no_casework(&actor).into_any(),
            }}
        }
    }))
}

async fn day(asked: &Asked, centre: bool) -> Result<(Today, Vec<DraftRow>)> {
    let ctx = &asked.ctx;
    let day = tasks::today(ctx, if centre { Whose::Centre } else { Whose::Own }).await?;
    let writes = policy::allows(&ctx.actor, Action::WriteConsultations).is_some();
    let drafts = if writes { drafts::list(ctx).await? } else { Vec::new() };
    Ok((day, drafts))
}

fn counts(day: &Today) -> String {
    let numbers = [("late", day.overdue.total), ("due", day.due_today.total), ("soon", day.soon.total)];
    let numbers = numbers.map(|(name, n)| (name, n.to_string()));
    say(&w::COUNTS.fill(&numbers.each_ref().map(|(name, n)| (*name, n.as_str()))))
}

fn whose(centre: bool) -> impl IntoView {
    let segment = |label: &str, href: &str, current| Segment {
        label: label.to_owned(),
        href: href.to_owned(),
        icon: None,
        current,
    };
    let segments = vec![segment(t(w::OWN), "/", !centre), segment(t(w::CENTRE), "/?whose=centre", centre)];
    view! { <Segmented label=t(w::WHOSE) segments /> }
}

/// For officers and administrators, who see no casework.
fn no_casework(actor: &Actor) -> impl IntoView + use<> {
    let ways = [
        ("/plan", w::TO_PLAN, Action::SeeFigures),
        ("/consultations", w::COUNT_OF_CONSULTATIONS, Action::SeeConsultations),
        ("/settings/staff", w::TO_STAFF, Action::ManageStaff),
        ("/settings/programmes", w::TO_PROGRAMMES, Action::ManageProgrammes),
    ];
    let ways = ways.into_iter().filter(|(.., action)| policy::allows(actor, *action).is_some());
    let ways = ways.map(|(href, says, _)| view! { <LinkButton href>{t(says)}</LinkButton> }).collect_view();
    view! {
        <Notice>
            <div class="stack">
                <p>{t(w::NO_CASEWORK)}</p>
                <div class="row">{ways}</div>
            </div>
        </Notice>
    }
}
