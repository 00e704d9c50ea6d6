//! Makes the records: a case of 誠, one of 恵, one of 誠 behind its wall, each with all that hangs on it.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Role,
    accounts::NewAccount,
    businesses::{BusinessForm, ContactForm},
    cases::{AssignForm, OpenForm, OutcomeForm},
    consultations::ConsultationForm,
};
use server::Config;
use service::{
    Ctx, accounts, businesses, cases, consultations, drafts, plan, programmes,
    requests::new_key,
    tasks,
    testing::{
        Site,
        cast::{MAKOTO, MEGUMI, Member, PASSWORD},
    },
};

use super::{paths::paths, secrets::SECRETS};
use crate::site::{Asker, Served};

/// The ids of one relation by their names in the forms: `{case}` and the like.
pub(crate) type Records = BTreeMap<&'static str, String>;

pub(crate) struct World {
    pub(crate) served: Served,
    /// 誠's, 恵's, 誠's secret ones, and ids of nothing.
    pub(crate) relations: [(&'static str, Records); 4],
}

impl World {
    pub(crate) async fn new() -> Self {
        let site = Site::new().await;
        plan::import(&site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
        let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
        let everywhere = everywhere(&site).await;
        let plain = ["見本"; 12];
        let own = records(&site, &makoto, plain, "", &everywhere).await;
        let foreign = records(&site, &megumi, plain, "", &everywhere).await;
        let secret = records(&site, &makoto, SECRETS, "true", &everywhere).await;
        let nothing = own.keys().map(|name| (*name, new_key())).collect();
        let relations = [("誠の", own), ("恵の", foreign), ("秘匿", secret), ("ない", nothing)];
        Self { served: Served::with(site, Config::default()), relations }
    }

    /// A browser in which a person has just signed in, or nobody.
    pub(crate) async fn asker(&self, member: Option<Member>) -> Asker {
        match member {
            Some(member) => self.served.act_as(member).await,
            None => self.served.as_nobody(),
        }
    }

    /// Every address of every page, for all relations.
    pub(crate) fn all_paths(&self) -> BTreeSet<String> {
        let pages = app::pages();
        let each = pages.iter().flat_map(|route| self.relations.iter().map(move |(_, records)| paths(route, records)));
        each.flatten().collect()
    }

    /// The ids of a relation.
    pub(crate) fn of(&self, relation: &str) -> &Records {
        &self.relations.iter().find(|(name, _)| *name == relation).expect("one of the four").1
    }
}

/// What all relations share: a member of staff who is none of those who ask, a programme, a measure.
async fn everywhere(site: &Site) -> Records {
    let hana = NewAccount {
        email: "hana@center.example".to_owned(),
        name: "見本 花".to_owned(),
        kana: "みほん はな".to_owned(),
        roles: vec![Role::Advisor],
    };
    let hana = accounts::create_with_password(&site.as_administrator(), hana, PASSWORD.to_owned()).await.unwrap();
    let choices = cases::choices(&site.as_advisor()).await.unwrap();
    let measure = choices.measures.iter().find(|measure| measure.code == "M3-4").unwrap();
    let all = programmes::list(&site.as_administrator()).await.unwrap();
    let programme = all.iter().find(|programme| programme.code == "succession").unwrap();
    let plan = plan::current(&site.as_director()).await.unwrap().unwrap();
    Records::from([
        ("account", hana.to_string()),
        ("indicator", plan.indicators["E-1"].id.to_string()),
        ("measure", measure.id.to_string()),
        ("programme", programme.id.to_string()),
    ])
}

async fn records(site: &Site, ctx: &Ctx, words: [&str; 12], confidential: &str, everywhere: &Records) -> Records {
    let [title, summary, goal, content, advice, memo, shared, next, evidence, note, deal, draft] =
        words.map(str::to_owned);
    let business = businesses::register(ctx, business(&new_key())).await.unwrap();
    let person = ContactForm {
        key: new_key(),
        business: business.to_string(),
        name: "例山 花子".to_owned(),
        ..ContactForm::default()
    };
    let contact = businesses::contacts::add(ctx, person).await.unwrap();
    let form = OpenForm {
        key: new_key(),
        business: business.to_string(),
        programme: "succession".to_owned(),
        title,
        summary,
        goal,
        opened_on: "2026-06-09".to_owned(),
        confidential: confidential.to_owned(),
        ..OpenForm::default()
    };
    let case = cases::open(ctx, form).await.unwrap();
    // 花 reads along, so that there is a part to end.
    let part = AssignForm { id: case.to_string(), part: "reader".to_owned(), account: everywhere["account"].clone() };
    cases::assign(ctx, part).await.unwrap();
    let jobs = OutcomeForm {
        key: new_key(),
        case: case.to_string(),
        kind: "jobs".to_owned(),
        quantity: "1".to_owned(),
        deal_code: deal,
        evidence,
        note,
        ..OutcomeForm::default()
    };
    let outcome = cases::record_outcome(ctx, jobs).await.unwrap();
    let talk = ConsultationForm {
        key: new_key(),
        businesses: vec![business.to_string()],
        cases: vec![case.to_string()],
        held_on: "2026-11-24".to_owned(),
        minutes: "30".to_owned(),
        channel: "visit".to_owned(),
        topics: vec!["succession".to_owned()],
        content,
        advice,
        internal_memo: memo,
        shared_note: shared,
        next_what: next,
        next_due_on: "2026-11-24".to_owned(),
        ..ConsultationForm::default()
    };
    let consultation = consultations::record(ctx, talk.clone()).await.unwrap();
    let key = new_key();
    let late = ConsultationForm { key: key.clone(), content: draft, ..talk };
    drafts::save(ctx, late, 0).await.unwrap();
    let shown = cases::show(ctx, case).await.unwrap().content.unwrap();
    let reader = shown.people.iter().find(|person| person.name == "見本 花").unwrap();
    let of_case = tasks::of_case(ctx, case).await.unwrap();
    let mut records = everywhere.clone();
    records.extend([
        ("business", business.to_string()),
        ("contact", contact.to_string()),
        ("case", case.to_string()),
        ("part", reader.role_id.clone()),
        ("outcome", outcome.to_string()),
        ("consultation", consultation.to_string()),
        ("task", of_case[0].id.to_string()),
        ("draft", key),
        ("session", spare_session(site, ctx).await),
        ("confidential", confidential.to_owned()),
    ]);
    records
}

/// A business under a name that no other has.
fn business(key: &str) -> BusinessForm {
    BusinessForm {
        key: key.to_owned(),
        kind: "sole".to_owned(),
        name: format!("見本商店 {key}"),
        seen: BusinessForm::NOBODY_LOOKS.to_owned(),
        ..BusinessForm::default()
    }
}

/// A session of who asks, beside the one that asks.
async fn spare_session(site: &Site, ctx: &Ctx) -> String {
    let member = if ctx.actor.account() == Some(site.id_of(MAKOTO)) { MAKOTO } else { MEGUMI };
    site.session_of(member).await;
    let account = accounts::show_own(ctx).await.unwrap();
    account.sessions[0].id.to_string()
}
