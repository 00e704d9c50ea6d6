//! A form for every server function. `{case}` is the id of the relation, `{key}` a new request key, `{v:case}` the
//! version as it stands; what begins with `~` is free text, where anything may be typed.

use domain::{BusinessId, ContactId};
use service::{Ctx, accounts, businesses, cases, consultations, plan, programmes, requests::new_key};

use super::{Records, World};

type Form = (&'static str, &'static [(&'static str, &'static str)]);

/// In an order in which each can succeed once.
#[rustfmt::skip]
pub(crate) const FORMS: &[Form] = &[
    ("accounts/sign_in", &[("form[email]", "~nobody@center.example"), ("form[password]", "~geheim"), ("form[next]", "/")]),
    ("accounts/first_run", &[("form[token]", "~x"), ("form[name]", "~見本"), ("form[kana]", "~みほん"), ("form[email]", "x@center.example"), ("form[password]", "~窓辺の猫は雨の日にだけ歌をうたう")]),
    ("accounts/choose_password", &[("form[token]", "~x"), ("form[password]", "~窓辺の猫は雨の日にだけ歌をうたう")]),
    ("accounts/change_password", &[("form[current_password]", "~x"), ("form[password]", "~窓辺の猫は雨の日にだけ歌をうたう")]),
    ("accounts/prefer", &[("form[lang]", "ja"), ("form[theme]", "dark"), ("form[contrast]", "more")]),
    ("accounts/invite", &[("form[key]", "{key}"), ("form[email]", "{key}@center.example"), ("form[name]", "~見本"), ("form[kana]", "~みほん"), ("form[roles][]", "advisor")]),
    ("accounts/edit", &[("form[id]", "{account}"), ("form[version]", "{v:account}"), ("form[name]", "~見本 花"), ("form[kana]", "~はな"), ("form[roles][]", "advisor")]),
    ("accounts/send_link", &[("form[id]", "{account}")]),
    ("accounts/disable", &[("form[id]", "{account}")]),
    ("accounts/enable", &[("form[id]", "{account}")]),
    ("accounts/end_session", &[("form[id]", "{session}")]),
    ("accounts/end_all_sessions", &[("form[id]", "{account}")]),
    ("accounts/name_centre", &[("form[version]", "{v:centre}"), ("form[name]", "~見本センター"), ("form[director_passes_walls]", "false")]),
    ("businesses/register", &[("form[key]", "{key}"), ("form[kind]", "sole"), ("form[name]", "~見本商店 {key}"), ("form[kana]", "~みほん"), ("form[municipality]", "~例市"), ("form[address]", "~一丁目"), ("form[phone]", "~"), ("form[email]", "~"), ("form[website]", "~"), ("form[note]", "~メモ"), ("form[employees]", "~3"), ("form[founded_on]", "~2020-04-01"), ("form[corporate_number]", "~"), ("form[seen]", "*")]),
    ("businesses/edit", &[("form[id]", "{business}"), ("form[version]", "{v:business}"), ("form[kind]", "sole"), ("form[name]", "~見本商店 {key}"), ("form[kana]", "~みほん"), ("form[municipality]", "~例市"), ("form[address]", "~一丁目"), ("form[phone]", "~"), ("form[email]", "~"), ("form[website]", "~"), ("form[note]", "~メモ"), ("form[employees]", "~3"), ("form[founded_on]", "~2020-04-01"), ("form[parent]", ""), ("form[seen]", "*")]),
    ("businesses/add_contact", &[("form[key]", "{key}"), ("form[business]", "{business}"), ("form[name]", "~例山"), ("form[kana]", "~れいやま"), ("form[title]", "~専務"), ("form[phone]", "~"), ("form[email]", "~"), ("form[note]", "~メモ")]),
    ("businesses/edit_contact", &[("form[id]", "{contact}"), ("form[business]", "{business}"), ("form[version]", "{v:contact}"), ("form[name]", "~例山"), ("form[kana]", "~れいやま"), ("form[title]", "~専務"), ("form[phone]", "~"), ("form[email]", "~"), ("form[note]", "~メモ")]),
    ("cases/open", &[("form[key]", "{key}"), ("form[business]", "{business}"), ("form[programme]", "succession"), ("form[title]", "~見本"), ("form[summary]", "~概要"), ("form[goal]", "~目標"), ("form[opened_on]", "~2026-11-01"), ("form[confidential]", "{confidential}")]),
    ("cases/edit", &[("form[id]", "{case}"), ("form[version]", "{v:case}"), ("form[title]", "~見本"), ("form[summary]", "~概要"), ("form[goal]", "~目標")]),
    ("cases/link_measures", &[("form[id]", "{case}"), ("form[version]", "{v:case}"), ("form[measures][0][measure]", "{measure}"), ("form[measures][0][weight]", "~1")]),
    ("cases/set_wall", &[("form[id]", "{case}"), ("form[confidential]", "{confidential}"), ("form[reason]", "~理由")]),
    ("cases/advance", &[("form[id]", "{case}"), ("form[from]", "awareness"), ("form[stage]", "visualise"), ("form[entered_on]", "~2026-11-24"), ("form[reason]", "~理由")]),
    ("cases/go_back", &[("form[id]", "{case}"), ("form[from]", "visualise"), ("form[stage]", "awareness"), ("form[entered_on]", "~2026-11-24"), ("form[reason]", "~理由")]),
    ("cases/change_route", &[("form[id]", "{case}"), ("form[from]", ""), ("form[route]", "family"), ("form[reason]", "~理由")]),
    ("cases/release", &[("form[id]", "{case}"), ("form[role]", "{part}")]),
    ("cases/assign", &[("form[id]", "{case}"), ("form[part]", "deputy"), ("form[account]", "{account}")]),
    ("cases/record_outcome", &[("form[key]", "{key}"), ("form[case]", "{case}"), ("form[kind]", "jobs"), ("form[occurred_on]", "~2026-11-24"), ("form[quantity]", "~1"), ("form[deal_code]", "~"), ("form[evidence]", "~証憑"), ("form[note]", "~メモ")]),
    ("cases/edit_outcome", &[("form[id]", "{outcome}"), ("form[case]", "{case}"), ("form[version]", "{v:outcome}"), ("form[kind]", "jobs"), ("form[occurred_on]", "~2026-11-24"), ("form[quantity]", "~1"), ("form[deal_code]", "~"), ("form[evidence]", "~証憑"), ("form[note]", "~メモ")]),
    ("cases/verify_outcome", &[("form[id]", "{outcome}"), ("form[version]", "{v:outcome}"), ("form[level]", "1"), ("form[evidence]", "~証憑")]),
    ("cases/close", &[("form[id]", "{case}"), ("form[result]", "achieved"), ("form[closed_on]", "~2026-11-24"), ("form[reason]", "~理由")]),
    ("cases/reopen", &[("form[id]", "{case}"), ("form[reason]", "~理由")]),
    ("consultations/record", &[("form[key]", "{key}"), ("form[businesses][]", "{business}"), ("form[cases][]", "{case}"), ("form[held_on]", "~2026-11-24"), ("form[started_at]", "~10:30"), ("form[minutes]", "~30"), ("form[channel]", "visit"), ("form[topics][]", "succession"), ("form[content]", "~内容"), ("form[advice]", "~助言"), ("form[internal_memo]", "~内部"), ("form[shared_note]", "~共有"), ("form[next_what]", "~次"), ("form[next_due_on]", "~2026-11-25")]),
    ("consultations/edit", &[("form[id]", "{consultation}"), ("form[version]", "{v:consultation}"), ("form[businesses][]", "{business}"), ("form[cases][]", "{case}"), ("form[held_on]", "~2026-11-24"), ("form[started_at]", "~10:30"), ("form[minutes]", "~30"), ("form[channel]", "visit"), ("form[topics][]", "succession"), ("form[content]", "~内容"), ("form[advice]", "~助言"), ("form[internal_memo]", "~内部"), ("form[shared_note]", "~共有")]),
    ("drafts/save", &[("version", "0"), ("form[key]", "{key}"), ("form[businesses][]", "{business}"), ("form[held_on]", "~2026-11-24"), ("form[content]", "~内容"), ("form[internal_memo]", "~内部")]),
    ("drafts/discard", &[("form[id]", "{draft}")]),
    ("plan/import", &[("form[text]", "~これは計画ではない")]),
    ("plan/import_shipped", &[]),
    ("plan/enter_value", &[("form[indicator]", "{indicator}"), ("form[version]", "0"), ("form[year]", "2025"), ("form[part]", "H1"), ("form[value]", "~2.5"), ("form[source]", "~見本統計"), ("form[dated_on]", "~2026-11-01"), ("form[note]", "~速報値")]),
    ("plan/withdraw_value", &[("form[indicator]", "{indicator}"), ("form[period]", "2025H1"), ("form[version]", "1")]),
    ("plan/mark_example", &[("form[indicator]", "{indicator}"), ("form[version]", "{v:indicator}"), ("form[marked]", "false")]),
    ("plan/give_grade", &[("form[indicator]", "{indicator}"), ("form[period]", "2025"), ("form[version]", "0"), ("form[grade]", "A"), ("form[reason]", "~理由")]),
    ("programmes/create", &[("form[key]", "{key}"), ("form[code]", "export"), ("form[name]", "~海外展開"), ("form[name_en]", "~Export"), ("form[quiet_days]", "~60"), ("form[stages][0][key]", "first"), ("form[stages][0][name]", "~相談")]),
    ("programmes/edit", &[("form[id]", "{programme}"), ("form[version]", "{v:programme}"), ("form[name]", "~事業承継"), ("form[name_en]", "~Succession"), ("form[quiet_days]", "~60"), ("form[may_skip]", "false"), ("form[confidential]", "true"), ("form[topics][]", "succession")]),
    ("programmes/edit_list", &[("form[id]", "{programme}"), ("form[version]", "{v:programme}"), ("form[list]", "routes"), ("form[lines][0][key]", "family"), ("form[lines][0][name]", "~親族内"), ("form[lines][1][key]", "employee"), ("form[lines][1][name]", "~従業員"), ("form[lines][2][key]", "third_party"), ("form[lines][2][name]", "~第三者"), ("form[lines][3][key]", "closure"), ("form[lines][3][name]", "~廃業")]),
    ("programmes/edit_gates", &[("form[id]", "{programme}"), ("form[version]", "{v:programme}"), ("form[gates][0][stage]", "visualise"), ("form[gates][0][condition]", "measure_linked"), ("form[gates][0][argument]", "~"), ("form[gates][0][amount]", "~")]),
    ("programmes/edit_shared_list", &[("form[list]", "channels"), ("form[version]", "{v:lists}"), ("form[lines][0][key]", "center"), ("form[lines][0][name]", "~来所"), ("form[lines][1][key]", "visit"), ("form[lines][1][name]", "~訪問"), ("form[lines][2][key]", "phone"), ("form[lines][2][name]", "~電話"), ("form[lines][3][key]", "online"), ("form[lines][3][name]", "~オンライン"), ("form[lines][4][key]", "mail"), ("form[lines][4][name]", "~メール"), ("form[lines][5][key]", "outreach"), ("form[lines][5][name]", "~出張相談")]),
    ("search/suggest", &[("form[q]", "~見本"), ("form[cases]", "true")]),
    ("tasks/add", &[("form[key]", "{key}"), ("form[what]", "~電話"), ("form[who]", ""), ("form[due_on]", "~2026-11-25"), ("form[case]", "{case}"), ("form[business]", "")]),
    ("tasks/postpone", &[("form[id]", "{task}"), ("form[days]", "~1")]),
    ("tasks/done", &[("form[id]", "{task}")]),
    ("tasks/reopen", &[("form[id]", "{task}")]),
    ("accounts/sign_out", &[]),
];

/// The form of a server function for a relation, as a browser would send it now.
pub(crate) async fn form_of(world: &World, endpoint: &str, records: &Records) -> Vec<(String, String)> {
    let (_, fields) = FORMS.iter().find(|(name, _)| *name == endpoint).unwrap_or_else(|| {
        panic!("{endpoint} has no form in server/tests/http/world/fields.rs: add a line that is right")
    });
    let mut form = Vec::new();
    for (name, value) in *fields {
        form.push(((*name).to_owned(), filled(world, value, records).await));
    }
    form
}

async fn filled(world: &World, value: &str, records: &Records) -> String {
    let mut text = value.trim_start_matches('~').replace("{key}", &new_key());
    for (name, id) in records {
        text = text.replace(&format!("{{{name}}}"), id);
    }
    match text.strip_prefix("{v:").and_then(|rest| rest.strip_suffix('}')) {
        Some(kind) => version(&world.served.site.as_system(), kind, records).await.unwrap_or(1).to_string(),
        None => text,
    }
}

/// The version that a record has now, if there is such a record.
async fn version(ctx: &Ctx, kind: &str, records: &Records) -> Option<i64> {
    let id = |kind: &str| records[kind].clone();
    let business = || id("business").parse::<BusinessId>().ok();
    match kind {
        "business" => Some(businesses::show(ctx, business()?).await.ok()?.version),
        "contact" => {
            let contact: ContactId = id("contact").parse().ok()?;
            Some(businesses::contacts::show(ctx, business()?, contact).await.ok()?.version)
        }
        "case" => Some(cases::show(ctx, id("case").parse().ok()?).await.ok()?.version),
        "outcome" => {
            let case = cases::show(ctx, id("case").parse().ok()?).await.ok()?;
            case.content?.outcomes.iter().find(|row| row.id.to_string() == id("outcome")).map(|row| row.version)
        }
        "consultation" => Some(consultations::show(ctx, id("consultation").parse().ok()?).await.ok()?.version),
        "programme" => {
            let all = programmes::list(ctx).await.ok()?;
            all.iter().find(|row| row.id.to_string() == id("programme")).map(|row| row.version)
        }
        "indicator" => {
            let plan = plan::current(ctx).await.ok()??;
            plan.indicators.values().find(|kept| kept.id.to_string() == id("indicator")).map(|kept| kept.version)
        }
        "lists" => {
            Some(programmes::shared_lists(ctx).await.ok()?.iter().find(|it| it.list.key() == "channels")?.version)
        }
        "account" => Some(accounts::show(ctx, id("account").parse().ok()?).await.ok()?.version),
        "centre" => Some(accounts::centre(ctx).await.ok()?.version),
        other => panic!("{other} has no version"),
    }
}
