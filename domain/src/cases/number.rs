//! The number that people call a case by: `R8-0142`, the fiscal year of its opening and a serial within it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::FiscalYear;

/// A case's number, unique at the centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CaseNumber {
    /// The fiscal year of the opening, as in 2026.
    pub fiscal_year: i32,
    /// From 1 within the year.
    pub serial: i32,
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let era = u16::try_from(self.fiscal_year).ok().and_then(FiscalYear::new).and_then(FiscalYear::era);
        match era {
            Some((era, year)) => write!(f, "{}{year}-{:04}", era.letter, self.serial),
            None => write!(f, "{}-{:04}", self.fiscal_year, self.serial),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_called_by_the_year_of_its_opening_and_a_serial() {
        assert_eq!(CaseNumber { fiscal_year: 2026, serial: 142 }.to_string(), "R8-0142");
        assert_eq!(CaseNumber { fiscal_year: 2019, serial: 1 }.to_string(), "R1-0001");
        assert_eq!(CaseNumber { fiscal_year: 2018, serial: 12_345 }.to_string(), "H30-12345");
    }
}
