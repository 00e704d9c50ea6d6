//! A column of texts, end to end in one string: each takes what it is long and four bytes, and no room of its own.

#[derive(Clone, Debug, Default)]
pub(in crate::plan) struct Texts {
    text: String,
    ends: Vec<u32>,
}

impl Texts {
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).expect("fewer than four billion bytes of keys"));
    }

    pub(in crate::plan) fn get(&self, row: usize) -> &str {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[row] as usize]
    }

    pub(in crate::plan) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|row| self.get(row))
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn texts_come_back_as_they_went_in() {
        let mut texts = Texts::default();
        ["", "見本", "", "K00001"].into_iter().for_each(|text| texts.push(text));
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["", "見本", "", "K00001"]);
    }
}
