//! The filters of the list of businesses: a form that asks by address.

use domain::businesses::{BusinessKind, FIELDS, Listing, Order, industries};
use leptos::prelude::*;
use ui::{Blank, Button, Choice, Field, FieldKind, FieldName, Need, Select, t};

use super::words as w;
use crate::Asked;

/// What the address asks for.
pub(super) fn listing_of(asked: &Asked) -> Listing {
    let query = |name| asked.query(name).unwrap_or_default();
    Listing {
        q: query("q"),
        kind: BusinessKind::of_key(&query("kind")),
        municipality: query("municipality"),
        industry: query("industry").parse().ok(),
        order: Order::of_query(asked.query("sort").as_deref()),
    }
}

/// The form, as the address has it.
pub(super) fn filters(listing: Listing, municipalities: Vec<String>) -> impl IntoView {
    let any = || Blank::Says(t(w::ANY).to_owned());
    let kinds = BusinessKind::ALL.map(|kind| Choice::new(kind.key(), t(kind.name()))).to_vec();
    let places = municipalities.into_iter().map(|name| Choice::new(name.clone(), name)).collect::<Vec<_>>();
    let letters =
        industries().map(|(letter, name)| Choice::new(letter, format!("{letter} {}", t(name)))).collect::<Vec<_>>();
    let kind = listing.kind.map(BusinessKind::key).unwrap_or_default();
    let industry = listing.industry.map(|industry| industry.letter().to_string()).unwrap_or_default();
    let sort =
        (listing.order != Order::Kana).then(|| view! { <input type="hidden" name="sort" value=listing.order.key() /> });
    view! {
        <form class="fields inline" method="get" action="/businesses" role="search">
            <Field name=FieldName::query("q").within("filter") label=t(w::Q) kind=FieldKind::Search need=Need::Unmarked value=listing.q />
            <Select name=FieldName::query("kind") label=label("kind") need=Need::Unmarked blank=any() options=kinds value=kind />
            <Select name=FieldName::query("municipality") label=label("municipality") need=Need::Unmarked blank=any() options=places value=listing.municipality />
            <Select name=FieldName::query("industry") label=label("industry") need=Need::Unmarked blank=any() options=letters value=industry />
            {sort}
            <Button>{t(w::FIND)}</Button>
        </form>
    }
}

/// The label of a field of the register.
pub(super) fn label(field: &str) -> &'static str {
    FIELDS.iter().find(|(name, _)| *name == field).map_or("", |(_, label)| t(*label))
}
