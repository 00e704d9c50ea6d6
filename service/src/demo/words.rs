//! What is said when the demo is not loaded.

use domain::Text;

pub(super) const IN_USE: Text = Text::new(
    "このデータベースはすでに使われています。デモは空のデータベースにだけ入れられます。",
    "This database is in use already. The demo goes into an empty database only.",
);
pub(super) const TOO_EARLY: Text = Text::new(
    "デモの物語は2022年4月に始まります。2023年4月1日以降の日付を指定してください。",
    "The demo's story begins in April 2022. Please give a day from 2023-04-01 on.",
);
