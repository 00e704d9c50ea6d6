//! The texts that belong to no slice.

use domain::Text;

pub(crate) const UNREADABLE: Text = Text::new(
    "送信された内容を読み取れませんでした。画面を開き直してください。",
    "What was sent could not be read. Please open the page again.",
);
