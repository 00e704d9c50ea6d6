//! I3–I5, "Bad input": whatever is sent to a form, it is stored as it was or refused with a message, and never breaks
//! anything. Every server function, every field.

use axum::http::StatusCode;
use domain::policy::reach;
use service::testing::cast::{AKIRA, MAKOTO, Member, SAKURA};

use crate::{
    site::{Asker, FORM, Html, urlencoded},
    world::{FORMS, World, form_of},
};

/// Texts, numbers and dates that programmes trip over.
#[rustfmt::skip]
const VALUES: &[&str] = &[
    "", " ", "\u{3000}", "\0", "a\0b", "\u{1}\u{1b}[31m", "\r\nSet-Cookie: a=b", "\u{feff}x", "\u{202e}gpj.exe", "\u{200b}", "a\u{200d}b",
    "髙﨑𠮷", "ﾊﾝｶｸｶﾅ", "か\u{3099}き\u{309a}", "e\u{301}\u{301}\u{301}", "🏴\u{200d}☠️", "\u{ffff}", "\u{10ffff}",
    "0", "-0", "-1", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e309", "NaN", "inf", "0x10", "１２３", "1,234",
    "2026-02-30", "令和8年2月30日", "0000-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "2026-03-31", "24:00",
    "' OR 1=1 --", "\"; DROP TABLE cases; --", "%_\\", "\" * NEAR( OR", "../../etc/passwd", "00000000-0000-0000-0000-000000000000",
];

/// Somebody who may send the form.
async fn sender(world: &World, endpoint: &str) -> Asker {
    let action = islands::endpoints().into_iter().find(|it| it.name == endpoint).unwrap().action;
    let may = |member: &Member| member.roles.iter().any(|role| reach(*role, action).is_some());
    world.asker(Some([MAKOTO, SAKURA, AKIRA].into_iter().find(may).unwrap())).await
}

/// The forms that have fields.
fn forms() -> impl Iterator<Item = &'static (&'static str, &'static [(&'static str, &'static str)])> {
    FORMS.iter().filter(|(_, fields)| !fields.is_empty())
}

async fn never_broken(sender: &Asker, endpoint: &str, body: &str) {
    let answer = sender.call_raw(endpoint, FORM, body.to_owned()).await;
    let shown: String = body.chars().take(300).collect();
    assert!(!answer.status.is_server_error(), "{endpoint} {shown}: {} {}", answer.status, answer.body);
    assert_ne!(answer.status, StatusCode::UNAUTHORIZED, "{endpoint} {shown}: the session has ended");
}

#[tokio::test]
async fn no_value_of_any_field_breaks_any_form() {
    let world = World::new().await;
    for (endpoint, fields) in forms() {
        let sender = sender(&world, endpoint).await;
        let right = form_of(&world, endpoint, world.of("誠の")).await;
        for &value in VALUES {
            let all: Vec<(&str, &str)> = fields.iter().map(|(name, _)| (*name, value)).collect();
            never_broken(&sender, endpoint, &urlencoded(&all)).await;
            let free: Vec<(&str, &str)> = right
                .iter()
                .zip(*fields)
                .map(|((name, right), (_, kind))| (name.as_str(), if kind.starts_with('~') { value } else { right }))
                .collect();
            never_broken(&sender, endpoint, &urlencoded(&free)).await;
        }
    }
}

#[tokio::test]
async fn no_value_of_a_single_field_breaks_its_form() {
    let world = World::new().await;
    let long = "長".repeat(350_000);
    for (endpoint, fields) in forms() {
        let sender = sender(&world, endpoint).await;
        let right = form_of(&world, endpoint, world.of("誠の")).await;
        for at in 0..fields.len() {
            for value in ["a\0b", "9223372036854775808", "2026-02-30", &long] {
                let mut form: Vec<(&str, &str)> =
                    right.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                form[at].1 = value;
                never_broken(&sender, endpoint, &urlencoded(&form)).await;
            }
        }
    }
}

#[tokio::test]
async fn what_is_no_form_is_refused_by_every_server_function() {
    let world = World::new().await;
    let deep = format!("form{}=x", "[a]".repeat(10_000));
    let many = (0..20_000).map(|n| format!("form[x{n}]=1")).collect::<Vec<_>>().join("&");
    for (endpoint, fields) in forms() {
        let sender = sender(&world, endpoint).await;
        let right = form_of(&world, endpoint, world.of("誠の")).await;
        let pairs: Vec<(&str, &str)> = right.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let twice: Vec<(&str, &str)> = pairs.iter().chain(&pairs).copied().collect();
        let nested: Vec<String> = fields.iter().map(|(name, _)| format!("{name}[0][deep][]=x")).collect();
        let lists: Vec<String> = fields.iter().map(|(name, _)| format!("{name}[]=x&{name}[]=y")).collect();
        for body in [
            urlencoded(&twice),
            nested.join("&"),
            lists.join("&"),
            "form=x".to_owned(),
            "form[]=x&form[]=y".to_owned(),
            "form[name]=%".to_owned(),
            "form[name]=%ZZ&form%5=%".to_owned(),
            "form[name]=%FF%FE&form[id]=%C0%80".to_owned(),
            // A lone surrogate, as broken encoders write it.
            "form[name]=%ED%A0%80&form[q]=%ED%A0%80&form[text]=%ED%A0%80".to_owned(),
            "form[name]=\\ud800".to_owned(),
            "&&&===[]][[=".to_owned(),
            String::new(),
            deep.clone(),
            many.clone(),
        ] {
            never_broken(&sender, endpoint, &body).await;
        }
        for (content_type, body) in [
            ("application/json", format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))),
            ("application/json", r#"{"form":{"name":"\ud800"}}"#.to_owned()),
            ("text/plain", urlencoded(&pairs)),
            ("multipart/form-data", urlencoded(&pairs)),
            ("multipart/form-data; boundary=x", "--x\r\n\r\n--x--".to_owned()),
            ("application/xml", "<form/>".to_owned()),
            ("application/cbor", "\u{1}".to_owned()),
            ("", urlencoded(&pairs)),
        ] {
            let answer = sender.call_raw(endpoint, content_type, body).await;
            let (status, body) = (answer.status, answer.body);
            assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{endpoint} {content_type}: {body}");
        }
        let answer = sender.call_raw(endpoint, FORM, vec![b'a'; 8 * 1024 * 1024 + 1]).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{endpoint}");
    }
}

#[tokio::test]
async fn no_address_breaks_any_page() {
    let world = World::new().await;
    let sakura = world.asker(Some(SAKURA)).await;
    let names = [
        "q",
        "page",
        "sort",
        "from",
        "to",
        "period",
        "business",
        "case",
        "draft",
        "like",
        "programme",
        "stage",
        "state",
        "records",
        "r",
        "industry",
        "kind",
    ];
    for route in app::pages() {
        let path = crate::world::paths(&route, world.of("誠の"))[0].split('?').next().unwrap().to_owned();
        for &value in VALUES {
            let query = urlencoded(&names.map(|name| (name, value)));
            let answer = sakura.get(&format!("{path}?{query}")).await;
            assert!(!answer.status.is_server_error(), "{path}?{query}: {}", answer.status);
        }
        for query in ["%", "%ZZ=%FF", "q=%ED%A0%80", "q[]=1&q[]=2", "q=1&q=2", "&&==", "r=%00"] {
            let answer = sakura.get(&format!("{path}?{query}")).await;
            assert!(!answer.status.is_server_error(), "{path}?{query}: {}", answer.status);
        }
    }
    for path in [
        "/cases/%00",
        "/cases/%ED%A0%80",
        "/cases/..%2f..%2fetc",
        "/businesses/1%20OR%201",
        "/plan/indicators/%22%27",
        "//evil.example",
    ] {
        let answer = sakura.get(path).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
    }
}

#[tokio::test]
async fn a_name_is_stored_as_it_was_typed_or_refused() {
    let world = World::new().await;
    let makoto = world.asker(Some(MAKOTO)).await;
    let mut stored = 0;
    for value in VALUES.iter().filter(|value| !value.trim().is_empty()) {
        let mut form = form_of(&world, "businesses/register", world.of("誠の")).await;
        let name = form.iter_mut().find(|(name, _)| name == "form[name]").unwrap();
        (*value).clone_into(&mut name.1);
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = makoto.call("businesses/register", &fields).await;
        if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
            assert!(answer.body.contains("name"), "{value:?}: {}", answer.body);
            continue;
        }
        assert!(answer.status.is_success(), "{value:?}: {}", answer.body);
        let page = makoto.get(answer.location()).await;
        assert!(Html::read(&page.body).text().contains(value.trim()), "{value:?} is not on its page");
        stored += 1;
    }
    assert!(stored > 15, "{stored}");
}
