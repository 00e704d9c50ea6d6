//! N9: a server function is a door: it calls one service function. Doors stand in `islands/src/<slice>/api.rs` only.

use super::source::parsed;
use super::tree::Tree;
use syn::visit::{Visit, visit_expr_call, visit_item_fn};
use syn::{Attribute, Expr, ExprCall, ItemFn, Path, UseTree};

pub(super) fn check(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.rust(&["islands/src/", "app/src/", "ui/src/", "server/src/"]) {
        let Some(parsed) = parsed(&file.text) else { continue };
        let mut doors = Doors::default();
        doors.visit_file(&parsed);
        if !doors.calls.is_empty() && !file.path.ends_with("/api.rs") {
            found.push(format!("{}: a server function outside api.rs", file.path));
        }
        let busy = doors.calls.iter().filter(|(_, calls)| *calls > 1);
        found.extend(busy.map(|(name, calls)| format!("{}: {name} calls {calls} service functions", file.path)));
    }
    found
}

/// The server functions of a file, each with the number of its calls into `service`.
#[derive(Default)]
struct Doors {
    /// Names that `use service::…` brings in.
    imported: Vec<String>,
    calls: Vec<(String, usize)>,
    inside: bool,
}

impl<'ast> Visit<'ast> for Doors {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if let UseTree::Path(path) = &item.tree
            && path.ident == "service"
        {
            bring_in(&path.tree, &mut self.imported);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        if function.attrs.iter().any(is_server) {
            self.calls.push((function.sig.ident.to_string(), 0));
            self.inside = true;
            visit_item_fn(self, function);
            self.inside = false;
        }
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(path) = &*call.func
            && self.inside
            && self.is_service(&path.path)
            && let Some((_, calls)) = self.calls.last_mut()
        {
            *calls += 1;
        }
        visit_expr_call(self, call);
    }
}

impl Doors {
    /// A function of `service`; `service::Ctx::of(…)` is a type's.
    fn is_service(&self, path: &Path) -> bool {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let ours = names.first().is_some_and(|first| first == "service" || self.imported.contains(first));
        ours && !names.iter().any(|name| name.starts_with(char::is_uppercase))
    }
}

fn is_server(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|last| last.ident == "server")
}

fn bring_in(tree: &UseTree, names: &mut Vec<String>) {
    match tree {
        UseTree::Path(path) => bring_in(&path.tree, names),
        UseTree::Name(name) => names.push(name.ident.to_string()),
        UseTree::Rename(rename) => names.push(rename.rename.to_string()),
        UseTree::Group(group) => group.items.iter().for_each(|tree| bring_in(tree, names)),
        UseTree::Glob(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tree::Tree;

    #[test]
    fn a_door_that_does_two_things_is_found() {
        let good = "#[server] pub async fn a() { let c = service::Ctx::of(x); service::cases::open(&c).await }";
        let two =
            "#[server] pub async fn b() { use service::cases; cases::open(&c).await?; service::tasks::add(&c).await }";
        let tree = Tree::with(&[("islands/src/cases/api.rs", good), ("islands/src/tasks/api.rs", two)]);
        assert_eq!(check(&tree), ["islands/src/tasks/api.rs: b calls 2 service functions"]);
    }

    #[test]
    fn a_door_beside_an_island_is_found() {
        let tree = Tree::with(&[("islands/src/cases/board.rs", "#[server] pub async fn a() {}")]);
        assert_eq!(check(&tree), ["islands/src/cases/board.rs: a server function outside api.rs"]);
    }
}
