//! What is said about a backup that cannot be made or put back.

use domain::Text;

pub(super) const NOT_EMPTY: Text = Text::new(
    "復元先のデータベースにはすでに記録があります({table})。空のデータベースを指定してください。",
    "The database already holds records ({table}). Restore needs an empty database: name another one.",
);
pub(super) const NEWER: Text = Text::new(
    "このバックアップは新しい版({version})で作られています。その版以降の banso で復元してください。",
    "This backup was made by a newer version ({version}). Restore it with that version or a later one.",
);
pub(super) const OTHER_TABLES: Text = Text::new(
    "データベースの表がこの版の banso と合いません。運用中と同じ版の banso を使うか、先に banso migrate を行ってください。",
    "The tables of the database are not those of this version. Use the version that serves it, or run `banso migrate` \
     first.",
);
pub(super) const DAMAGED: Text = Text::new(
    "バックアップが壊れています(表 {table})。別のバックアップを使ってください。",
    "The backup is damaged (table {table}). Please use another one.",
);
pub(super) const NO_MANIFEST: Text =
    Text::new("Bansō のバックアップではありません。", "This is not a backup of Bansō.");
