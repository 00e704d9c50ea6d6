//! Registering a business.

use domain::{
    PageRequest, Problem,
    businesses::{BusinessForm, Listing},
};
use service::{businesses, requests::new_key, testing::Site};

fn seimitsu() -> BusinessForm {
    BusinessForm {
        key: new_key(),
        kind: "corporation".to_owned(),
        name: "株式会社見本精密工業".to_owned(),
        kana: "みほんせいみつこうぎょう".to_owned(),
        municipality: "直方市".to_owned(),
        employees: "18".to_owned(),
        ..BusinessForm::default()
    }
}

#[tokio::test]
async fn a_registered_business_is_on_the_list_and_has_a_page() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let id = businesses::register(&advisor, seimitsu()).await.unwrap();
    let list = businesses::list(&advisor, &Listing::default(), PageRequest::of_query(None)).await.unwrap();
    assert_eq!((list.total, list.rows[0].id), (1, id));
    let shown = businesses::show(&advisor, id).await.unwrap();
    assert_eq!((shown.name.as_str(), shown.employees), ("株式会社見本精密工業", Some(18)));
}

#[tokio::test]
async fn sending_the_form_twice_makes_one_business() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let form = seimitsu();
    let (a, b) =
        tokio::join!(businesses::register(&advisor, form.clone()), businesses::register(&advisor, form.clone()));
    assert_eq!(a.unwrap(), b.unwrap());
    let again = businesses::register(&advisor, form.clone()).await.unwrap();
    assert_eq!(
        businesses::list(&advisor, &Listing::default(), PageRequest::of_query(None)).await.unwrap().rows[0].id,
        again
    );
    let other = BusinessForm { name: "有限会社見本食品".to_owned(), ..form };
    let refused = businesses::register(&advisor, other).await.unwrap_err();
    assert_eq!(Problem::from(refused), Problem::KeyReused);
}

#[tokio::test]
async fn an_officer_of_the_city_may_read_but_not_register() {
    let site = Site::new().await;
    let officer = site.as_officer();
    let refused = businesses::register(&officer, seimitsu()).await.unwrap_err();
    assert_eq!(Problem::from(refused), Problem::NotAllowed);
    assert_eq!(businesses::list(&officer, &Listing::default(), PageRequest::of_query(None)).await.unwrap().total, 0);
    let council = site.as_council_viewer();
    assert!(businesses::list(&council, &Listing::default(), PageRequest::of_query(None)).await.is_err());
    assert!(businesses::list(&site.as_nobody(), &Listing::default(), PageRequest::of_query(None)).await.is_err());
}
