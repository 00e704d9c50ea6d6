//! The texts of searching and picking.

use domain::Text;

pub const PLACEHOLDER: Text = Text::new("名前・かなの一部", "Part of a name or kana");
pub const CANDIDATES: Text = Text::new("候補", "Candidates");
pub const N_CANDIDATES: Text =
    Text::new("候補は{n}件です。上下の矢印で選びます。", "{n} candidates. Choose with the arrow keys.");
pub const NO_CANDIDATE: Text = Text::new("「{q}」は見つかりません", "Nothing found for “{q}”");
pub const REGISTER: Text = Text::new("「{q}」を新しい事業者として登録", "Register “{q}” as a new business");
pub const ON_SEARCH_PAGE: Text = Text::new("一覧から探して選ぶ", "Search and choose on a page of its own");
pub const HOW_TO: Text = Text::new("漢字でもかなでも、一部から探せます。", "Any part of the name, in kanji or kana.");
