//! Topics and channels: added, renamed, ended, never taken away.

use domain::{
    Problem,
    programmes::{SharedEntries, SharedLine, SharedList, SharedListForm},
};
use service::{
    Ctx, consultations,
    plan::{self, SHIPPED_PLAN},
    programmes,
    testing::Site,
};

use crate::{cases::given::Centre, consultations::form};

async fn site() -> Site {
    let site = Site::new().await;
    plan::import(&site.as_system(), SHIPPED_PLAN).await.unwrap();
    site
}

async fn list(ctx: &Ctx, which: SharedList) -> SharedEntries {
    programmes::shared_lists(ctx).await.unwrap().into_iter().find(|list| list.list == which).unwrap()
}

fn line<'f>(form: &'f mut SharedListForm, key: &str) -> &'f mut SharedLine {
    form.lines.iter_mut().find(|line| line.key == key).unwrap()
}

#[tokio::test]
async fn the_lists_that_ship_can_be_changed_by_an_administrator() {
    let site = site().await;
    let akira = site.as_administrator();
    let before = list(&akira, SharedList::Topics).await;
    assert_eq!((before.entries.len(), before.entries[0].key.as_str()), (12, "management"));
    let mut form = before.form();
    line(&mut form, "it").name = "デジタル".to_owned();
    line(&mut form, "technology").valid_to = "2027-03-31".to_owned();
    let new =
        SharedLine { key: "export".into(), name: "海外展開".into(), place: "2".into(), ..SharedLine::default() };
    form.lines.push(new);
    programmes::edit_shared_list(&akira, form.clone()).await.unwrap();
    let after = list(&akira, SharedList::Topics).await;
    assert!(after.version > before.version);
    assert_eq!((after.entries.len(), after.entries[1].name.as_str()), (13, "海外展開"));
    // The same again changes nothing; another stale one is told.
    programmes::edit_shared_list(&akira, form.clone()).await.unwrap();
    assert_eq!(list(&akira, SharedList::Topics).await, after);
    line(&mut form, "it").name = "IT".to_owned();
    let stale = Problem::from(programmes::edit_shared_list(&akira, form.clone()).await.unwrap_err());
    assert!(matches!(stale, Problem::Conflict { version, .. } if version == after.version), "{stale:?}");
    form.version = after.version;
    form.lines.remove(0);
    let gone = Problem::from(programmes::edit_shared_list(&akira, form).await.unwrap_err());
    assert!(matches!(gone, Problem::Invalid(_)), "{gone:?}");
    // A plan file that is loaded again does not bring back what was changed.
    plan::import(&akira, SHIPPED_PLAN).await.unwrap();
    assert_eq!(list(&akira, SharedList::Topics).await, after);
}

#[tokio::test]
async fn what_ended_is_not_offered_any_more_and_keeps_its_name_where_it_was_used() {
    let centre = Centre::new().await;
    let (akira, advisor) = (centre.site.as_administrator(), centre.site.as_advisor());
    let used = form(centre.business);
    let channel = used.channel.clone();
    let id = consultations::record(&advisor, used).await.unwrap();
    let mut change = list(&akira, SharedList::Channels).await.form();
    let name = line(&mut change, &channel).name.clone();
    line(&mut change, &channel).valid_to = "2026-03-31".to_owned();
    programmes::edit_shared_list(&akira, change).await.unwrap();

    let shown = consultations::show(&advisor, id).await.unwrap();
    assert_eq!(shown.channel.name.ja, name);
    let fresh = domain::consultations::ConsultationForm { channel: String::new(), ..form(centre.business) };
    let offered = consultations::choices(&advisor, &fresh).await.unwrap().channels;
    assert!(!offered.iter().any(|one| one.key == channel), "{offered:?}");
    let refused = consultations::record(&advisor, form(centre.business)).await.unwrap_err();
    let Problem::Invalid(errors) = Problem::from(refused) else { panic!("the channel has ended") };
    assert_eq!(errors.0[0].field, "channel");
    // A conversation of before its end can still be written down.
    let late = domain::consultations::ConsultationForm { held_on: "2026-03-30".to_owned(), ..form(centre.business) };
    consultations::record(&advisor, late).await.unwrap();
}

#[tokio::test]
async fn the_director_reads_the_lists_and_only_an_administrator_changes_them() {
    let site = site().await;
    let form = list(&site.as_director(), SharedList::Channels).await.form();
    for ctx in [site.as_director(), site.as_advisor(), site.as_officer(), site.as_council_viewer(), site.as_nobody()] {
        assert!(programmes::edit_shared_list(&ctx, form.clone()).await.is_err());
    }
    for ctx in [site.as_advisor(), site.as_officer(), site.as_council_viewer()] {
        assert_eq!(Problem::from(programmes::shared_lists(&ctx).await.unwrap_err()), Problem::NotAllowed);
    }
}
