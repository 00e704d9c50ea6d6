//! The page of one business.

use domain::{What, businesses::BusinessView};
use islands::businesses::words as b;
use leptos::prelude::*;
use service::{Result, businesses};
use ui::{Badge, Crumb, Crumbs, Day, Fact, Facts, PageHead, t};

use super::words as w;
use crate::{Asked, Shown};

/// What is known of a business.
pub(crate) async fn business_page(asked: Asked) -> Result<Shown> {
    let business = businesses::show(&asked.ctx, asked.id(What::Business)?).await?;
    Ok(Shown::staff(business.name.clone(), move || {
        let kind = business.kind;
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::BUSINESSES), "/businesses")] />
            <PageHead
                title=business.name.clone()
                above=business.kana.clone()
                marks=move || view! { <Badge>{t(kind.name())}</Badge> }
            />
            <BusinessFacts business />
        }
    }))
}

#[component]
fn BusinessFacts(business: BusinessView) -> impl IntoView {
    let employees = business.employees.map(|n| format!("{n}{}", t(b::PEOPLE)));
    view! {
        <Facts across=true>
            <Fact label=t(b::MUNICIPALITY)>{business.municipality}</Fact>
            <Fact label=t(b::EMPLOYEES)>{employees}</Fact>
            <Fact label=t(b::FOUNDED_ON)>{business.founded_on.map(|on| view! { <Day on /> })}</Fact>
        </Facts>
        <p class="measure">{business.note}</p>
    }
}
