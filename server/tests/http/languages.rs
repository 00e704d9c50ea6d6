//! English is a full second language: on no page does Japanese remain but what people wrote themselves.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
};

use axum::http::{StatusCode, header};
use islands::cookies;
use server::Config;
use service::{
    demo::{self, Scale},
    testing::{
        Site,
        cast::{AKIRA, MAKOTO, Member, PASSWORD, SAKURA, TAKESHI, YUKI},
        is_japanese,
    },
};

use crate::site::{Asker, Html, Served};

/// What stands in Japanese on English pages: the name of the language, which its readers look for; the unit of what
/// names none, because units are Japanese wherever people name them; and marks between names.
const JAPANESE: [&str; 5] = ["日本語", "件", "・", "、", "\u{3000}"];

/// How many pages of one look are read: a person's own records may be few among all.
const READ: usize = 2;

#[tokio::test]
async fn no_japanese_remains_on_a_page_in_english_but_what_people_wrote() {
    let site = Site::empty_on_sqlite().await;
    demo::load(&site.as_system(), Scale::Small, Arc::new(|_, _| {})).await.unwrap();
    site.write_in_greek().await;
    let served = Served::with(site, Config::default());
    let mut looks = BTreeSet::new();
    let mut found = BTreeSet::new();
    for member in [MAKOTO, SAKURA, TAKESHI, AKIRA, YUKI] {
        for (look, body) in pages(&in_english(&served, member).await).await {
            found.extend(japanese(&body).into_iter().map(|words| format!("{look}: {words}")));
            looks.insert(look);
        }
    }
    assert!(looks.len() > 40, "only these were found: {looks:?}");
    let nothing = in_english(&served, SAKURA).await.get("/nothing").await;
    found.extend(japanese(&nothing.body).into_iter().map(|words| format!("what is not there: {words}")));
    assert!(found.is_empty(), "{found:#?}");
}

/// Somebody who has signed in and reads English.
async fn in_english(served: &Served, member: Member) -> Asker {
    let fields = [("form[email]", member.email), ("form[password]", PASSWORD)];
    let answer = served.as_nobody().post("/sign-in", "accounts/sign_in", &fields).await;
    let cookies = answer.headers.get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap());
    let own = format!("{}=", cookies::SESSION);
    let session = cookies.filter_map(|cookie| cookie.strip_prefix(&own)).next_back().unwrap();
    let cookies = format!("{own}{}; {}=en", session.split(';').next().unwrap(), cookies::LANG);
    served.as_nobody().with(header::COOKIE, &cookies)
}

/// The pages that links lead to from home, some of each look: the path without its ids, and the names in its query.
async fn pages(asker: &Asker) -> Vec<(String, String)> {
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut read: BTreeMap<String, usize> = BTreeMap::new();
    let mut pages = Vec::new();
    while let Some(address) = waiting.pop_front() {
        let look = look_of(&address);
        let count = read.entry(look.clone()).or_default();
        *count += 1;
        if *count > READ {
            continue;
        }
        let answer = asker.get(&address).await;
        if answer.status == StatusCode::SEE_OTHER {
            waiting.push_back(answer.location().to_owned());
            continue;
        }
        assert_eq!(answer.status, StatusCode::OK, "{address}, which a page links to");
        for (element, attributes) in Html::read(&answer.body).elements() {
            let link = attributes.into_iter().find(|(name, _)| element == "a" && name == "href");
            let link = link.map(|(_, to)| to.split('#').next().unwrap_or_default().to_owned());
            waiting.extend(link.filter(|to| to.starts_with('/') && seen.insert(to.clone())));
        }
        pages.push((look, answer.body));
    }
    pages
}

fn look_of(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let parts = path
        .split('/')
        .map(|part| if part.contains('-') && part.chars().any(|c| c.is_ascii_digit()) { "…" } else { part });
    let names: BTreeSet<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    let path = parts.collect::<Vec<_>>().join("/");
    if query.is_empty() { path } else { format!("{path}?{}", names.into_iter().collect::<Vec<_>>().join("&")) }
}

/// The Japanese words of a page: in its text, and in what its elements are called.
fn japanese(body: &str) -> BTreeSet<String> {
    let html = Html::read(body);
    let attributes = html.elements().into_iter().flat_map(|(_, attributes)| attributes).map(|(_, value)| value);
    let all = attributes.fold(html.text(), |all, value| all + "\n" + &value);
    let words = all.split(|letter| !is_japanese(letter)).filter(|words| !words.is_empty());
    words.filter(|words| !JAPANESE.contains(words)).map(str::to_owned).collect()
}
