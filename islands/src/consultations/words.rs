//! The texts of recording and correcting a consultation that forms and pages share.

use domain::Text;

pub const WITH_WHOM: Text = Text::new("だれと", "With whom");
pub const CASES_OF: Text = Text::new("{name}の案件", "Cases of {name}");
pub const OTHER_CASES: Text = Text::new("その他の案件", "Other cases");
pub const PROGRAMME: Text = Text::new("支援メニュー", "Programme");
pub const NO_PROGRAMME: Text = Text::new("なし", "None");
pub const PROGRAMME_HINT: Text =
    Text::new("案件にしない相談のときだけ選びます。", "Only for a consultation that belongs to no case.");
pub const HELD_ON: Text = Text::new("日付", "Date");
pub const STARTED_AT: Text = Text::new("開始", "Start");
pub const MINUTES: Text = Text::new("長さ", "How long");
pub const MINUTE: Text = Text::new("分", "minutes");
pub const N_MINUTES: Text = Text::new("{n}分", "{n} minutes");
pub const CHANNEL: Text = Text::new("方法", "Channel");
pub const TOPICS: Text = Text::new("相談の分野", "Topics");
pub const CONTENT: Text = Text::new("相談内容", "What was said");
pub const ADVICE: Text = Text::new("助言", "Advice");
pub const MEMO: Text = Text::new("内部メモ", "Internal memo");
pub const SHARED: Text = Text::new("共有内容", "Shared note");
pub const NEXT: Text = Text::new("次の一手", "Next action");
pub const NEXT_GOES_TO_TODAY: Text = Text::new("記録すると「今日」に並びます", "Goes to “Today” when recorded");
pub const NEXT_WHAT: Text = Text::new("何を", "What");
pub const NEXT_WHO: Text = Text::new("だれが", "Who");
pub const NEXT_DUE: Text = Text::new("いつまで", "By when");
pub const HOMEWORK: Text = Text::new("事業者(宿題)", "The business (homework)");
pub const RECORD: Text = Text::new("記録する", "Record");
pub const RECORD_AND_AGAIN: Text = Text::new("記録してもう1件(同じ訪問)", "Record, and another of the same visit");
pub const SAVE: Text = Text::new("保存する", "Save");
pub const LEAVE_AS_IT_IS: Text = Text::new("直さずに戻る", "Leave as it is");

pub const ABOUT_BUSINESS: Text = Text::new("この事業者について", "About this business");
pub const OPEN: Text = Text::new("開く", "Open");
pub const KANA: Text = Text::new("ふりがな", "Kana");
pub const KIND: Text = Text::new("区分", "Kind");
pub const MUNICIPALITY: Text = Text::new("市町村", "Municipality");
pub const EMPLOYEES: Text = Text::new("従業員", "Employees");
pub const PEOPLE: Text = Text::new("{n}人", "{n}");
pub const EARLIER: Text = Text::new("前回まで", "So far");
pub const FIRST_TIME: Text =
    Text::new("相談の記録はまだありません。初めての相談です。", "No consultations yet: this is the first.");
pub const OPEN_TASKS: Text = Text::new("終わっていない次の一手", "Open next actions");
pub const LATE: Text = Text::new("{n}日超過", "{n} days late");

pub const SESSION_ENDED: Text = Text::new(
    "サインインの期限が切れました。入力した内容はこの画面に残っています。別のタブでサインインすると、このまま続けられます。",
    "Your session has ended. What you typed is still on this page. Sign in in another tab and go on here.",
);
pub const SIGN_IN_ELSEWHERE: Text = Text::new("別のタブでサインインする", "Sign in in another tab");
pub const SAVED_ELSEWHERE: Text = Text::new(
    "この下書きは、別の端末かタブで先に保存されました。どちらを残すか選んでください。",
    "This draft was saved on another device or in another tab first. Please choose which to keep.",
);
pub const KEEP_MINE: Text = Text::new("この画面の内容を残す", "Keep what is here");
pub const OPEN_THERE: Text = Text::new("先に保存されたほうを開く", "Open what was saved first");
