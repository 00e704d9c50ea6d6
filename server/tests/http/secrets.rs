//! Z4: the words of a confidential case are read by nobody outside its wall, on no page and in no answer.

use axum::http::StatusCode;
use service::testing::cast::{MAKOTO, Member};

use crate::{
    site::Asker,
    world::{CANARY, SECRETS, World, people},
};

/// Everything that a person can read: every page with every id, the answers of the functions that only read, and
/// every refusal.
async fn everything_read_by(world: &World, member: Option<Member>) -> Vec<(String, String)> {
    let asker = world.asker(member).await;
    let mut read = Vec::new();
    for path in world.all_paths() {
        let answer = asker.get(&path).await;
        assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
        read.push((path, answer.body));
    }
    read.extend(suggested(&asker).await);
    read
}

/// What the type-ahead says to a part of each secret that does not hold its beginning.
async fn suggested(asker: &Asker) -> Vec<(String, String)> {
    let mut read = Vec::new();
    for secret in SECRETS {
        let part: String = secret.chars().skip(1).collect();
        let answer = asker.call("search/suggest", &[("form[q]", &part), ("form[cases]", "true")]).await;
        read.push((format!("search/suggest {part}"), answer.body));
    }
    read
}

#[tokio::test]
async fn the_words_of_a_secret_case_are_read_by_nobody_outside_its_wall() {
    let world = World::new().await;
    for (person, member) in people().into_iter().filter(|(_, member)| member.is_none_or(|it| it.email != MAKOTO.email))
    {
        for (where_from, body) in everything_read_by(&world, member).await {
            assert!(!body.to_lowercase().contains(CANARY), "{person} reads a secret at {where_from}");
        }
    }
}

#[tokio::test]
async fn whoever_is_inside_reads_them_all_so_that_the_search_for_them_is_not_blind() {
    let world = World::new().await;
    let read = everything_read_by(&world, Some(MAKOTO)).await;
    for secret in SECRETS {
        assert!(read.iter().any(|(_, body)| body.contains(secret)), "{secret} is on no page of its own advisor");
    }
    assert!(
        read.iter().filter(|(path, _)| path.starts_with("search/suggest")).any(|(_, body)| body.contains(SECRETS[0]))
    );
}

#[tokio::test]
async fn the_colleague_who_is_let_in_reads_it_and_whoever_is_let_out_does_not() {
    let world = World::new().await;
    let (secret, site) = (world.of("秘匿"), &world.served.site);
    let page = format!("/cases/{}", secret["case"]);
    let megumi = world.asker(Some(service::testing::cast::MEGUMI)).await;
    let id = site.id_of(service::testing::cast::MEGUMI).to_string();
    let makoto = world.asker(Some(MAKOTO)).await;
    let fields = [("form[id]", secret["case"].as_str()), ("form[part]", "deputy"), ("form[account]", &id)];
    assert!(makoto.call("cases/assign", &fields).await.status.is_success());
    assert_eq!(megumi.get(&page).await.status, StatusCode::OK, "in the same session");
    let case = service::cases::show(&site.as_system(), secret["case"].parse().unwrap()).await.unwrap();
    let part = case.content.unwrap().people.into_iter().find(|part| part.account.to_string() == id).unwrap().role_id;
    let fields = [("form[id]", secret["case"].as_str()), ("form[role]", &part)];
    assert!(makoto.call("cases/release", &fields).await.status.is_success());
    assert_eq!(megumi.get(&page).await.status, StatusCode::NOT_FOUND);
}
