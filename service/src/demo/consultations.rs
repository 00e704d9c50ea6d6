//! The rows of consultations.

use domain::{businesses::BusinessKind, calendar::FiscalYear};
use uuid::Uuid;

use super::{
    days,
    dice::Dice,
    guide::Guide,
    said::{Next, Said, said},
    staff::Staff,
    stock::{Scene, stock},
    talks::Talk,
    world::World,
};
use crate::entities::{
    consultation, consultation_advisor, consultation_business, consultation_case, consultation_contact,
    consultation_topic,
};

/// How, with the minutes that it takes at most and how often it is so.
const CHANNELS: [(&str, i64, u64); 6] = [
    ("center", 90, 42),
    ("visit", 120, 25),
    ("phone", 30, 13),
    ("online", 60, 10),
    ("mail", 30, 4),
    ("outreach", 60, 6),
];

/// Rows of many consultations.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) consultations: Vec<consultation::Model>,
    pub(super) businesses: Vec<consultation_business::Model>,
    pub(super) cases: Vec<consultation_case::Model>,
    pub(super) contacts: Vec<consultation_contact::Model>,
    pub(super) advisors: Vec<consultation_advisor::Model>,
    pub(super) topics: Vec<consultation_topic::Model>,
    /// What follows from each.
    pub(super) next: Vec<Option<Next>>,
}

impl Rows {
    /// Adds a consultation; `serial` is its number in the fiscal year.
    pub(super) fn add(&mut self, talk: &Talk, serial: i32, world: &World, guide: &Guide, staff: &Staff, brief: bool) {
        let mut dice = Dice::of("talk", talk.nth);
        let firm = &world.firms[talk.firm];
        let (said, channel, minutes) = match talk.told {
            Some(told) => (Said::told(told), told.channel.as_str(), i64::from(told.minutes)),
            None => {
                let scene = scene(&mut dice, talk, world, guide);
                let said = said(&mut dice, scene, firm.trade, brief);
                let (channel, most, _) = *dice.weighted(&CHANNELS, |(_, _, often)| *often);
                (said, channel, (dice.between(most / 3, most) / 5 * 5).max(5))
            }
        };
        let begin = 9 * 60 + dice.between(0, 30) * 15;
        let at = days::at(talk.on, begin + minutes + dice.between(5, 60));
        let id = dice.id(at);
        let by = staff.advisors[talk.advisor].id;
        self.consultations.push(consultation::Model {
            id,
            number_fy: FiscalYear::of(talk.on).year().into(),
            number_serial: serial,
            held_on: talk.on,
            started_at: (channel != "mail").then(|| format!("{:02}:{:02}", begin / 60, begin % 60)),
            minutes: i32::try_from(minutes).unwrap_or(30),
            channel: channel.to_owned(),
            programme_id: talk.case.is_none().then(|| programme(guide, &said.topics)).flatten(),
            status: "confirmed".to_owned(),
            content: said.content,
            advice: said.advice,
            internal_memo: said.internal_memo,
            shared_note: said.shared_note,
            external_key: None,
            version: 1,
            created_at: at,
            created_by: Some(by),
            updated_at: at,
            updated_by: Some(by),
        });
        self.advisors.push(consultation_advisor::Model { consultation_id: id, account_id: by, position: 0 });
        self.topics.extend(
            said.topics.into_iter().map(|topic_key| consultation_topic::Model { consultation_id: id, topic_key }),
        );
        self.next.push(said.next);
        self.touch(&mut dice, id, talk, world);
    }

    fn touch(&mut self, dice: &mut Dice, id: Uuid, talk: &Talk, world: &World) {
        let firms = [talk.firm].into_iter().chain(talk.others.iter().copied());
        for (position, firm) in (0..).zip(firms) {
            let firm = &world.firms[firm];
            self.businesses.push(consultation_business::Model {
                consultation_id: id,
                business_id: firm.row.id,
                position,
            });
            let contact = dice.one_of(&firm.contacts);
            let contact = if contact.left { &firm.contacts[0] } else { contact };
            self.contacts.push(consultation_contact::Model { consultation_id: id, contact_id: contact.id, position });
        }
        if let Some((case, _)) = talk.case {
            let case_id = world.cases[case].id;
            self.cases.push(consultation_case::Model { consultation_id: id, case_id, position: 0 });
        }
    }
}

/// What is said in the stage of the case, or about a topic of the day.
fn scene(dice: &mut Dice, talk: &Talk, world: &World, guide: &Guide) -> &'static Scene {
    let of_stage = talk.case.map(|(case, stage)| &guide.lines[world.cases[case].line].scenes[stage]);
    if let Some(scenes) = of_stage.filter(|scenes| !scenes.is_empty()) {
        let firm = &world.firms[talk.firm];
        let weight = |scene: &&'static Scene| if firm.trade.is_of(&scene.only) { scene.weight } else { 0 };
        let scene = *dice.weighted(scenes, weight);
        return scene;
    }
    let firm = &world.firms[talk.firm];
    let founds = firm.row.kind == BusinessKind::Prefounder.key();
    let fits = |scene: &&Scene| {
        scene.stage.is_empty() && firm.trade.is_of(&scene.only) && (scene.topics[0] == "startup") == founds
    };
    dice.weighted(&stock().scenes, |scene| if fits(&scene) { scene.weight } else { 0 })
}

/// Without a case it is a consultation of the programme that its topic belongs to, else of the general one.
fn programme(guide: &Guide, topics: &[String]) -> Option<Uuid> {
    let code = match topics.first().map(String::as_str) {
        Some("it") => "dx",
        Some("startup") => "startup",
        Some("succession") => "succession",
        _ => "general",
    };
    Some(guide.lines[guide.line(code)].programme.id.into())
}
