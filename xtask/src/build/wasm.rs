//! The islands as wasm: cargo, then wasm-bindgen (the library, pinned with the crate), then wasm-opt from npm.

use super::folder::{self, Files, digest};
use crate::house::{House, succeed};
use anyhow::{Context, Result};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Only what every browser with wasm understands; `--all-features` would emit imports that browsers refuse.
const OPTIMISE: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-sign-ext",
];

/// `banso.js`, `banso.wasm` and what they import, from the islands' `hydrate` side.
pub(super) fn wasm(house: &House, work: &Path) -> Result<Files> {
    let compiled = compile(house)?;
    let content = std::fs::read(&compiled).with_context(|| compiled.display().to_string())?;
    let made = work.join("wasm");
    let mark = made.join(".made-of");
    let ingredients = ingredients(house, &content)?;
    if std::fs::read_to_string(&mark).is_ok_and(|made_of| made_of == ingredients) {
        return folder::read(&made);
    }
    if made.exists() {
        std::fs::remove_dir_all(&made).with_context(|| made.display().to_string())?;
    }
    bind(&compiled, &made)?;
    optimise(house, &made)?;
    std::fs::write(&mark, &ingredients).with_context(|| mark.display().to_string())?;
    folder::read(&made)
}

/// cargo knows best what has changed; it is asked every time.
fn compile(house: &House) -> Result<std::path::PathBuf> {
    let front = house.target.join("front");
    let mut cargo = house.command(house.root.join("scripts/wasm-cargo"));
    cargo.args(["build", "--locked", "--package", "islands", "--lib", "--no-default-features"]);
    cargo.args(["--features", "hydrate", "--profile", "wasm-release", "--target-dir"]).arg(&front);
    succeed(&mut cargo)?;
    Ok(front.join("wasm32-unknown-unknown/wasm-release/islands.wasm"))
}

/// What decides the result: the compiled code, the flags, and this file's tools in their locked versions.
fn ingredients(house: &House, compiled: &[u8]) -> Result<String> {
    let mut all = digest(compiled);
    for lock in ["Cargo.lock", "package-lock.json"] {
        all.push_str(&digest(&std::fs::read(house.root.join(lock)).context(lock)?));
    }
    Ok(all + &OPTIMISE.join(" "))
}

fn bind(compiled: &Path, made: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .out_name("banso")
        .typescript(false)
        // leptos names the wasm file itself.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(made)
        .context("wasm-bindgen")
}

/// leptos looks for `banso.wasm`, as LEPTOS_OUTPUT_NAME is set at compile time.
fn optimise(house: &House, made: &Path) -> Result<()> {
    let bound = made.join("banso_bg.wasm");
    succeed(house.npm_program("wasm-opt").args(OPTIMISE).arg(&bound).arg("-o").arg(made.join("banso.wasm")))?;
    std::fs::remove_file(&bound).with_context(|| bound.display().to_string())
}
