//! The register of businesses.
