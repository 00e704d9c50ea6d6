//! The warning that a business may be registered already.

use domain::{
    Problem,
    businesses::{BusinessForm, WhyAlike},
};
use service::{businesses, testing::Site};

use super::{named, registered};

#[tokio::test]
async fn a_name_that_is_written_otherwise_is_taken_for_the_same() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let id = registered(&advisor, "株式会社髙橋製作所").await;
    for (name, why) in [
        ("㈱高橋製作所", WhyAlike::SameName),
        ("高橋　製作所", WhyAlike::SameName),
        ("高橋製作所直方工場", WhyAlike::NearName),
        ("高橋製作書", WhyAlike::NearName),
    ] {
        let alike = businesses::alike(&advisor, named(name)).await.unwrap();
        assert_eq!(alike.iter().map(|one| (one.id, one.why)).collect::<Vec<_>>(), [(id, why)], "{name}");
    }
    for name in ["例田食品", "高", "", "製作"] {
        assert!(businesses::alike(&advisor, named(name)).await.unwrap().is_empty(), "{name}");
    }
}

#[tokio::test]
async fn a_similar_business_is_shown_once_before_another_is_registered() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let id = registered(&advisor, "見本精密工業").await;
    let form = named("㈱見本精密工業");
    let refused = businesses::register(&advisor, form.clone()).await.unwrap_err();
    let Problem::Alike { records } = Problem::from(refused) else { panic!("no warning") };
    assert_eq!(records[0].id, id);
    let anyway = BusinessForm { seen: id.to_string(), ..form };
    let new = businesses::register(&advisor, anyway.clone()).await.unwrap();
    assert_ne!(new, id);
    assert_eq!(businesses::register(&advisor, anyway).await.unwrap(), new);
}

#[tokio::test]
async fn a_number_that_is_taken_is_warned_of_whatever_the_name() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let with_number = |name| BusinessForm { corporate_number: "8700110005901".to_owned(), ..named(name) };
    let id = businesses::register(&advisor, with_number("見本精密工業")).await.unwrap();
    let alike = businesses::alike(&advisor, with_number("例田食品")).await.unwrap();
    assert_eq!(alike.iter().map(|one| (one.id, one.why)).collect::<Vec<_>>(), [(id, WhyAlike::SameNumber)]);
}
