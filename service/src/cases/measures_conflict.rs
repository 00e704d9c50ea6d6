//! Two people who change the measures of one case: line by line what the one has and what the other saved.

use domain::{
    FieldConflict, MeasureId, Words,
    cases::{Link, labels},
};

use crate::entities::measure;

/// The measures and weights that differ, under the names of their fields. `opened_with` is what the person's form
/// began with, as the history keeps it: a line that was left alone since is marked as such.
pub(super) fn line_by_line(
    mine: &[Link],
    theirs: &[Link],
    opened_with: &str,
    measures: &[measure::Model],
) -> Vec<FieldConflict> {
    let began = |line: &'_ str| {
        let (code, weight) = line.split_once('=').unwrap_or((line, ""));
        (code.to_owned(), weight.to_owned())
    };
    let began: Vec<(String, String)> = opened_with.split("; ").map(began).collect();
    let lines = 0..mine.len().max(theirs.len());
    let fields = lines.flat_map(|n| {
        let (mine, theirs) = (Line::of(mine.get(n), measures), Line::of(theirs.get(n), measures));
        let (code, weight) = began.get(n).cloned().unwrap_or_default();
        [
            FieldConflict::new(&format!("measures[{n}].measure"), labels::nth_measure(n), mine.id, theirs.id)
                .read_as(mine.name, theirs.name)
                .untouched(mine.code == code),
            FieldConflict::new(
                &format!("measures[{n}].weight"),
                labels::nth_weight(n),
                mine.weight.clone(),
                theirs.weight,
            )
            .untouched(mine.weight == weight),
        ]
    });
    fields.filter(|field| field.mine != field.theirs).collect()
}

/// One line of the form; empty where there is none.
#[derive(Default)]
struct Line {
    id: String,
    code: String,
    name: Words,
    weight: String,
}

impl Line {
    fn of(link: Option<&Link>, measures: &[measure::Model]) -> Self {
        let Some(link) = link else { return Self::default() };
        let measure = measures.iter().find(|row| MeasureId(row.id) == link.measure);
        let name = measure.map(|row| format!("{} {}", row.code, row.name)).unwrap_or_default();
        Self {
            id: link.measure.to_string(),
            code: measure.map(|row| row.code.clone()).unwrap_or_default(),
            name: Words::same(&name),
            weight: link.weight.map(|weight| weight.to_string()).unwrap_or_default(),
        }
    }
}
