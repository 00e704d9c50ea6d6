//! The seal at the end of a backup: the SHA-256 of every byte before it. SQLite does not mind it.

use std::{
    fs::{File, OpenOptions},
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};

const HEAD: &str = "\nbanso backup 1 sha256 ";
const HEX: usize = 64;
const BYTES: u64 = (HEAD.len() + HEX + 1) as u64;
/// How every SQLite database begins.
const SQLITE: &[u8] = b"SQLite format 3\0";
const CHUNK: usize = 1 << 20;

/// Seals a file.
pub(super) fn seal(path: &Path) -> Result<()> {
    let mut file = OpenOptions::new().read(true).append(true).open(path)?;
    let bytes = file.metadata()?.len();
    let digest = copy(&mut file, bytes, &mut std::io::sink())?;
    file.write_all(format!("{HEAD}{digest}\n").as_bytes())?;
    file.sync_all()?;
    Ok(())
}

/// Copies a sealed file without its seal, and checks what it copied.
///
/// # Errors
/// If one byte is not as it was sealed.
pub(super) fn unseal(backup: &Path, into: &Path) -> Result<()> {
    let mut file = File::open(backup).with_context(|| format!("{} cannot be opened", backup.display()))?;
    let bytes = file.metadata()?.len();
    let sealed = read_seal(&mut file, bytes)?;
    let mut copied = OpenOptions::new().write(true).truncate(true).open(into)?;
    let digest = copy(&mut file, bytes - BYTES, &mut copied)?;
    ensure!(
        digest == sealed,
        "the backup is damaged: its bytes are not those that were sealed. Please use another one"
    );
    Ok(())
}

fn read_seal(file: &mut File, bytes: u64) -> Result<String> {
    let mut begins = Vec::new();
    Read::by_ref(file).take(SQLITE.len() as u64).read_to_end(&mut begins)?;
    let mut ends = Vec::new();
    file.seek(SeekFrom::Start(bytes.saturating_sub(BYTES)))?;
    Read::by_ref(file).take(BYTES).read_to_end(&mut ends)?;
    file.rewind()?;
    let seal = String::from_utf8(ends).ok();
    let digest = seal.as_deref().and_then(|seal| seal.strip_prefix(HEAD)?.strip_suffix('\n'));
    match digest {
        Some(digest) if digest.len() == HEX => Ok(digest.to_owned()),
        _ if begins == SQLITE => bail!("the backup is damaged: its end is missing. Please use another one"),
        _ => bail!("this is no backup of Bansō, or its beginning is damaged"),
    }
}

/// Copies so many bytes; their SHA-256.
fn copy(from: &mut File, bytes: u64, into: &mut impl Write) -> Result<String> {
    let (mut from, mut hash, mut chunk) = (from.take(bytes), Sha256::new(), vec![0; CHUNK]);
    loop {
        let read = from.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        hash.update(&chunk[..read]);
        into.write_all(&chunk[..read])?;
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sealed file, and a place for its copy.
    fn sealed() -> (tempfile::TempDir, std::path::PathBuf, std::path::PathBuf, Vec<u8>) {
        let folder = tempfile::tempdir().expect("a folder");
        let (file, copy) = (folder.path().join("backup"), folder.path().join("copy"));
        let content = [SQLITE, &[7; 5000], b"end"].concat();
        std::fs::write(&file, &content).expect("written");
        std::fs::write(&copy, "").expect("written");
        seal(&file).expect("sealed");
        (folder, file, copy, content)
    }

    #[test]
    fn what_was_sealed_comes_out_again() {
        let (_folder, file, copy, content) = sealed();
        unseal(&file, &copy).expect("whole");
        assert_eq!(std::fs::read(&copy).expect("the copy"), content);
    }

    #[test]
    fn every_flipped_byte_is_seen_wherever_it_is() {
        let (_folder, file, copy, _) = sealed();
        let whole = std::fs::read(&file).expect("the backup");
        for at in (0..whole.len()).step_by(97).chain(whole.len() - BYTES as usize..whole.len()) {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x20;
            std::fs::write(&file, &damaged).expect("written");
            assert!(unseal(&file, &copy).is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_file_cut_off_anywhere_is_seen() {
        let (_folder, file, copy, _) = sealed();
        let whole = std::fs::read(&file).expect("the backup");
        for length in [0, 10, 16, 2000, whole.len() - BYTES as usize, whole.len() - 1] {
            std::fs::write(&file, &whole[..length]).expect("written");
            assert!(unseal(&file, &copy).is_err(), "{length} bytes");
        }
    }
}
