//! O7, R9: a centre whose database breaks while it serves says so in words, shows nothing of what broke, and goes on
//! when it is mended.

use axum::http::StatusCode;
use server::Config;
use service::testing::{Site, cast::MAKOTO};

use crate::{
    site::{Answer, Served},
    world::{World, form_of},
};

/// What a page of a broken centre must not tell: SQL, tables, files, crates and types.
const INSIDES: [&str; 10] =
    ["SELECT", "no such table", "relation", "_gone", "sqlx", "sea_orm", "DbErr", "Failure", ".rs", "/tmp"];

/// A page in Japanese with a number by which the log is searched, and nothing else.
fn assert_says_so(path: &str, answer: &Answer) {
    assert!(answer.status.is_server_error(), "{path}: {}", answer.status);
    assert!(answer.header("content-type").starts_with("text/html"), "{path}: {}", answer.header("content-type"));
    assert!(answer.body.contains("<html lang=\"ja\"") && answer.body.contains("</html>"), "{path}: {}", answer.body);
    assert!(answer.body.contains("申し訳ありません"), "{path}: {}", answer.body);
    let number = answer.body.split("お問い合わせの番号").nth(1).expect("a reference number");
    let number: String = number.trim_start_matches(['<', '!', '-', '>', ' ', ':']).chars().take(36).collect();
    assert!(number.parse::<uuid::Uuid>().is_ok(), "{path}: {number}");
    for inside in INSIDES {
        assert!(!answer.body.contains(inside), "{path} tells {inside}: {}", answer.body);
    }
    assert!(!answer.body.contains("qzx"), "{path} tells a secret");
}

#[tokio::test]
async fn pages_of_a_broken_database_say_so_and_come_back_when_it_is_mended() {
    let world = World::new().await;
    let (site, makoto) = (&world.served.site, world.asker(Some(MAKOTO)).await);
    let case = format!("/cases/{}", world.of("秘匿")["case"]);
    let pages = ["/", "/businesses", "/consultations", &case, "/plan"];
    // Who asks, what they ask for, and what must be noted of it.
    for (table, broken) in [
        ("sessions", &pages[..]),
        ("businesses", &["/businesses", &case][..]),
        ("audit_events", &["/businesses", &case][..]),
        ("account_roles", &pages[..]),
    ] {
        site.break_table(table).await;
        for path in broken {
            assert_says_so(path, &makoto.get(path).await);
        }
        site.mend_table(table).await;
        for path in pages {
            assert_eq!(makoto.get(path).await.status, StatusCode::OK, "{path} after {table} was mended");
        }
    }
}

#[tokio::test]
async fn a_form_that_cannot_even_come_back_says_so_and_an_island_hears_no_more() {
    let world = World::new().await;
    let (site, makoto) = (&world.served.site, world.asker(Some(MAKOTO)).await);
    let fields = [("form[kind]", "sole"), ("form[name]", "")];
    for table in ["form_returns", "sessions"] {
        site.break_table(table).await;
        let answer = makoto.post("/businesses/new", "businesses/register", &fields).await;
        assert_says_so(table, &answer);
        site.mend_table(table).await;
    }
    let fields = form_of(&world, "cases/edit", world.of("誠の")).await;
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    site.break_table("cases").await;
    let answer = makoto.call("cases/edit", &fields).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{}", answer.body);
    assert!(INSIDES.iter().all(|inside| !answer.body.contains(inside)), "{}", answer.body);
}

#[tokio::test]
async fn it_is_not_ready_until_it_is_mended() {
    let config = Config { database_url: "sqlite:banso.db".to_owned(), ..Config::default() };
    let served = Served::with(Site::new().await, config);
    let (site, nobody) = (&served.site, served.as_nobody());
    site.break_table("seaql_migrations").await;
    let answer = nobody.get("/readyz").await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"));
    assert_eq!(nobody.get("/healthz").await.status, StatusCode::OK);
    site.mend_table("seaql_migrations").await;
    assert_eq!(nobody.get("/readyz").await.status, StatusCode::OK);
}
