//! The texts of the register's forms, which its other pages share. The labels of fields are in `domain::businesses`.

use domain::Text;

pub(in crate::businesses) const INDUSTRY_CODE: Text = Text::new("業種の分類番号", "Code of the industry");
pub(in crate::businesses) const INDUSTRY_CODE_HINT: Text =
    Text::new("日本標準産業分類の2〜4桁。わかるときだけ。", "2 to 4 digits of the JSIC, if known.");
pub(in crate::businesses) const NUMBER_HINT: Text =
    Text::new("13桁。法人と支店・営業所だけ。", "13 digits, for corporations and branches.");
pub(in crate::businesses) const KANA_HINT: Text =
    Text::new("ひらがな。一覧はこの順に並びます。", "In hiragana; lists are sorted by it.");
pub(in crate::businesses) const WEBSITE_HINT: Text =
    Text::new("https:// で始まるアドレス", "An address that begins with https://");
pub(in crate::businesses) const NO_INDUSTRY: Text = Text::new("わからない", "Unknown");
pub(in crate::businesses) const PEOPLE: Text = Text::new("人", "people");

pub(in crate::businesses) const REGISTER: Text = Text::new("登録する", "Register");
pub(in crate::businesses) const REGISTER_ANYWAY: Text = Text::new("それでも登録する", "Register anyway");
pub(in crate::businesses) const SAVE: Text = Text::new("保存する", "Save");
pub(in crate::businesses) const SAVE_CHOSEN: Text = Text::new("選んだ内容で保存する", "Save what was chosen");
pub(in crate::businesses) const ADD: Text = Text::new("追加する", "Add");
pub(in crate::businesses) const HAS_LEFT: Text =
    Text::new("退職・異動した(候補に出なくなります)", "Has left (no longer suggested)");

pub(in crate::businesses) const ALIKE: Text =
    Text::new("登録済みの似た事業者", "Similar businesses that are registered already");
pub(in crate::businesses) const SAME_NUMBER: Text = Text::new("法人番号が同じ", "same corporate number");
pub(in crate::businesses) const SAME_NAME: Text = Text::new("名称が同じ", "same name");
pub(in crate::businesses) const NEAR_NAME: Text = Text::new("名称が似ている", "similar name");
