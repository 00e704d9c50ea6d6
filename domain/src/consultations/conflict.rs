//! What the second of two people who edit a consultation sees: field by field, what she typed and what now stands.

use super::ConsultationForm;
use crate::{FieldConflict, Text};

/// A field's name, label and value in a form.
type Field = (&'static str, Text, fn(&ConsultationForm) -> String);

const FIELDS: [Field; 12] = [
    ("businesses", Text::new("だれと", "With whom"), |form| form.businesses.join(" ")),
    ("contacts", Text::new("先方担当者", "Contacts"), |form| form.contacts.join(" ")),
    ("cases", Text::new("案件", "Cases"), |form| form.cases.join(" ")),
    ("programme", Text::new("支援メニュー", "Programme"), |form| form.programme.clone()),
    ("held_on", Text::new("日付", "Date"), |form| form.held_on.clone()),
    ("started_at", Text::new("開始", "Start"), |form| form.started_at.clone()),
    ("minutes", Text::new("長さ(分)", "Minutes"), |form| form.minutes.clone()),
    ("channel", Text::new("方法", "Channel"), |form| form.channel.clone()),
    ("topics", Text::new("相談の分野", "Topics"), sorted_topics),
    ("content", Text::new("相談内容", "What was said"), |form| form.content.clone()),
    ("advice", Text::new("助言", "Advice"), |form| form.advice.clone()),
    ("shared_note", Text::new("共有内容", "Shared note"), |form| form.shared_note.clone()),
];

const MEMO: (&str, Text) = ("internal_memo", Text::new("内部メモ", "Internal memo"));

/// Whether a field's value is what people read, so that it can be chosen as text. The others hold keys.
#[must_use]
pub fn is_text(field: &str) -> bool {
    !matches!(field, "businesses" | "contacts" | "cases" | "programme" | "channel" | "topics")
}

/// The fields in which two forms differ. The memo is compared only for who may see it.
#[must_use]
pub fn conflicts(mine: &ConsultationForm, theirs: &ConsultationForm, sees_memo: bool) -> Vec<FieldConflict> {
    let memo = sees_memo.then_some((MEMO.0, MEMO.1, memo as fn(&ConsultationForm) -> String));
    let pairs = FIELDS.into_iter().chain(memo).map(|(field, label, read)| (field, label, read(mine), read(theirs)));
    let differing = pairs.filter(|(_, _, mine, theirs)| same_ends(mine) != same_ends(theirs));
    differing
        .map(|(field, label, mine, theirs)| FieldConflict {
            field: field.to_owned(),
            label: label.into(),
            mine,
            theirs,
        })
        .collect()
}

fn memo(form: &ConsultationForm) -> String {
    form.internal_memo.clone()
}

fn sorted_topics(form: &ConsultationForm) -> String {
    let mut topics = form.topics.clone();
    topics.sort_unstable();
    topics.join(" ")
}

/// Browsers send CRLF; what is kept has LF.
fn same_ends(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_a_conflict() {
        let theirs =
            ConsultationForm { content: "一\n二".to_owned(), minutes: "30".to_owned(), ..Default::default() };
        let mine =
            ConsultationForm { content: "一\r\n二\r\n".to_owned(), minutes: "40".to_owned(), ..Default::default() };
        let found = conflicts(&mine, &theirs, true);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].field.as_str(), found[0].mine.as_str(), found[0].theirs.as_str()),
            ("minutes", "40", "30")
        );
    }

    #[test]
    fn a_memo_that_one_may_not_see_is_not_shown_as_a_conflict() {
        let theirs = ConsultationForm { internal_memo: "秘密".to_owned(), ..Default::default() };
        assert_eq!(conflicts(&ConsultationForm::default(), &theirs, true).len(), 1);
        assert!(conflicts(&ConsultationForm::default(), &theirs, false).is_empty());
    }
}
