//! Support programmes.

mod editing;
mod shipped;
