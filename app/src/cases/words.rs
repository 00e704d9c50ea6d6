//! The texts of the pages of cases.

use domain::Text;

pub(super) const CASES: Text = Text::new("案件", "Cases");
pub(super) const CASE: Text = Text::new("案件", "Case");
pub(super) const NEW: Text = Text::new("案件を開く", "Open a case");
pub(super) const COUNT: Text = Text::new("{n}件", "{n} cases");
pub(super) const NONE: Text = Text::new("この条件に合う案件はありません。", "No case matches.");
pub(super) const NONE_THEN: Text = Text::new(
    "条件をゆるめるか、事業者のページから案件を開いてください。",
    "Ask for less, or open a case from the page of a business.",
);
pub(super) const NONE_OF_BUSINESS: Text = Text::new("まだ案件がありません。", "No cases yet.");
pub(super) const VIEW: Text = Text::new("表示", "View");
pub(super) const BOARD: Text = Text::new("ボード", "Board");
pub(super) const TABLE: Text = Text::new("表", "Table");
pub(super) const BOARD_NEEDS: Text = Text::new(
    "ボードは支援メニューごとに見ます。支援メニューを選んでください。",
    "The board shows one programme. Please choose one.",
);
pub(super) const BOARD_REGION: Text = Text::new("段階ごとのボード", "A board of stages");
pub(super) const WAYS: Text = Text::new("よく使う見方", "Views");
pub(super) const EVERYBODYS: Text = Text::new("すべて", "All");
pub(super) const MINE: Text = Text::new("自分の案件", "My cases");
pub(super) const QUIET: Text = Text::new("連絡が途絶えている", "Gone quiet");
pub(super) const FIND: Text = Text::new("件名・事業者・番号", "Title, business, number");
pub(super) const ANY: Text = Text::new("すべて", "All");
pub(super) const OPEN_ONES: Text = Text::new("支援中", "Open");
pub(super) const CLOSED_ONES: Text = Text::new("終了", "Closed");
pub(super) const ALL_ONES: Text = Text::new("支援中と終了", "Open and closed");
pub(super) const APPLY: Text = Text::new("絞り込む", "Apply");
pub(super) const STAGE_DAYS: Text = Text::new("段階の日数", "Days in stage");
pub(super) const IN_STAGE: Text = Text::new("この段階で", "in this stage ");
pub(super) const DAYS: Text = Text::new("{n}日", "{n} days");
pub(super) const NEXT_ON: Text = Text::new("次 {day}", "next {day}");
pub(super) const LATE: Text = Text::new("{n}日超過", "{n} days late");
pub(super) const SILENT: Text = Text::new("{n}日連絡なし", "silent for {n} days");
pub(super) const NEXT_ACTION: Text = Text::new("次の一手", "Next action");
pub(super) const OWNER: Text = Text::new("担当", "Owner");
pub(super) const MORE: Text = Text::new("あと{n}件を表で見る", "{n} more in the table");

pub(super) const FUNNEL: Text = Text::new("段階の通過", "Way through the stages");
pub(super) const YEAR: Text = Text::new("年度", "Fiscal year");
pub(super) const ENTERED: Text = Text::new("入った", "Entered");
pub(super) const WENT_ON: Text = Text::new("進んだ", "Went on");
pub(super) const WENT_BACK_N: Text = Text::new("戻った", "Went back");
pub(super) const ENDED: Text = Text::new("終了した", "Closed");
pub(super) const STILL_HERE: Text = Text::new("いまここ", "Still here");
pub(super) const OF_THEM_ACHIEVED: Text = Text::new("(達成 {n})", "({n} achieved)");
pub(super) const PASSED: Text = Text::new("通過率", "Passed");
pub(super) const MEDIAN_DAYS: Text = Text::new("日数の中央値", "Median days");
pub(super) const FUNNEL_SAYS: Text = Text::new(
    "その年度に段階へ入った案件の数です。同じ段階に二度入った案件は、最後の一度で1件と数えます。入った = 進んだ + 戻った + 終了した + いまここ。通過率は、段階を離れた案件のうち、進んだか達成で終了した案件の割合です。秘匿の案件も数に含みます。",
    "Cases that entered a stage in the fiscal year; one that entered it twice counts once, by its last stay. Entered = went on + went back + closed + still here. “Passed” is the share of those that went on or were closed as achieved among those that left. Confidential cases count too.",
);
pub(super) const NO_STEPS: Text =
    Text::new("この年度に段階へ入った案件はありません。", "No case entered a stage in this fiscal year.");
pub(super) const NO_STEPS_THEN: Text =
    Text::new("ほかの年度か支援メニューを選んでください。", "Please choose another year or programme.");

pub(super) const NUMBER: Text = Text::new("案件番号 {n}", "Case {n}");
pub(super) const SINCE: Text = Text::new("開始", "since");
pub(super) const CONFIDENTIAL: Text = Text::new("秘匿", "Confidential");
pub(super) const LOG: Text = Text::new("相談を記録", "Log a consultation");
pub(super) const OTHER_ACTS: Text = Text::new("その他の操作", "Other acts");
pub(super) const TITLES_ONLY: Text = Text::new(
    "件名と段階だけを表示しています。内容は担当と所長が見られます。",
    "Only the title and the stage are shown. The content is for those who work on the case.",
);
pub(super) const EDIT: Text = Text::new("件名・概要・目標を編集", "Edit title, summary and goal");
pub(super) const SAVE: Text = Text::new("保存する", "Save");
pub(super) const STAGES: Text = Text::new("段階", "Stages");
pub(super) const STILL_MISSING: Text = Text::new("「{name}」へ進むには、あと{n}つ必要です", "{n} more before “{name}”");

pub(super) const ADVANCE: Text = Text::new("段階を進める", "Advance");
pub(super) const ADVANCE_TO: Text = Text::new("「{name}」へ進めますか", "Advance to “{name}”?");
pub(super) const ADVANCE_NOW: Text = Text::new("進める", "Advance");
pub(super) const TO_STAGE: Text = Text::new("進む段階", "Stage");
pub(super) const TODAY_IF_EMPTY: Text = Text::new("空のときは今日", "Today, if left empty");
pub(super) const BACK: Text = Text::new("段階を戻す", "Go back");
pub(super) const BACK_NOW: Text = Text::new("戻す", "Go back");
pub(super) const BACK_SAYS: Text =
    Text::new("これまでの経過は残ります。", "The way that the case has come stays in its history.");
pub(super) const CHANGE_ROUTE: Text = Text::new("ルートを変える", "Change the route");
pub(super) const CHOOSE_ROUTE: Text = Text::new("ルートを選ぶ", "Choose a route");
pub(super) const CHANGE_NOW: Text = Text::new("変える", "Change");
pub(super) const CLOSE: Text = Text::new("案件を終了する", "Close the case");
pub(super) const CLOSE_NOW: Text = Text::new("終了する", "Close");
pub(super) const CLOSE_REASON: Text = Text::new("「達成」のほかは理由が必要です", "Needed unless it was achieved");
pub(super) const REOPEN: Text = Text::new("案件を再開する", "Reopen the case");
pub(super) const REOPEN_NOW: Text = Text::new("再開する", "Reopen");
pub(super) const RAISE_WALL: Text = Text::new("秘匿にする", "Make it confidential");
pub(super) const LOWER_WALL: Text = Text::new("秘匿をやめる", "Make it ordinary");
pub(super) const RAISE_SAYS: Text = Text::new(
    "担当・閲覧者のほかには、一覧でも検索でも見えなくなります。件数には数えられます。",
    "Nobody but those with a part on it will see it, in no list and no search. It still counts in figures.",
);
pub(super) const LOWER_SAYS: Text =
    Text::new("センターの相談員と所長から見えるようになります。", "The advisors and the director will see it.");

pub(super) const PEOPLE_AND_MEASURES: Text = Text::new("担当と施策", "People and measures");
pub(super) const PEOPLE: Text = Text::new("担当と閲覧者", "People");
pub(super) const CHANGE_PEOPLE: Text = Text::new("担当を変える", "Change people");
pub(super) const CHANGE_MEASURES: Text = Text::new("施策を変える", "Change measures");
pub(super) const NO_OWNER: Text = Text::new("主担当がいません。", "Nobody owns this case.");
pub(super) const NO_MEASURES: Text = Text::new("まだ施策につながっていません。", "No measure is linked yet.");
pub(super) const EQUAL: Text = Text::new("均等", "equal");
pub(super) const OUTCOMES: Text = Text::new("成果", "Outcomes");
pub(super) const OUTCOME: Text = Text::new("成果", "Outcome");
pub(super) const ADD: Text = Text::new("追加", "Add");
pub(super) const ADD_OUTCOME: Text = Text::new("成果を記録", "Record an outcome");
pub(super) const NO_OUTCOMES: Text = Text::new("成果はまだありません。", "No outcomes yet.");
pub(super) const HISTORY: Text = Text::new("変更の履歴", "History of changes");
pub(super) const RECORDS: Text = Text::new("これまでの記録", "What happened");
pub(super) const ALL_RECORDS: Text = Text::new("すべて", "All");
pub(super) const CONSULTATIONS: Text = Text::new("相談記録", "Consultations");
pub(super) const STEPS: Text = Text::new("経過", "Steps");
pub(super) const MINUTES: Text = Text::new("{channel} {n}分", "{channel}, {n} min");
pub(super) const READ_ON: Text = Text::new("記録を開く", "Open the record");
pub(super) const OPENED: Text = Text::new("案件を開始:{to}", "Opened: {to}");
pub(super) const WENT: Text = Text::new("{from} → {to}", "{from} → {to}");
pub(super) const WENT_BACK: Text = Text::new("{from} へ戻した:{to}", "Back to {to} from {from}");
pub(super) const ROUTE_CHANGED: Text = Text::new("ルートを変更:{from} → {to}", "Route changed: {from} → {to}");
pub(super) const ROUTE_CHOSEN: Text = Text::new("ルートを選択:{to}", "Route chosen: {to}");
pub(super) const CAME_TRUE: Text = Text::new("成果:{what}", "Outcome: {what}");
pub(super) const CLOSED: Text = Text::new("終了:{result}", "Closed: {result}");
pub(super) const BECAUSE: Text = Text::new("理由:{reason}", "Reason: {reason}");

pub(super) const CHOOSE_PROGRAMME: Text = Text::new("どの支援メニューで開きますか", "Under which programme?");
pub(super) const FROM_BUSINESS: Text = Text::new(
    "案件は事業者ごとに開きます。事業者のページから「案件を開く」を選んでください。",
    "A case belongs to a business. Choose “Open a case” on the page of the business.",
);
pub(super) const TO_BUSINESSES: Text = Text::new("事業者を探す", "Find the business");
pub(super) const OPEN_NOW: Text = Text::new("案件を開く", "Open the case");
pub(super) const TITLE_HINT: Text =
    Text::new("一覧で見分けられる短い言葉で", "A few words that tell it apart in a list");
pub(super) const MYSELF: Text = Text::new("自分", "Myself");
pub(super) const NO_ROUTE_YET: Text = Text::new("まだ決めない", "Not decided yet");
pub(super) const CONFIDENTIAL_SAYS: Text =
    Text::new("秘匿にする(担当と、名前を挙げた人だけに見えます)", "Confidential (only those with a part on it see it)");
pub(super) const NO_MEASURE: Text = Text::new("なし", "None");
pub(super) const MEASURES_HINT: Text = Text::new(
    "1つ目が主な施策です。重みは、すべてに入れて合計を1にするか、すべて空(均等)にします。",
    "The first is the main one. Give all of them weights that sum to 1, or none (equal).",
);
pub(super) const GIVE_PART: Text = Text::new("役割を割り当てる", "Give a part");
pub(super) const GIVE_NOW: Text = Text::new("割り当てる", "Give");
pub(super) const ACTS: Text = Text::new("操作", "Acts");
pub(super) const TAKE_OFF: Text = Text::new("外す", "Take off");
pub(super) const TAKE_OFF_WHO: Text = Text::new("{name}さんを外す", "Take {name} off");
pub(super) const OWNER_HINT: Text =
    Text::new("主担当を替えると、いまの主担当は案件から外れます。", "A new owner takes the place of the present one.");
pub(super) const RECORD_NOW: Text = Text::new("記録する", "Record");
pub(super) const NO_CLASS: Text = Text::new("なし", "None");
pub(super) const QUANTITY_HINT: Text =
    Text::new("空のときは1。減ったときは負の数", "1, if left empty. Negative for a loss");
pub(super) const DEAL_HINT: Text = Text::new(
    "売り手と買い手の案件で同じ成約なら、同じコードを入れると1件に数えます",
    "Outcomes of one deal in two cases share a code and count once",
);
pub(super) const EVIDENCE_HINT: Text = Text::new("何で確かめたか", "What it was checked by");
pub(super) const EDIT_RESETS: Text = Text::new(
    "種類・区分・日付・数量を変えると、確認段階は「申告」に戻ります。",
    "Changing kind, class, day or quantity sets the verification back to “declared”.",
);
pub(super) const VERIFY: Text = Text::new("確認段階を変える", "Set the verification");
pub(super) const VERIFY_NOW: Text = Text::new("確認段階を保存", "Save the verification");
pub(super) const NOTHING_CHANGED: Text = Text::new("変更はまだありません。", "No changes yet.");
pub(super) const WHEN: Text = Text::new("いつ", "When");
pub(super) const WHO: Text = Text::new("だれが", "Who");
pub(super) const WHAT: Text = Text::new("何を", "What");
pub(super) const BEFORE_AFTER: Text = Text::new("変更の前と後", "Before and after");
pub(super) const BLANK: Text = Text::new("(空)", "(blank)");
pub(super) const SYSTEM: Text = Text::new("システム", "System");

/// What each verb of the history is called.
pub(super) const VERBS: [(&str, Text); 13] = [
    ("cases/open", Text::new("案件を開いた", "Opened")),
    ("cases/edit", Text::new("編集した", "Edited")),
    ("cases/link_measures", Text::new("施策を変えた", "Changed the measures")),
    ("cases/set_wall", Text::new("秘匿を変えた", "Changed the wall")),
    ("cases/assign", Text::new("役割を割り当てた", "Gave a part")),
    ("cases/release", Text::new("役割を終えた", "Ended a part")),
    ("cases/advance", Text::new("段階を進めた", "Advanced")),
    ("cases/go_back", Text::new("段階を戻した", "Went back")),
    ("cases/change_route", Text::new("ルートを変えた", "Changed the route")),
    ("cases/close", Text::new("終了した", "Closed")),
    ("cases/reopen", Text::new("再開した", "Reopened")),
    ("cases/record_outcome", Text::new("成果を記録した", "Recorded an outcome")),
    ("cases/edit_outcome", Text::new("成果を編集した", "Edited an outcome")),
];
pub(super) const VERIFIED: Text = Text::new("成果の確認段階を変えた", "Set a verification");
