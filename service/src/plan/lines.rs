//! On which line of a plan file a place stands that a rule speaks of, as `indicator[K3-4b].where`.

use domain::{FieldErrors, Text, Words};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

const ON_LINE: Text = Text::new("({line}行目){says}", "(line {line}) {says}");

/// Says with each message the line that it speaks of.
pub(super) fn with_lines(errors: FieldErrors, text: &str) -> FieldErrors {
    let Ok(file) = DeTable::parse(text) else { return errors };
    let mut placed = FieldErrors::default();
    for error in errors.0 {
        let says = match line_of(file.get_ref(), text, &error.field) {
            Some(line) => {
                let line = line.to_string();
                let on = |says: &str| ON_LINE.fill(&[("line", &line), ("says", says)]);
                Words { ja: on(&error.says.ja).ja, en: on(&error.says.en).en }
            }
            None => error.says,
        };
        placed.add(&error.field, says);
    }
    placed
}

/// The line of the deepest part of a place that the file has: a key that is missing is missing in its table.
fn line_of(file: &DeTable<'_>, text: &str, place: &str) -> Option<usize> {
    let mut table = Some(file);
    let mut found = None;
    let mut rest = place;
    while let (Some(here), false) = (table, rest.is_empty()) {
        let step = Step::of(&mut rest);
        let Some((key, value)) = here.iter().find(|(key, _)| key.get_ref() == step.key) else { break };
        let at = match step.which {
            None => Some((key.span().start, value)),
            Some(which) => element(value.get_ref(), which).map(|element| (element.span().start, element)),
        };
        found = Some(at.map_or(key.span().start, |(start, _)| start));
        table = at.and_then(|(_, value)| value.get_ref().as_table());
    }
    found.map(|start| text.get(..start).unwrap_or_default().matches('\n').count() + 1)
}

/// The last element of a code or key, because of two it is the second that is wrong; or the one of a number from 1.
fn element<'a, 'i>(value: &'a DeValue<'i>, which: &str) -> Option<&'a Spanned<DeValue<'i>>> {
    let array = value.as_array()?;
    let names = |element: &Spanned<DeValue<'_>>| {
        let table = element.get_ref().as_table();
        table.is_some_and(|table| {
            let named = |(key, value): (&Spanned<std::borrow::Cow<'_, str>>, &Spanned<DeValue<'_>>)| {
                matches!(key.get_ref().as_ref(), "code" | "key") && value.get_ref().as_str() == Some(which)
            };
            table.iter().any(named)
        })
    };
    array.iter().rfind(|element| names(element)).or_else(|| array.get(which.parse::<usize>().ok()?.checked_sub(1)?))
}

/// One step of a place: a key, and which element of its list.
struct Step<'p> {
    key: &'p str,
    which: Option<&'p str>,
}

impl<'p> Step<'p> {
    /// Takes the first step. A code may hold whatever it likes but `].`.
    fn of(place: &mut &'p str) -> Self {
        let end = place.find(['.', '[']).unwrap_or(place.len());
        let (key, rest) = place.split_at(end);
        if let Some(inner) = rest.strip_prefix('[') {
            let (which, rest) = inner.split_once("].").unwrap_or((inner.strip_suffix(']').unwrap_or(inner), ""));
            *place = rest;
            return Self { key, which: Some(which) };
        }
        *place = rest.strip_prefix('.').unwrap_or(rest);
        Self { key, which: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "[plan]\ncode = \"p\"\n\n[[indicator]]\ncode = \"A.1\"\nwhere = { type = [\"x\"] }\n\n\
                        [[indicator]]\ncode = \"B\"\npart_of = \"A.1\"\n[indicator.ratio]\nof = \"A\"\n\n\
                        [[grade]]\nlabel = \"良\"\n\n[[grade]]\nlabel = \"可\"\n";

    fn line(place: &str) -> Option<usize> {
        let file = DeTable::parse(FILE).expect("TOML");
        line_of(file.get_ref(), FILE, place)
    }

    #[test]
    fn every_place_of_a_rule_has_its_line() {
        assert_eq!(line("plan.code"), Some(2));
        assert_eq!(line("indicator[A.1].where"), Some(6));
        assert_eq!(line("indicator[A.1].where.type"), Some(6));
        assert_eq!(line("indicator[B].part_of"), Some(10));
        assert_eq!(line("indicator[B].ratio.of"), Some(12));
        assert_eq!(line("grade[2].label"), Some(18));
    }

    #[test]
    fn what_is_missing_is_missing_where_it_belongs() {
        assert_eq!(line("indicator[B].source"), Some(8));
        assert_eq!(line("plan.name"), Some(1));
        assert_eq!(line("measure[M1].policy"), None);
    }
}
