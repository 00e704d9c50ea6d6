//! The fields of a business by name: for its change history, and for two people who edit at once.

use crate::{Text, Words, jsic::Industry};

use super::BusinessKind;

/// Every field that a person may edit, in the form's order, with its label.
pub const FIELDS: [(&str, Text); 14] = [
    ("kind", Text::new("区分", "Kind")),
    ("name", Text::new("名称", "Name")),
    ("kana", Text::new("ふりがな", "Kana")),
    ("corporate_number", Text::new("法人番号", "Corporate number")),
    ("parent", Text::new("本店・親会社", "Head office or parent")),
    ("municipality", Text::new("市町村", "Municipality")),
    ("address", Text::new("所在地", "Address")),
    ("industry", Text::new("業種", "Industry")),
    ("employees", Text::new("従業員数", "Employees")),
    ("founded_on", Text::new("設立・創業の日", "Founded on")),
    ("phone", Text::new("電話番号", "Phone")),
    ("email", Text::new("メールアドレス", "E-mail")),
    ("website", Text::new("ウェブサイト", "Website")),
    ("note", Text::new("メモ", "Note")),
];

/// The label of a field; its name, where it is none of a business.
#[must_use]
pub fn label(field: &str) -> Words {
    let known = FIELDS.iter().find(|(name, _)| *name == field);
    known.map_or_else(|| Words::same(field), |(_, label)| (*label).into())
}

/// A stored value as people read it: a key by its name, everything else as it is.
#[must_use]
pub fn reads(field: &str, value: &str) -> Words {
    let named = match field {
        "kind" => BusinessKind::of_key(value).map(|kind| kind.name().into()),
        "industry" => industry_name(value),
        _ => None,
    };
    named.unwrap_or_else(|| Words::same(value))
}

/// A stored industry with its name: `E09` is 製造業(E09).
#[must_use]
pub fn industry_name(code: &str) -> Option<Words> {
    let name = code.parse::<Industry>().ok()?.name();
    Some(Words { ja: format!("{code} {}", name.ja), en: format!("{code} {}", name.en) })
}
