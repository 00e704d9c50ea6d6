//! The texts of the pages around signing in.

use domain::Text;

pub(super) const SIGN_IN: Text = Text::new("職員のサインイン", "Staff sign-in");
