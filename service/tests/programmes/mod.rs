//! Support programmes.

mod creating;
mod editing;
mod shared_lists;
mod shipped;
