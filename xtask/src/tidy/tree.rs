//! What the rules look at: the files of the working tree (as git lists them) and the graph of crates.

use crate::house::{House, printed};
use anyhow::{Context, Result};
use serde_json::Value;

/// The tree. Tests make small ones by hand.
#[derive(Default)]
pub(super) struct Tree {
    pub(super) files: Vec<File>,
    /// `cargo metadata`.
    pub(super) metadata: Value,
    /// The names of the crates that are compiled into the islands' wasm.
    pub(super) wasm: Vec<String>,
}

/// A text file. Pictures and fonts are left out.
pub(super) struct File {
    /// From the workspace's root, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

impl Tree {
    pub(super) fn of(house: &House) -> Result<Self> {
        let listed =
            printed(house.command("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
        let mut files = Vec::new();
        for path in listed.split('\0').filter(|path| !path.is_empty()) {
            // A deleted file is listed until the deletion is staged.
            let Ok(content) = std::fs::read(house.root.join(path)) else { continue };
            if let Ok(text) = String::from_utf8(content) {
                files.push(File { path: path.to_owned(), text });
            }
        }
        let islands = ["--package", "islands", "--no-default-features", "--features", "hydrate"];
        let mut cargo = house.cargo();
        cargo.args(["tree", "--locked", "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"]);
        let tree = printed(cargo.args(["--prefix", "none", "--format", "{p}"]).args(islands))?;
        let wasm = tree.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
        Ok(Self { files, metadata: house.metadata.clone(), wasm })
    }

    /// The Rust files below one of these folders.
    pub(super) fn rust<'a>(&'a self, folders: &'a [&str]) -> impl Iterator<Item = &'a File> {
        let below = |file: &&File| folders.iter().any(|folder| file.path.starts_with(folder));
        self.files.iter().filter(|file| file.is_rust()).filter(below)
    }

    pub(super) fn packages(&self) -> impl Iterator<Item = &Value> {
        self.metadata["packages"].as_array().into_iter().flatten()
    }

    /// The crates of this workspace.
    pub(super) fn members(&self) -> impl Iterator<Item = &Value> {
        self.packages().filter(|package| package["source"].is_null())
    }

    /// What the crate with this id is built with, however deep; without its tests.
    pub(super) fn built_with(&self, id: &str) -> Result<Vec<String>> {
        let nodes = self.metadata["resolve"]["nodes"].as_array().context("metadata holds the resolved graph")?;
        let mut open = vec![id];
        let mut seen = Vec::new();
        while let Some(id) = open.pop() {
            let node = nodes.iter().find(|node| node["id"] == id).context("every id has a node")?;
            for dependency in node["deps"].as_array().into_iter().flatten() {
                let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
                let built = kinds.clone().any(|kind| kind["kind"].is_null());
                let id = dependency["pkg"].as_str().context("a dependency has an id")?;
                if built && !seen.contains(&id) {
                    seen.push(id);
                    open.push(id);
                }
            }
        }
        let name = |id: &&str| self.packages().find(|package| package["id"] == **id).and_then(|it| it["name"].as_str());
        Ok(seen.iter().filter_map(name).map(str::to_owned).collect())
    }
}

impl File {
    pub(super) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// A file of tests only, by its place.
    pub(super) fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }
}

#[cfg(test)]
impl Tree {
    /// A tree of these files.
    pub(super) fn with(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File { path: (*path).to_owned(), text: (*text).to_owned() };
        Self { files: files.iter().map(file).collect(), ..Self::default() }
    }

    /// A workspace of these crates: its name, and the names of what it depends on, with a kind (`""` or `dev`).
    pub(super) fn with_crates(crates: &[(&str, &[(&str, &str)])]) -> Self {
        let dependency = |(name, kind): &(&str, &str)| serde_json::json!({"name": name, "kind": if kind.is_empty() { Value::Null } else { Value::from(*kind) }});
        let package = |(name, dependencies): &(&str, &[(&str, &str)])| {
            let dependencies: Vec<_> = dependencies.iter().map(dependency).collect();
            serde_json::json!({"name": name, "id": name, "source": null, "dependencies": dependencies})
        };
        let node = |(name, dependencies): &(&str, &[(&str, &str)])| {
            let deps: Vec<_> = dependencies
                .iter()
                .map(|it| serde_json::json!({"pkg": it.0, "dep_kinds": [{"kind": dependency(it)["kind"]}]}))
                .collect();
            serde_json::json!({"id": name, "deps": deps})
        };
        let packages: Vec<_> = crates.iter().map(package).collect();
        let nodes: Vec<_> = crates.iter().map(node).collect();
        Self { metadata: serde_json::json!({"packages": packages, "resolve": {"nodes": nodes}}), ..Self::default() }
    }
}
