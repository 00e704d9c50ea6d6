//! What a first visit downloads: the islands, their script, the styles; and the plan page itself.

use std::path::Path;

use anyhow::{Context, Result};

use crate::report::Report;

/// Files of the site that every page asks for.
const FILES: [&str; 3] = ["banso.wasm", "banso.js", "banso.css"];
/// The islands as brotli, in KiB.
const WASM_KIB: f64 = 250.0;

/// Weighs the site in its folder.
pub(crate) fn weigh(report: &mut Report, site: &Path) -> Result<()> {
    let hash = std::fs::read_to_string(site.join("HASH")).context("the site has been built")?;
    let folder = site.join("pkg").join(hash.trim());
    let kib = |name: &str| -> Result<f64> {
        let length = std::fs::metadata(folder.join(name)).with_context(|| name.to_owned())?.len();
        Ok(length as f64 / 1024.0)
    };
    let mut rows = Vec::new();
    for file in FILES {
        rows.push(vec![file.to_owned(), format!("{:.0}", kib(file)?), format!("{:.0}", kib(&format!("{file}.br"))?)]);
    }
    report.section("Weight", "What a first visit downloads beside its page, in KiB; it is cached for ever.");
    report.table(&["file", "as it is", "brotli"], &rows);
    report.at_most("wasm as brotli", kib("banso.wasm.br")?, WASM_KIB, "KiB");
    Ok(())
}
