//! What went wrong, for people: every use case that refuses answers with one of these, and it says what to do next.
//!
//! No internal text (a query, a path, a type) ever gets in here; failures of the machinery are logged where they
//! happen and become [`Problem::Broken`].

use serde::{Deserialize, Serialize};

use crate::{
    businesses::Alike,
    lang::{Text, Words},
};

/// Why a use case refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// Nobody is signed in, or the session has ended.
    SignInNeeded,
    /// The person is known and may not do this.
    NotAllowed,
    /// There is no such record, or the person may not know of it: the two look alike.
    NotFound(What),
    /// Fields that must be put right; what was typed is kept.
    Invalid(FieldErrors),
    /// The case cannot go to that stage yet; what is missing, one line each.
    StageRefused { missing: Vec<Words> },
    /// Someone else changed the record meanwhile: field by field, what was typed and what now stands.
    Conflict { version: i64, fields: Vec<FieldConflict> },
    /// Records that may be the same as the one that is about to be made; the person looks at them and decides.
    Alike { records: Vec<Alike> },
    /// The same request key came with another content.
    KeyReused,
    /// The act itself is refused, in one sentence that says what to do.
    Refused(Words),
    /// Too many tries; come back after so many seconds.
    TooMany { retry_after_seconds: u32 },
    /// The database does not answer just now; a moment later the same may go through.
    Unavailable,
    /// Something of ours failed; it is in the log.
    Broken,
}

/// What a record that was not found is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    Page,
    Account,
    Business,
    Contact,
    Consultation,
    Case,
    Outcome,
    Task,
    Draft,
    Programme,
    Plan,
    Indicator,
    Session,
    Link,
}

impl What {
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Page => Text::new("ページ", "page"),
            Self::Account => Text::new("職員", "staff member"),
            Self::Business => Text::new("事業者", "business"),
            Self::Contact => Text::new("先方担当者", "contact"),
            Self::Consultation => Text::new("相談記録", "consultation"),
            Self::Case => Text::new("案件", "case"),
            Self::Outcome => Text::new("成果", "outcome"),
            Self::Task => Text::new("次の一手", "next action"),
            Self::Draft => Text::new("下書き", "draft"),
            Self::Programme => Text::new("支援メニュー", "programme"),
            Self::Plan => Text::new("計画", "plan"),
            Self::Indicator => Text::new("指標", "indicator"),
            Self::Session => Text::new("サインインの記録", "session"),
            Self::Link => Text::new("リンク", "link"),
        }
    }
}

/// One field that must be put right, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name in its form, as in `title` or `measures[1].weight`.
    pub field: String,
    pub says: Words,
}

/// The fields of a form that must be put right, in the form's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    pub fn add(&mut self, field: &str, says: impl Into<Words>) {
        self.0.push(FieldError { field: field.to_owned(), says: says.into() });
    }

    #[must_use]
    pub fn of(field: &str, says: impl Into<Words>) -> Self {
        let mut errors = Self::default();
        errors.add(field, says);
        errors
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first message for a field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Words> {
        self.0.iter().find(|error| error.field == field).map(|error| &error.says)
    }

    /// The value, if no field is wrong.
    ///
    /// # Errors
    /// These errors, if there are any.
    pub fn or<T>(self, value: impl FnOnce() -> T) -> Result<T, Self> {
        if self.is_empty() { Ok(value()) } else { Err(self) }
    }
}

impl From<FieldErrors> for Problem {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

/// One field of an edit that collided with somebody else's. Made by [`FieldConflict::new`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldConflict {
    pub field: String,
    pub label: Words,
    /// What the person typed, as their form sends it.
    pub mine: String,
    /// What now stands in the record, as a form sends it.
    pub theirs: String,
    /// How the two read, where what is sent is a key or an id.
    pub read_as: Option<[Words; 2]>,
    /// The person left the field as it was, so that what now stands is chosen at first.
    pub untouched: bool,
}

impl FieldConflict {
    /// A field that the person changed, and that reads as it is sent.
    #[must_use]
    pub fn new(field: &str, label: impl Into<Words>, mine: impl Into<String>, theirs: impl Into<String>) -> Self {
        Self {
            field: field.to_owned(),
            label: label.into(),
            mine: mine.into(),
            theirs: theirs.into(),
            read_as: None,
            untouched: false,
        }
    }

    #[must_use]
    pub fn read_as(self, mine: Words, theirs: Words) -> Self {
        Self { read_as: Some([mine, theirs]), ..self }
    }

    #[must_use]
    pub fn untouched(self, untouched: bool) -> Self {
        Self { untouched, ..self }
    }
}

impl Problem {
    /// One sentence for the top of a form or page.
    #[must_use]
    pub fn says(&self) -> Words {
        match self {
            Self::SignInNeeded => Text::new(
                "もう一度サインインしてください。入力した内容は残っています。",
                "Please sign in again. What you typed is kept.",
            )
            .into(),
            Self::NotAllowed => Text::new(
                "この操作は、あなたの役割では行えません。必要なときは管理者に相談してください。",
                "Your role does not allow this. Ask your administrator if you need it.",
            )
            .into(),
            Self::NotFound(what) => not_found(*what),
            Self::Invalid(_) => {
                Text::new("直していただきたいところがあります。", "Some fields need your attention.").into()
            }
            Self::StageRefused { .. } => Text::new(
                "次の段階へ進むには、まだ足りないものがあります。",
                "Something is still missing before the next stage.",
            )
            .into(),
            Self::Conflict { .. } => Text::new(
                "ほかの人が先に保存しました。違うところを確かめて、残すほうを選んでください。",
                "Somebody else saved first. Compare the differences and choose what to keep.",
            )
            .into(),
            Self::Alike { .. } => Text::new(
                "登録済みの似た事業者があります。同じ事業者でないことを確かめてください。",
                "Similar businesses are registered already. Please make sure that this is another one.",
            )
            .into(),
            Self::KeyReused => Text::new(
                "この画面の内容はすでに送信されています。画面を開き直してください。",
                "This form was already sent. Please open it again.",
            )
            .into(),
            Self::Refused(words) => words.clone(),
            Self::TooMany { retry_after_seconds } => Text::new(
                "短い間に試した回数が多すぎます。{n}秒ほど待ってからもう一度お試しください。",
                "Too many tries. Please wait about {n} seconds and try again.",
            )
            .fill(&[("n", &retry_after_seconds.to_string())]),
            Self::Unavailable => Text::new(
                "ただいまつながりにくくなっています。少し待ってからもう一度お試しください。",
                "This is not available just now. Please wait a moment and try again.",
            )
            .into(),
            Self::Broken => Text::new(
                "申し訳ありません。処理できませんでした。少し待ってからもう一度お試しください。",
                "Sorry, this could not be done. Please wait a moment and try again.",
            )
            .into(),
        }
    }

    /// The messages of the fields, if that is what is wrong.
    #[must_use]
    pub fn field_errors(&self) -> Option<&FieldErrors> {
        match self {
            Self::Invalid(errors) => Some(errors),
            _ => None,
        }
    }
}

fn not_found(what: What) -> Words {
    let name = what.name();
    Words {
        ja: format!("この{}は見つかりません。移動したか、閲覧の権限がありません。", name.ja),
        en: format!("This {} was not found. It may have moved, or you may not see it.", name.en),
    }
}
