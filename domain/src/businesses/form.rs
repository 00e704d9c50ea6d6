//! What a person sends to register or edit a business.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{BusinessKind, BusinessView, read};
use crate::{BusinessId, FieldErrors, Reader, Text, corporate_number::CorporateNumber};

const WHICH_KIND: Text = Text::new("区分を選んでください。", "Please choose a kind.");
const PERSONS_HAVE_NONE: Text = Text::new(
    "個人には法人番号がありません。空欄にするか、区分を直してください。",
    "A person has no corporate number. Please leave it blank or change the kind.",
);
const UNKNOWN_PARENT: Text =
    Text::new("本店・親会社を候補から選んでください。", "Please choose the head office or parent from the candidates.");

/// The form as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BusinessForm {
    /// Makes sending it twice make one record.
    pub key: String,
    /// The business that is edited, and its version when the form was opened.
    pub id: String,
    pub version: i64,
    /// The ids of the similar businesses that the person has been shown, a comma between them.
    pub seen: String,
    /// Where to go after a registration that was begun in another form.
    pub back: String,
    pub kind: String,
    pub name: String,
    pub kana: String,
    pub corporate_number: String,
    pub parent: String,
    pub municipality: String,
    pub address: String,
    /// A letter of the JSIC, and beside it a code of two to four digits within the letter.
    pub industry: String,
    pub industry_code: String,
    pub employees: String,
    pub founded_on: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub note: String,
}

/// A checked [`BusinessForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Business {
    pub kind: BusinessKind,
    pub name: String,
    pub kana: String,
    pub corporate_number: Option<CorporateNumber>,
    pub parent: Option<BusinessId>,
    pub municipality: String,
    pub address: String,
    /// The letter, and the code behind it if it is known: `E` or `E09`.
    pub industry: Option<String>,
    pub employees: Option<i32>,
    pub founded_on: Option<NaiveDate>,
    pub phone: String,
    pub email: String,
    /// https only.
    pub website: String,
    pub note: String,
}

impl BusinessForm {
    /// `seen` where no person looks at warnings: a machine that sends many registrations.
    pub const NOBODY_LOOKS: &str = "*";

    /// The form of a business as it stands.
    #[must_use]
    pub fn of(business: &BusinessView) -> Self {
        let (letter, code) = business.industry.as_deref().map_or(("", ""), |code| code.split_at(1));
        Self {
            id: business.id.to_string(),
            version: business.version,
            kind: business.kind.key().to_owned(),
            name: business.name.clone(),
            kana: business.kana.clone(),
            corporate_number: business.corporate_number.clone().unwrap_or_default(),
            parent: business.parent.as_ref().map(|parent| parent.id.to_string()).unwrap_or_default(),
            municipality: business.municipality.clone(),
            address: business.address.clone(),
            industry: letter.to_owned(),
            industry_code: code.to_owned(),
            employees: business.employees.map(|n| n.to_string()).unwrap_or_default(),
            founded_on: business.founded_on.map(|on| on.to_string()).unwrap_or_default(),
            phone: business.phone.clone(),
            email: business.email.clone(),
            website: business.website.clone(),
            note: business.note.clone(),
            ..Self::default()
        }
    }

    /// Puts a field back to what it was, as a history tells it.
    pub fn put_back(&mut self, field: &str, before: &str) {
        let text = match field {
            "industry" => {
                let letter = before.chars().next().map_or(0, char::len_utf8);
                let (letter, code) = before.split_at(letter);
                letter.clone_into(&mut self.industry);
                return code.clone_into(&mut self.industry_code);
            }
            "kind" => &mut self.kind,
            "name" => &mut self.name,
            "kana" => &mut self.kana,
            "corporate_number" => &mut self.corporate_number,
            "parent" => &mut self.parent,
            "municipality" => &mut self.municipality,
            "address" => &mut self.address,
            "employees" => &mut self.employees,
            "founded_on" => &mut self.founded_on,
            "phone" => &mut self.phone,
            "email" => &mut self.email,
            "website" => &mut self.website,
            "note" => &mut self.note,
            _ => return,
        };
        before.clone_into(text);
    }

    /// Reads the form as of a day: a founding may lie in the future only for a pre-founder.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self, today: NaiveDate) -> Result<Business, FieldErrors> {
        let mut form = Reader::default();
        let kind = BusinessKind::of_key(&self.kind);
        if kind.is_none() {
            form.errors.add("kind", WHICH_KIND);
        }
        let name = form.line("name", &self.name);
        let kana = form.optional_line("kana", &self.kana);
        let corporate_number = read::corporate_number(&mut form, &self.corporate_number);
        if corporate_number.is_some() && kind.is_some_and(BusinessKind::is_a_person) {
            form.errors.add("corporate_number", PERSONS_HAVE_NONE);
        }
        let parent = self.read_parent(&mut form);
        let municipality = form.optional_line("municipality", &self.municipality);
        let address = form.optional_line("address", &self.address);
        let industry = read::industry(&mut form, &self.industry, &self.industry_code);
        let employees = form.optional_number("employees", &self.employees, 0, 1_000_000);
        let founded_on = match kind {
            Some(BusinessKind::Prefounder) => form.optional_date("founded_on", &self.founded_on),
            _ if self.founded_on.trim().is_empty() => None,
            _ => form.past_date("founded_on", &self.founded_on, today),
        };
        let phone = read::phone(&mut form, &self.phone);
        let email = read::email(&mut form, &self.email);
        let website = read::website(&mut form, &self.website);
        let note = form.optional_note("note", &self.note);
        form.errors.or(|| Business {
            kind: kind.expect("a missing kind is an error"),
            name,
            kana,
            corporate_number,
            parent,
            municipality,
            address,
            industry,
            employees: employees.and_then(|n| i32::try_from(n).ok()),
            founded_on,
            phone,
            email,
            website,
            note,
        })
    }

    fn read_parent(&self, form: &mut Reader) -> Option<BusinessId> {
        let typed = self.parent.trim();
        if typed.is_empty() {
            return None;
        }
        let parent = typed.parse().ok();
        if parent.is_none() || typed == self.id {
            form.errors.add("parent", UNKNOWN_PARENT);
        }
        parent
    }
}

impl Business {
    /// The values as they are stored and kept in the history, in the order of [`super::FIELDS`].
    #[must_use]
    pub fn values(&self) -> [String; 14] {
        [
            self.kind.key().to_owned(),
            self.name.clone(),
            self.kana.clone(),
            self.corporate_number.map(|number| number.to_string()).unwrap_or_default(),
            self.parent.map(|parent| parent.to_string()).unwrap_or_default(),
            self.municipality.clone(),
            self.address.clone(),
            self.industry.clone().unwrap_or_default(),
            self.employees.map(|n| n.to_string()).unwrap_or_default(),
            self.founded_on.map(|on| on.to_string()).unwrap_or_default(),
            self.phone.clone(),
            self.email.clone(),
            self.website.clone(),
            self.note.clone(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    fn form(kind: BusinessKind) -> BusinessForm {
        BusinessForm { kind: kind.key().to_owned(), name: "見本 花子".to_owned(), ..BusinessForm::default() }
    }

    #[track_caller]
    fn wrong(form: &BusinessForm) -> Vec<String> {
        let errors = form.check(today()).expect_err("something is wrong");
        errors.0.into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn a_business_needs_a_kind_and_a_name() {
        assert_eq!(wrong(&BusinessForm::default()), ["kind", "name"]);
    }

    #[test]
    fn only_a_pre_founder_may_be_founded_tomorrow() {
        let tomorrow = |kind| BusinessForm { founded_on: "2026-11-23".to_owned(), ..form(kind) };
        assert!(tomorrow(BusinessKind::Prefounder).check(today()).is_ok());
        assert_eq!(wrong(&tomorrow(BusinessKind::Sole)), ["founded_on"]);
    }

    #[test]
    fn a_wrong_check_digit_is_told_beside_the_number() {
        let number =
            |typed: &str| BusinessForm { corporate_number: typed.to_owned(), ..form(BusinessKind::Corporation) };
        assert_eq!(wrong(&number("9700110005901")), ["corporate_number"]);
        let read = number("８-7001-1000-5901").check(today()).expect("hyphens and wide digits are read");
        assert_eq!(read.corporate_number.map(|number| number.to_string()).as_deref(), Some("8700110005901"));
        let person = BusinessForm { corporate_number: "8700110005901".to_owned(), ..form(BusinessKind::Sole) };
        assert_eq!(wrong(&person), ["corporate_number"]);
    }

    #[test]
    fn an_industry_is_a_letter_with_or_without_a_code_of_it() {
        let industry = |letter: &str, code: &str| BusinessForm {
            industry: letter.to_owned(),
            industry_code: code.to_owned(),
            ..form(BusinessKind::Sole)
        };
        let read = |letter, code| industry(letter, code).check(today()).map(|read| read.industry);
        assert_eq!(read("E", ""), Ok(Some("E".to_owned())));
        assert_eq!(read("E", "０9"), Ok(Some("E09".to_owned())));
        assert_eq!(read("E09", ""), Ok(Some("E09".to_owned())));
        assert_eq!(read("", "0911"), Ok(Some("E0911".to_owned())));
        assert_eq!(read("", ""), Ok(None));
        assert_eq!(wrong(&industry("F", "09")), ["industry_code"]);
        assert_eq!(wrong(&industry("X", "")), ["industry"]);
    }

    #[test]
    fn every_field_can_be_put_back_to_what_it_was() {
        use super::super::FIELDS;
        let checked = |form: &BusinessForm| form.check(today()).expect("it is right").values();
        let before = BusinessForm {
            kind: "corporation".to_owned(),
            kana: "みほん".to_owned(),
            industry: "E".to_owned(),
            industry_code: "09".to_owned(),
            municipality: "直方市".to_owned(),
            address: "例町1".to_owned(),
            employees: "12".to_owned(),
            founded_on: "1998-04-01".to_owned(),
            phone: "000".to_owned(),
            email: "info@mihon.example".to_owned(),
            website: "https://mihon.example/".to_owned(),
            note: "メモ".to_owned(),
            ..form(BusinessKind::Corporation)
        };
        let mut now = form(BusinessKind::Sole);
        for ((field, _), value) in FIELDS.iter().zip(checked(&before)) {
            now.put_back(field, &value);
        }
        assert_eq!(checked(&now), checked(&before));
    }

    #[test]
    fn a_website_is_https_and_nothing_else() {
        let site = |typed: &str| BusinessForm { website: typed.to_owned(), ..form(BusinessKind::Sole) };
        assert!(site("https://mihon.example/会社?a=1").check(today()).is_ok());
        for typed in ["http://mihon.example", "javascript:alert(1)", "https://", "https://a b", "mihon.example"] {
            assert_eq!(wrong(&site(typed)), ["website"], "{typed}");
        }
    }

    #[test]
    fn phone_and_mail_are_what_they_say() {
        let typed = |phone: &str, email: &str| BusinessForm {
            phone: phone.to_owned(),
            email: email.to_owned(),
            ..form(BusinessKind::Sole)
        };
        assert!(typed("000-0000-0000", "info@mihon.example").check(today()).is_ok());
        assert_eq!(wrong(&typed("でんわ", "info")), ["phone", "email"]);
        assert_eq!(wrong(&typed("", "a@b.example,c@d.example")), ["email"]);
    }
}
