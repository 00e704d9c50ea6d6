//! The texts of signing in.

use domain::Text;

pub(super) const EMAIL: Text = Text::new("メールアドレス", "E-mail address");
pub(super) const PASSWORD: Text = Text::new("パスワード", "Password");
pub(super) const SIGN_IN: Text = Text::new("サインイン", "Sign in");
