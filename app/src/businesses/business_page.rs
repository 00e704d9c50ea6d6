//! The page of one business.

use domain::{
    Action, BusinessId, What,
    businesses::{BusinessView, Related, fields},
    policy,
};
use leptos::prelude::*;
use service::{Result, businesses, cases};
use ui::{Badge, Crumb, Crumbs, Day, Fact, Facts, Icon, LinkButton, PageHead, Panel, say, t};

use super::{
    contacts_panel::contacts_panel, filters::label, form::words as b, timeline::business_timeline, words as w,
};
use crate::{
    Asked, Shown,
    cases::cases_of_business,
    history::{history_panel, looked_panel},
};

/// The moments that a page begins with, and all that it shows when asked.
const LATEST: u64 = 30;
const MANY: u64 = 500;

/// What is known of a business, and all that happened with it.
pub(crate) async fn business_page(asked: Asked) -> Result<Shown> {
    let id: BusinessId = asked.id(What::Business)?;
    let business = businesses::show(&asked.ctx, id).await?;
    let limit = if asked.query("all").is_some() { MANY } else { LATEST };
    let (moments, more) = businesses::timeline(&asked.ctx, id, limit).await?;
    let history = businesses::history(&asked.ctx, id).await?;
    let cases = match policy::allows(&asked.ctx.actor, Action::SeeCases).is_some() {
        true => Some(cases::of_business(&asked.ctx, id).await?),
        false => None,
    };
    let today = asked.ctx.today();
    let may = |action| policy::allows(&asked.ctx.actor, action).is_some();
    let looked = if may(Action::SeeAudit) { businesses::who_looked(&asked.ctx, id).await? } else { Vec::new() };
    let (edits, logs, opens) = (may(Action::EditBusinesses), may(Action::WriteConsultations), may(Action::WorkCases));
    Ok(Shown::staff(business.name.clone(), move || {
        let (kind, id) = (business.kind, business.id);
        let restore = edits.then(|| format!("/businesses/{id}/edit"));
        let older = (more && limit < MANY).then(|| format!("/businesses/{id}?all=1"));
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::BUSINESSES), "/businesses")] />
            <PageHead
                title=business.name.clone()
                above=business.kana.clone()
                marks=move || view! { <Badge>{t(kind.name())}</Badge> }
                actions=move || actions(id, edits, logs)
            />
            <BusinessFacts business=business.clone() />
            <div class="cols aside">
                <div class="stack wide">
                    {cases.map(|cases| cases_of_business(id, cases, opens, today))}
                    {business_timeline(moments, older)}
                    {history_panel(history, fields::label, fields::reads, restore)}
                </div>
                <div class="stack">
                    {contacts_panel(id, business.contacts, edits)}
                    <Relations parent=business.parent branches=business.branches />
                    {looked_panel(looked)}
                </div>
            </div>
        }
    }))
}

/// What the reader may do with it.
fn actions(id: BusinessId, edits: bool, logs: bool) -> impl IntoView {
    let edit = edits.then(|| {
        view! { <LinkButton href=format!("/businesses/{id}/edit") icon=Icon::Edit>{t(w::EDIT)}</LinkButton> }
    });
    let log = logs.then(|| {
        view! {
            <LinkButton href=format!("/consultations/new?business={id}") icon=Icon::Talk>
                {t(w::LOG)}
            </LinkButton>
        }
    });
    view! { {edit} {log} }
}

#[component]
fn BusinessFacts(business: BusinessView) -> impl IntoView {
    let employees = business.employees.map(|n| format!("{n}{}", t(b::PEOPLE)));
    let industry = business.industry.as_deref().and_then(fields::industry_name).map(|name| say(&name));
    let place =
        [business.municipality, business.address].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let website = (!business.website.is_empty()).then(|| {
        let href = business.website.clone();
        view! { <a href=href rel="noreferrer">{business.website}</a><br /> }
    });
    let email = (!business.email.is_empty()).then(|| {
        let href = format!("mailto:{}", business.email);
        view! { <a href=href>{business.email}</a><br /> }
    });
    let reach = (website.is_some() || email.is_some() || !business.phone.is_empty())
        .then(|| view! { <Fact label=t(w::REACH)>{email} {website} {business.phone}</Fact> });
    let note = (!business.note.is_empty())
        .then(|| view! { <Fact label=t(w::NOTE)><span class="text">{business.note}</span></Fact> });
    view! {
        <Facts across=true>
            {business.corporate_number.map(|number| view! { <Fact label=label("corporate_number")><span class="nowrap">{spaced(&number)}</span></Fact> })}
            {industry.map(|industry| view! { <Fact label=label("industry")>{industry}</Fact> })}
            {employees.map(|employees| view! { <Fact label=t(w::SIZE)>{employees}</Fact> })}
            {(!place.is_empty()).then(|| view! { <Fact label=t(w::PLACE)>{place.join(" ")}</Fact> })}
            {business.founded_on.map(|on| view! { <Fact label=label("founded_on")><Day on /></Fact> })}
            {reach}
            {note}
        </Facts>
    }
}

/// 8 7001 1000 5901: one digit, then fours.
fn spaced(number: &str) -> String {
    let fours = number.as_bytes().get(1..).unwrap_or_default().chunks(4).map(String::from_utf8_lossy);
    let first = number.get(..1).unwrap_or_default();
    fours.fold(first.to_owned(), |text, four| format!("{text} {four}"))
}

#[component]
fn Relations(parent: Option<Related>, branches: Vec<Related>) -> impl IntoView {
    let link = |one: Related| view! { <a href=format!("/businesses/{}", one.id)>{one.name}</a> };
    let any = parent.is_some() || !branches.is_empty();
    any.then(|| {
        let parent = parent.map(|parent| view! { <Fact label=t(w::PARENT)>{link(parent)}</Fact> });
        let branches = (!branches.is_empty()).then(|| {
            let lines = branches.into_iter().map(|one| view! { <li>{link(one)}</li> }).collect_view();
            view! { <Fact label=t(w::BRANCHES)><ul>{lines}</ul></Fact> }
        });
        view! { <Panel id="related" title=t(w::RELATED)><Facts>{parent} {branches}</Facts></Panel> }
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_is_read_in_fours() {
        assert_eq!(super::spaced("8700110005901"), "8 7001 1000 5901");
        assert_eq!(super::spaced(""), "");
    }
}
