//! Support programmes.

mod editing;
mod shared_lists;
mod shipped;
