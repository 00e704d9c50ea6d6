//! The demo centre.

mod load;
