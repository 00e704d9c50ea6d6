//! Texts as small numbers. The empty text, for what a record does not have, is 0.

use std::collections::HashMap;
use std::sync::Arc;

#[derive(Clone, Debug)]
pub(in crate::plan) struct Names {
    texts: Vec<Arc<str>>,
    ids: HashMap<Arc<str>, u32>,
}

impl Default for Names {
    fn default() -> Self {
        let mut names = Self { texts: Vec::new(), ids: HashMap::new() };
        names.id("");
        names
    }
}

impl Names {
    pub(super) fn id(&mut self, text: &str) -> u32 {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = u32::try_from(self.texts.len()).expect("fewer than four billion names");
        let text: Arc<str> = text.into();
        self.texts.push(text.clone());
        self.ids.insert(text, id);
        id
    }

    /// For each name, by its number, whether it is one of these.
    pub(in crate::plan) fn which(&self, wanted: &[String]) -> Vec<bool> {
        let mut table = vec![false; self.texts.len()];
        for id in wanted.iter().filter_map(|text| self.ids.get(text.as_str())) {
            table[*id as usize] = true;
        }
        table
    }
}
