//! Any part of a stored name finds it, whatever it is written in; what cannot be stored is refused with a message.

use domain::{
    Problem,
    businesses::{BusinessForm, Listing},
    search::SearchKind,
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use service::{Ctx, businesses, requests::new_key, search, testing::Site};

fn form(name: &str) -> BusinessForm {
    BusinessForm {
        key: new_key(),
        kind: "sole".to_owned(),
        name: name.to_owned(),
        seen: BusinessForm::NOBODY_LOOKS.to_owned(),
        ..BusinessForm::default()
    }
}

async fn finds(ctx: &Ctx, q: &str, name: &str) -> bool {
    let found = search::find(ctx, q, &[SearchKind::Business], 1000).await.unwrap();
    found.groups.iter().flat_map(|group| &group.hits).any(|hit| hit.name == name)
}

#[tokio::test]
async fn any_two_letters_of_a_stored_name_find_it() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let mut runner = TestRunner::deterministic();
    let names = "[ぁ-んァ-ヶ一-龠々〆ｦ-ﾟａ-ｚ0-9a-zA-Z㈱髙﨑𠮷・ー]{2,12}";
    for _ in 0..40 {
        let name = names.new_tree(&mut runner).unwrap().current();
        businesses::register(&advisor, form(&name)).await.unwrap();
        let stored = name.trim();
        let letters: Vec<char> = stored.chars().collect();
        for pair in letters.windows(2) {
            let q: String = pair.iter().collect();
            if !domain::text::search_key(&q).is_empty() && keys_agree(stored, &q) {
                assert!(finds(&advisor, &q, stored).await, "{q} in {stored}");
            }
        }
    }
}

/// Marks such as ﾞ join the letter before them: a part that begins with one alone is no part of the key.
fn keys_agree(name: &str, q: &str) -> bool {
    domain::text::search_key(name).contains(&domain::text::search_key(q))
}

#[tokio::test]
async fn what_cannot_be_a_name_is_told_beside_the_field_and_changes_nothing() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    for name in ["見本\0精密", "見本\u{1b}[0m", &"長".repeat(400_000), "\u{7f}"] {
        let refused = Problem::from(businesses::register(&advisor, form(name)).await.unwrap_err());
        assert!(refused.field_errors().is_some_and(|errors| errors.get("name").is_some()), "{refused:?}");
    }
    for name in ["\u{202e}本見", "見\u{200b}本", "葛\u{E0100}飾", "か\u{3099}", "𠮷野家👪"] {
        let id = businesses::register(&advisor, form(name)).await.unwrap();
        assert_eq!(businesses::show(&advisor, id).await.unwrap().name, name);
    }
    let all = businesses::list(&advisor, &Listing::default(), domain::PageRequest::of_query(None)).await.unwrap();
    assert_eq!(all.total, 5);
}

#[tokio::test]
async fn a_rebuilt_index_finds_the_same() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    businesses::register(&advisor, form("見本精密工業")).await.unwrap();
    search::rebuild(&site.as_system()).await.unwrap();
    assert!(finds(&advisor, "精密", "見本精密工業").await);
    let found = search::find(&advisor, "精密", &[SearchKind::Business], 10).await.unwrap();
    assert_eq!(found.groups[0].total, 1);
    assert!(search::rebuild(&advisor).await.is_err());
}

#[tokio::test]
async fn a_search_among_thousands_asks_the_index() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    businesses::register(&advisor, form("例田珍鳥堂")).await.unwrap();
    let few = quickest(&advisor).await;
    for n in 0..1_500 {
        businesses::register(&advisor, form(&format!("見本商店{n}"))).await.unwrap();
    }
    let many = quickest(&advisor).await;
    // A scan of all names would take hundreds of times as long.
    let bound = few * 8 + std::time::Duration::from_millis(4);
    assert!(many < bound, "{few:?} among one, {many:?} among thousands");
}

async fn quickest(ctx: &Ctx) -> std::time::Duration {
    let mut best = std::time::Duration::MAX;
    for _ in 0..20 {
        let start = std::time::Instant::now();
        assert!(finds(ctx, "珍鳥", "例田珍鳥堂").await);
        best = best.min(start.elapsed());
    }
    best
}
