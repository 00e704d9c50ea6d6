//! Editing a business: versions, collisions, history.

use domain::{Problem, businesses::BusinessForm};
use service::{
    Ctx, businesses,
    testing::{Site, cast},
};

use super::{named, registered};

async fn opened(ctx: &Ctx, id: domain::BusinessId) -> BusinessForm {
    BusinessForm::of(&businesses::show(ctx, id).await.unwrap())
}

fn refused<T: std::fmt::Debug>(result: service::Result<T>) -> Problem {
    Problem::from(result.unwrap_err())
}

#[tokio::test]
async fn an_edit_is_saved_found_by_its_new_name_and_kept_in_the_history() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let id = registered(&advisor, "見本精密工業").await;
    let form =
        BusinessForm {
            name: "見本精機".to_owned(), phone: "000-0000-0000".to_owned(), ..opened(&advisor, id).await
        };
    businesses::edit(&advisor, form).await.unwrap();
    let shown = businesses::show(&advisor, id).await.unwrap();
    assert_eq!((shown.name.as_str(), shown.version), ("見本精機", 2));
    let listing = |q: &str| domain::businesses::Listing { q: q.to_owned(), ..Default::default() };
    let list = |q| {
        let (advisor, listing) = (advisor.clone(), listing(q));
        async move { businesses::list(&advisor, &listing, domain::PageRequest::of_query(None)).await.unwrap().total }
    };
    assert_eq!((list("精機").await, list("工業").await, list("0000").await), (1, 0, 1));
    let history = businesses::history(&site.as_officer(), id).await.unwrap();
    let name = history[0].changes.iter().find(|change| change.field == "name").unwrap();
    assert_eq!((history.len(), history[0].who.as_str()), (2, cast::MAKOTO.name));
    assert_eq!((name.before.as_deref(), name.after.as_deref()), (Some("見本精密工業"), Some("見本精機")));
}

#[tokio::test]
async fn who_saves_second_sees_what_the_first_changed_and_loses_nothing() {
    let site = Site::new().await;
    let (first, second) = (site.as_advisor(), site.act_as(cast::MEGUMI));
    let id = registered(&first, "見本精密工業").await;
    let (one, two) = (opened(&first, id).await, opened(&second, id).await);
    let one = BusinessForm { name: "見本精機".to_owned(), phone: "111".to_owned(), ..one };
    businesses::edit(&first, one).await.unwrap();
    let two = BusinessForm { name: "見本精工".to_owned(), address: "例町1".to_owned(), ..two };
    let Problem::Conflict { version, fields } = refused(businesses::edit(&second, two.clone()).await) else {
        panic!("no conflict");
    };
    assert_eq!(version, 2);
    let fields: Vec<_> =
        fields.iter().map(|f| (f.field.as_str(), f.mine.as_str(), f.theirs.as_str(), f.untouched)).collect();
    assert_eq!(fields, [("name", "見本精工", "見本精機", false), ("phone", "", "111", true)]);
    assert_eq!(businesses::show(&first, id).await.unwrap().name, "見本精機");
    // The second chooses her own name and the other's phone.
    businesses::edit(&second, BusinessForm { version, phone: "111".to_owned(), ..two }).await.unwrap();
    let shown = businesses::show(&first, id).await.unwrap();
    assert_eq!((shown.name.as_str(), shown.phone.as_str(), shown.address.as_str()), ("見本精工", "111", "例町1"));
}

#[tokio::test]
async fn edits_of_different_fields_collide_only_over_what_the_other_changed() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let id = registered(&advisor, "見本精密工業").await;
    let stale = opened(&advisor, id).await;
    businesses::edit(&advisor, BusinessForm { industry: "E09".to_owned(), ..stale.clone() }).await.unwrap();
    let mine = BusinessForm { employees: "18".to_owned(), ..stale };
    let Problem::Conflict { fields, .. } = refused(businesses::edit(&advisor, mine).await) else {
        panic!("no conflict");
    };
    assert_eq!(fields.len(), 1);
    assert!(fields[0].untouched && fields[0].field == "industry" && fields[0].theirs == "E09", "{fields:?}");
}

#[tokio::test]
async fn a_save_without_a_change_is_no_edit() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let id = registered(&advisor, "見本精密工業").await;
    businesses::edit(&advisor, opened(&advisor, id).await).await.unwrap();
    assert_eq!(businesses::show(&advisor, id).await.unwrap().version, 1);
    assert_eq!(businesses::history(&advisor, id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_parent_must_be_there_and_not_below() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let head = registered(&advisor, "見本本店").await;
    let form = BusinessForm { kind: "branch".to_owned(), parent: head.to_string(), ..named("例の営業所") };
    let branch = businesses::register(&advisor, form).await.unwrap();
    assert_eq!(businesses::show(&advisor, head).await.unwrap().branches[0].id, branch);
    assert_eq!(businesses::show(&advisor, branch).await.unwrap().parent.unwrap().name, "見本本店");
    let below = BusinessForm { parent: branch.to_string(), ..opened(&advisor, head).await };
    let itself = BusinessForm { parent: head.to_string(), ..opened(&advisor, head).await };
    let nobody = BusinessForm { parent: domain::BusinessId(uuid_of_nobody()).to_string(), ..named("例の工場") };
    for problem in [
        refused(businesses::edit(&advisor, below).await),
        refused(businesses::edit(&advisor, itself).await),
        refused(businesses::register(&advisor, nobody).await),
    ] {
        assert!(problem.field_errors().is_some_and(|errors| errors.get("parent").is_some()), "{problem:?}");
    }
}

#[tokio::test]
async fn only_those_who_keep_the_register_edit_it() {
    let site = Site::new().await;
    let id = registered(&site.as_advisor(), "見本精密工業").await;
    let form = opened(&site.as_officer(), id).await;
    assert_eq!(refused(businesses::edit(&site.as_officer(), form.clone()).await), Problem::NotAllowed);
    assert_eq!(refused(businesses::edit(&site.as_administrator(), form.clone()).await), Problem::NotAllowed);
    assert_eq!(refused(businesses::show(&site.as_council_viewer(), id).await), Problem::NotAllowed);
    assert_eq!(refused(businesses::edit(&site.as_nobody(), form.clone()).await), Problem::SignInNeeded);
    let nowhere = BusinessForm { id: uuid_of_nobody().to_string(), ..form };
    let problem = refused(businesses::edit(&site.as_director(), nowhere).await);
    assert_eq!(problem, Problem::NotFound(domain::What::Business));
}

fn uuid_of_nobody() -> uuid::Uuid {
    "00000000-0000-7000-8000-000000000000".parse().unwrap()
}
