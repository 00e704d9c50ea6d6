//! The texts of the register that its form and its pages share.

use domain::Text;

pub const KIND: Text = Text::new("区分", "Kind");
pub const NAME: Text = Text::new("名称", "Name");
pub const KANA: Text = Text::new("ふりがな", "Kana");
pub const MUNICIPALITY: Text = Text::new("市町村", "Municipality");
pub const EMPLOYEES: Text = Text::new("従業員数", "Employees");
pub const PEOPLE: Text = Text::new("人", "people");
pub const FOUNDED_ON: Text = Text::new("設立・創業の日", "Founded on");
pub const NOTE: Text = Text::new("メモ", "Note");
pub const REGISTER: Text = Text::new("登録する", "Register");
