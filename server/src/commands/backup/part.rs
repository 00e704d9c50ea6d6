//! A file that is not done yet: only its owner may read it, and it goes away unless it is kept.

use std::{
    fs::{File, OpenOptions},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

/// A file under way.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) path: PathBuf,
}

impl Part {
    /// A new file beside the one that it will become.
    pub(super) fn of(target: &Path) -> Result<Self> {
        let mut name = target.file_name().context("the name of a file is needed")?.to_owned();
        name.push(format!(".{}.part", std::process::id()));
        Self::create(target.with_file_name(name))
    }

    /// A new file in the folder for temporary ones (`TMPDIR`).
    pub(super) fn temporary() -> Result<Self> {
        Self::create(std::env::temp_dir().join(format!("banso-restore.{}.part", std::process::id())))
    }

    fn create(path: PathBuf) -> Result<Self> {
        let created = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        created.with_context(|| format!("{} cannot be created", path.display()))?;
        Ok(Self { path })
    }

    /// Gives it its name, for good: what has been written survives a power cut.
    pub(super) fn keep_as(self, target: &Path) -> Result<()> {
        refuse_to_overwrite(target)?;
        File::open(&self.path)?.sync_all()?;
        std::fs::rename(&self.path, target).with_context(|| format!("{} cannot be created", target.display()))?;
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()?;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Where it was kept, or was never written, there is nothing to remove.
        drop(std::fs::remove_file(&self.path));
    }
}

/// A backup never replaces another.
pub(super) fn refuse_to_overwrite(target: &Path) -> Result<()> {
    ensure!(!target.exists(), "{} exists already, and a backup never overwrites", target.display());
    Ok(())
}
