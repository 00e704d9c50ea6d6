//! The list of rules, and the run over all of them.

use super::tree::Tree;
use super::{
    arrows, domain_is_pure, japanese, leftovers, licences, machine_paths, mail, mod_files, one_call, openings, orm,
    raw_html, released, sizes, slices, sources, sql_strings, wasm_graph, who_asks,
};
use crate::house::House;
use crate::say::say;
use anyhow::{Result, bail};

/// What a rule found, a line each. Empty is good.
type Check = fn(&Tree) -> Vec<String>;

/// In the order of ARCHITECTURE.md; then STYLE.md and the dependencies.
const RULES: &[(&str, Check)] = &[
    ("arrows: a crate depends on no other of ours than the map draws", arrows::check),
    ("N1: `domain` does no I/O, asks no time, knows no framework", domain_is_pure::check),
    ("N2: sea-orm is known to `service` and `migrations` only", orm::check),
    ("N3: nothing of the server travels to the browser", wasm_graph::check),
    ("N5: a use case is told who asks", who_asks::check),
    ("N9: a server function calls one service function", one_call::check),
    ("N10: only `server` sends mail", mail::check),
    ("N12: a released migration stays as it is", released::check),
    ("N13: no raw textarea, no inner_html", raw_html::check),
    ("N14: a slice has one name", slices::check),
    ("N15: no SQL by string", sql_strings::check),
    ("style 7: no file over 500 lines", sizes::check),
    ("style 9: mod.rs lists and re-exports", mod_files::check),
    ("style 16: texts for people stand in the catalogue", japanese::check),
    ("style 23: every module opens with //!", openings::check),
    ("style 27: nothing left for later, nothing allowed without a reason", leftovers::check),
    ("no path of a machine", machine_paths::check),
    ("dependencies: licences that we may ship", licences::check),
    ("dependencies: crates.io only, one SQLite, no OpenSSL", sources::check),
];

pub(crate) fn tidy(house: &House) -> Result<()> {
    let tree = Tree::of(house)?;
    let mut found = 0;
    for (rule, check) in RULES {
        let findings = check(&tree);
        if !findings.is_empty() {
            say(format!("✘ {rule}"));
        }
        for finding in &findings {
            say(format!("    {finding}"));
        }
        found += findings.len();
    }
    say(format!("tidy: {} rules over {} files; {}", RULES.len(), tree.files.len(), sizes::long_files(&tree)));
    if found > 0 {
        bail!("tidy found {found}");
    }
    Ok(())
}
