//! Signing in, and what follows from it.

mod sign_in;
