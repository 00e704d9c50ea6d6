//! The texts of recording and correcting a consultation, which its other pages share.

use domain::Text;

pub(in crate::consultations) const WITH_WHOM: Text = Text::new("だれと", "With whom");
pub(in crate::consultations) const CASES_OF: Text = Text::new("{name}の案件", "Cases of {name}");
pub(in crate::consultations) const OTHER_CASES: Text = Text::new("その他の案件", "Other cases");
pub(in crate::consultations) const PROGRAMME: Text = Text::new("支援メニュー", "Programme");
pub(in crate::consultations) const NO_PROGRAMME: Text = Text::new("なし", "None");
pub(in crate::consultations) const PROGRAMME_HINT: Text =
    Text::new("案件にしない相談のときだけ選びます。", "Only for a consultation that belongs to no case.");
pub(in crate::consultations) const HELD_ON: Text = Text::new("日付", "Date");
pub(in crate::consultations) const STARTED_AT: Text = Text::new("開始", "Start");
pub(in crate::consultations) const MINUTES: Text = Text::new("長さ", "How long");
pub(in crate::consultations) const MINUTE: Text = Text::new("分", "minutes");
pub(in crate::consultations) const N_MINUTES: Text = Text::new("{n}分", "{n} minutes");
pub(in crate::consultations) const CHANNEL: Text = Text::new("方法", "Channel");
pub(in crate::consultations) const TOPICS: Text = Text::new("相談の分野", "Topics");
pub(in crate::consultations) const COLLEAGUES_TOO: Text =
    Text::new("ほかの相談員も同席した", "Colleagues were there too");
pub(in crate::consultations) const COLLEAGUES: Text = Text::new("同席した相談員", "Colleagues there");
pub(in crate::consultations) const CONTENT: Text = Text::new("相談内容", "What was said");
pub(in crate::consultations) const ADVICE: Text = Text::new("助言", "Advice");
pub(in crate::consultations) const MEMO: Text = Text::new("内部メモ", "Internal memo");
pub(in crate::consultations) const SHARED: Text = Text::new("共有内容", "Shared note");
pub(in crate::consultations) const NEXT: Text = Text::new("次の一手", "Next action");
pub(in crate::consultations) const NEXT_GOES_TO_TODAY: Text =
    Text::new("記録すると「今日」に並びます", "Goes to “Today” when recorded");
pub(in crate::consultations) const NEXT_WHAT: Text = Text::new("何を", "What");
pub(in crate::consultations) const NEXT_WHO: Text = Text::new("だれが", "Who");
pub(in crate::consultations) const NEXT_DUE: Text = Text::new("いつまで", "By when");
pub(in crate::consultations) const HOMEWORK: Text = Text::new("事業者(宿題)", "The business (homework)");
pub(in crate::consultations) const MOVE_CASE: Text =
    Text::new("「{title}」の段階・成果も記録する", "Stage and outcome of “{title}” as well");
pub(in crate::consultations) const NOW_IN: Text = Text::new("いま {stage}", "now {stage}");
pub(in crate::consultations) const TO_STAGE: Text = Text::new("段階を進める", "Advance to");
pub(in crate::consultations) const STAYS: Text = Text::new("進めない", "Stays where it is");
pub(in crate::consultations) const DAY_OF_TALK: Text = Text::new("空のときは相談の日", "The day of the talk, if empty");
pub(in crate::consultations) const STILL_ASKS: Text =
    Text::new("「{stage}」へ進むには、次が必要です。", "Before “{stage}” this is needed:");
pub(in crate::consultations) const NO_OUTCOME: Text = Text::new("なし", "None");
pub(in crate::consultations) const ONE_IF_EMPTY: Text = Text::new("空のときは1", "1, if left empty");
pub(in crate::consultations) const OUTCOME_NOTE: Text = Text::new("成果のメモ", "Note on the outcome");
pub(in crate::consultations) const RECORD: Text = Text::new("記録する", "Record");
pub(in crate::consultations) const RECORD_AND_AGAIN: Text =
    Text::new("記録してもう1件(同じ訪問)", "Record, and another of the same visit");
pub(in crate::consultations) const SAVE: Text = Text::new("保存する", "Save");
pub(in crate::consultations) const LEAVE_AS_IT_IS: Text = Text::new("直さずに戻る", "Leave as it is");

pub(in crate::consultations) const ABOUT_BUSINESS: Text = Text::new("この事業者について", "About this business");
pub(in crate::consultations) const NOBODY_YET: Text = Text::new(
    "相手を選ぶと、登録内容・前回までの相談・残っている宿題がここに並びます。",
    "Choose with whom: what is registered, earlier consultations and open homework will stand here.",
);
pub(in crate::consultations) const OPEN: Text = Text::new("開く", "Open");
pub(in crate::consultations) const KANA: Text = Text::new("ふりがな", "Kana");
pub(in crate::consultations) const KIND: Text = Text::new("区分", "Kind");
pub(in crate::consultations) const MUNICIPALITY: Text = Text::new("市町村", "Municipality");
pub(in crate::consultations) const EMPLOYEES: Text = Text::new("従業員", "Employees");
pub(in crate::consultations) const PEOPLE: Text = Text::new("{n}人", "{n}");
pub(in crate::consultations) const EARLIER: Text = Text::new("前回まで", "So far");
pub(in crate::consultations) const FIRST_TIME: Text =
    Text::new("相談の記録はまだありません。初めての相談です。", "No consultations yet: this is the first.");
pub(in crate::consultations) const OPEN_TASKS: Text = Text::new("終わっていない次の一手", "Open next actions");
pub(in crate::consultations) const LATE: Text = Text::new("{n}日超過", "{n} days late");
