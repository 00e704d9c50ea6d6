//! What is restored is what was saved, and work goes on from there.

use domain::{
    Actor, ConsultationId, PageRequest,
    accounts::{NewAccount, SignInForm},
    businesses::{BusinessForm, Listing},
    consultations::ConsultationNumber,
    search::SearchKind,
};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use service::{
    Ctx, accounts, businesses, consultations,
    plan::{self, FigureRow, Periods},
    requests::new_key,
    search,
    testing::{
        Site,
        cast::{self, PASSWORD},
    },
};

use super::{restored, saved};
use crate::{
    businesses::{named, registered},
    consultations::form,
    plan::example,
};

/// What is of the moment and in no backup.
const NOT_CARRIED: [&str; 9] = [
    "backup_manifest",
    "fact_changes",
    "flashes",
    "form_returns",
    "one_time_links",
    "outbox",
    "search_entries",
    "sessions",
    "sign_in_tries",
];

async fn figures(site: &Site) -> Vec<FigureRow> {
    let ctx = site.as_system();
    let id = plan::by_code(&ctx, "nogata-2023").await.unwrap();
    plan::table(&ctx, id, &Periods::All).await.unwrap()
}

async fn found(ctx: &Ctx, q: &str) -> Vec<String> {
    let found = search::find(ctx, q, &SearchKind::ALL, 50).await.unwrap();
    found.groups.into_iter().flat_map(|group| group.hits).map(|hit| hit.name).collect()
}

fn sign_in_form() -> SignInForm {
    SignInForm { email: "hana@center.example".to_owned(), password: PASSWORD.to_owned(), next: String::new() }
}

async fn number_of(ctx: &Ctx, id: ConsultationId) -> ConsultationNumber {
    consultations::show(ctx, id).await.unwrap().number.parse().unwrap()
}

/// Fills a centre with the worked example, a branch that is older than its head office, somebody with a password and a
/// consultation, whose number is the last.
async fn fill(site: &Site) -> ConsultationNumber {
    example::import_all(site).await;
    let advisor = site.as_advisor();
    let branch = registered(&advisor, "見本精密工業 直方支店").await;
    let head = registered(&advisor, "株式会社見本精密工業").await;
    let shown = businesses::show(&advisor, branch).await.unwrap();
    let edit = BusinessForm {
        id: branch.to_string(),
        version: shown.version,
        kind: "branch".to_owned(),
        parent: head.to_string(),
        ..named("見本精密工業 直方支店")
    };
    businesses::edit(&advisor, edit).await.unwrap();
    let recorded = consultations::record(&advisor, form(head)).await.unwrap();
    let hana = NewAccount {
        email: "hana@center.example".to_owned(),
        name: "見本 花".to_owned(),
        kana: "みほん はな".to_owned(),
        roles: vec![domain::Role::Advisor],
    };
    accounts::create_with_password(&site.as_administrator(), hana, PASSWORD.to_owned()).await.unwrap();
    number_of(&advisor, recorded).await
}

/// Saves one centre and restores it to another, empty one, and holds them against each other.
async fn drill(from: &Site, to: &Site) {
    let last = fill(from).await;
    let token = from.session_of(cast::MAKOTO).await;
    let (file, manifest) = saved(from).await;
    assert_eq!(restored(to, &file).await.unwrap(), manifest);
    assert!(manifest.files.is_empty(), "there are no attachments yet");

    assert_eq!(figures(from).await, figures(to).await);
    let there = Ctx { db: to.db.clone(), ..from.as_advisor() };
    for q in ["精密", "鞍鞍", "しえん", "秘密保持"] {
        assert_eq!(found(&from.as_advisor(), q).await, found(&there, q).await, "{q}");
    }
    assert!(!found(&there, "精密").await.is_empty());
    let page = || PageRequest::of_query(None);
    let ours = businesses::list(&from.as_advisor(), &Listing::default(), page()).await.unwrap();
    let theirs = businesses::list(&there, &Listing::default(), page()).await.unwrap();
    let names = |rows: Vec<domain::businesses::BusinessRow>| rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(names(ours.rows), names(theirs.rows));

    assert!(accounts::resume(&to.db, &to.clock, &token).await.unwrap().is_none(), "nobody stays signed in");
    let signed_in = accounts::sign_in(&to.as_nobody(), sign_in_form(), None, "test".to_owned()).await.unwrap();
    let resumed = accounts::resume(&to.db, &to.clock, signed_in.session.expose()).await.unwrap().unwrap();
    assert!(matches!(resumed.actor, Actor::Person(person) if person.name == "見本 花"));

    // Numbers go on where they were, and a figure follows the next change.
    let business = registered(&there, "復元のあとの商店").await;
    let recorded = consultations::record(&there, form(business)).await.unwrap();
    assert_eq!(number_of(&there, recorded).await.serial, last.serial + 1);
    assert_ne!(figures(from).await, figures(to).await);
}

#[tokio::test]
async fn a_centre_is_restored_to_sqlite() {
    drill(&Site::new().await, &Site::empty_on_sqlite().await).await;
}

#[tokio::test]
async fn a_centre_on_sqlite_is_restored_to_the_database_of_these_tests() {
    drill(&Site::new_on_sqlite().await, &Site::empty().await).await;
}

#[tokio::test]
async fn a_restored_centre_is_saved_as_the_same() {
    let (from, to) = (Site::new().await, Site::empty().await);
    fill(&from).await;
    let (file, first) = saved(&from).await;
    restored(&to, &file).await.unwrap();
    let (_, second) = saved(&to).await;
    // The audit tells of the backup and of the restore, and the counter was raised.
    for (one, other) in first.tables.iter().zip(&second.tables) {
        let added = match one.name.as_str() {
            "audit_events" => continue,
            "change_values" => continue,
            "fact_counter" => continue,
            name => name,
        };
        assert_eq!(one, other, "{added}");
    }
}

#[tokio::test]
async fn every_table_is_carried_or_named_as_of_the_moment() {
    let site = Site::new_on_sqlite().await;
    let (file, manifest) = saved(&site).await;
    let tables = Statement::from_string(
        DbBackend::Sqlite,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
         AND name NOT LIKE 'search_tokens%' AND name <> 'seaql_migrations' ORDER BY name",
    );
    let rows = file.writer().query_all_raw(tables).await.unwrap();
    let all: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
    let carried = manifest.tables.iter().map(|table| table.name.as_str());
    let mut known: Vec<&str> = carried.chain(NOT_CARRIED).collect();
    known.sort_unstable();
    assert_eq!(all, known, "a new table belongs into service/src/backups/tables.rs, or into NOT_CARRIED here");
}

#[tokio::test]
async fn a_backup_holds_no_session_link_or_waiting_mail() {
    let site = Site::new_on_sqlite().await;
    site.session_of(cast::MAKOTO).await;
    accounts::link_for_address(&site.as_system(), cast::MAKOTO.email).await.unwrap();
    let (file, _) = saved(&site).await;
    for table in ["sessions", "one_time_links", "outbox"] {
        let count = Statement::from_string(DbBackend::Sqlite, format!("SELECT count(*) FROM {table}"));
        let row = file.writer().query_one_raw(count).await.unwrap().unwrap();
        assert_eq!(row.try_get_by_index::<i64>(0).unwrap(), 0, "{table}");
    }
    let before = businesses::register(&site.as_advisor(), BusinessForm { key: new_key(), ..named("見本商店") }).await;
    assert!(before.is_ok(), "and the centre goes on");
}
