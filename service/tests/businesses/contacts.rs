//! The people at a business.

use domain::{Problem, What, businesses::ContactForm, search::SuggestForm};
use service::{businesses, businesses::contacts, requests::new_key, search, testing::Site};

use super::registered;

#[tokio::test]
async fn a_contact_is_added_found_as_a_way_to_its_business_and_marked_as_having_left() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let business = registered(&advisor, "見本精密工業").await;
    let form = ContactForm {
        key: new_key(),
        business: business.to_string(),
        name: "例田 太郎".to_owned(),
        kana: "れいた たろう".to_owned(),
        ..ContactForm::default()
    };
    let id = contacts::add(&advisor, form.clone()).await.unwrap();
    assert_eq!(contacts::add(&advisor, form).await.unwrap(), id);
    let typed = || SuggestForm { q: "れいたた".to_owned(), cases: false };
    let hits = search::suggest(&advisor, typed()).await.unwrap();
    assert_eq!(hits[0].business.as_ref().map(|at| at.id), Some(business.0));
    let shown = contacts::show(&advisor, business, id).await.unwrap();
    let stale = ContactForm::of(&shown);
    contacts::edit(&advisor, ContactForm { left: "true".to_owned(), ..stale.clone() }).await.unwrap();
    assert!(search::suggest(&advisor, typed()).await.unwrap().is_empty());
    assert!(businesses::show(&advisor, business).await.unwrap().contacts[0].left);
    let late = contacts::edit(&advisor, ContactForm { title: "社長".to_owned(), ..stale }).await;
    let Problem::Conflict { fields, .. } = Problem::from(late.unwrap_err()) else { panic!("no conflict") };
    assert!(fields.len() == 1 && fields[0].field == "left" && fields[0].untouched, "{fields:?}");
}

#[tokio::test]
async fn a_contact_of_another_business_is_not_there() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let (one, other) = (registered(&advisor, "見本精密工業").await, registered(&advisor, "例田食品").await);
    let form = ContactForm {
        key: new_key(),
        business: one.to_string(),
        name: "見本 太郎".to_owned(),
        ..ContactForm::default()
    };
    let id = contacts::add(&advisor, form.clone()).await.unwrap();
    let missing = Problem::NotFound(What::Contact);
    assert_eq!(Problem::from(contacts::show(&advisor, other, id).await.unwrap_err()), missing);
    let stolen = ContactForm { id: id.to_string(), business: other.to_string(), version: 1, ..form.clone() };
    assert_eq!(Problem::from(contacts::edit(&advisor, stolen).await.unwrap_err()), missing);
    let officer = contacts::add(&site.as_officer(), ContactForm { key: new_key(), ..form }).await;
    assert_eq!(Problem::from(officer.unwrap_err()), Problem::NotAllowed);
}

#[tokio::test]
async fn the_history_of_a_contact_tells_each_change_and_what_stood_there_is_put_back() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let (business, other) = (registered(&advisor, "見本精密工業").await, registered(&advisor, "例田食品").await);
    let form = ContactForm {
        key: new_key(),
        business: business.to_string(),
        name: "例田 太郎".to_owned(),
        phone: "0949-00-0001".to_owned(),
        ..ContactForm::default()
    };
    let id = contacts::add(&advisor, form).await.unwrap();
    let opened = ContactForm::of(&contacts::show(&advisor, business, id).await.unwrap());
    contacts::edit(&advisor, ContactForm { phone: "0949-00-0002".to_owned(), ..opened }).await.unwrap();
    let history = contacts::history(&advisor, business, id).await.unwrap();
    let acts: Vec<_> = history.iter().map(|happened| happened.action.as_str()).collect();
    assert_eq!(acts, ["businesses/edit_contact", "businesses/add_contact"]);
    let changed: Vec<_> = history[0].changes.iter().map(|it| (it.field.as_str(), it.before.as_deref())).collect();
    assert_eq!(changed, [("phone", Some("0949-00-0001"))]);
    let back = contacts::form_before(&advisor, business, id, history[0].event).await.unwrap();
    assert_eq!((back.phone.as_str(), back.name.as_str(), back.version), ("0949-00-0001", "例田 太郎", 2));
    let elsewhere = contacts::history(&advisor, other, id).await.unwrap_err();
    assert_eq!(Problem::from(elsewhere), Problem::NotFound(What::Contact));
    assert!(contacts::form_before(&site.as_officer(), business, id, history[0].event).await.is_err());
}
