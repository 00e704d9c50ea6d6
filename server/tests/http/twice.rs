//! R2, R3: a form that is sent twice makes one record, and of two people who edit one record the second is told.
//!
//! A server function answers 422 and 409. A form that is sent by navigation leads back by 303 to its page, which is
//! 200 and shows the same problem: so a reload shows it again and sends nothing.

use axum::http::StatusCode;
use service::testing::cast::{AKIRA, MAKOTO, Member};

use crate::{
    site::{Answer, Asker},
    world::{FORMS, Records, World, form_of},
};

/// Who sends a form.
fn member_for(endpoint: &str) -> Member {
    match endpoint.split('/').next() {
        Some("accounts" | "programmes") => AKIRA,
        _ => MAKOTO,
    }
}

async fn call(asker: &Asker, endpoint: &str, fields: &[(String, String)]) -> Answer {
    asker.call(endpoint, &pairs(fields)).await
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// The same form with another value in one field.
fn with(fields: &[(String, String)], field: &str, value: &str) -> Vec<(String, String)> {
    let changed = fields.iter().map(|(name, old)| (name.clone(), if name == field { value } else { old }.to_owned()));
    let changed: Vec<_> = changed.collect();
    assert!(changed.iter().any(|(name, _)| name == field), "{field} in {changed:?}");
    changed
}

fn went_well(answer: &Answer) -> bool {
    answer.status.is_success() || answer.status.is_redirection()
}

/// Every form with a key, with a field of free text. (A draft's key is its name.)
const ONCE: [(&str, &str); 8] = [
    ("accounts/invite", "form[name]"),
    ("businesses/register", "form[note]"),
    ("businesses/add_contact", "form[note]"),
    ("cases/open", "form[summary]"),
    ("cases/record_outcome", "form[note]"),
    ("consultations/record", "form[content]"),
    ("programmes/create", "form[name]"),
    ("tasks/add", "form[what]"),
];

#[tokio::test]
async fn a_key_is_good_for_one_content_and_another_one_is_422() {
    let keyed = FORMS.iter().filter(|(_, fields)| fields.contains(&("form[key]", "{key}")));
    let keyed: Vec<&str> = keyed.map(|(name, _)| *name).filter(|name| *name != "drafts/save").collect();
    assert_eq!(keyed, ONCE.map(|(name, _)| name), "every form with a key is tried");
    let world = World::new().await;
    for (endpoint, field) in ONCE {
        let asker = world.asker(Some(member_for(endpoint))).await;
        let fields = form_of(&world, endpoint, world.of("誠の")).await;
        let (first, again) = (call(&asker, endpoint, &fields).await, call(&asker, endpoint, &fields).await);
        assert!(went_well(&first), "{endpoint}: {} {}", first.status, first.body);
        assert_eq!((again.status, &again.body), (first.status, &first.body), "{endpoint}: one record");
        let other = with(&fields, field, "ほかの中身");
        let refused = call(&asker, endpoint, &other).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{endpoint}: {}", refused.body);
        let back = asker.post("/businesses/new", endpoint, &pairs(&other)).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{endpoint}");
        assert!(back.location().starts_with("/businesses/new?r="), "{endpoint}: {}", back.location());
    }
}

/// Every form with a version: its page, a field, and what the first and the second person save in it.
const VERSIONED: [(&str, &str, &str, &str, &str); 13] = [
    ("accounts/edit", "/settings/staff/{account}", "form[name]", "見本 一花", "見本 二花"),
    ("accounts/name_centre", "/settings/centre", "form[name]", "一つ目の名前", "二つ目の名前"),
    ("businesses/edit", "/businesses/{business}/edit", "form[note]", "一人目の覚え", "二人目の覚え"),
    ("businesses/edit_contact", "/businesses/{business}/contacts/{contact}", "form[note]", "一人目", "二人目"),
    ("cases/edit", "/cases/{case}/edit", "form[summary]", "一人目の概要", "二人目の概要"),
    ("cases/link_measures", "/cases/{case}/measures", "form[measures][0][weight]", "1", ""),
    ("cases/edit_outcome", "/cases/{case}/outcomes/{outcome}", "form[note]", "一人目", "二人目"),
    ("cases/verify_outcome", "/cases/{case}/outcomes/{outcome}", "form[evidence]", "一枚目の証憑", "二枚目の証憑"),
    ("consultations/edit", "/consultations/{consultation}/edit", "form[content]", "一人目の内容", "二人目の内容"),
    ("programmes/edit", "/settings/programmes/{programme}", "form[name]", "一つ目の名", "二つ目の名"),
    ("programmes/edit_list", "/settings/programmes/{programme}", "form[lines][0][name]", "一つ目", "二つ目"),
    ("programmes/edit_gates", "/settings/programmes/{programme}", "form[gates][0][condition]", "measure_linked", ""),
    ("programmes/edit_shared_list", "/settings/lists", "form[lines][0][name]", "一つ目", "二つ目"),
];

fn filled(path: &str, records: &Records) -> String {
    records.iter().fold(path.to_owned(), |path, (name, id)| path.replace(&format!("{{{name}}}"), id))
}

#[tokio::test]
async fn the_second_of_two_editors_is_409_and_sees_both_texts() {
    // Two people who take the same mark of an example away do not differ.
    let versioned = FORMS.iter().filter(|(_, fields)| fields.iter().any(|(_, value)| value.starts_with("{v:")));
    let versioned: Vec<&str> = versioned.map(|(name, _)| *name).filter(|name| *name != "plan/mark_example").collect();
    assert_eq!(versioned, VERSIONED.map(|(name, ..)| name), "every form with a version is tried");
    let world = World::new().await;
    let records = world.of("誠の");
    for (endpoint, page, field, one, two) in VERSIONED {
        let asker = world.asker(Some(member_for(endpoint))).await;
        let opened = form_of(&world, endpoint, records).await;
        let first = call(&asker, endpoint, &with(&opened, field, one)).await;
        assert!(went_well(&first), "{endpoint}: {} {}", first.status, first.body);
        let late = with(&opened, field, two);
        let stale = call(&asker, endpoint, &late).await;
        assert_eq!(stale.status, StatusCode::CONFLICT, "{endpoint}: {}", stale.body);
        assert!(stale.body.contains(one) && stale.body.contains(two), "{endpoint}: {}", stale.body);

        let page = filled(page, records);
        let back = asker.post(&page, endpoint, &pairs(&late)).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{endpoint}");
        let shown = asker.get(back.location()).await;
        assert_eq!(shown.status, StatusCode::OK, "{endpoint}");
        assert!(shown.body.contains("ほかの人が先に保存しました"), "{endpoint}: {}", shown.body);
        assert!(shown.body.contains(one) && shown.body.contains(two), "{endpoint}: {}", shown.body);
    }
}

#[tokio::test]
async fn of_two_who_link_one_case_the_second_chooses_line_by_line() {
    let world = World::new().await;
    let (records, makoto) = (world.of("誠の"), world.asker(Some(MAKOTO)).await);
    let opened = form_of(&world, "cases/link_measures", records).await;
    assert!(went_well(&call(&makoto, "cases/link_measures", &opened).await));
    let page = format!("/cases/{}/measures", records["case"]);
    let late = with(&opened, "form[measures][0][weight]", "");
    let back = makoto.post(&page, "cases/link_measures", &pairs(&late)).await;
    let shown = makoto.get(back.location()).await.body;
    assert!(shown.contains("class=\"table conflict"), "a table to choose from: {shown}");
    let radio = |value: &str| format!("type=\"radio\" name=\"form[measures][0][weight]\" value=\"{value}\"");
    assert!(shown.contains(&radio("1")) && shown.contains(&radio("")), "yours and theirs: {shown}");
    assert!(!shown.contains("id=\"measures[0].weight\""), "and no field beside them: {shown}");
    // The order in which a browser sends them: what was chosen stands before the other fields.
    let measure = opened.iter().find(|(name, _)| name == "form[measures][0][measure]").unwrap();
    let version: Vec<_> = form_of(&world, "cases/link_measures", records).await;
    let version = version.iter().find(|(name, _)| name == "form[version]").unwrap();
    let chosen = [
        ("form[id]", records["case"].as_str()),
        ("form[version]", version.1.as_str()),
        ("form[measures][0][weight]", ""),
        ("form[measures][1][measure]", ""),
        ("form[measures][0][measure]", measure.1.as_str()),
        ("form[measures][1][weight]", ""),
    ];
    let saved = makoto.post(&page, "cases/link_measures", &chosen).await;
    assert!(saved.status == StatusCode::SEE_OTHER && !saved.location().contains("r="), "{}", saved.location());
    assert!(!makoto.get(&format!("/cases/{}", records["case"])).await.body.contains("重み 1"), "the weight is gone");
}
