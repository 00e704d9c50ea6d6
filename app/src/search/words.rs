//! The texts of the search page.

use domain::Text;

pub(super) const SEARCH: Text = Text::new("探す", "Search");
pub(super) const RESULTS: Text = Text::new("「{q}」の検索結果", "Results for “{q}”");
pub(super) const PICK: Text = Text::new("事業者を選ぶ", "Choose a business");
pub(super) const WHAT: Text =
    Text::new("事業者・担当者・案件・相談を探す", "Find businesses, contacts, cases, consultations");
pub(super) const WHO: Text = Text::new("名前・かなの一部", "Part of a name or kana");
pub(super) const BEGIN: Text = Text::new(
    "名前やかなの一部を入れてください。漢字でもかなでも、2文字から探せます。",
    "Type a part of a name, in kanji or kana. Two letters are enough.",
);
pub(super) const NOTHING: Text = Text::new("「{q}」は見つかりませんでした。", "Nothing was found for “{q}”.");
pub(super) const SHORTER: Text =
    Text::new("短くするか、かなで探してみてください。", "Try a shorter part, or the kana.");
pub(super) const COUNT: Text = Text::new("{n}件", "{n}");
pub(super) const MANY: Text = Text::new("{n}件以上", "{n} or more");
pub(super) const ALL_BUSINESSES: Text = Text::new("一覧ですべて見る", "Show all in the list");
pub(super) const CHOOSE: Text = Text::new("選ぶ", "Choose");
pub(super) const CHOOSE_THIS: Text = Text::new("{name}を選ぶ", "Choose {name}");
pub(super) const NOT_THERE: Text = Text::new("新しい事業者として登録", "Register a new business");
pub(super) const BACK: Text = Text::new("選ばずに戻る", "Back without choosing");
