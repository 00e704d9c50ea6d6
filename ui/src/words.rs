//! The words of the kit itself. What a page is about, the page says.

use domain::Text;

pub const REQUIRED: Text = Text::new("必須", "required");
pub const OPTIONAL: Text = Text::new("任意", "optional");
pub const CHOOSE: Text = Text::new("選んでください", "Please choose");

pub const CLOSE: Text = Text::new("閉じる", "Close");
pub const SEARCH: Text = Text::new("探す", "Search");
pub const UNDO: Text = Text::new("元に戻す", "Undo");
pub const REMOVE: Text = Text::new("{name}を外す", "Remove {name}");

pub const SKIP: Text = Text::new("本文へ進む", "Skip to the content");
pub const MENU: Text = Text::new("メニュー", "Menu");
pub const MAIN_MENU: Text = Text::new("主なメニュー", "Main menu");
pub const WHERE: Text = Text::new("現在の位置", "You are here");
pub const NEW_ITEMS: Text = Text::new("新着{n}件", "{n} new");

pub const PAGES: Text = Text::new("ページ", "Pages");
pub const PREVIOUS: Text = Text::new("前へ", "Previous");
pub const NEXT: Text = Text::new("次へ", "Next");
pub const PAGE_N: Text = Text::new("{n}ページ目", "Page {n}");
pub const PAST_THE_END: Text = Text::new(
    "{n}ページ目はありません。この一覧は{pages}ページまでです。",
    "There is no page {n}. This list ends with page {pages}.",
);
pub const FIRST_PAGE: Text = Text::new("最初のページへ", "Go to the first page");
pub const SHOWN: Text = Text::new("{total}件のうち {first}〜{last}件目", "{first} to {last} of {total}");

/// From Monday.
pub const WEEKDAYS: [Text; 7] = [
    Text::new("月", "Mon"),
    Text::new("火", "Tue"),
    Text::new("水", "Wed"),
    Text::new("木", "Thu"),
    Text::new("金", "Fri"),
    Text::new("土", "Sat"),
    Text::new("日", "Sun"),
];

pub const DAYS: Text = Text::new("{n}日", "{n} days");
pub const DAY_N: Text = Text::new("{n}日目", "day {n}");
pub const STAGES: Text = Text::new("段階", "Stages");
pub const DONE: Text = Text::new("済み", "done");
pub const NOT_YET: Text = Text::new("まだ", "not yet");
pub const MISSING: Text = Text::new("足りません", "missing");
pub const NOT_COUNTED: Text = Text::new("対象外", "does not apply");
pub const ADDED: Text = Text::new("追加", "added");
pub const STEPS: Text = Text::new("手順", "Steps");
pub const STEP_HERE: Text = Text::new("{of}つのうち{n}つ目:{name}", "Step {n} of {of}: {name}");
pub const FILLED: Text = Text::new("入力済み", "filled in");

pub const PUT_RIGHT: Text = Text::new("直していただきたいところが{n}つあります", "{n} things need your attention");
pub const OF_FIELD: Text = Text::new("{field}: {says}", "{field}: {says}");
pub const ERROR: Text = Text::new("エラー:", "Error: ");

pub const INTERNAL: Text = Text::new("内部メモ(事業者には見えません)", "Internal memo (the business does not see it)");
pub const SHARED: Text = Text::new("共有内容(事業者のマイページに出ます)", "Shared (the business sees it on its page)");

pub const SAVING: Text = Text::new("保存しています", "Saving");
pub const SAVED_AT: Text = Text::new("下書きを保存しました {at}", "Draft saved {at}");
pub const NOT_SAVED: Text = Text::new(
    "下書きを保存できません。通信を確かめてください。入力はこの画面に残っています。",
    "The draft cannot be saved. Please check the connection. What you typed is still on this page.",
);

pub const CONFLICT_FIELD: Text = Text::new("項目", "Field");
pub const CONFLICT_MINE: Text = Text::new("あなたの入力", "What you typed");
pub const CONFLICT_THEIRS: Text = Text::new("いま保存されている内容", "What is saved now");
pub const CONFLICT_KEEP: Text = Text::new("{field}に残すほう", "Which to keep for {field}");
pub const BLANK: Text = Text::new("(空欄)", "(blank)");

pub const TODAY: Text = Text::new("今日", "today");
pub const TARGET: Text = Text::new("目標 {n}", "target {n}");
pub const AS_TABLE: Text = Text::new("数値を表で見る", "Show the numbers as a table");
pub const EXAMPLE: Text = Text::new("例", "example");
pub const MAIN_MEASURE: Text = Text::new("主", "main");
pub const NO_GRADE: Text = Text::new("評価なし", "no grade");
pub const OPEN_GRADE: Text = Text::new("(途中)", "(provisional)");
pub const ON_PACE: Text = Text::new("順調", "on pace");
pub const NEAR_PACE: Text = Text::new("やや遅れ", "slightly behind");
pub const BEHIND_PACE: Text = Text::new("遅れ", "behind");
