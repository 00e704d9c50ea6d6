//! D1–D3: what the audit holds, and that nothing goes on without it.

use domain::{
    BusinessId, PageRequest, Problem,
    businesses::{BusinessForm, Listing},
};
use service::{
    Ctx, Failure,
    audit::{self, Look, Outcome},
    businesses,
    requests::new_key,
    testing::{Noted, Site, cast},
};

async fn business(ctx: &Ctx, name: &str) -> Result<BusinessId, Failure> {
    let form = BusinessForm {
        key: new_key(),
        kind: "sole".to_owned(),
        name: name.to_owned(),
        seen: BusinessForm::NOBODY_LOOKS.to_owned(),
        ..BusinessForm::default()
    };
    businesses::register(ctx, form).await
}

fn at(id: BusinessId) -> Look {
    Look { page: "/businesses/{id}".to_owned(), kind: "business", record: Some(id.into()), words: String::new() }
}

async fn looks(site: &Site) -> Vec<Noted> {
    site.noted().await.into_iter().filter(|noted| noted.action == "pages/look").collect()
}

#[tokio::test]
async fn a_look_leaves_one_row_that_says_who_from_where_at_what() {
    let site = Site::new().await;
    let ctx = site.as_advisor();
    let id = business(&ctx, "見本商店").await.unwrap();
    audit::note(&ctx, Look { words: "見本\0商\u{1b}店".to_owned(), ..at(id) }, Outcome::Seen).await.unwrap();
    audit::note(&site.as_nobody(), at(id), Outcome::Seen).await.unwrap();
    let looks = looks(&site).await;
    let [noted] = looks.as_slice() else { panic!("one row: {looks:?}") };
    assert_eq!((noted.kind.as_str(), noted.record, noted.result.as_str()), ("business", Some(id.into()), "done"));
    assert_eq!((noted.account, noted.roles.as_str()), (Some(site.id_of(cast::MAKOTO)), "advisor"));
    assert_eq!((noted.address.as_str(), noted.request), ("127.0.0.1", ctx.request.id));
    assert!(noted.fields.contains("/businesses/{id}"), "{}", noted.fields);
    assert_eq!(noted.values, ["見本商店"], "without control characters");
}

#[tokio::test]
async fn many_who_look_at_once_have_a_row_each() {
    let site = Site::new().await;
    let id = business(&site.as_advisor(), "見本商店").await.unwrap();
    let ctx = site.as_director();
    let all = (0..300).map(|_| audit::note(&ctx, at(id), Outcome::Seen));
    let written = futures::future::join_all(all).await;
    assert!(written.iter().all(Result::is_ok));
    assert_eq!(looks(&site).await.len(), 300);
}

#[tokio::test]
async fn who_looked_is_told_to_whoever_may_see_the_audit_and_the_record() {
    let site = Site::new().await;
    let id = business(&site.as_advisor(), "見本商店").await.unwrap();
    let other = business(&site.as_advisor(), "例屋").await.unwrap();
    for (ctx, id, outcome) in [
        (site.as_advisor(), id, Outcome::Seen),
        (site.as_advisor(), id, Outcome::Seen),
        (site.as_officer(), id, Outcome::Seen),
        (site.act_as(cast::MEGUMI), id, Outcome::Denied),
        (site.act_as(cast::MEGUMI), other, Outcome::Seen),
    ] {
        site.clock.advance(chrono::TimeDelta::minutes(1));
        audit::note(&ctx, at(id), outcome).await.unwrap();
    }
    let looked = businesses::who_looked(&site.as_director(), id).await.unwrap();
    let looked: Vec<_> = looked.iter().map(|looked| (looked.who.as_str(), looked.times)).collect();
    assert_eq!(looked, [(cast::TAKESHI.name, 1), (cast::MAKOTO.name, 2)]);
    for ctx in [site.as_advisor(), site.as_officer(), site.as_administrator()] {
        let refused = businesses::who_looked(&ctx, id).await.unwrap_err();
        assert_eq!(Problem::from(refused), Problem::NotAllowed);
    }
}

#[tokio::test]
async fn the_history_of_a_record_is_not_drowned_by_those_who_looked() {
    let site = Site::new().await;
    let ctx = site.as_advisor();
    let id = business(&ctx, "見本商店").await.unwrap();
    for _ in 0..300 {
        audit::note(&ctx, at(id), Outcome::Seen).await.unwrap();
    }
    let history = businesses::history(&ctx, id).await.unwrap();
    assert_eq!(history.iter().map(|happened| happened.action.as_str()).collect::<Vec<_>>(), ["businesses/register"]);
    let (moments, _) = businesses::timeline(&ctx, id, 30).await.unwrap();
    assert_eq!(moments.len(), 1);
}

#[tokio::test]
async fn what_cannot_be_audited_does_not_happen() {
    let site = Site::new().await;
    let ctx = site.as_advisor();
    let id = business(&ctx, "見本商店").await.unwrap();
    site.break_the_audit().await;
    assert_eq!(Problem::from(business(&ctx, "例屋").await.unwrap_err()), Problem::Broken);
    assert!(audit::note(&ctx, at(id), Outcome::Seen).await.is_err());
    let denied = businesses::who_looked(&ctx, id).await.unwrap_err();
    assert_eq!(Problem::from(denied), Problem::Broken, "a denial too must leave its row");
    let page = businesses::list(&ctx, &Listing::default(), PageRequest::of_query(None)).await.unwrap();
    assert_eq!(page.total, 1, "the change went with its row");
}
