//! The way through a long list, a page at a time; every link keeps the list's query.

use leptos::{children::ViewFnOnce, prelude::*};

use crate::{ButtonKind, Empty, LinkButton, Query, lang, number::grouped, t, words};

/// Where one is in a list. Pages count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub page: u32,
    pub per_page: u32,
    /// All that the reader may see, on all pages.
    pub total: u64,
}

impl Place {
    #[must_use]
    pub fn pages(self) -> u32 {
        u32::try_from(self.total.div_ceil(u64::from(self.per_page.max(1)))).unwrap_or(u32::MAX).max(1)
    }

    /// Whether there are records, but none on this page: it lies behind the last one.
    #[must_use]
    pub fn is_past_the_end(self) -> bool {
        self.total > 0 && self.page > self.pages()
    }

    fn first(self) -> u64 {
        if self.total == 0 { 0 } else { u64::from(self.page.max(1) - 1) * u64::from(self.per_page) + 1 }
    }

    fn last(self) -> u64 {
        (u64::from(self.page.max(1)) * u64::from(self.per_page)).min(self.total)
    }

    /// The pages worth a link: both ends and those around this one. `None` stands for a gap.
    fn links(self) -> Vec<Option<u32>> {
        let pages = self.pages();
        let near = self.page.saturating_sub(1).max(1)..=self.page.saturating_add(1).min(pages);
        let mut shown: Vec<u32> = near.chain([1, pages]).collect();
        shown.sort_unstable();
        shown.dedup();
        let mut links = Vec::new();
        let mut before = 0;
        for page in shown {
            match page - before {
                1 => {}
                2 => links.push(Some(page - 1)),
                _ => links.push(None),
            }
            links.push(Some(page));
            before = page;
        }
        links
    }
}

/// A list a page at a time, with the way through it. A page behind the last one says so, and leads back to the first.
#[component]
pub fn Paged(
    place: Place,
    query: Query,
    /// What is said where there is nothing on any page.
    #[prop(into)]
    none: ViewFnOnce,
    /// The records of this page.
    children: Children,
) -> AnyView {
    if place.total == 0 {
        return none.run();
    }
    if place.is_past_the_end() {
        let numbers = [("n", signed(u64::from(place.page))), ("pages", signed(u64::from(place.pages())))];
        let numbers = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
        let says = words::PAST_THE_END.fill(&numbers).get(lang()).to_owned();
        let first = query.without("page").href();
        return view! {
            <Empty says>
                <LinkButton href=first>{t(words::FIRST_PAGE)}</LinkButton>
            </Empty>
        }
        .into_any();
    }
    view! {
        {children()}
        <Pager place query />
    }
    .into_any()
}

#[component]
pub fn Pager(place: Place, query: Query) -> AnyView {
    let counts = [("total", signed(place.total)), ("first", signed(place.first())), ("last", signed(place.last()))];
    let counts: Vec<_> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
    let shown = words::SHOWN.fill(&counts).get(lang()).to_owned();
    let to = move |page: u32| query.with("page", &page.to_string()).href();
    let previous = (place.page > 1).then(|| to(place.page - 1));
    let next = (place.page < place.pages()).then(|| to(place.page + 1));
    let links =
        (place.pages() > 1).then(|| place.links().into_iter().map(|page| link(page, place.page, &to)).collect_view());
    view! {
        <nav class="pager" aria-label=t(words::PAGES)>
            <p class="where">{shown}</p>
            {previous.map(|href| view! { <LinkButton href=href attr:rel="prev">{t(words::PREVIOUS)}</LinkButton> })}
            {links}
            {next.map(|href| view! { <LinkButton href=href attr:rel="next">{t(words::NEXT)}</LinkButton> })}
        </nav>
    }
    .into_any()
}

fn link(page: Option<u32>, here: u32, to: &impl Fn(u32) -> String) -> AnyView {
    let Some(page) = page else {
        return view! { <span class="gap" aria-hidden="true">"…"</span> }.into_any();
    };
    let says = words::PAGE_N.fill(&[("n", &page.to_string())]).get(lang()).to_owned();
    let current = (page == here).then_some("page");
    view! {
        <LinkButton href=to(page) kind=ButtonKind::Quiet says=says attr:aria-current=current>
            {page.to_string()}
        </LinkButton>
    }
    .into_any()
}

fn signed(count: u64) -> String {
    grouped(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_and_the_neighbours_have_links() {
        let place = Place { page: 5, per_page: 20, total: 190 };
        assert_eq!(place.links(), [Some(1), None, Some(4), Some(5), Some(6), None, Some(10)]);
        assert_eq!(Place { page: 3, ..place }.links(), [Some(1), Some(2), Some(3), Some(4), None, Some(10)]);
    }

    #[test]
    fn the_last_page_ends_with_the_last_record() {
        let place = Place { page: 10, per_page: 20, total: 190 };
        assert_eq!((place.first(), place.last(), place.pages()), (181, 190, 10));
    }

    #[test]
    fn a_page_behind_the_last_is_past_the_end_and_nothing_has_no_such_page() {
        let place = Place { page: 11, per_page: 20, total: 190 };
        assert!(place.is_past_the_end() && !Place { page: 10, ..place }.is_past_the_end());
        assert!(!Place { total: 0, ..place }.is_past_the_end());
    }

    #[test]
    fn nothing_is_one_empty_page() {
        let place = Place { page: 1, per_page: 20, total: 0 };
        assert_eq!((place.first(), place.last(), place.pages()), (0, 0, 1));
    }
}
