//! The register of businesses.

mod register;
