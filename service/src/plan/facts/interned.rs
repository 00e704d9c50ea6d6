//! Topics and channels while they are read: a few texts that stand in many rows.

use std::collections::HashMap;

/// Texts by number, each kept once.
#[derive(Default)]
pub(super) struct Interned {
    texts: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Interned {
    pub(super) fn number(&mut self, text: String) -> u32 {
        if let Some(number) = self.numbers.get(&text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).expect("fewer than four billion topics and channels");
        self.texts.push(text.clone());
        self.numbers.insert(text, number);
        number
    }

    pub(super) fn text(&self, number: u32) -> &str {
        &self.texts[number as usize]
    }
}
