//! The texts of the register's pages.

use domain::Text;

pub(super) const BUSINESSES: Text = Text::new("事業者", "Businesses");
pub(super) const NEW: Text = Text::new("事業者を登録", "Register a business");
pub(super) const NONE_YET: Text =
    Text::new("まだ事業者がいません。最初の事業者を登録しましょう。", "No businesses yet. Register the first one.");
