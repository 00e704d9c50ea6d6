//! A programme that an administrator adds. The form asks for what it cannot be without; all the rest is set on its own
//! page.

use serde::{Deserialize, Serialize};

use super::{
    KeyedLine, Programme,
    forms::{is_key, read_lines},
    words as w,
};
use crate::{FieldErrors, Reader};

/// Adds a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NewProgrammeForm {
    /// The request key.
    pub key: String,
    /// The programme's own key, as in `succession`; it stays.
    pub code: String,
    pub name: String,
    pub name_en: String,
    pub quiet_days: String,
    /// The first stages, in order; empty lines are left out.
    pub stages: Vec<KeyedLine>,
}

/// A checked [`NewProgrammeForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProgramme {
    pub code: String,
    pub name: String,
    pub name_en: String,
    pub quiet_days: i32,
    /// At least one of them is in use.
    pub stages: Vec<KeyedLine>,
}

impl NewProgrammeForm {
    /// An empty form with what most programmes have.
    #[must_use]
    pub fn fresh(key: String) -> Self {
        Self { key, quiet_days: Programme::QUIET_DAYS.to_string(), ..Self::default() }
    }

    /// # Errors
    /// The fields that must be put right. Whether the code is taken, only the database knows.
    pub fn check(&self) -> Result<NewProgramme, FieldErrors> {
        let mut read = Reader::default();
        let code = read.line("code", &self.code);
        if !code.is_empty() && !is_key(&code) {
            read.errors.add("code", w::NOT_A_KEY);
        }
        let name = read.line("name", &self.name);
        let name_en = read.optional_line("name_en", &self.name_en);
        let quiet_days = read.number("quiet_days", &self.quiet_days, 1, 3650);
        let stages = read_lines(&mut read, "stages", &self.stages);
        if stages.iter().all(|stage| stage.retired) {
            read.errors.add("stages[0].key", w::FIRST_STAGE);
        }
        read.errors.or(|| NewProgramme {
            code,
            name,
            name_en,
            quiet_days: quiet_days.and_then(|days| i32::try_from(days).ok()).expect("a wrong number is an error"),
            stages,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(key: &str, name: &str) -> KeyedLine {
        KeyedLine { key: key.to_owned(), name: name.to_owned(), ..KeyedLine::default() }
    }

    fn form() -> NewProgrammeForm {
        NewProgrammeForm {
            code: "export".to_owned(),
            name: "海外展開".to_owned(),
            stages: vec![line("first", "相談"), line("", ""), line("abroad", "輸出開始")],
            ..NewProgrammeForm::fresh("k".to_owned())
        }
    }

    fn fields(form: &NewProgrammeForm) -> Vec<String> {
        form.check().expect_err("something is wrong").0.into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn stages_stand_in_the_order_in_which_they_were_typed() {
        let new = form().check().expect("all is right");
        assert_eq!(new.stages.iter().map(|stage| stage.key.as_str()).collect::<Vec<_>>(), ["first", "abroad"]);
        assert_eq!(new.quiet_days, 45);
    }

    #[test]
    fn a_programme_has_a_key_a_name_and_a_stage() {
        assert_eq!(fields(&NewProgrammeForm::default()), ["code", "name", "quiet_days", "stages[0].key"]);
        assert_eq!(fields(&NewProgrammeForm { code: "海外".to_owned(), ..form() }), ["code"]);
        let retired = KeyedLine { retired: true, ..line("a", "一") };
        assert_eq!(fields(&NewProgrammeForm { stages: vec![retired], ..form() }), ["stages[0].key"]);
        let twice = vec![line("a", "一"), line("", ""), line("a", "二"), line("b", "")];
        assert_eq!(fields(&NewProgrammeForm { stages: twice, ..form() }), ["stages[2].key", "stages[3].name"]);
    }
}
