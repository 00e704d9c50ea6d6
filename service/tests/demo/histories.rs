//! The histories of the demo: as if every record had been made and changed by hand.

use domain::{Actor, Person, Problem, Role, businesses::BusinessForm};
use service::{
    Ctx, businesses,
    demo::Scale,
    testing::{Noted, Site},
};

use super::load::{count, loaded, number};

/// Each kind of record with its table, the verb that makes it, and those that raise its version.
const KINDS: [(&str, &str, &str, &str); 6] = [
    ("business", "businesses", "businesses/register", "'businesses/edit'"),
    ("contact", "contacts", "businesses/add_contact", "'businesses/edit_contact'"),
    ("case", "cases", "cases/open", "'cases/edit', 'cases/link_measures'"),
    ("outcome", "outcomes", "cases/record_outcome", "'cases/edit_outcome', 'cases/verify_outcome'"),
    ("consultation", "consultations", "consultations/record", "'consultations/edit'"),
    ("task", "tasks", "tasks/add", "'tasks/done', 'tasks/postpone', 'tasks/reopen'"),
];

/// Somebody of the demo, as a session would have them.
fn advisor(site: &Site, noted: &Noted) -> Ctx {
    let id = noted.account.expect("somebody did it");
    let person = Person { id, name: "見本 誠".to_owned(), roles: vec![Role::Advisor] };
    Ctx { actor: Actor::Person(person), ..site.as_nobody() }
}

#[tokio::test]
async fn every_record_begins_with_its_event_and_every_version_has_one() {
    let site = loaded(Scale::Small).await;
    let noted = site.noted().await;
    for (kind, table, begins, raises) in KINDS {
        let beginnings: Vec<&Noted> = noted.iter().filter(|event| event.action == begins).collect();
        assert!(beginnings.iter().all(|event| event.kind == kind && !event.values.is_empty()), "{kind}");
        assert!(beginnings.iter().all(|event| event.account.is_some() && !event.roles.is_empty()), "{kind}");
        let unlike = format!(
            "{table} r WHERE r.version <> 1 + (SELECT count(*) FROM audit_events e WHERE e.record_id = r.id \
             AND e.action IN ({raises}))"
        );
        assert_eq!(count(&site, &unlike).await, 0, "{kind}");
        let made = format!(
            "{table} r JOIN audit_events e ON e.record_id = r.id AND e.action = '{begins}' \
             AND e.at = r.created_at AND e.account_id = r.created_by"
        );
        assert_eq!(count(&site, &made).await, count(&site, table).await, "{kind}");
    }
    for table in ["businesses", "outcomes", "tasks"] {
        assert!(count(&site, &format!("{table} WHERE version > 1")).await > 0, "{table}");
    }
}

#[tokio::test]
async fn the_history_of_a_case_tells_its_whole_way() {
    let site = loaded(Scale::Small).await;
    let of = |action: &'static str| format!("audit_events WHERE action = '{action}'");
    let steps = count(&site, &of("cases/advance")).await + count(&site, &of("cases/go_back")).await;
    assert_eq!(steps, count(&site, "stage_entries WHERE position > 0").await);
    assert_eq!(count(&site, &of("cases/close")).await, count(&site, "cases WHERE state = 'closed'").await);
    assert_eq!(count(&site, &of("cases/change_route")).await, count(&site, "route_changes").await);
    assert_eq!(count(&site, &of("cases/assign")).await, count(&site, "case_roles WHERE role = 'deputy'").await);
    let too_early = "SELECT count(*) FROM audit_events e JOIN cases c ON c.id = e.record_id \
                     WHERE e.at < c.created_at OR e.at > c.updated_at";
    assert_eq!(number(&site, too_early).await, 0, "before it was opened, or after it last changed");
    let last = "SELECT count(*) FROM cases c WHERE c.version = 1 AND c.stage_key <> (SELECT v.after \
                FROM audit_events e JOIN change_values v ON v.event_id = e.id AND v.field = 'stage' \
                WHERE e.record_id = c.id ORDER BY e.at DESC, e.id DESC LIMIT 1)";
    assert_eq!(number(&site, last).await, 0, "the last step leads to where the case stands");
}

#[tokio::test]
async fn a_stale_edit_of_a_demo_record_sees_what_was_changed() {
    let site = loaded(Scale::Small).await;
    let noted = site.noted().await;
    let edit = noted.iter().find(|event| event.action == "businesses/edit").expect("one that was founded");
    let ctx = advisor(&site, edit);
    let id = edit.record.expect("a business").into();
    let history = businesses::history(&ctx, id).await.unwrap();
    assert_eq!(history.len(), 2, "{history:?}");
    let kind = history[0].changes.iter().find(|change| change.field == "kind").expect("its kind");
    assert_eq!(kind.before.as_deref(), Some("prefounder"));
    let stands = BusinessForm::of(&businesses::show(&ctx, id).await.unwrap());
    let stale = BusinessForm { version: 1, note: "来月また伺います".to_owned(), ..stands };
    let Problem::Conflict { fields, .. } = businesses::edit(&ctx, stale).await.unwrap_err().into() else {
        panic!("a stale form was saved");
    };
    assert_eq!(fields.iter().map(|field| field.field.as_str()).collect::<Vec<_>>(), ["note"]);
}
