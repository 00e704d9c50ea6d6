//! The list of businesses.

use domain::{
    Page, PageRequest,
    businesses::{BusinessForm, BusinessKind, BusinessRow, Listing, Order},
};
use service::{Ctx, businesses, testing::Site};

use super::{named, registered};

async fn list(ctx: &Ctx, listing: Listing) -> Page<BusinessRow> {
    businesses::list(ctx, &listing, PageRequest::of_query(None)).await.unwrap()
}

fn names(page: &Page<BusinessRow>) -> Vec<&str> {
    page.rows.iter().map(|row| row.name.as_str()).collect()
}

#[tokio::test]
async fn the_list_is_narrowed_by_words_kind_place_and_industry() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    registered(&advisor, "見本精密工業").await;
    let other = BusinessForm {
        kind: "sole".to_owned(),
        municipality: "例市".to_owned(),
        industry: "M".to_owned(),
        industry_code: "76".to_owned(),
        ..named("例田食堂")
    };
    businesses::register(&advisor, other).await.unwrap();
    for listing in [
        Listing { q: "食堂".to_owned(), ..Listing::default() },
        Listing { kind: Some(BusinessKind::Sole), ..Listing::default() },
        Listing { municipality: "例市".to_owned(), ..Listing::default() },
        Listing { industry: "M".parse().ok(), ..Listing::default() },
    ] {
        assert_eq!(names(&list(&advisor, listing.clone()).await), ["例田食堂"], "{listing:?}");
    }
    let none = Listing { q: "食堂".to_owned(), kind: Some(BusinessKind::Corporation), ..Listing::default() };
    assert_eq!(list(&advisor, none).await.total, 0);
    assert_eq!(businesses::municipalities(&advisor).await.unwrap().len(), 2);
}

#[tokio::test]
async fn the_list_is_sorted_as_asked() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    for (name, kana) in [("乙", "あ"), ("甲", "い")] {
        let form = BusinessForm { kana: kana.to_owned(), ..named(name) };
        businesses::register(&advisor, form).await.unwrap();
        site.clock.advance(chrono::TimeDelta::minutes(1));
    }
    let order = |order| Listing { order, ..Listing::default() };
    assert_eq!(names(&list(&advisor, order(Order::Kana)).await), ["乙", "甲"]);
    assert_eq!(names(&list(&advisor, order(Order::KanaDown)).await), ["甲", "乙"]);
    assert_eq!(names(&list(&advisor, order(Order::Updated)).await), ["甲", "乙"]);
    assert_eq!(names(&list(&advisor, order(Order::UpdatedUp)).await), ["乙", "甲"]);
}
