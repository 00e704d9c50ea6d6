//! Lays the site out under its content hash, and swaps it in only when it has changed.

use super::{compress, folder, styles, wasm, weight};
use crate::house::House;
use crate::say::say;
use anyhow::{Context, Result};
use std::path::Path;
use std::time::Instant;

/// Makes `<target>/site`; see the module above for what lies in it.
pub(crate) fn site(house: &House) -> Result<()> {
    let start = Instant::now();
    let work = house.target.join("site-work");
    std::fs::create_dir_all(&work).with_context(|| work.display().to_string())?;
    let mut package = wasm::wasm(house, &work)?;
    package.append(&mut styles::styles(house)?);
    let mut public = folder::read(&house.root.join("public"))?;

    let hash = folder::hash(package.iter().chain(&public));
    let site = house.site();
    if std::fs::read_to_string(site.join("HASH")).is_ok_and(|known| known == hash) {
        say(format!("site: {hash} is up to date, {:.1} s", start.elapsed().as_secs_f64()));
        return Ok(());
    }

    compress::add_brotli(&mut package, &work.join("brotli"))?;
    compress::add_brotli(&mut public, &work.join("brotli"))?;
    say(weights(&package));
    weight::check(&package)?;
    public.extend(package.into_iter().map(|(name, content)| (format!("pkg/{hash}/{name}"), content)));
    swap_in(&public, &hash, &work, &site)?;
    say(format!("site: {hash} in {}, {:.1} s", site.display(), start.elapsed().as_secs_f64()));
    Ok(())
}

/// The hash comes last: whoever sees it sees the whole site.
fn swap_in(files: &folder::Files, hash: &str, work: &Path, site: &Path) -> Result<()> {
    let fresh = work.join("fresh");
    for old in [&fresh, &site.to_owned()] {
        if old.exists() {
            std::fs::remove_dir_all(old).with_context(|| old.display().to_string())?;
        }
    }
    folder::write(&fresh, files)?;
    std::fs::rename(&fresh, site).with_context(|| site.display().to_string())?;
    std::fs::write(site.join("HASH"), hash).context("the site's hash")
}

/// What a first visit downloads, in KiB as it is and compressed.
fn weights(package: &folder::Files) -> String {
    let kib = |name: &str| package.get(name).map_or(0.0, |content| content.len() as f64 / 1024.0);
    let parts = ["banso.wasm", "banso.js", "banso.css"];
    let line = parts.map(|name| format!("{name} {:.0} KiB, {:.0} as brotli", kib(name), kib(&format!("{name}.br"))));
    format!("site: {}", line.join("; "))
}
