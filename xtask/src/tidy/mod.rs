//! `cargo xtask tidy`: the never-rules of ARCHITECTURE.md (N1–N15) and STYLE.md that a machine can hold.
//!
//! One rule a file. A rule is a function from the [`tree`] to what it found; its unit test shows it a small bad
//! example, because a check that cannot fail is no check. The compiler, clippy (clippy.toml) and tests hold the rest.

mod rules;
mod source;
mod tree;

mod arrows;
mod domain_is_pure;
mod japanese;
mod leftovers;
mod licences;
mod machine_paths;
mod mail;
mod mod_files;
mod one_call;
mod openings;
mod orm;
mod raw_html;
mod released;
mod sizes;
mod slices;
mod sources;
mod sql_strings;
mod wasm_graph;
mod who_asks;

pub(crate) use rules::tidy;
