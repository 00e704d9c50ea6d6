//! The businesses and the people at them.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use domain::businesses::BusinessKind;
use uuid::Uuid;

use super::{
    days,
    dice::Dice,
    firm_names::{self, Called},
    people::{of_family, person},
    stock::{Named, Trade, stock},
    stories::{Story, ToldContact},
};
use crate::entities::{business, contact};

/// The beginning of the numbers (法人番号) of the demo: behind the check digit stands the code of the registry, and
/// there is no registry 9999.
pub const UNISSUED: &str = "9999";

/// A business with all that belongs to it.
pub(super) struct Firm {
    pub(super) row: business::Model,
    pub(super) trade: &'static Trade,
    pub(super) contacts: Vec<contact::Model>,
}

/// So many names are thrown before a number makes one of them unique.
const ENOUGH_TRIES: usize = 30;

/// What is known of a business before it has a name.
pub(super) struct Seed {
    pub(super) nth: usize,
    /// The first day on which the centre heard of it.
    pub(super) since: NaiveDate,
    /// It was founded with the centre's help, on this day, or is not founded yet.
    pub(super) founder: Option<Option<NaiveDate>>,
    pub(super) kind: BusinessKind,
    pub(super) trade: &'static Trade,
    pub(super) by: Uuid,
    /// The day on which all this is loaded.
    pub(super) today: NaiveDate,
}

impl Firm {
    /// `head` is the head office of a branch.
    pub(super) fn made(seed: &Seed, head: Option<&Self>, taken: &mut HashSet<String>) -> Self {
        let mut dice = Dice::of("business", seed.nth);
        let now = days::at(seed.since, 9 * 60 + dice.between(0, 420));
        let owner = person(&mut dice);
        let mut called = firm_names::called(&mut dice, seed, head, &owner);
        let mut tries = 0;
        while !taken.insert(called.name.clone()) {
            let owner = person(&mut dice);
            called = firm_names::called(&mut dice, seed, head, &owner);
            tries += 1;
            // A prefecture has more shops of one trade than there are names for them.
            if tries > ENOUGH_TRIES {
                called.name = format!("{}({}号)", called.name, seed.nth);
            }
        }
        let (town, address) = address(&mut dice);
        // Registered before it was founded, and changed on the evening of that day.
        let founded = seed.founder.flatten();
        let row = business::Model {
            id: dice.id(now),
            kind: seed.kind.key().to_owned(),
            corporate_number: corporate_number(seed, head),
            municipality: town,
            address,
            industry: Some(seed.trade.industry.clone()),
            employees: employees(&mut dice, seed),
            founded_on: founded_on(&mut dice, seed),
            phone: format!("0949-00-{:04}", dice.below(10_000)),
            email: format!("info@b{:05}.example", seed.nth),
            website: website(&mut dice, seed),
            note: note(seed),
            parent_id: head.map(|head| head.row.id),
            merged_into: None,
            external_key: None,
            version: if founded.is_some() { 2 } else { 1 },
            created_at: now,
            created_by: Some(seed.by),
            updated_at: founded.map_or(now, |on| days::at(on, 19 * 60)),
            updated_by: Some(seed.by),
            name: called.name.clone(),
            kana: called.kana.clone(),
        };
        let contacts = contacts(&mut dice, &row, &called, seed);
        Self { row, trade: seed.trade, contacts }
    }
}

impl Firm {
    /// One that is told in full.
    pub(super) fn told(seed: &Seed, story: &Story) -> Self {
        let mut dice = Dice::of("story", seed.nth);
        let mut firm = Self::made(seed, None, &mut HashSet::new());
        let ago = |ago: i64| days::shifted(seed.today, -ago);
        let year = |year: i32| NaiveDate::from_ymd_opt(year, 4, 1);
        let row = &mut firm.row;
        row.name.clone_from(&story.name);
        row.kana.clone_from(&story.kana);
        row.employees = story.employees;
        row.founded_on = story.founded_ago.map(ago).or_else(|| year(story.founded?));
        row.note = String::new();
        let (at, by, id) = (row.created_at, row.created_by, row.id);
        let (phone, nth) = (row.phone.clone(), seed.nth);
        let contact = |(place, told): (usize, &ToldContact)| contact::Model {
            id: dice.id(at),
            business_id: id,
            name: told.name.clone(),
            kana: told.kana.clone(),
            title: told.title.clone(),
            phone: phone.clone(),
            email: format!("p{}@b{nth:05}.example", place + 1),
            note: String::new(),
            left: false,
            version: 1,
            created_at: at,
            created_by: by,
            updated_at: at,
            updated_by: by,
        };
        firm.contacts = story.contacts.iter().enumerate().map(contact).collect();
        firm
    }
}

/// 13 digits with the right check digit, none for a person; a branch has that of its head office.
fn corporate_number(seed: &Seed, head: Option<&Firm>) -> Option<String> {
    if let Some(head) = head {
        return head.row.corporate_number.clone();
    }
    if seed.kind.is_a_person() {
        return None;
    }
    let base = format!("{UNISSUED}01{:06}", seed.nth + 1);
    let right = |check: &u8| format!("{check}{base}").parse::<domain::corporate_number::CorporateNumber>().is_ok();
    let check = (1..=9).find(right)?;
    Some(format!("{check}{base}"))
}

fn address(dice: &mut Dice) -> (String, String) {
    let town = dice.weighted(&stock().names.towns, |town| town.share);
    let quarter = dice.one_of(&town.quarters);
    let address = format!("{quarter}{}番{}号", dice.between(1, 28), dice.between(1, 30));
    (town.name.clone(), address)
}

fn employees(dice: &mut Dice, seed: &Seed) -> Option<i32> {
    if seed.kind == BusinessKind::Prefounder || dice.percent(4) {
        return None;
    }
    let (least, most) = seed.trade.staff;
    let most = if seed.kind.is_a_person() { 5 } else { most };
    // Most are small: the smaller of two throws.
    let mut throw = || dice.between(least.into(), most.max(least).into());
    i32::try_from(throw().min(throw())).ok()
}

fn founded_on(dice: &mut Dice, seed: &Seed) -> Option<NaiveDate> {
    if let Some(founded) = seed.founder {
        return founded;
    }
    if dice.percent(12) {
        return None;
    }
    let years = i32::try_from(dice.between(2, 40).min(dice.between(2, 75))).unwrap_or(10);
    let month = u32::try_from(dice.between(1, 12)).unwrap_or(4);
    NaiveDate::from_ymd_opt(seed.since.year() - years, month, u32::try_from(dice.between(1, 28)).unwrap_or(1))
}

fn website(dice: &mut Dice, seed: &Seed) -> String {
    if seed.kind != BusinessKind::Prefounder && dice.percent(45) {
        format!("https://b{:05}.example/", seed.nth)
    } else {
        String::new()
    }
}

fn note(seed: &Seed) -> String {
    match seed.founder {
        Some(Some(_)) => "創業予定者として登録。開業後に区分を改めた。".to_owned(),
        _ => String::new(),
    }
}

/// The owner first; larger businesses have a second person.
fn contacts(dice: &mut Dice, row: &business::Model, called: &Called, seed: &Seed) -> Vec<contact::Model> {
    let mut people = vec![(called.owner.clone(), head_title(seed.kind).to_owned())];
    if row.employees.is_some_and(|employees| employees >= 5) && dice.percent(55) {
        let (title, _) = dice.weighted(&stock().names.titles[1..], |(_, weight)| *weight);
        let family = called.family.as_ref().filter(|_| dice.percent(30)).cloned();
        let named = match family {
            Some(family) => of_family(dice, &family),
            None => person(dice),
        };
        people.push((named, title.clone()));
    }
    let contact = |(place, ((name, kana), title)): (usize, (Named, String))| {
        let mut contact = contact::Model {
            id: dice.id(row.created_at),
            business_id: row.id,
            name,
            kana,
            title,
            phone: if dice.percent(40) { format!("090-0000-{:04}", dice.below(10_000)) } else { row.phone.clone() },
            email: format!("p{}@b{:05}.example", place + 1, seed.nth),
            note: String::new(),
            left: place > 0 && dice.percent(6),
            version: 1,
            created_at: row.created_at,
            created_by: row.created_by,
            updated_at: row.created_at,
            updated_by: row.created_by,
        };
        if contact.left {
            let on = days::on_or_after(days::shifted(seed.since, dice.between(60, 500)));
            let on = if on < seed.today { on } else { seed.since };
            (contact.version, contact.updated_at) = (2, days::at(on, 18 * 60));
        }
        contact
    };
    people.into_iter().enumerate().map(contact).collect()
}

const fn head_title(kind: BusinessKind) -> &'static str {
    match kind {
        BusinessKind::Corporation => "代表取締役",
        BusinessKind::Sole => "代表",
        BusinessKind::Prefounder => "本人",
        BusinessKind::Group => "理事長",
        BusinessKind::Branch => "所長",
    }
}
