//! What businesses are called.

use domain::businesses::BusinessKind;

use super::{
    businesses::{Firm, Seed},
    dice::Dice,
    stock::{Named, stock},
};

/// The name of a business, and who stands for it.
pub(super) struct Called {
    pub(super) name: String,
    pub(super) kana: String,
    pub(super) owner: Named,
    /// The family that the business is named after, where there is one.
    pub(super) family: Option<Named>,
}

pub(super) fn called(dice: &mut Dice, seed: &Seed, head: Option<&Firm>, owner: &Named) -> Called {
    let owner = owner.clone();
    match (seed.kind, head) {
        (BusinessKind::Branch, Some(head)) => {
            let places = if seed.trade.is_of("DEH") { &WORKS[..] } else { &SHOPS[..] };
            let (place, kana) = dice.one_of(places);
            let name = format!("{} {place}", head.row.name);
            Called { name, kana: format!("{} {kana}", head.row.kana), owner, family: None }
        }
        (BusinessKind::Prefounder, _) => {
            let (_, kana) = dice.one_of(&seed.trade.names);
            Called {
                name: format!("{}({}の創業予定)", owner.0, seed.trade.product),
                kana: format!("{} {kana}", owner.1),
                owner,
                family: None,
            }
        }
        (BusinessKind::Group, _) => {
            let (union, kana) = dice.one_of(&UNIONS);
            let (mark, mark_kana) = dice.one_of(&stock().names.marks);
            let (brand, _) = brand(dice, &owner, 10);
            let name = format!("{}{mark}{union}", brand.0);
            Called { name, kana: format!("{}{mark_kana}{kana}", brand.1), owner, family: None }
        }
        (BusinessKind::Sole, _) => shop(dice, seed, owner),
        (BusinessKind::Corporation | BusinessKind::Branch, _) => company(dice, seed, owner),
    }
}

const WORKS: [(&str, &str); 4] = [
    ("直方営業所", "のおがたえいぎょうしょ"),
    ("第二事業所", "だいにじぎょうしょ"),
    ("鞍手事業所", "くらてじぎょうしょ"),
    ("九州支店", "きゅうしゅうしてん"),
];
const SHOPS: [(&str, &str); 4] = [
    ("駅前店", "えきまえてん"),
    ("直方支店", "のおがたしてん"),
    ("宮若店", "みやわかてん"),
    ("新町店", "しんまちてん"),
];
const UNIONS: [(&str, &str); 5] = [
    ("商店街振興組合", "しょうてんがいしんこうくみあい"),
    ("工業団地協同組合", "こうぎょうだんちきょうどうくみあい"),
    ("ものづくり研究会", "ものづくりけんきゅうかい"),
    ("青年部", "せいねんぶ"),
    ("観光協議会", "かんこうきょうぎかい"),
];

/// 例野珈琲, みほん食堂, 美容室 例川
fn shop(dice: &mut Dice, seed: &Seed, owner: Named) -> Called {
    let (trade, trade_kana) = dice.one_of(&seed.trade.names);
    let (brand, family) = brand(dice, &owner, 70);
    let (mark, mark_kana) = dice.one_of(&stock().names.marks);
    let (name, kana) = match dice.below(10) {
        0 | 1 => (format!("{trade} {}", brand.0), format!("{trade_kana} {}", brand.1)),
        2 | 3 => (format!("{}{mark}{trade}", brand.0), format!("{}{mark_kana}{trade_kana}", brand.1)),
        _ => (format!("{}{trade}", brand.0), format!("{}{trade_kana}", brand.1)),
    };
    Called { name, kana, owner, family }
}

/// 見本第一精工株式会社, 株式会社例野製作所
fn company(dice: &mut Dice, seed: &Seed, owner: Named) -> Called {
    let (trade, trade_kana) = dice.one_of(&seed.trade.names);
    let (brand, family) = brand(dice, &owner, 50);
    let (mark, mark_kana) = dice.one_of(&stock().names.marks);
    let name = format!("{}{mark}{trade}", brand.0);
    let kana = format!("{}{mark_kana}{trade_kana}", brand.1);
    let founders = seed.founder.is_some();
    let (form, before) = match dice.below(20) {
        0..=8 => ("株式会社", true),
        9..=13 => ("株式会社", false),
        14..=16 if !founders => ("有限会社", dice.percent(50)),
        _ => ("合同会社", dice.percent(60)),
    };
    let name = if before { format!("{form}{name}") } else { format!("{name}{form}") };
    Called { name, kana, owner, family }
}

/// What the name begins with: the owner's family, 見本 itself, or a word in kana.
fn brand(dice: &mut Dice, owner: &Named, families: u64) -> (Named, Option<Named>) {
    let of_owner = stock().names.families.iter().find(|(family, _)| owner.0.starts_with(&format!("{family} ")));
    match of_owner {
        Some(family) if dice.percent(families) => (family.clone(), Some(family.clone())),
        _ if dice.percent(45) => (("見本".to_owned(), "みほん".to_owned()), None),
        _ if dice.percent(60) => (dice.one_of(&stock().names.brands).clone(), None),
        _ => (dice.one_of(&stock().names.families).clone(), None),
    }
}
