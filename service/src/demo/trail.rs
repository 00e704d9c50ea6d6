//! What a load leaves behind: the same every time, nothing after its day, and nobody who is meant.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::{collections::HashMap, fmt::Write, sync::Arc};

use chrono::{DateTime, NaiveDate, Utc};
use domain::corporate_number::CorporateNumber;
use futures::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Scale, UNISSUED, load};
use crate::{
    Clock, Ctx,
    entities::{
        account, audit_event, business, case, case_measure, case_role, consultation, consultation_business,
        consultation_case, consultation_topic, contact, draft, number_series, outcome, route_change, stage_entry, task,
    },
    testing::Site,
    tx::hex,
};

const MIDNIGHT: &str = "2026-11-23T15:00:00Z";

async fn loaded(scale: Scale) -> Site {
    let site = Site::empty().await;
    let at: DateTime<Utc> = MIDNIGHT.parse().unwrap();
    let ctx = Ctx::as_system(site.db.clone(), Clock::set_to(at));
    load(&ctx, scale, Arc::new(|_, _| {})).await.unwrap();
    site
}

/// Of all rows of the casework. The ids of programmes and measures are given by each import of the plan anew.
async fn digest(site: &Site) -> String {
    let db = site.db.read();
    let mut all = String::new();
    macro_rules! tables {
        ($($table:ident by $($column:ident),+;)*) => {$(
            let query = $table::Entity::find()$(.order_by_asc($table::Column::$column))+;
            for row in query.all(db).await.unwrap() {
                writeln!(all, "{row:?}").unwrap();
            }
        )*};
    }
    tables! {
        business by Id;
        contact by Id;
        stage_entry by Id;
        route_change by Id;
        case_role by Id;
        outcome by Id;
        consultation_business by ConsultationId, Position;
        consultation_topic by ConsultationId, TopicKey;
        task by Id;
        draft by Id;
        number_series by Kind, FiscalYear;
    }
    // What a person of the demo did; the load itself is the system's.
    let events = audit_event::Entity::find().filter(audit_event::Column::AccountId.is_not_null());
    for row in events.order_by_asc(audit_event::Column::Id).all(db).await.unwrap() {
        writeln!(all, "{:?}", audit_event::Model { fields: String::new(), ..row }).unwrap();
    }
    for row in case::Entity::find().order_by_asc(case::Column::Id).all(db).await.unwrap() {
        writeln!(all, "{:?}", case::Model { programme_id: row.id, ..row }).unwrap();
    }
    for row in consultation::Entity::find().order_by_asc(consultation::Column::Id).all(db).await.unwrap() {
        writeln!(all, "{:?}", consultation::Model { programme_id: None, ..row }).unwrap();
    }
    for row in account::Entity::find().order_by_asc(account::Column::Id).all(db).await.unwrap() {
        writeln!(all, "{:?}", account::Model { password_hash: None, ..row }).unwrap();
    }
    hex(&Sha256::digest(all))
}

#[tokio::test]
async fn two_loads_make_the_same_rows() {
    let (one, other) = (loaded(Scale::Small).await, loaded(Scale::Small).await);
    assert_eq!(digest(&one).await, digest(&other).await);
}

#[tokio::test]
async fn nothing_happened_on_the_day_of_loading_or_later_and_nothing_before_its_beginning() {
    let site = loaded(Scale::Small).await;
    let (db, end, first) = (site.db.read(), MIDNIGHT.parse::<DateTime<Utc>>().unwrap(), super::days::beginning());
    let today = crate::clock::day_in_japan(end);
    for row in consultation::Entity::find().all(db).await.unwrap() {
        assert!(first <= row.held_on && row.held_on < today && row.updated_at < end, "{row:?}");
    }
    for row in case::Entity::find().all(db).await.unwrap() {
        assert!(first <= row.opened_on && row.opened_on < today && row.updated_at < end, "{row:?}");
        assert!(row.closed_on.is_none_or(|on| row.opened_on <= on && on < today), "{row:?}");
    }
    for row in stage_entry::Entity::find().all(db).await.unwrap() {
        assert!(row.entered_on < today && row.created_at < end, "{row:?}");
    }
    for row in outcome::Entity::find().all(db).await.unwrap() {
        assert!(row.occurred_on < today && row.updated_at < end, "{row:?}");
    }
    for row in business::Entity::find().all(db).await.unwrap() {
        assert!(row.founded_on.is_none_or(|on| on < today) && row.created_at < end, "{row:?}");
    }
    for row in task::Entity::find().all(db).await.unwrap() {
        assert!((row.due_on - today).num_days() <= 60 && row.updated_at < end, "{row:?}");
        assert!(row.done_at.is_none_or(|at| row.created_at <= at && at < end), "{row:?}");
    }
}

#[tokio::test]
async fn the_latest_consultation_of_a_case_is_the_day_that_stands_with_it() {
    let site = loaded(Scale::Small).await;
    let held: HashMap<Uuid, NaiveDate> = consultation::Entity::find()
        .all(site.db.read())
        .await
        .unwrap()
        .into_iter()
        .map(|row| (row.id, row.held_on))
        .collect();
    let links = consultation_case::Entity::find().all(site.db.read()).await.unwrap();
    for case in case::Entity::find().all(site.db.read()).await.unwrap() {
        let days = links.iter().filter(|link| link.case_id == case.id).map(|link| held[&link.consultation_id]);
        assert_eq!(case.last_consulted_on, days.max(), "{case:?}");
    }
}

/// A prefecture has more shops than there are names for them.
#[tokio::test]
async fn there_is_enough_of_everything_for_a_prefecture() {
    let site = loaded(Scale::People).await;
    let at: DateTime<Utc> = MIDNIGHT.parse().unwrap();
    let ctx = Ctx::as_system(site.db.clone(), Clock::set_to(at));
    let guide = crate::tx::write(&ctx, |tx| super::guide::Guide::read(tx).boxed()).await.unwrap();
    let (days, (tell, told)) = (super::days::Days::before(ctx.today()), std::sync::mpsc::channel());
    // Whoever runs out of names and looks for another one for ever is not waited for.
    std::thread::spawn(move || {
        let amounts = Scale::Prefecture.amounts();
        tell.send(super::world::World::imagined(amounts, &guide, &super::staff::Staff::gather(amounts), &days))
    });
    let world = told.recv_timeout(std::time::Duration::from_secs(120)).expect("it comes to an end");
    let amounts = Scale::Prefecture.amounts();
    assert_eq!((world.firms.len(), world.cases.len()), (amounts.businesses, amounts.cases));
    assert_eq!(world.talks.len(), amounts.consultations);
    let outcomes: usize = world.cases.iter().map(|case| case.outcomes.len()).sum();
    assert_eq!(Some(outcomes), amounts.outcomes);
    let distinct = |of: fn(&super::businesses::Firm) -> Option<&str>| {
        world.firms.iter().filter_map(of).collect::<std::collections::HashSet<_>>().len()
    };
    assert_eq!(distinct(|firm| Some(&firm.row.name)), amounts.businesses, "every name once");
    let own = |firm: &super::businesses::Firm| firm.row.parent_id.is_none() && firm.row.corporate_number.is_some();
    let numbered = world.firms.iter().filter(|firm| own(firm)).count();
    assert!(distinct(|firm| firm.row.corporate_number.as_deref()) >= numbered, "every number once");
}

#[tokio::test]
async fn every_number_stands_under_a_code_that_is_not_issued_and_every_address_leads_nowhere() {
    let site = loaded(Scale::Small).await;
    let rows = business::Entity::find().all(site.db.read()).await.unwrap();
    let numbers: Vec<&str> = rows.iter().filter_map(|row| row.corporate_number.as_deref()).collect();
    assert!(numbers.len() > 10, "{numbers:?}");
    for number in numbers {
        assert!(number.parse::<CorporateNumber>().is_ok() && number[1..].starts_with(UNISSUED), "{number}");
    }
    let mails = rows.iter().map(|row| row.email.as_str()).chain(rows.iter().map(|row| row.website.as_str()));
    for address in mails.filter(|address| !address.is_empty()) {
        assert!(address.trim_end_matches('/').ends_with(".example"), "{address}");
    }
    for contact in contact::Entity::find().all(site.db.read()).await.unwrap() {
        assert!(contact.email.ends_with(".example"), "{contact:?}");
    }
}

#[tokio::test]
async fn numbers_go_on_behind_those_of_the_demo() {
    let site = loaded(Scale::Small).await;
    let cases = case::Entity::find().all(site.db.read()).await.unwrap();
    for row in number_series::Entity::find().all(site.db.read()).await.unwrap() {
        if row.kind == "case" {
            let mut serials: Vec<i32> =
                cases.iter().filter(|case| case.number_fy == row.fiscal_year).map(|case| case.number_serial).collect();
            serials.sort_unstable();
            assert_eq!(serials, (1..=row.last).collect::<Vec<_>>(), "{row:?}");
        }
    }
}

#[tokio::test]
async fn every_way_of_a_case_is_one_that_it_can_go() {
    let site = loaded(Scale::Small).await;
    let db = site.db.read();
    let measures = case_measure::Entity::find().all(db).await.unwrap();
    for case in case::Entity::find().all(db).await.unwrap() {
        let mut steps = stage_entry::Entity::find().order_by_asc(stage_entry::Column::Position).all(db).await.unwrap();
        steps.retain(|step| step.case_id == case.id);
        assert!(steps.is_sorted_by_key(|step| step.entered_on), "{steps:?}");
        assert_eq!(steps[0].entered_on, case.opened_on);
        assert_eq!(steps.last().map(|step| &step.stage_key), case.stage_key.as_ref());
        assert!(steps.iter().all(|step| (step.direction == "back") != step.reason.is_empty()), "{steps:?}");
        let weights: Vec<Option<i64>> =
            measures.iter().filter(|link| link.case_id == case.id).map(|link| link.weight_millionths).collect();
        let sum: i64 = weights.iter().flatten().sum();
        assert!(weights.iter().all(Option::is_none) || sum == 1_000_000, "{weights:?}");
        assert!(!weights.is_empty(), "{case:?}");
    }
}

#[tokio::test]
async fn a_load_that_fails_leaves_nothing() {
    let site = Site::empty().await;
    let at: DateTime<Utc> = MIDNIGHT.parse().unwrap();
    let ctx = Ctx::as_system(site.db.clone(), Clock::set_to(at));
    let breaks: super::Tell = Arc::new(|part, _| assert!(part != super::Part::Outcomes, "the power is gone"));
    assert!(load(&ctx, Scale::Small, breaks).await.is_err());
    assert!(super::is_empty(&ctx).await.unwrap());
    assert!(crate::entities::plan::Entity::find().all(site.db.read()).await.unwrap().is_empty());
    load(&ctx, Scale::Small, Arc::new(|_, _| {})).await.unwrap();
}
