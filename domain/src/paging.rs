//! One page of a list.

use serde::{Deserialize, Serialize};

/// Which page is asked for, from 1, and how many rows it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageRequest {
    pub number: u64,
    pub size: u64,
}

impl PageRequest {
    pub const SIZE: u64 = 50;

    /// The page of a query string: `?page=2`. Anything else is the first.
    #[must_use]
    pub fn of_query(page: Option<&str>) -> Self {
        let number = page.and_then(|page| page.parse().ok()).filter(|n| (1..=1_000_000).contains(n)).unwrap_or(1);
        Self { number, size: Self::SIZE }
    }

    #[must_use]
    pub const fn offset(self) -> u64 {
        (self.number - 1) * self.size
    }
}

/// The rows of one page, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub total: u64,
    pub number: u64,
    pub size: u64,
}

impl<T> Page<T> {
    #[must_use]
    pub fn new(rows: Vec<T>, total: u64, request: PageRequest) -> Self {
        Self { rows, total, number: request.number, size: request.size }
    }

    #[must_use]
    pub const fn last(&self) -> u64 {
        if self.total == 0 { 1 } else { self.total.div_ceil(self.size) }
    }
}
