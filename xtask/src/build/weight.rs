//! What a first visit downloads has a limit: over it the build fails, so that weight is noticed with the change that
//! brings it.

use super::folder::Files;
use anyhow::{Result, bail};

/// Bytes of the islands as they travel, compressed with brotli at its best quality. It holds for slow connections of
/// town halls; an island with a form of its own costs close to forty
/// thousand (docs/decisions/0004-forms-are-plain.md).
const WASM_BYTES_MAX: usize = 250_000;

/// Refuses a package whose wasm is too heavy.
pub(super) fn check(package: &Files) -> Result<()> {
    let Some(wasm) = package.get("banso.wasm.br") else { bail!("there is no compressed wasm to weigh") };
    if wasm.len() > WASM_BYTES_MAX {
        bail!("banso.wasm weighs {} bytes as brotli, and {WASM_BYTES_MAX} are the limit", wasm.len());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Files, WASM_BYTES_MAX, check};

    fn package(bytes: usize) -> Files {
        Files::from([("banso.wasm".to_owned(), Vec::new()), ("banso.wasm.br".to_owned(), vec![0; bytes])])
    }

    #[test]
    fn a_byte_over_the_limit_fails_the_build() {
        assert!(check(&package(WASM_BYTES_MAX)).is_ok());
        let heavy = check(&package(WASM_BYTES_MAX + 1)).expect_err("too heavy").to_string();
        assert!(heavy.contains("250001") && heavy.contains("250000"), "{heavy}");
    }

    #[test]
    fn a_package_that_was_not_weighed_fails_too() {
        assert!(check(&Files::from([("banso.wasm".to_owned(), vec![0; 9])])).is_err());
    }
}
