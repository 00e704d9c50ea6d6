//! Hashes and verifies passwords: argon2id with 19 MiB and two passes, a few at a time, off the async threads.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

use crate::{
    Db,
    failure::{Failure, Result},
};

/// Hashes a password for the database.
pub(crate) async fn hash(db: &Db, password: String) -> Result<String> {
    in_turn(db, move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()))
        .await?
        .map_err(|error| Failure::Died(error.to_string()))
}

/// Whether a password is the one of a hash. Without a hash it takes as long and says no, so that an unknown address
/// cannot be told from a known one.
pub(crate) async fn verify(db: &Db, password: String, hash: Option<String>) -> Result<bool> {
    let known = hash.is_some();
    let right = in_turn(db, move || {
        let hash = hash.as_deref().unwrap_or(NOBODYS);
        let parsed = PasswordHash::new(hash);
        parsed.is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await?;
    Ok(known && right)
}

/// The hash of a random text that nobody kept.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXRoaW5nIHJhbmRvbQ$PSvnpZ2Ua5sSCb4t8pPRCVfIz4JHvmd0FqZ8WNZgCxE";

async fn in_turn<T: Send + 'static>(db: &Db, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = db.memory.hashing.clone().acquire_owned().await.map_err(|error| Failure::Died(error.to_string()))?;
    tokio::task::spawn_blocking(move || {
        let done = work();
        drop(turn);
        done
    })
    .await
    .map_err(|error| Failure::Died(error.to_string()))
}
