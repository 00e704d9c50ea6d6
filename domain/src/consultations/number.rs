//! The number that people read aloud: R8-K0391 is the 391st consultation of 令和8年度.

use std::{fmt, str::FromStr};

use crate::calendar::FiscalYear;

/// A consultation's number, unique at the centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConsultationNumber {
    /// The fiscal year of its day, as in 2026.
    pub fiscal_year: i32,
    /// From 1 within the year.
    pub serial: i32,
}

/// What is no number of a consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for ConsultationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let era = u16::try_from(self.fiscal_year).ok().and_then(FiscalYear::new).and_then(FiscalYear::era);
        match era {
            Some((era, year)) => write!(f, "{}{year}-K{:04}", era.letter, self.serial),
            None => write!(f, "{}-K{:04}", self.fiscal_year, self.serial),
        }
    }
}

impl FromStr for ConsultationNumber {
    type Err = NotANumber;

    /// As typed, in any width and case.
    fn from_str(typed: &str) -> Result<Self, NotANumber> {
        let typed: String = typed.trim().chars().map(|c| half_width(c).to_ascii_uppercase()).collect();
        read(&typed).ok_or(NotANumber)
    }
}

fn read(typed: &str) -> Option<ConsultationNumber> {
    let (year, serial) = typed.split_once('-')?;
    let serial: i32 = serial.strip_prefix('K')?.parse().ok().filter(|serial| *serial > 0)?;
    let era = year.chars().next()?;
    let in_era: i32 = year.get(era.len_utf8()..)?.parse().ok()?;
    let year = (1926..=2100)
        .filter_map(FiscalYear::new)
        .find(|year| year.era().is_some_and(|(known, n)| known.letter == era && n == in_era))?;
    Some(ConsultationNumber { fiscal_year: i32::from(year.year()), serial })
}

fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_names_the_fiscal_year_by_its_era() {
        assert_eq!(ConsultationNumber { fiscal_year: 2026, serial: 391 }.to_string(), "R8-K0391");
        assert_eq!(ConsultationNumber { fiscal_year: 2019, serial: 12_345 }.to_string(), "R1-K12345");
    }

    #[test]
    fn a_number_is_read_as_people_type_it() {
        let it = ConsultationNumber { fiscal_year: 2026, serial: 391 };
        assert_eq!(" r8-k0391 ".parse(), Ok(it));
        assert_eq!("Ｒ８－Ｋ391".parse(), Ok(it));
        assert_eq!("R8-0391".parse::<ConsultationNumber>(), Err(NotANumber));
        assert_eq!("見本".parse::<ConsultationNumber>(), Err(NotANumber));
    }
}
