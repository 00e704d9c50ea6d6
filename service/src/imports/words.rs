//! What is said about files that cannot be imported.

use domain::Text;

pub(super) const NOT_UTF8: Text = Text::new("文字コードが UTF-8 ではありません。", "This is not UTF-8.");
pub(super) const NOT_CSV: Text =
    Text::new("CSV として読めません。引用符が閉じているか確かめてください。", "This is not CSV. Is a quote left open?");
pub(super) const NO_COLUMN: Text =
    Text::new("見出しに列「{column}」がありません。", "The header has no column “{column}”.");
pub(super) const COLUMNS: Text =
    Text::new("列の数({n})が見出し({header})と合いません。", "This row has {n} columns, the header {header}.");
pub(super) const NEEDED: Text = Text::new("値が必要です。", "A value is needed.");
pub(super) const CONTROL: Text = Text::new("使えない文字(制御文字)が入っています。", "It holds a control character.");
pub(super) const TOO_LONG: Text = Text::new("200文字以内にしてください。", "At most 200 characters, please.");
pub(super) const TWICE: Text =
    Text::new("「{value}」は{line}行目にもあります。", "“{value}” also stands in line {line}.");
pub(super) const UNKNOWN: Text = Text::new("「{value}」が見つかりません。", "There is no “{value}”.");
pub(super) const ONE_OF: Text = Text::new(
    "「{value}」は使えません。{list} のどれかにしてください。",
    "“{value}” is not possible. Use one of {list}.",
);
pub(super) const NOT_A_DATE: Text = Text::new(
    "「{value}」は日付ではありません。2026-11-22 のように書いてください。",
    "“{value}” is no date. Write it as 2026-11-22.",
);
pub(super) const NOT_A_NUMBER: Text =
    Text::new("「{value}」は0から{max}までの整数ではありません。", "“{value}” is no whole number from 0 to {max}.");
pub(super) const MERGED_IN_A_CIRCLE: Text =
    Text::new("事業者の統合が循環しています。", "Businesses are merged in a circle.");
pub(super) const CLOSED_NEEDS_RESULT: Text = Text::new(
    "終了日と結果は、両方を入れるか、両方を空にしてください。",
    "Give both a closing date and a result, or neither.",
);
pub(super) const NOT_OF_PROGRAMME: Text = Text::new(
    "「{value}」は、この案件の支援メニュー({programme})にありません。",
    "The case's programme ({programme}) has no “{value}”.",
);
pub(super) const NOT_OF_TYPE: Text =
    Text::new("「{value}」は、この成果の種類の区分にありません。", "This type of outcome has no class “{value}”.");
pub(super) const DEAL_OF_TWO_TYPES: Text = Text::new(
    "同じ成約番号({value})の成果は、同じ種類でなければなりません。",
    "Outcomes of one deal ({value}) must have the same type.",
);
pub(super) const DEAL_IS_A_KEY: Text = Text::new(
    "成約番号({value})が成果の key と重なっています。",
    "The code of the deal ({value}) is also the key of an outcome.",
);
pub(super) const NOT_MANUAL: Text =
    Text::new("「{value}」は手入力の指標ではありません。", "“{value}” is not an indicator of typed values.");
pub(super) const NO_FILES: Text = Text::new(
    "読み込めるファイルがありません。businesses.csv などを同じフォルダーに置いてください。",
    "There is no file to import. Put businesses.csv and the others into one folder.",
);
pub(super) const MORE: Text = Text::new("ほかに {n} 件の誤りがあります。", "There are {n} more errors.");
