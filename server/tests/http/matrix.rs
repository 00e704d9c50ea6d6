//! Z2, Z9, Z12: every page and every server function answers every person exactly as agreed, for each relation to its
//! record; and what one may not know of looks like what is not there.
//!
//! After a change that is meant: `cargo insta accept`, and look at each sign that moved.

use std::{collections::BTreeSet, fmt::Write};

use axum::http::StatusCode;
use islands::endpoints;
use service::testing::cast::MEGUMI;

use crate::{
    headers::assert_protected,
    site::{Answer, Asker},
    world::{FORMS, Records, World, form_of, paths, people},
};

/// One sign for an answer.
fn sign(answer: &Answer) -> char {
    match answer.status {
        StatusCode::UNAUTHORIZED => '→',
        StatusCode::SEE_OTHER if answer.location().starts_with("/sign-in") => '→',
        StatusCode::SEE_OTHER => '⇢',
        StatusCode::FORBIDDEN => '✘',
        StatusCode::NOT_FOUND => '∅',
        StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY => '✔',
        status if status.is_success() => '✔',
        other => panic!("{other}: {}", answer.body),
    }
}

/// The signs of one person: one for each relation, or a single one where there is no record.
fn signs(answers: &[Answer]) -> String {
    answers.iter().inspect(|answer| assert_protected(answer)).map(sign).collect()
}

async fn call(world: &World, asker: &Asker, endpoint: &str, records: &Records) -> Answer {
    let form = form_of(world, endpoint, records).await;
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    asker.call(endpoint, &fields).await
}

#[tokio::test]
async fn every_page_answers_every_person_as_agreed() {
    let world = World::new().await;
    let mut table = String::new();
    for route in app::pages() {
        let relations = if route.path.contains("{id}") { &world.relations[..] } else { &world.relations[..1] };
        write!(table, "{:<42}", route.path).unwrap();
        for (_, member) in people() {
            let asker = world.asker(member).await;
            let mut answers = Vec::new();
            for (_, records) in relations {
                answers.push(asker.get(&paths(&route, records)[0]).await);
            }
            write!(table, " {:<4}", signs(&answers)).unwrap();
        }
        table = table.trim_end().to_owned() + "\n";
    }
    insta::assert_snapshot!(table);
}

#[tokio::test]
async fn every_server_function_answers_every_person_as_agreed() {
    let world = World::new().await;
    let known: BTreeSet<_> = FORMS.iter().map(|(name, _)| *name).collect();
    let listed: BTreeSet<_> = endpoints().iter().map(|endpoint| endpoint.name).collect();
    assert_eq!(known, listed, "server/tests/http/world/fields.rs has a form for every server function");
    let (mut table, mut never) = (String::new(), Vec::new());
    for (endpoint, fields) in FORMS {
        let about_one = fields.iter().any(|(_, value)| value.starts_with('{') && *value != "{key}");
        let relations = if about_one { &world.relations[..] } else { &world.relations[..1] };
        write!(table, "{endpoint:<28}").unwrap();
        let mut succeeded = false;
        for (_, member) in people() {
            let mut answers = Vec::new();
            for (_, records) in relations {
                // A session of their own for each, because some end it.
                let asker = world.asker(member).await;
                answers.push(call(&world, &asker, endpoint, records).await);
            }
            succeeded |= answers.iter().any(|answer| answer.status.is_success());
            write!(table, " {:<4}", signs(&answers)).unwrap();
        }
        if !succeeded {
            never.push(*endpoint);
        }
        table = table.trim_end().to_owned() + "\n";
    }
    // The form of every other one went through for somebody: a ✔ is no form that nobody could send.
    let need_a_secret = [
        "accounts/sign_in",
        "accounts/first_run",
        "accounts/choose_password",
        "accounts/change_password",
        "plan/import",
    ];
    assert_eq!(never, need_a_secret);
    insta::assert_snapshot!(table);
}

#[tokio::test]
async fn what_is_behind_a_wall_looks_like_what_is_not_there() {
    let world = World::new().await;
    let megumi = world.asker(Some(MEGUMI)).await;
    // All else that a form names is there for her.
    let foreign = |from: &Records| {
        let ids = ["case", "consultation", "outcome", "task", "part"].map(|kind| (kind, from[kind].clone()));
        let mut records = world.of("恵の").clone();
        records.extend(ids);
        records
    };
    let (secret, nothing) = (&foreign(world.of("秘匿")), &foreign(world.of("ない")));
    let mut compared = 0;
    for route in app::pages().iter().filter(|route| matches!(route.kind(), "case" | "consultation")) {
        let (hidden, absent) =
            (megumi.get(&paths(route, secret)[0]).await, megumi.get(&paths(route, nothing)[0]).await);
        assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{}", route.path);
        assert_eq!(alike(&hidden), alike(&absent), "{}", route.path);
        compared += 1;
    }
    for (endpoint, fields) in FORMS {
        let about = |id: &str| fields.iter().any(|(_, value)| *value == id);
        if ["{case}", "{consultation}", "{outcome}", "{task}"].into_iter().any(about) {
            let hidden = call(&world, &megumi, endpoint, secret).await;
            let absent = call(&world, &megumi, endpoint, nothing).await;
            assert_eq!(hidden.status, absent.status, "{endpoint}");
            assert_eq!(alike(&hidden), alike(&absent), "{endpoint}");
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared}");
}

/// A body without what differs between any two answers: ids, and the nonce of the page's scripts.
fn alike(answer: &Answer) -> String {
    let nonce =
        answer.header("content-security-policy").split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next());
    let body = nonce.map_or_else(|| answer.body.clone(), |nonce| answer.body.replace(nonce, ""));
    let is_id = |c: char| c.is_ascii_hexdigit() || c == '-';
    body.split(|c| !is_id(c)).filter(|part| part.len() == 36).fold(body.clone(), |body, id| body.replace(id, "id"))
}
