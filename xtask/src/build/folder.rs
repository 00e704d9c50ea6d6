//! Folders as values: every file below one with its content, in a fixed order, so that they can be hashed.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// Files by their path with `/` below the folder.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Every file below `folder`; nothing if it does not exist. Hidden files stay out.
pub(super) fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    if folder.is_dir() {
        read_below(folder, "", &mut files)?;
    }
    Ok(files)
}

fn read_below(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in folder.read_dir().with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a file name is UTF-8")?;
        let path = entry.path();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            read_below(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            let content = std::fs::read(&path).with_context(|| path.display().to_string())?;
            files.insert(format!("{prefix}{name}"), content);
        }
    }
    Ok(())
}

/// Writes the files below `folder`.
pub(super) fn write(folder: &Path, files: &Files) -> Result<()> {
    for (name, content) in files {
        let path = folder.join(name);
        let parent = path.parent().context("a file lies in a folder")?;
        std::fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        std::fs::write(&path, content).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// 16 hex digits that change with any name or content.
pub(super) fn hash<'a>(files: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>) -> String {
    let mut hasher = Sha256::new();
    for (name, content) in files {
        hasher.update((name.len() as u64).to_be_bytes());
        hasher.update(name);
        hasher.update((content.len() as u64).to_be_bytes());
        hasher.update(content);
    }
    hex(&hasher.finalize()[..8])
}

/// 64 hex digits of one content.
pub(super) fn digest(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{Files, hash};

    #[test]
    fn a_hash_changes_with_a_name_or_a_content_and_with_nothing_else() {
        let files = |name: &str, content: &str| Files::from([(name.to_owned(), content.as_bytes().to_vec())]);
        assert_eq!(hash(&files("a", "bc")), hash(&files("a", "bc")));
        assert_ne!(hash(&files("a", "bc")), hash(&files("ab", "c")));
        assert_ne!(hash(&files("a", "bc")), hash(&files("a", "bd")));
    }
}
