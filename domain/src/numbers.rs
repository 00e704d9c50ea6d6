//! The numbers that people read aloud: the fiscal year by its era, a letter for what it is, a serial. R8-K0391 is the
//! 391st consultation of 令和8年度.

use crate::calendar::FiscalYear;

/// The letter of consultations (記録).
pub const CONSULTATION: char = 'K';

/// As in R8-K0391. A fiscal year before the eras that we know is shown by its year.
#[must_use]
pub fn label(letter: char, fiscal_year: i32, serial: i32) -> String {
    match u16::try_from(fiscal_year).ok().and_then(FiscalYear::new).and_then(FiscalYear::era) {
        Some((era, year)) => format!("{}{year}-{letter}{serial:04}", era.letter),
        None => format!("{fiscal_year}-{letter}{serial:04}"),
    }
}

/// Reads a number as typed, in any width and case; the answer is its fiscal year and serial.
#[must_use]
pub fn read(letter: char, typed: &str) -> Option<(i32, i32)> {
    let typed: String = typed.trim().chars().map(|c| half_width(c).to_ascii_uppercase()).collect();
    let (year, serial) = typed.split_once('-')?;
    let serial: i32 = serial.strip_prefix(letter)?.parse().ok().filter(|serial| *serial > 0)?;
    let era = year.chars().next()?;
    let in_era: i32 = year.get(era.len_utf8()..)?.parse().ok()?;
    let year = (1926..=2100).filter_map(FiscalYear::new).find(|year| {
        year.era().is_some_and(|(known, n)| known.letter == era && n == in_era)
    })?;
    Some((i32::from(year.year()), serial))
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
        assert_eq!(label(CONSULTATION, 2026, 391), "R8-K0391");
        assert_eq!(label(CONSULTATION, 2019, 12_345), "R1-K12345");
    }

    #[test]
    fn a_number_is_found_as_people_type_it() {
        assert_eq!(read(CONSULTATION, " r8-k0391 "), Some((2026, 391)));
        assert_eq!(read(CONSULTATION, "Ｒ８-Ｋ391"), Some((2026, 391)));
        assert_eq!(read(CONSULTATION, "R8-A0391"), None);
        assert_eq!(read(CONSULTATION, "見本"), None);
    }
}
