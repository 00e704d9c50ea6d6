//! Z7: what a form does not have is not taken from it, whoever sends it along.

use service::{
    accounts,
    testing::cast::{AKIRA, MAKOTO, SAKURA},
};

use crate::world::{FORMS, World, form_of, paths};

/// Columns that no form has, and roles.
const EXTRA: [&str; 14] = [
    "form[role]",
    "form[status]",
    "form[state]",
    "form[approved_by]",
    "form[created_at]",
    "form[created_by]",
    "form[updated_by]",
    "form[account_id]",
    "form[business_id]",
    "form[number_serial]",
    "form[password_hash]",
    "form[verification]",
    "form[merged_into]",
    "actor",
];
const VALUE: &str = "zzextra";

#[tokio::test]
async fn fields_that_a_form_does_not_have_are_ignored_or_refused() {
    let world = World::new().await;
    let site = &world.served.site;
    let before = accounts::list(&site.as_administrator()).await.unwrap();
    for member in [AKIRA, SAKURA, MAKOTO] {
        for (endpoint, _) in FORMS {
            let asker = world.asker(Some(member)).await;
            let form = form_of(&world, endpoint, world.of("誠の")).await;
            let mut fields: Vec<(&str, &str)> =
                form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            fields.extend(EXTRA.map(|name| (name, VALUE)));
            if !endpoint.starts_with("accounts/") {
                fields.push(("form[roles][]", "administrator"));
            }
            let answer = asker.call(endpoint, &fields).await;
            assert!(!answer.status.is_server_error(), "{endpoint}: {}", answer.body);
            assert!(!answer.body.contains(VALUE), "{endpoint}: {}", answer.body);
        }
    }
    let kept = site.noted().await;
    assert!(kept.iter().all(|noted| noted.values.iter().all(|value| !value.contains(VALUE))));
    let after = accounts::list(&site.as_administrator()).await.unwrap();
    for account in &before {
        let now = after.iter().find(|row| row.id == account.id).unwrap();
        assert_eq!(now.roles, account.roles, "{}", account.name);
    }
    let sakura = world.asker(Some(SAKURA)).await;
    for route in app::pages() {
        let path = &paths(&route, world.of("誠の"))[0];
        assert!(!sakura.get(path).await.body.contains(VALUE), "{path}");
    }
}
