//! N10: mail leaves through the outbox job only. Use cases write outbox rows; they cannot name a mailer.

use super::source::names;
use super::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let others = tree.members().filter(|package| package["name"] != "server");
    let mailing = others.filter(|package| !names(package, &["lettre"]).is_empty());
    mailing.map(|package| format!("{}/Cargo.toml names lettre", package["name"].as_str().unwrap_or_default())).collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_mailer_outside_the_server_is_found() {
        let tree = Tree::with_crates(&[("server", &[("lettre", "")]), ("service", &[("lettre", "")])]);
        assert_eq!(check(&tree), ["service/Cargo.toml names lettre"]);
    }
}
