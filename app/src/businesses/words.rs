//! The texts of the register's pages.

use domain::Text;

pub(super) const BUSINESSES: Text = Text::new("事業者", "Businesses");
pub(super) const NEW: Text = Text::new("事業者を登録", "Register a business");
pub(super) const EDIT: Text = Text::new("登録内容を直す", "Edit");
pub(super) const NONE_YET: Text =
    Text::new("まだ事業者がいません。最初の事業者を登録しましょう。", "No businesses yet. Register the first one.");
pub(super) const NONE_FOUND: Text =
    Text::new("この条件に合う事業者はありません。", "No business matches these filters.");
pub(super) const WIDEN: Text =
    Text::new("名前の一部だけにするか、条件を外してみてください。", "Try a part of the name only, or remove a filter.");
pub(super) const ALL: Text = Text::new("すべての事業者を見る", "Show all businesses");
pub(super) const Q: Text = Text::new("名前・かな・法人番号の一部", "Part of a name, kana or number");
pub(super) const FIND: Text = Text::new("絞り込む", "Filter");
pub(super) const ANY: Text = Text::new("すべて", "All");
pub(super) const UPDATED: Text = Text::new("更新", "Updated");

pub(super) const LOG: Text = Text::new("相談を記録", "Log a consultation");
pub(super) const SIZE: Text = Text::new("規模", "Size");
pub(super) const PLACE: Text = Text::new("所在", "Place");
pub(super) const REACH: Text = Text::new("連絡先", "How to reach");
pub(super) const NOTE: Text = Text::new("メモ", "Note");

pub(super) const CONTACTS: Text = Text::new("担当者", "Contacts");
pub(super) const ADD: Text = Text::new("追加", "Add");
pub(super) const ADD_CONTACT: Text = Text::new("担当者を追加", "Add a contact");
pub(super) const EDIT_CONTACT: Text = Text::new("{name}さんの登録内容", "Edit {name}");
pub(super) const NO_CONTACT: Text = Text::new("まだ登録がありません。", "Nobody is registered yet.");
pub(super) const HAS_LEFT: Text = Text::new("退職・異動", "has left");

pub(super) const RELATED: Text = Text::new("つながり", "Related");
pub(super) const PARENT: Text = Text::new("本店・親会社", "Head office or parent");
pub(super) const BRANCHES: Text = Text::new("支店・営業所・子会社", "Branches and subsidiaries");

pub(super) const TIMELINE: Text = Text::new("すべての動き", "Everything that happened");
pub(super) const NOTHING_YET: Text = Text::new("まだ動きがありません。", "Nothing has happened yet.");
pub(super) const OLDER: Text = Text::new("古い動きも見る", "Show older events too");
