//! Tells the server where its site lies (`cargo xtask build` makes it) and which hash it has, at compile time.
//!
//! `BANSO_SITE_DIR` is the folder to embed, `BANSO_SITE_HASH` names the folder below `pkg/`. Without a built site the
//! folder is empty and the hash is `none`, so that `cargo build` and `cargo test` work from the first minute; pages
//! then come without styles and islands.

use std::path::{Path, PathBuf};

const NONE: &str = "none";

fn main() {
    let site = target_folder().join("site");
    let mark = site.join("HASH");
    if !mark.exists() {
        std::fs::create_dir_all(&site).expect("the target folder is writable");
        std::fs::write(&mark, NONE).expect("the target folder is writable");
    }
    let hash = std::fs::read_to_string(&mark).expect("the mark was just seen");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", mark.display());
    println!("cargo::rustc-env=BANSO_SITE_DIR={}", site.display());
    println!("cargo::rustc-env=BANSO_SITE_HASH={}", hash.trim());
}

/// cargo marks its target folder with `CACHEDIR.TAG`; the output folder of this script lies below it.
fn target_folder() -> PathBuf {
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let marked = |folder: &&Path| folder.join("CACHEDIR.TAG").exists();
    Path::new(&out).ancestors().find(marked).expect("OUT_DIR lies in a target folder").to_owned()
}
