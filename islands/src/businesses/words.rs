//! The texts of the register that its forms and its pages share. The labels of fields are in `domain::businesses`.

use domain::Text;

pub const INDUSTRY_CODE: Text = Text::new("業種の分類番号", "Code of the industry");
pub const INDUSTRY_CODE_HINT: Text =
    Text::new("日本標準産業分類の2〜4桁。わかるときだけ。", "2 to 4 digits of the JSIC, if known.");
pub const NUMBER_HINT: Text = Text::new("13桁。法人と支店・営業所だけ。", "13 digits, for corporations and branches.");
pub const KANA_HINT: Text = Text::new("ひらがな。一覧はこの順に並びます。", "In hiragana; lists are sorted by it.");
pub const WEBSITE_HINT: Text = Text::new("https:// で始まるアドレス", "An address that begins with https://");
pub const NO_INDUSTRY: Text = Text::new("わからない", "Unknown");
pub const PEOPLE: Text = Text::new("人", "people");

pub const REGISTER: Text = Text::new("登録する", "Register");
pub const REGISTER_ANYWAY: Text = Text::new("それでも登録する", "Register anyway");
pub const SAVE: Text = Text::new("保存する", "Save");
pub const SAVE_CHOSEN: Text = Text::new("選んだ内容で保存する", "Save what was chosen");
pub const ADD: Text = Text::new("追加する", "Add");
pub const HAS_LEFT: Text = Text::new("退職・異動した(候補に出なくなります)", "Has left (no longer suggested)");

pub const ALIKE: Text = Text::new("登録済みの似た事業者", "Similar businesses that are registered already");
pub const SAME_NUMBER: Text = Text::new("法人番号が同じ", "same corporate number");
pub const SAME_NAME: Text = Text::new("名称が同じ", "same name");
pub const NEAR_NAME: Text = Text::new("名称が似ている", "similar name");
