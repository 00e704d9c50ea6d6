//! The search over everything.

use domain::{businesses::BusinessForm, search::SearchKind};
use service::{Ctx, businesses, requests::new_key, search, testing::Site};

async fn register(ctx: &Ctx, name: &str) {
    let form = BusinessForm {
        key: new_key(),
        kind: "sole".to_owned(),
        name: name.to_owned(),
        seen: BusinessForm::NOBODY_LOOKS.to_owned(),
        ..BusinessForm::default()
    };
    businesses::register(ctx, form).await.unwrap();
}

async fn names(ctx: &Ctx, q: &str) -> Vec<String> {
    let found = search::find(ctx, q, &SearchKind::ALL, 50).await.unwrap();
    found.groups.into_iter().flat_map(|group| group.hits).map(|hit| hit.name).collect()
}

#[tokio::test]
async fn what_a_searcher_does_not_tell_apart_finds_the_same_business() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    register(&advisor, "株式会社髙橋ﾃﾞｻﾞｲﾝ ＡＢＣ").await;
    for q in ["㈱高橋", "髙橋", "高橋", "デザイン", "ﾃﾞｻﾞ", "でざいんａｂｃ", "abc", "高", "ｃ", "高橋　デザ"]
    {
        assert_eq!(names(&advisor, q).await.len(), 1, "{q}");
    }
    for q in ["橋高", "高デ", "株式会社", ""] {
        assert!(names(&advisor, q).await.is_empty(), "{q}");
    }
}

#[tokio::test]
async fn operators_are_letters_like_others() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    register(&advisor, "見本 NEAR OR 精密").await;
    register(&advisor, "例 百分率").await;
    for q in ["%", "_", "\"", "*", "(", "'", "\\", "\0", "NEAR(見本 精密)\"", "見*"] {
        assert!(names(&advisor, q).await.len() <= 1, "{q}");
    }
    assert_eq!(names(&advisor, "NEAR OR").await, ["見本 NEAR OR 精密"]);
    assert_eq!(names(&advisor, "見本 AND 例").await, Vec::<String>::new());
    assert!(names(&advisor, &"見本".repeat(500_000)).await.is_empty());
}

#[tokio::test]
async fn names_that_begin_with_what_was_typed_come_first() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    register(&advisor, "青葉見本").await;
    register(&advisor, "見本食品").await;
    assert_eq!(names(&advisor, "見本").await, ["見本食品", "青葉見本"]);
}
