//! What happened with a business.

use domain::businesses::{BusinessForm, ContactForm, MomentKind};
use service::{businesses, requests::new_key, testing::Site};

use super::registered;

#[tokio::test]
async fn the_timeline_tells_edits_the_latest_first_and_ends_where_it_is_told() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let id = registered(&advisor, "見本精密工業").await;
    site.clock.advance(chrono::TimeDelta::days(1));
    let form = BusinessForm::of(&businesses::show(&advisor, id).await.unwrap());
    businesses::edit(&advisor, BusinessForm { employees: "18".to_owned(), ..form }).await.unwrap();
    let contact = ContactForm {
        key: new_key(),
        business: id.to_string(),
        name: "見本 太郎".to_owned(),
        ..ContactForm::default()
    };
    site.clock.advance(chrono::TimeDelta::days(1));
    businesses::contacts::add(&advisor, contact).await.unwrap();
    let (moments, more) = businesses::timeline(&site.as_officer(), id, 10).await.unwrap();
    assert!(!more && moments.iter().all(|moment| moment.kind == MomentKind::Edit));
    let told: Vec<_> = moments.iter().map(|moment| (moment.what.ja.as_str(), moment.body.ja.as_str())).collect();
    let expected = [("担当者を追加しました", "見本 太郎"), ("登録内容を直しました", "従業員数"), ("登録しました", "")];
    assert_eq!(told, expected);
    let (latest, more) = businesses::timeline(&advisor, id, 2).await.unwrap();
    assert_eq!((latest.as_slice(), more), (&moments[..2], true));
    assert!(businesses::timeline(&site.as_council_viewer(), id, 2).await.is_err());
}
