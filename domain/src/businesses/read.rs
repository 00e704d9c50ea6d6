//! Reading the fields that businesses and contacts share.

use unicode_normalization::UnicodeNormalization;

use crate::{Reader, Text, corporate_number::CorporateNumber, jsic::Industry};

const NO_PHONE: Text =
    Text::new("電話番号は、数字とハイフンで入力してください。", "Please enter a phone number with digits and hyphens.");
const NO_EMAIL: Text = Text::new(
    "メールアドレスは info@mihon.example のように1つだけ入力してください。",
    "Please enter one e-mail address such as info@mihon.example.",
);
const NO_WEBSITE: Text = Text::new(
    "ウェブサイトは https:// で始まるアドレスを入力してください。",
    "Please enter an address that begins with https://.",
);
const NO_INDUSTRY: Text = Text::new("業種を一覧から選んでください。", "Please choose an industry from the list.");
const NO_INDUSTRY_CODE: Text = Text::new(
    "分類番号は、選んだ業種のなかの2〜4桁の数字で入力してください。",
    "Please enter 2 to 4 digits that belong to the chosen industry.",
);

/// Full-width digits and hyphens are read as what they stand for.
fn narrow(typed: &str) -> String {
    typed.trim().nfkc().map(|c| if matches!(c, '‐' | '−' | '–' | '—' | 'ー') { '-' } else { c }).collect()
}

pub(super) fn corporate_number(form: &mut Reader, typed: &str) -> Option<CorporateNumber> {
    let typed = form.optional_line("corporate_number", typed);
    let digits: String = narrow(&typed).chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    if digits.is_empty() || form.errors.get("corporate_number").is_some() {
        return None;
    }
    digits
        .parse()
        .map_err(|error: crate::corporate_number::NotACorporateNumber| {
            form.errors.add("corporate_number", error.says());
        })
        .ok()
}

/// The letter and the code behind it; a code alone says its letter, and both may stand in the first field.
pub(super) fn industry(form: &mut Reader, letter: &str, code: &str) -> Option<String> {
    let (letter, code) = match letter.trim().split_at_checked(1) {
        Some((letter, behind)) if !behind.is_empty() => (letter, narrow(behind)),
        _ => (letter.trim(), narrow(code)),
    };
    if letter.is_empty() && code.is_empty() {
        return None;
    }
    if !letter.is_empty() && (letter.len() != 1 || letter.parse::<Industry>().is_err()) {
        form.errors.add("industry", NO_INDUSTRY);
        return None;
    }
    match format!("{letter}{code}").parse::<Industry>() {
        Ok(industry) => Some(format!("{}{code}", industry.letter())),
        Err(_) => {
            form.errors.add("industry_code", NO_INDUSTRY_CODE);
            None
        }
    }
}

pub(super) fn phone(form: &mut Reader, typed: &str) -> String {
    let phone = narrow(&form.optional_line("phone", typed));
    let is_one = phone.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | '(' | ')' | ' '));
    if !phone.is_empty() && (!is_one || phone.len() > 30 || !phone.chars().any(|c| c.is_ascii_digit())) {
        form.errors.add("phone", NO_PHONE);
    }
    phone
}

pub(super) fn email(form: &mut Reader, typed: &str) -> String {
    let email = form.optional_line("email", typed);
    let is_one = email.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.')
    });
    if !email.is_empty() && (!is_one || email.contains([' ', ',', ';', '<', '>', '"', '　'])) {
        form.errors.add("email", NO_EMAIL);
    }
    email
}

pub(super) fn website(form: &mut Reader, typed: &str) -> String {
    let website = form.optional_line("website", typed);
    let host = website.strip_prefix("https://").map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let is_one = host.is_some_and(|host| host.contains('.')) && !website.contains([' ', '"', '<', '>', '\\', '　']);
    if !website.is_empty() && !is_one {
        form.errors.add("website", NO_WEBSITE);
    }
    website
}
