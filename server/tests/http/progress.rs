//! The log screen moves a case without leaving: as a plain form, with everything typed kept when a part is refused.

use axum::http::StatusCode;
use domain::{CaseId, businesses::BusinessForm, cases::OpenForm};
use service::{businesses, cases, plan, requests::new_key};

use crate::site::Served;

struct Centre {
    served: Served,
    business: String,
    case: CaseId,
}

async fn centre(programme: &str) -> Centre {
    let served = Served::new().await;
    let site = &served.site;
    plan::import(&site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
    let form = BusinessForm {
        key: new_key(),
        kind: "sole".to_owned(),
        name: "見本商店".to_owned(),
        ..BusinessForm::default()
    };
    let business = businesses::register(&site.as_advisor(), form).await.unwrap().to_string();
    let open = OpenForm {
        key: new_key(),
        business: business.clone(),
        programme: programme.to_owned(),
        title: "受発注のデジタル化".to_owned(),
        opened_on: "2026-06-09".to_owned(),
        ..OpenForm::default()
    };
    let case = cases::open(&site.as_advisor(), open).await.unwrap();
    Centre { served, business, case }
}

impl Centre {
    /// A consultation of the case, and what moves in it.
    fn fields(&self, key: &str, moved: &[(&str, &str)]) -> Vec<(String, String)> {
        let head = [
            ("key", key),
            ("businesses][", &self.business),
            ("held_on", "2026-11-24"),
            ("minutes", "30"),
            ("channel", "visit"),
            ("topics][", "it"),
            ("content", "見積が届いた。"),
        ];
        let head = head.iter().map(|(name, value)| (format!("form[{name}]"), (*value).to_owned()));
        let moved = moved
            .iter()
            .map(|(name, value)| (format!("form[progress][of-{}][{name}]", self.case), (*value).to_owned()));
        head.chain(moved).collect()
    }
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn a_case_is_moved_and_an_outcome_recorded_by_the_plain_form_and_a_double_press_is_one() {
    let centre = centre("dx").await;
    let advisor = centre.served.as_advisor().await;
    let page = format!("/consultations/new?case={}", centre.case);
    let form = advisor.get(&page).await;
    let name = format!("form[progress][of-{}]", centre.case);
    for part in ["[from]\" value=\"assess\"", "[stage]\"", "[kind]\"", "[class]\"", "[occurred_on]\"", "[note]\""] {
        let there = form.body.contains(&format!("{name}{part}"));
        assert!(there || part == "[class]\"", "{part} is in the form");
    }
    let key = new_key();
    let moved =
        [("from", "assess"), ("stage", "issues"), ("kind", "tool_introduced"), ("quantity", "２"), ("note", "")];
    let fields = centre.fields(&key, &moved);
    let (first, second) = (
        advisor.post(&page, "consultations/record", &borrowed(&fields)).await,
        advisor.post(&page, "consultations/record", &borrowed(&fields)).await,
    );
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(first.location(), second.location());
    let case = cases::show(&centre.served.site.as_advisor(), centre.case).await.unwrap();
    assert_eq!(case.stage_key.as_deref(), Some("issues"));
    let content = case.content.unwrap();
    assert_eq!((content.outcomes.len(), content.consultations.len()), (1, 1));
    assert_eq!(content.outcomes[0].quantity.to_string(), "2");
}

#[tokio::test]
async fn what_the_case_refuses_stands_beside_its_field_with_all_that_was_typed() {
    let centre = centre("succession").await;
    let advisor = centre.served.as_advisor().await;
    let page = format!("/consultations/new?case={}", centre.case);
    let moved = [
        ("from", "awareness"),
        ("stage", "visualise"),
        ("kind", "succession_executed"),
        ("class", "family"),
        ("quantity", "3"),
        ("note", "覚えのための言葉"),
    ];
    let fields = centre.fields(&new_key(), &moved);
    let answer = advisor.post(&page, "consultations/record", &borrowed(&fields)).await;
    let back = advisor.get(answer.location()).await.body;
    assert!(back.contains(&format!("id=\"progress-of-{}-stage-error\"", centre.case)), "the message of the stage");
    for kept in ["施策を1つ以上つなぐ", "見積が届いた。", "覚えのための言葉", "<details open"] {
        assert!(back.contains(kept), "{kept}");
    }
    for chosen in ["visualise", "succession_executed", "family"] {
        assert!(back.contains(&format!("value=\"{chosen}\" selected")), "{chosen}");
    }
    let case = cases::show(&centre.served.site.as_advisor(), centre.case).await.unwrap();
    assert!(case.content.unwrap().outcomes.is_empty(), "nothing was saved");
}

#[tokio::test]
async fn the_part_that_follows_the_choice_of_a_business_offers_its_cases() {
    let centre = centre("dx").await;
    let advisor = centre.served.as_advisor().await;
    let part = advisor.get(&format!("/consultations/about?businesses={}", centre.business)).await;
    assert_eq!(part.status, StatusCode::OK);
    assert!(part.body.contains("id=\"moves\"") && part.body.contains(&format!("form[progress][of-{}]", centre.case)));
}
