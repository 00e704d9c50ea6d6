//! The parts as a reader's browser gets them.

use domain::{FieldErrors, Lang, Problem, Text, Words};
use leptos::{prelude::*, reactive::owner::Owner};

use crate::*;

mod charts;

/// The HTML of a view, as a Japanese reader gets it.
fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

fn wrong() -> Option<Words> {
    Some(Text::new("数字で入力してください", "Please type a number").into())
}

/// The value of an attribute's first appearance.
fn attribute<'a>(html: &'a str, name: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!(" {name}=\"")).unwrap_or_else(|| panic!("no {name} in {html}"));
    rest.split_once('"').expect("an attribute ends").0
}

#[test]
fn a_note_cannot_close_its_text_area() {
    let html =
        html(|| view! { <TextArea name="note" label="内部メモ" value="</textarea><script>alert(1)</script>&amp;" /> });
    assert!(html.contains("\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</textarea>"), "{html}");
    assert!(!html.contains("<script>"), "{html}");
}

#[test]
fn a_note_that_begins_with_a_line_break_keeps_it() {
    let html = html(|| view! { <TextArea name="note" label="内部メモ" value="\n一行目" /> });
    assert!(html.contains(">\n\n一行目</textarea>"), "{html}");
}

#[test]
fn what_is_typed_is_text_in_every_field() {
    let value = "\"><script>";
    let field = html(|| view! { <Field name="title" label="件名" value=value /> });
    let hidden = html(|| view! { <Hidden name="key" value=value /> });
    let choice = html(|| view! { <Select name="stage" label="段階" options=vec![Choice::new(value, value)] /> });
    for html in [field, hidden, choice] {
        assert!(!html.contains("<script>") && html.contains("&quot;"), "{html}");
    }
}

#[test]
fn a_wrong_field_is_described_by_its_hint_and_its_message() {
    let html =
        html(|| view! { <Field name="amount" label="見積金額" hint="税抜きで" error=wrong() need=Need::Required /> });
    let described_by = attribute(&html, "aria-describedby");
    assert_eq!(described_by, "amount-hint amount-error");
    for id in described_by.split(' ') {
        assert!(html.contains(&format!("id=\"{id}\"")), "{id} is not in {html}");
    }
    assert_eq!(attribute(&html, "aria-invalid"), "true");
    assert_eq!(attribute(&html, "name"), "form[amount]");
    assert!(html.contains("数字で入力してください") && html.contains("必須"), "{html}");
}

#[test]
fn a_field_without_hint_or_message_is_described_by_nothing() {
    let html = html(|| view! { <Field name="amount" label="見積金額" /> });
    assert!(!html.contains("aria-describedby") && !html.contains("aria-invalid"), "{html}");
    assert!(html.contains("任意"), "{html}");
}

#[test]
fn the_error_summary_leads_to_each_field() {
    let mut errors = FieldErrors::default();
    errors.add("amount", wrong().expect("a message"));
    errors.add("measures[1].weight", wrong().expect("a message"));
    let summary = html(|| view! { <ErrorSummary errors=errors.clone() /> });
    assert_eq!(attribute(&summary, "role"), "alert");
    assert_eq!(attribute(&summary, "tabindex"), "-1");
    assert!(summary.contains("2つ"), "{summary}");
    for name in ["amount", "measures[1].weight"] {
        let field = html(|| view! { <Field name=name label="欄" /> });
        let id = attribute(&field, "id").to_owned();
        assert!(summary.contains(&format!("href=\"#{id}\"")), "{id} is not in {summary}");
    }
}

#[test]
fn the_error_summary_names_each_field_as_the_page_does() {
    let mut errors = FieldErrors::default();
    errors.add("amount", wrong().expect("a message"));
    errors.add("of_nobody", wrong().expect("a message"));
    let html = html(|| {
        provide_context(FieldLabels::default());
        view! {
            <ErrorSummary errors=errors.clone() />
            <Field name="amount" label="見積金額" />
        }
    });
    assert!(html.contains(">見積金額: 数字で入力してください</a>"), "{html}");
    assert!(html.contains("href=\"#of_nobody\">数字で入力してください</a>"), "{html}");
}

#[test]
fn a_form_with_nothing_wrong_has_no_summary() {
    let nothing: Option<Problem> = None;
    let html = html(|| view! { <ProblemNotice problem=nothing /> });
    assert!(!html.contains("alert"), "{html}");
}

#[test]
fn a_refused_stage_lists_what_is_missing() {
    let missing = vec![Text::new("秘密保持契約の登録", "The NDA").into()];
    let html = html(|| view! { <ProblemNotice problem=Some(Problem::StageRefused { missing }) /> });
    assert!(html.contains("秘密保持契約の登録") && html.contains("role=\"alert\""), "{html}");
}

fn case_table(sort: &str) -> String {
    let query = Query::new("/cases", vec![("q".into(), "見本".into()), ("page".into(), "3".into())]);
    let columns = vec![Column::new("案件").sorts_by("title"), Column::new("開始").sorts_by("opened_on")];
    html(|| view! { <Table caption="案件" columns=columns query=query sort=Sort::of(sort)><tr></tr></Table> })
}

#[test]
fn the_sorted_column_says_so_and_its_link_turns_it_round() {
    let html = case_table("opened_on");
    assert_eq!(html.matches("aria-sort").count(), 1);
    assert_eq!(attribute(&html, "aria-sort"), "ascending");
    assert!(html.contains("href=\"/cases?q=%E8%A6%8B%E6%9C%AC&amp;sort=-opened_on\""), "{html}");
    assert_eq!(attribute(&case_table("-opened_on"), "aria-sort"), "descending");
}

#[test]
fn a_new_order_begins_at_the_first_page() {
    assert!(!case_table("title").contains("page="), "{}", case_table("title"));
}

#[test]
fn the_pager_keeps_the_query() {
    let query = Query::new("/cases", vec![("q".into(), "見本".into()), ("page".into(), "2".into())]);
    let html = html(|| view! { <Pager place=Place { page: 2, per_page: 20, total: 1_234 } query=query /> });
    for page in [1, 3, 62] {
        assert!(html.contains(&format!("href=\"/cases?q=%E8%A6%8B%E6%9C%AC&amp;page={page}\"")), "{page}: {html}");
    }
    assert_eq!(attribute(&html, "aria-current"), "page");
    assert!(html.contains("1,234件のうち 21〜40件目"), "{html}");
}

fn list_at(page: u32, total: u64) -> String {
    let query = Query::new("/cases", vec![("q".into(), "a".into()), ("page".into(), page.to_string())]);
    let place = Place { page, per_page: 20, total };
    html(move || view! { <Paged place query none=|| "nothing yet">"the rows"</Paged> })
}

#[test]
fn a_page_past_the_end_says_so_and_leads_to_the_first_one() {
    let past = list_at(63, 1_234);
    assert!(past.contains("63ページ目はありません") && past.contains("62ページまで"), "{past}");
    assert!(past.contains("href=\"/cases?q=a\"") && !past.contains("the rows"), "{past}");
    assert!(list_at(62, 1_234).contains("the rows") && list_at(1, 0).contains("nothing yet"));
    assert!(list_at(9, 0).contains("nothing yet"), "an empty list has no pages to miss");
}

#[test]
fn an_english_reader_reads_english() {
    let html = html(|| {
        provide_context(Lang::En);
        view! { <Field name="amount" label="Amount" need=Need::Required error=wrong() /> }
    });
    assert!(html.contains("required") && html.contains("Please type a number") && !html.contains("必須"), "{html}");
}

#[test]
fn no_part_writes_an_inline_style() {
    let parts = html(|| {
        view! {
            <Meter percent=54.0 mark=73.0 />
            <Ring percent=75.0 says="4回のうち3回" />
            <Dialog id="d" title="進めますか">"…"</Dialog>
            <Combobox name="who" label="だれと" expanded=false>
                <Listbox name="who" label="候補">
                    <Candidate id="c" selected=true name="見本製菓" />
                </Listbox>
            </Combobox>
        }
    });
    assert!(!parts.contains("style="), "{parts}");
    assert!(parts.contains("M73 -3V11"), "{parts}");
}

#[test]
fn a_conflict_sends_the_chosen_value_under_the_fields_own_name() {
    let conflict = domain::FieldConflict::new("title", Words::same("件名"), "第三者承継", "従業員承継");
    let html = html(|| view! { <Conflict fields=vec![conflict] /> });
    assert_eq!(html.matches("name=\"form[title]\"").count(), 2, "{html}");
    assert!(html.contains("value=\"第三者承継\" checked"), "{html}");
    assert!(!html.contains("value=\"従業員承継\" checked"), "{html}");
}

#[test]
fn a_field_that_was_left_alone_keeps_what_now_stands() {
    let conflict = domain::FieldConflict::new("kind", Words::same("区分"), "sole", "corporation");
    let conflict = conflict.read_as(Words::same("個人事業主"), Words::same("法人")).untouched(true);
    let html = html(|| view! { <Conflict fields=vec![conflict] /> });
    assert!(html.contains("value=\"corporation\" checked") && !html.contains("value=\"sole\" checked"), "{html}");
    assert!(html.contains("個人事業主") && html.contains("法人"), "{html}");
}
