//! Who may do what with cases: every verb by every person, on a case of one's own, a colleague's, and one behind a wall.

use std::fmt::Write;

use domain::{
    CaseId, Problem,
    cases::{
        AssignForm, CaseFilter, CloseForm, EditForm, MeasuresForm, MoveForm, OpenForm, OutcomeForm, ReasonForm,
        ReleaseForm, RouteForm, VerifyForm, WallForm,
    },
};
use service::{Ctx, Result, cases, requests::new_key, testing::cast};

use super::given::{Centre, outcome};

/// Whether a verb was let through to its own rules, or stopped before.
fn class<T>(answer: Result<T>) -> &'static str {
    match answer.map_err(Problem::from) {
        Ok(_)
        | Err(Problem::Invalid(_) | Problem::Refused(_) | Problem::StageRefused { .. } | Problem::Conflict { .. }) => {
            "✔"
        }
        Err(Problem::NotAllowed) => "✘",
        Err(Problem::NotFound(_)) => "404",
        Err(Problem::SignInNeeded) => "sign in",
        Err(other) => panic!("{other:?}"),
    }
}

async fn verbs(ctx: &Ctx, case: CaseId, of_case: &str, confidential: &str) -> Vec<(&'static str, &'static str)> {
    let id = || case.to_string();
    let moving = || MoveForm { id: id(), from: "nowhere".to_owned(), ..MoveForm::default() };
    let of_case = || of_case.to_owned();
    vec![
        ("show", class(cases::show(ctx, case).await)),
        ("history", class(cases::history(ctx, case).await)),
        ("edit", class(cases::edit(ctx, EditForm { id: id(), title: "x".to_owned(), ..EditForm::default() }).await)),
        ("link_measures", class(cases::link_measures(ctx, MeasuresForm { id: id(), ..MeasuresForm::default() }).await)),
        ("advance", class(cases::advance(ctx, moving()).await)),
        ("go_back", class(cases::go_back(ctx, moving()).await)),
        ("change_route", class(cases::change_route(ctx, RouteForm { id: id(), ..RouteForm::default() }).await)),
        ("close", class(cases::close(ctx, CloseForm { id: id(), ..CloseForm::default() }).await)),
        ("reopen", class(cases::reopen(ctx, ReasonForm { id: id(), reason: "理由".to_owned() }).await)),
        (
            "set_wall",
            class(
                cases::set_wall(
                    ctx,
                    WallForm { id: id(), reason: "理由".to_owned(), confidential: confidential.to_owned() },
                )
                .await,
            ),
        ),
        (
            "assign reader",
            class(cases::assign(ctx, AssignForm { id: id(), part: "reader".to_owned(), account: new_key() }).await),
        ),
        (
            "assign owner",
            class(cases::assign(ctx, AssignForm { id: id(), part: "owner".to_owned(), account: new_key() }).await),
        ),
        ("release", class(cases::release(ctx, ReleaseForm { id: id(), role: new_key() }).await)),
        (
            "record_outcome",
            class(cases::record_outcome(ctx, OutcomeForm { kind: "x".to_owned(), ..outcome(case, "") }).await),
        ),
        (
            "edit_outcome",
            class(cases::edit_outcome(ctx, OutcomeForm { id: of_case(), ..OutcomeForm::default() }).await),
        ),
        (
            "verify_outcome",
            class(cases::verify_outcome(ctx, VerifyForm { id: of_case(), ..VerifyForm::default() }).await),
        ),
    ]
}

#[tokio::test]
async fn every_verb_answers_every_person_as_the_permission_table_says() {
    let centre = Centre::new().await;
    let site = &centre.site;
    let advisor = site.as_advisor();
    let people = [
        ("相談員(担当)", advisor.clone()),
        ("相談員(担当外)", site.act_as(cast::MEGUMI)),
        ("所長", site.as_director()),
        ("市担当", site.as_officer()),
        ("管理者", site.as_administrator()),
        ("審議会委員", site.as_council_viewer()),
        ("だれでもない", site.as_nobody()),
    ];
    let mut table = String::new();
    let both = [("通常の案件", centre.dx().await, ""), ("秘匿の案件", centre.secret().await, "true")];
    for (which, case, confidential) in both {
        let of_case = cases::record_outcome(&advisor, outcome(case, "jobs")).await.unwrap().to_string();
        writeln!(table, "{which}").unwrap();
        for (person, ctx) in &people {
            let answers = verbs(ctx, case, &of_case, confidential).await;
            let answers: Vec<_> = answers.iter().map(|(verb, class)| format!("{verb} {class}")).collect();
            writeln!(table, "  {person}: {}", answers.join(" | ")).unwrap();
        }
    }
    for (person, ctx) in &people {
        let open = class(cases::open(ctx, OpenForm { key: new_key(), ..OpenForm::default() }).await);
        let list = class(cases::list(ctx, &CaseFilter::default(), domain::PageRequest::of_query(None)).await);
        writeln!(table, "{person}: open {open} | list {list}").unwrap();
    }
    insta::assert_snapshot!(table);
}
