//! W2–W4: what was typed is text on every page that shows it, whatever was typed.

mod inert;
mod payloads;

use axum::http::StatusCode;
use domain::{Action, Problem};
use service::testing::cast::{AKIRA, MAKOTO, SAKURA};

use crate::{
    site::{Answer, Asker, urlencoded},
    world::{FORMS, Records, World, form_of, paths},
};
use inert::assert_inert;
use payloads::PAYLOADS;

/// How many are written into one field: a name has room for some.
const TOGETHER: usize = 3;

/// Sends the ordinary form with the attack in every field of free text. A field that does not take it (a date, a
/// number, an address) is named in the answer, and sent again as it should be.
async fn attacked(world: &World, asker: &Asker, endpoint: &str, records: &Records, attack: &str) -> Answer {
    let right = form_of(world, endpoint, records).await;
    let free = FORMS.iter().find(|(name, _)| *name == endpoint).unwrap().1;
    let mut sent = right.clone();
    for ((_, value), (_, kind)) in sent.iter_mut().zip(free) {
        if kind.starts_with('~') {
            attack.clone_into(value);
        }
    }
    let answer = call(asker, endpoint, &sent).await;
    if answer.status != StatusCode::UNPROCESSABLE_ENTITY {
        return answer;
    }
    let Ok(Problem::Invalid(errors)) = serde_json::from_str(&answer.body) else {
        panic!("{endpoint}: {}", answer.body)
    };
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    for ((name, value), (_, right)) in sent.iter_mut().zip(&right) {
        if errors.0.iter().any(|error| letters(name) == format!("form{}", letters(&error.field))) {
            right.clone_into(value);
        }
    }
    call(asker, endpoint, &sent).await
}

async fn call(asker: &Asker, endpoint: &str, form: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    asker.call(endpoint, &fields).await
}

/// Makes a business and all that hangs on it with the attack in every field.
async fn planted(world: &World, asker: &Asker, attack: &str) -> Records {
    let mut records = world.of("誠の").clone();
    for (endpoint, made) in [
        ("businesses/register", "business"),
        ("businesses/add_contact", ""),
        ("cases/open", "case"),
        ("cases/record_outcome", ""),
        ("tasks/add", ""),
        ("consultations/record", "consultation"),
        ("consultations/edit", ""),
        ("cases/edit", ""),
    ] {
        let answer = attacked(world, asker, endpoint, &records, attack).await;
        assert!(answer.status.is_success(), "{endpoint} with {attack}: {}", answer.body);
        if !made.is_empty() {
            let id = answer.location().rsplit('/').next().unwrap().to_owned();
            records.insert(made, id);
        }
    }
    records
}

#[tokio::test]
async fn what_was_typed_is_text_on_every_page_that_shows_it() {
    let world = World::new().await;
    let (makoto, sakura) = (world.asker(Some(MAKOTO)).await, world.asker(Some(SAKURA)).await);
    let about_one = |kind: &str| matches!(kind, "business" | "case" | "consultation");
    let mut last = Records::new();
    for attacks in PAYLOADS.chunks(TOGETHER) {
        let attack = attacks.concat();
        let records = planted(&world, &makoto, &attack).await;
        let mut seen = 0;
        for route in app::pages().iter().filter(|route| about_one(route.kind())) {
            for path in paths(route, &records) {
                let answer = makoto.get(&path).await;
                seen += usize::from(assert_inert(&path, &answer).contains(attacks[0].trim()));
            }
        }
        assert!(seen > 5, "{attack} is read on {seen} pages only");
        last = records;
    }
    for route in app::pages() {
        for path in paths(&route, &last) {
            assert_inert(&path, &makoto.get(&path).await);
            assert_inert(&path, &sakura.get(&path).await);
        }
    }
}

#[tokio::test]
async fn what_an_administrator_typed_is_text_too() {
    let world = World::new().await;
    let akira = world.asker(Some(AKIRA)).await;
    let records = world.of("誠の");
    for attacks in PAYLOADS.chunks(TOGETHER) {
        let attack = attacks.concat();
        for endpoint in
            ["accounts/invite", "accounts/edit", "accounts/name_centre", "programmes/edit", "programmes/edit_list"]
        {
            let answer = attacked(&world, &akira, endpoint, records, &attack).await;
            assert!(answer.status.is_success(), "{endpoint} with {attack}: {}", answer.body);
        }
        for route in app::pages().iter().filter(|route| route.path == "/" || route.path.starts_with("/settings")) {
            let path = &paths(route, records)[0];
            assert_inert(path, &akira.get(path).await);
        }
    }
}

#[tokio::test]
async fn what_stands_in_an_address_or_comes_back_in_a_form_is_text_too() {
    let world = World::new().await;
    let (makoto, nobody) = (world.asker(Some(MAKOTO)).await, world.asker(None).await);
    let records = world.of("誠の");
    for attacks in PAYLOADS.chunks(TOGETHER) {
        let attack = attacks.concat();
        let names =
            ["q", "next", "back", "name", "token", "pick", "period", "page", "sort", "view", "__err", "__path", "r"];
        let query = urlencoded(&names.map(|name| (name, attack.as_str())));
        for route in app::pages() {
            let path = paths(&route, records)[0].split('?').next().unwrap().to_owned();
            let asked = format!("{path}?{query}");
            let asker = if route.action == Action::UsePublicPages { &nobody } else { &makoto };
            assert_inert(&path, &asker.get(&asked).await);
        }
        let fields =
            [("form[key]", ""), ("form[kind]", attack.as_str()), ("form[name]", &attack), ("form[note]", &attack)];
        let answer = makoto.post("/businesses/new", "businesses/register", &fields).await;
        let back = makoto.get(answer.location()).await;
        assert!(assert_inert("the form that came back", &back).contains(attacks[0].trim()));
    }
}
