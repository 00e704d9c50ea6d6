//! The conditions for entering a stage. A gate is data of its stage: a condition, an argument, an amount.

use serde::{Deserialize, Serialize};

use crate::Text;

/// One condition for entering a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gate {
    FieldFilled(CaseField),
    MeasureLinked,
    NextActionSet,
    /// So many confirmed consultations.
    ConsultationsAtLeast(u32),
    /// An outcome of this type.
    OutcomeOfType(String),
    RouteChosen,
}

/// A field of a case that a gate can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CaseField {
    Summary,
    Goal,
}

impl Gate {
    /// The keys of the conditions, in the order of the editor.
    pub const CONDITIONS: [(&'static str, Text); 6] = [
        ("field_filled", Text::new("項目が入力されている", "A field is filled in")),
        ("measure_linked", Text::new("施策につながっている", "A measure is linked")),
        ("next_action_set", Text::new("次の一手が決まっている", "A next action is set")),
        ("consultations_at_least", Text::new("相談記録の件数", "A number of consultations")),
        ("outcome_of_type", Text::new("成果が記録されている", "An outcome is recorded")),
        ("route_chosen", Text::new("ルートが選ばれている", "A route is chosen")),
    ];

    /// As it is stored: condition, argument, amount.
    #[must_use]
    pub fn parts(&self) -> (&'static str, String, u32) {
        match self {
            Self::FieldFilled(field) => ("field_filled", field.key().to_owned(), 1),
            Self::MeasureLinked => ("measure_linked", String::new(), 1),
            Self::NextActionSet => ("next_action_set", String::new(), 1),
            Self::ConsultationsAtLeast(n) => ("consultations_at_least", String::new(), *n),
            Self::OutcomeOfType(key) => ("outcome_of_type", key.clone(), 1),
            Self::RouteChosen => ("route_chosen", String::new(), 1),
        }
    }

    /// The gate that is stored so; none for what is no gate.
    #[must_use]
    pub fn of_parts(condition: &str, argument: &str, amount: u32) -> Option<Self> {
        Some(match condition {
            "field_filled" => Self::FieldFilled(CaseField::of_key(argument)?),
            "measure_linked" => Self::MeasureLinked,
            "next_action_set" => Self::NextActionSet,
            "consultations_at_least" if amount > 0 => Self::ConsultationsAtLeast(amount),
            "outcome_of_type" if !argument.is_empty() => Self::OutcomeOfType(argument.to_owned()),
            "route_chosen" => Self::RouteChosen,
            _ => return None,
        })
    }
}

impl CaseField {
    pub const ALL: [Self; 2] = [Self::Summary, Self::Goal];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Goal => "goal",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Summary => Text::new("概要", "Summary"),
            Self::Goal => Text::new("目標", "Goal"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gate_is_stored_and_read_back() {
        let gates = [
            Gate::FieldFilled(CaseField::Goal),
            Gate::MeasureLinked,
            Gate::NextActionSet,
            Gate::ConsultationsAtLeast(3),
            Gate::OutcomeOfType("jobs".to_owned()),
            Gate::RouteChosen,
        ];
        for gate in gates {
            let (condition, argument, amount) = gate.parts();
            assert!(Gate::CONDITIONS.iter().any(|(key, _)| *key == condition));
            assert_eq!(Gate::of_parts(condition, &argument, amount), Some(gate));
        }
    }

    #[test]
    fn a_gate_that_asks_for_nothing_is_no_gate() {
        assert_eq!(Gate::of_parts("consultations_at_least", "", 0), None);
        assert_eq!(Gate::of_parts("outcome_of_type", "", 1), None);
        assert_eq!(Gate::of_parts("field_filled", "shoe_size", 1), None);
        assert_eq!(Gate::of_parts("full_moon", "", 1), None);
    }
}
