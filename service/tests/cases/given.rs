//! A centre with the plan that ships, a business, and cases for it.

use domain::{
    BusinessId, CaseId, Problem,
    businesses::BusinessForm,
    cases::{AssignForm, CaseView, MeasureLine, MeasuresForm, MoveForm, OpenForm, OutcomeForm},
};
use service::{
    Ctx, Failure, businesses, cases, plan,
    requests::new_key,
    testing::{Site, cast::Member},
};

pub(crate) struct Centre {
    pub(crate) site: Site,
    pub(crate) business: BusinessId,
}

impl Centre {
    pub(crate) async fn new() -> Self {
        let site = Site::new().await;
        plan::import(&site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
        let form = BusinessForm {
            key: new_key(),
            kind: "corporation".to_owned(),
            name: "株式会社見本精密工業".to_owned(),
            kana: "みほんせいみつこうぎょう".to_owned(),
            municipality: "直方市".to_owned(),
            ..BusinessForm::default()
        };
        let business = businesses::register(&site.as_advisor(), form).await.unwrap();
        Self { site, business }
    }

    pub(crate) fn form(&self, programme: &str, title: &str) -> OpenForm {
        OpenForm {
            key: new_key(),
            business: self.business.to_string(),
            programme: programme.to_owned(),
            title: title.to_owned(),
            opened_on: "2026-06-09".to_owned(),
            ..OpenForm::default()
        }
    }

    /// An open DX case of the advisor's.
    pub(crate) async fn dx(&self) -> CaseId {
        cases::open(&self.site.as_advisor(), self.form("dx", "受発注のデジタル化")).await.unwrap()
    }

    /// A succession case of the advisor's behind its wall.
    pub(crate) async fn secret(&self) -> CaseId {
        let form =
            OpenForm { confidential: "true".to_owned(), ..self.form("succession", "第三者承継の伴走支援") };
        cases::open(&self.site.as_advisor(), form).await.unwrap()
    }

    pub(crate) async fn show(&self, id: CaseId) -> CaseView {
        cases::show(&self.site.as_advisor(), id).await.unwrap()
    }

    /// The lines of measures by their codes.
    pub(crate) async fn lines(&self, measures: &[(&str, &str)]) -> Vec<MeasureLine> {
        let choices = cases::choices(&self.site.as_advisor()).await.unwrap();
        let id = |code: &str| choices.measures.iter().find(|measure| measure.code == code).unwrap().id;
        let line =
            |(code, weight): &(&str, &str)| MeasureLine { measure: id(code).to_string(), weight: (*weight).to_owned() };
        measures.iter().map(line).collect()
    }

    pub(crate) async fn link(&self, id: CaseId, measures: &[(&str, &str)]) -> Result<(), Failure> {
        let version = self.show(id).await.version;
        let measures = self.lines(measures).await;
        cases::link_measures(&self.site.as_advisor(), MeasuresForm { id: id.to_string(), version, measures }).await
    }

    pub(crate) fn assignment(&self, id: CaseId, part: &str, member: Member) -> AssignForm {
        AssignForm { id: id.to_string(), part: part.to_owned(), account: self.site.id_of(member).to_string() }
    }
}

pub(crate) fn step(id: CaseId, from: &str, stage: &str) -> MoveForm {
    MoveForm { id: id.to_string(), from: from.to_owned(), stage: stage.to_owned(), ..MoveForm::default() }
}

pub(crate) fn outcome(id: CaseId, kind: &str) -> OutcomeForm {
    OutcomeForm { key: new_key(), case: id.to_string(), kind: kind.to_owned(), ..OutcomeForm::default() }
}

/// The problem of what was refused.
pub(crate) fn refused<T: std::fmt::Debug>(answer: Result<T, Failure>) -> Problem {
    Problem::from(answer.unwrap_err())
}

/// The fields of a form that was refused.
pub(crate) fn fields<T: std::fmt::Debug>(answer: Result<T, Failure>) -> Vec<String> {
    match refused(answer) {
        Problem::Invalid(errors) => errors.0.into_iter().map(|error| error.field).collect(),
        other => panic!("not a form's own fault: {other:?}"),
    }
}

/// The titles on the first page of the list.
pub(crate) async fn titles(ctx: &Ctx, query: &[(&str, &str)]) -> Vec<String> {
    let get = |name: &str| query.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    let filter = domain::cases::CaseFilter::of_query(get);
    let page = cases::list(ctx, &filter, domain::PageRequest::of_query(None)).await.unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    page.rows.into_iter().map(|row| row.title.title).collect()
}
