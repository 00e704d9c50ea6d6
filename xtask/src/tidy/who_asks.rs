//! N5: every use case takes who asks, as its first argument.

use super::slices::SLICES;
use super::source::parsed;
use super::tree::Tree;
use syn::visit::{Visit, visit_item_fn};
use syn::{FnArg, ImplItemFn, ItemFn, Signature, Type, Visibility};

/// Files whose functions run before anybody is known, with the reason. Jobs are named `…as_system…` instead.
const NOBODY_YET: &[(&str, &str)] =
    &[("service/src/accounts/resume.rs", "the session behind a token says who asks: this makes the Ctx")];

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let folders: Vec<String> = SLICES.iter().map(|slice| format!("service/src/{slice}/")).collect();
    let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    for file in tree.rust(&folders).filter(|file| !file.is_test()) {
        if NOBODY_YET.iter().any(|(path, _)| *path == file.path) {
            continue;
        }
        let mut asked = Asked::default();
        if let Some(parsed) = parsed(&file.text) {
            asked.visit_file(&parsed);
        }
        found.extend(asked.without.iter().map(|name| format!("{}: {name} does not take &Ctx first", file.path)));
    }
    found.extend(dead_exceptions(tree));
    found
}

fn dead_exceptions(tree: &Tree) -> Vec<String> {
    let dead =
        NOBODY_YET.iter().filter(|(path, _)| !tree.files.is_empty() && !tree.files.iter().any(|it| it.path == *path));
    dead.map(|(path, _)| format!("{path} is excepted in xtask/src/tidy/who_asks.rs and does not exist")).collect()
}

#[derive(Default)]
struct Asked {
    without: Vec<String>,
}

impl Asked {
    fn look(&mut self, visibility: &Visibility, signature: &Signature) {
        let name = signature.ident.to_string();
        let open = matches!(visibility, Visibility::Public(_)) && signature.asyncness.is_some();
        if open && !name.contains("as_system") && !takes_ctx(signature) {
            self.without.push(name);
        }
    }
}

impl<'ast> Visit<'ast> for Asked {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.look(&function.vis, &function.sig);
        visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.look(&function.vis, &function.sig);
    }
}

fn takes_ctx(signature: &Signature) -> bool {
    let first = signature.inputs.iter().find_map(|argument| match argument {
        FnArg::Typed(argument) => Some(&*argument.ty),
        FnArg::Receiver(_) => None,
    });
    let Some(Type::Reference(reference)) = first else { return false };
    matches!(&*reference.elem, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Ctx"))
}

#[cfg(test)]
mod tests {
    use super::{NOBODY_YET, check};
    use crate::tidy::tree::Tree;

    #[test]
    fn a_use_case_that_does_not_know_who_asks_is_found() {
        let text = "pub async fn open(ctx: &Ctx, id: CaseId) {}\npub async fn close(id: CaseId) {}\n\
                    pub(crate) async fn part(id: CaseId) {}\npub async fn sweep_as_system(at: Instant) {}\n\
                    pub async fn late(id: CaseId, ctx: &Ctx) {}";
        let others = "pub async fn connect() {}";
        let mut files = vec![("service/src/cases/close.rs", text), ("service/src/connect.rs", others)];
        files.extend(NOBODY_YET.iter().map(|(path, _)| (*path, others)));
        let found = check(&Tree::with(&files));
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("close") && found[1].contains("late"));
    }

    #[test]
    fn an_exception_for_a_file_that_is_gone_is_found() {
        let found = check(&Tree::with(&[("service/src/cases/open.rs", "")]));
        assert_eq!(found.len(), NOBODY_YET.len());
    }
}
