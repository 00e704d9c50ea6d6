//! Brotli at its best quality, which is slow: results are remembered by the content's digest.

use super::folder::{Files, digest};
use anyhow::{Context, Result};
use std::path::Path;

/// Smaller files gain less than the header that says they are compressed.
const WORTH_BYTES: usize = 512;

/// Adds `name.br` for every file that shrinks: text and wasm. Fonts and pictures are compressed already.
pub(super) fn add_brotli(files: &mut Files, memory: &Path) -> Result<()> {
    std::fs::create_dir_all(memory).with_context(|| memory.display().to_string())?;
    let mut compressed = Files::new();
    for (name, content) in files.iter().filter(|(name, content)| shrinks(name) && content.len() >= WORTH_BYTES) {
        let remembered = memory.join(digest(content));
        let short = match std::fs::read(&remembered) {
            Ok(short) => short,
            Err(_) => {
                let short = brotli(content)?;
                std::fs::write(&remembered, &short).with_context(|| remembered.display().to_string())?;
                short
            }
        };
        compressed.insert(format!("{name}.br"), short);
    }
    files.append(&mut compressed);
    Ok(())
}

fn shrinks(name: &str) -> bool {
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("css" | "html" | "ico" | "js" | "json" | "mjs" | "svg" | "txt" | "wasm" | "webmanifest"))
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut short = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut short, &parameters).context("brotli")?;
    Ok(short)
}

#[cfg(test)]
mod tests {
    use super::{Files, add_brotli};

    #[test]
    fn text_gets_a_compressed_twin_and_a_font_does_not() {
        let memory = std::env::temp_dir().join(format!("banso-xtask-brotli-{}", std::process::id()));
        let text = "伴走 ".repeat(200).into_bytes();
        let mut files = Files::from([("a.css".to_owned(), text.clone()), ("a.woff2".to_owned(), text.clone())]);
        add_brotli(&mut files, &memory).expect("a writable temporary folder");
        let again = std::fs::read_dir(&memory).expect("the memory exists").count();
        std::fs::remove_dir_all(&memory).expect("the memory is ours");
        assert_eq!(files.keys().collect::<Vec<_>>(), ["a.css", "a.css.br", "a.woff2"]);
        assert_eq!(again, 1);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &files["a.css.br"][..], &mut back).expect("valid brotli");
        assert_eq!(back, text);
    }
}
