//! What the second of two people who edit a consultation sees: field by field, what she typed and what now stands.

use super::ConsultationForm;
use crate::{FieldConflict, Text};

/// A field's name, label and value in a form, as it is sent: ids and keys of a list stand in one line.
type Field = (&'static str, Text, fn(&ConsultationForm) -> String);

const FIELDS: [Field; 13] = [
    ("businesses", Text::new("だれと", "With whom"), |form| form.businesses.join(" ")),
    ("contacts", Text::new("先方担当者", "Contacts"), |form| form.contacts.join(" ")),
    ("cases", Text::new("案件", "Cases"), |form| form.cases.join(" ")),
    ("programme", Text::new("支援メニュー", "Programme"), |form| form.programme.clone()),
    ("advisors", Text::new("同席した相談員", "Colleagues there"), |form| form.advisors.join(" ")),
    ("held_on", Text::new("日付", "Date"), |form| form.held_on.clone()),
    ("started_at", Text::new("開始", "Start"), |form| form.started_at.clone()),
    ("minutes", Text::new("長さ(分)", "Minutes"), |form| form.minutes.clone()),
    ("channel", Text::new("方法", "Channel"), |form| form.channel.clone()),
    ("topics", Text::new("相談の分野", "Topics"), sorted_topics),
    ("content", Text::new("相談内容", "What was said"), |form| form.content.clone()),
    ("advice", Text::new("助言", "Advice"), |form| form.advice.clone()),
    ("shared_note", Text::new("共有内容", "Shared note"), |form| form.shared_note.clone()),
];

const MEMO: Field = ("internal_memo", Text::new("内部メモ", "Internal memo"), |form| form.internal_memo.clone());

/// The fields that somebody else changed since `base`, the form as the person first saw it, and that now differ from
/// what she sends. What only she changed is no conflict. Without a base every difference is one. The memo is compared
/// only for who may see it.
#[must_use]
pub fn conflicts(
    mine: &ConsultationForm,
    theirs: &ConsultationForm,
    base: Option<&ConsultationForm>,
    sees_memo: bool,
) -> Vec<FieldConflict> {
    let fields = FIELDS.into_iter().chain(sees_memo.then_some(MEMO));
    let conflict = |(field, label, read): Field| {
        let [mine, theirs] = [mine, theirs].map(|form| same_ends(&read(form)));
        let base = base.map(|base| same_ends(&read(base)));
        let collides = mine != theirs && base.as_ref() != Some(&theirs);
        let untouched = base.is_some_and(|base| base == mine);
        collides.then(|| FieldConflict::new(field, label, mine, theirs).untouched(untouched))
    };
    fields.filter_map(conflict).collect()
}

/// What a field is called.
#[must_use]
pub fn label_of(field: &str) -> Option<Text> {
    FIELDS.iter().chain([&MEMO]).find(|(name, ..)| *name == field).map(|(_, label, _)| *label)
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

/// Puts a field back to what it was, as a history tells it; `before` is as the field is sent.
pub fn put_back(form: &mut ConsultationForm, field: &str, before: &str) {
    let list = || before.split_whitespace().map(str::to_owned).collect();
    let text = match field {
        "businesses" => return form.businesses = list(),
        "contacts" => return form.contacts = list(),
        "cases" => return form.cases = list(),
        "topics" => return form.topics = list(),
        "advisors" => return form.advisors = list(),
        "programme" => &mut form.programme,
        "held_on" => &mut form.held_on,
        "started_at" => &mut form.started_at,
        "minutes" => &mut form.minutes,
        "channel" => &mut form.channel,
        "content" => &mut form.content,
        "advice" => &mut form.advice,
        "internal_memo" => &mut form.internal_memo,
        "shared_note" => &mut form.shared_note,
        _ => return,
    };
    before.clone_into(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(content: &str, minutes: &str) -> ConsultationForm {
        ConsultationForm { content: content.to_owned(), minutes: minutes.to_owned(), ..Default::default() }
    }

    #[test]
    fn only_what_somebody_else_changed_is_a_conflict() {
        let base = form("一\n二", "30");
        let mine = form("一\r\n二\r\n三", "30");
        let theirs = form("一\n二", "40");
        let found = conflicts(&mine, &theirs, Some(&base), true);
        let seen: Vec<_> = found.iter().map(|it| (it.field.as_str(), it.mine.as_str(), it.untouched)).collect();
        assert_eq!(seen, [("minutes", "30", true)], "and what I left alone gives way");
        let both = conflicts(&mine, &form("四", "40"), Some(&base), true);
        assert_eq!(both.len(), 2);
        assert_eq!(conflicts(&mine, &theirs, None, true).len(), 2, "without a base whatever differs");
    }

    #[test]
    fn a_memo_that_one_may_not_see_is_not_shown_as_a_conflict() {
        let theirs = ConsultationForm { internal_memo: "秘密".to_owned(), ..Default::default() };
        assert_eq!(conflicts(&ConsultationForm::default(), &theirs, None, true).len(), 1);
        assert!(conflicts(&ConsultationForm::default(), &theirs, None, false).is_empty());
    }

    #[test]
    fn every_field_of_the_form_can_be_put_back() {
        for (field, _, read) in FIELDS.into_iter().chain([MEMO]) {
            let mut form = ConsultationForm::default();
            put_back(&mut form, field, "before");
            assert_eq!(read(&form), "before", "{field}");
        }
    }
}
