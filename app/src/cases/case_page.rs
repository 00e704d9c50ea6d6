//! The page of one case.

use domain::cases::{CaseState, CaseView};
use leptos::prelude::*;
use service::{Result, cases};
use ui::{
    Badge, Button, ButtonKind, Crumb, Crumbs, Day, Icon, IconButton, LinkButton, Mark, Menu, MenuLink, Notice,
    PageHead, Press, Tone, say, t,
};

use super::{
    acts::{Acts, Refused},
    aside::{Measures, Outcomes, PeopleAndMeasures},
    events::Records,
    next_actions::NextActions,
    parts::id_of,
    stage::Stages,
    words as w,
};
use crate::{Asked, Shown, plan::CaseKpis};

/// What is known of a case, and what can be done with it.
pub(crate) async fn case_page(asked: Asked) -> Result<Shown> {
    let case = cases::show(&asked.ctx, id_of(&asked)?).await?;
    let refused = Refused::of(&asked);
    let next_actions = match &case.content {
        Some(_) => Some(NextActions::load(&asked, &case).await?),
        None => None,
    };
    let kpis = CaseKpis::load(&asked, case.title.id).await?;
    let which = asked.query("records").unwrap_or_default();
    Ok(Shown::staff(case.title.title.clone(), move || {
        let content = case.content.clone().map(|content| {
            let (may, id) = (case.may, case.title.id);
            let open = case.state == CaseState::Open;
            let next_actions = next_actions.map(|next_actions| next_actions.view(may.work && open));
            view! {
                <Acts case=case.clone() refused />
                <Stages path=case.path.clone() next=content.next.clone().filter(|_| open) />
                <div class="cols aside">
                    <div class="stack loose">
                        {says_of_itself(&content.summary, &content.goal)}
                        {next_actions}
                        <Records id content=content.clone() which />
                    </div>
                    <div class="stack">
                        <PeopleAndMeasures id people=content.people may work=may.work && open>
                            <Measures id measures=content.measures work=may.work && open />
                        </PeopleAndMeasures>
                        <Outcomes id outcomes=content.outcomes may=may.record_outcomes />
                        {kpis.view()}
                    </div>
                </div>
            }
        });
        let titles_only = case.content.is_none().then(|| {
            view! {
                <Stages path=case.path.clone() next=None />
                <Notice tone=Tone::Info>{t(w::TITLES_ONLY)}</Notice>
            }
        });
        view! {
            {crumbs(&case)}
            {head(&case)}
            {content}
            {titles_only}
        }
    }))
}

fn crumbs(case: &CaseView) -> impl IntoView + use<> {
    let crumbs = vec![
        Crumb::new(t(w::CASES), "/cases"),
        Crumb::new(say(&case.programme), format!("/cases?programme={}", case.programme_code)),
        Crumb::new(case.business.1.clone(), format!("/businesses/{}", case.business.0)),
    ];
    view! { <Crumbs crumbs /> }
}

fn head(case: &CaseView) -> impl IntoView + use<> {
    let (confidential, state) = (case.title.confidential, case.state);
    let marks = move || {
        let tone = if state == CaseState::Open { Tone::Info } else { Tone::Plain };
        view! {
            {confidential.then(|| view! { <Mark>{t(w::CONFIDENTIAL)}</Mark> })}
            <Badge tone>{t(state.name())}</Badge>
        }
    };
    let sub = {
        let case = case.clone();
        move || {
            let route = case.route.as_ref().map(|route| format!("({})", say(route))).unwrap_or_default();
            let number = say(&w::NUMBER.fill(&[("n", &case.title.number.to_string())]));
            view! {
                <a href=format!("/businesses/{}", case.business.0)>{case.business.1}</a>
                {format!("\u{3000}{}{route}\u{3000}{number}\u{3000}{} ", say(&case.programme), t(w::SINCE))}
                <Day on=case.opened_on />
            }
        }
    };
    let actions = {
        let case = case.clone();
        move || actions(&case)
    };
    view! { <PageHead title=case.title.title.clone() marks sub actions /> }
}

fn actions(case: &CaseView) -> Option<impl IntoView + use<>> {
    let content = case.content.as_ref()?;
    let id = case.title.id;
    let open = case.state == CaseState::Open;
    let work = case.may.work && open;
    let advance = (work && content.next.is_some()).then(|| {
        view! {
            <Button kind=ButtonKind::Primary press=Press::Act icon=Icon::Forward opens="advance">
                {t(w::ADVANCE)}
            </Button>
        }
    });
    let log = work.then(|| {
        view! {
            <LinkButton href=format!("/consultations/new?case={id}") icon=Icon::Talk>
                {t(w::LOG)}
            </LinkButton>
        }
    });
    let route = if case.route_key.is_some() { w::CHANGE_ROUTE } else { w::CHOOSE_ROUTE };
    let wall = if case.title.confidential { w::LOWER_WALL } else { w::RAISE_WALL };
    let opens = [
        (work && !content.earlier.is_empty(), "go_back", Icon::Back, w::BACK),
        (work && !content.routes.is_empty(), "change_route", Icon::Match, route),
        (case.may.work, "set_wall", Icon::Lock, wall),
        (work, "close", Icon::Flag, w::CLOSE),
        (case.may.reopen, "reopen", Icon::Forward, w::REOPEN),
    ];
    let opens = opens.into_iter().filter(|(may, ..)| *may).map(|(_, opens, icon, says)| {
        view! {
            <li>
                <button type="button" popovertarget=opens>
                    {icon.view()}
                    {t(says)}
                </button>
            </li>
        }
    });
    let opens = opens.collect_view();
    let edit =
        work.then(|| view! { <MenuLink href=format!("/cases/{id}/edit") icon=Icon::Edit>{t(w::EDIT)}</MenuLink> });
    Some(view! {
        {log}
        {advance}
        <IconButton icon=Icon::More says=t(w::OTHER_ACTS) opens="other-acts" />
        <Menu id="other-acts">
            {edit}
            {opens}
            <MenuLink href=format!("/cases/{id}/history") icon=Icon::Clock>
                {t(w::HISTORY)}
            </MenuLink>
        </Menu>
    })
}

fn says_of_itself(summary: &str, goal: &str) -> Option<impl IntoView + use<>> {
    use domain::cases::labels as l;
    let both = [(l::SUMMARY, summary.to_owned()), (l::GOAL, goal.to_owned())];
    let said: Vec<_> = both.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    (!said.is_empty()).then(|| {
        let facts = said.into_iter().map(|(label, text)| {
            view! {
                <ui::Fact label=t(label)>
                    <span class="as-typed">{text}</span>
                </ui::Fact>
            }
        });
        view! { <ui::Facts>{facts.collect_view()}</ui::Facts> }
    })
}
