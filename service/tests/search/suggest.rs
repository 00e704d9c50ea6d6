//! Suggestions while somebody types.

use domain::{
    businesses::BusinessForm,
    search::{SearchKind, SuggestForm},
};
use service::{businesses, requests::new_key, search, testing::Site};

fn typed(q: &str) -> SuggestForm {
    SuggestForm { q: q.to_owned(), cases: true }
}

#[tokio::test]
async fn a_business_is_suggested_by_kana_or_kanji_and_picked_by_its_id() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let form = BusinessForm {
        key: new_key(),
        kind: "corporation".to_owned(),
        name: "㈱見本精密工業".to_owned(),
        kana: "みほんせいみつこうぎょう".to_owned(),
        municipality: "直方市".to_owned(),
        ..BusinessForm::default()
    };
    let id = businesses::register(&advisor, form).await.unwrap();
    for q in ["精密", "せいみつ", "ミホン", "工", "株式会社見本"] {
        let hits = search::suggest(&advisor, typed(q)).await.unwrap();
        assert_eq!(hits.len(), 1, "{q}");
        assert_eq!((hits[0].id, hits[0].about.ja.as_str()), (id.0, "みほんせいみつこうぎょう・直方市"));
    }
    assert!(search::suggest(&advisor, typed("電機")).await.unwrap().is_empty());
    let picked = search::picked(&advisor, SearchKind::Business, &[id.0, uuid_of_nobody()]).await.unwrap();
    assert_eq!(picked.iter().map(|picked| picked.name.as_str()).collect::<Vec<_>>(), ["㈱見本精密工業"]);
    assert!(search::suggest(&site.as_council_viewer(), typed("精密")).await.is_err());
    assert!(search::suggest(&site.as_nobody(), typed("精密")).await.is_err());
}

fn uuid_of_nobody() -> uuid::Uuid {
    "00000000-0000-7000-8000-000000000000".parse().unwrap()
}
