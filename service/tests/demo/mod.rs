//! The demo centre.

mod histories;
mod load;
