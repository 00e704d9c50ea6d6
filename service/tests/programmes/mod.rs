//! Support programmes.

mod shipped;
