//! D1, D3, W6: who looked at what is in the audit, once; nothing is shown that is not; and nothing that is opened
//! changes anything.

use axum::http::StatusCode;
use domain::Action;
use service::testing::{
    Noted,
    cast::{MAKOTO, MEGUMI, SAKURA, TAKESHI},
};

use crate::world::{World, form_of, paths, people};

async fn since(world: &World, before: usize) -> Vec<Noted> {
    world.served.site.noted().await.split_off(before)
}

#[tokio::test]
async fn every_page_that_shows_records_leaves_one_row() {
    let world = World::new().await;
    let site = &world.served.site;
    let sakura = world.asker(Some(SAKURA)).await;
    let own = world.of("誠の");
    for route in app::pages() {
        let before = site.noted().await.len();
        let answer = sakura.get(&paths(&route, own)[0]).await;
        let noted = since(&world, before).await;
        let said: Vec<_> = noted.iter().map(|noted| (noted.action.as_str(), noted.result.as_str())).collect();
        if matches!(route.action, Action::UsePublicPages | Action::UseOwnAccount) {
            assert!(said.is_empty(), "{}: {said:?}", route.path);
            continue;
        }
        let noted: Vec<_> = match answer.status {
            StatusCode::FORBIDDEN => {
                assert_eq!(said, [("policy/deny", "denied")], "{}", route.path);
                noted
            }
            // A page that shows another record beside its own has a row for each.
            StatusCode::OK => {
                assert!(said.iter().all(|said| *said == ("pages/look", "done")), "{}: {said:?}", route.path);
                let page = format!("\"{}\"", route.path);
                noted.into_iter().filter(|noted| noted.fields.contains(&page)).collect()
            }
            other => panic!("{}: {other}", route.path),
        };
        let [row] = noted.as_slice() else { panic!("{}: {noted:?}", route.path) };
        assert_eq!((row.account, row.roles.as_str()), (Some(site.id_of(SAKURA)), "director"), "{}", route.path);
        if answer.status == StatusCode::OK {
            let expected = Some(route.kind()).filter(|kind| !matches!(*kind, "" | "indicator"));
            let record = row.record.map(|id| id.to_string());
            assert_eq!(record.as_ref(), expected.map(|kind| &own[kind]), "{}", route.path);
        }
    }
}

#[tokio::test]
async fn what_is_refused_leaves_one_row_with_the_record() {
    let world = World::new().await;
    let (foreign, secret) = (world.of("恵の"), world.of("秘匿"));
    let page = |records: &crate::world::Records| format!("/cases/{}", records["case"]);
    let cases = [
        (MEGUMI, page(secret), "pages/look", "failed", &secret["case"]),
        (
            TAKESHI,
            format!("/consultations/{}", foreign["consultation"]),
            "pages/look",
            "denied",
            &foreign["consultation"],
        ),
    ];
    for (member, path, action, result, record) in cases {
        let before = world.served.site.noted().await.len();
        world.asker(Some(member)).await.get(&path).await;
        let noted = since(&world, before).await;
        let [row] = noted.as_slice() else { panic!("{path}: {noted:?}") };
        assert_eq!((row.action.as_str(), row.result.as_str()), (action, result), "{path}");
        assert_eq!(row.record.map(|id| id.to_string()).as_ref(), Some(record), "{path}");
    }
    for (member, records, result) in [(MAKOTO, foreign, "denied"), (MEGUMI, secret, "failed")] {
        let before = world.served.site.noted().await.len();
        let form = form_of(&world, "cases/edit", records).await;
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        world.asker(Some(member)).await.call("cases/edit", &fields).await;
        let noted = since(&world, before).await;
        let [row] = noted.as_slice() else { panic!("{noted:?}") };
        assert_eq!((row.kind.as_str(), row.result.as_str()), ("case", result));
        assert!(row.fields.contains("cases/edit"));
        assert_eq!(row.record.map(|id| id.to_string()).as_ref(), Some(&records["case"]));
    }
}

#[tokio::test]
async fn a_hit_list_leaves_the_words_that_were_searched_for() {
    let world = World::new().await;
    let makoto = world.asker(Some(MAKOTO)).await;
    let before = world.served.site.noted().await.len();
    makoto.get("/search?q=%E8%A6%8B%E6%9C%AC%00%0A").await;
    makoto.call("search/suggest", &[("form[q]", "精密")]).await;
    let noted = since(&world, before).await;
    assert_eq!(noted.iter().map(|noted| noted.values.concat()).collect::<Vec<_>>(), ["見本\u{FFFD}", "精密"]);
}

#[tokio::test]
async fn a_page_that_cannot_be_audited_is_not_shown() {
    let world = World::new().await;
    let makoto = world.asker(Some(MAKOTO)).await;
    let page = format!("/cases/{}", world.of("秘匿")["case"]);
    world.served.site.break_the_audit().await;
    let answer = makoto.get(&page).await;
    assert!(answer.status.is_server_error(), "{}", answer.status);
    assert!(!answer.body.contains("qzxvault"), "{}", answer.body);
    let answer = makoto.call("search/suggest", &[("form[q]", "見本")]).await;
    assert!(answer.status.is_server_error() && !answer.body.contains("見本商店"), "{}", answer.body);
}

#[tokio::test]
async fn opening_pages_changes_nothing() {
    let world = World::new().await;
    let before = world.served.site.noted().await.len();
    for (_, member) in people() {
        let asker = world.asker(member).await;
        for path in world.all_paths() {
            asker.get(&path).await;
        }
        for endpoint in islands::endpoints() {
            let answer = asker.get(&format!("/_fn/{}", endpoint.name)).await;
            assert!(answer.status.is_client_error(), "{}: {}", endpoint.name, answer.status);
        }
    }
    // Every change has its row (D2), so that no such row is no change.
    for noted in since(&world, before).await {
        assert!(["pages/look", "policy/deny"].contains(&noted.action.as_str()), "{noted:?}");
    }
}
