//! What a field is called: in its form, in the page (its id) and where it is sent.

/// The name of a field, as in `title` or `measures[1].weight`, and how it travels.
///
/// A form that posts to a server function sends its fields as the one argument `form`: `form[measures][1][weight]`.
/// A form that only asks (a filter, a search) sends the bare name in the address. The id in the page is the name in
/// one word, `measures-1-weight`, behind a scope where two forms of a page share names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldName {
    field: String,
    scope: Option<String>,
    sent_as: String,
}

impl FieldName {
    /// A field of a form that posts.
    #[must_use]
    pub fn new(field: &str) -> Self {
        let sent_as = parts(field).fold("form".to_owned(), |name, part| format!("{name}[{part}]"));
        Self { field: field.to_owned(), scope: None, sent_as }
    }

    /// A field of a form that asks by address.
    #[must_use]
    pub fn query(field: &str) -> Self {
        Self { field: field.to_owned(), scope: None, sent_as: field.to_owned() }
    }

    /// The same field with a scope in its id, for a second form on the page.
    #[must_use]
    pub fn within(self, scope: &str) -> Self {
        Self { scope: Some(scope.to_owned()), ..self }
    }

    /// The name within its form, as [`domain::FieldError`] has it.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field
    }

    /// The `name` attribute.
    #[must_use]
    pub fn sent_as(&self) -> String {
        self.sent_as.clone()
    }

    /// The `name` attribute of one of several values.
    #[must_use]
    pub fn sent_as_list(&self) -> String {
        format!("{}[]", self.sent_as)
    }

    /// The `id` attribute; error summaries link to it.
    #[must_use]
    pub fn id(&self) -> String {
        let own = parts(&self.field).collect::<Vec<_>>().join("-");
        self.scope.as_ref().map_or(own.clone(), |scope| format!("{scope}-{own}"))
    }

    pub(crate) fn hint_id(&self) -> String {
        format!("{}-hint", self.id())
    }

    pub(crate) fn error_id(&self) -> String {
        format!("{}-error", self.id())
    }
}

impl From<&str> for FieldName {
    fn from(field: &str) -> Self {
        Self::new(field)
    }
}

impl From<String> for FieldName {
    fn from(field: String) -> Self {
        Self::new(&field)
    }
}

fn parts(field: &str) -> impl Iterator<Item = &str> {
    field.split(['.', '[', ']']).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nested_field_is_sent_in_brackets_and_found_by_one_word() {
        let name = FieldName::new("measures[1].weight");
        assert_eq!(name.sent_as(), "form[measures][1][weight]");
        assert_eq!(name.id(), "measures-1-weight");
        assert_eq!(name.within("second").id(), "second-measures-1-weight");
    }

    #[test]
    fn a_filter_is_sent_under_its_bare_name() {
        assert_eq!(FieldName::query("stage").sent_as(), "stage");
    }
}
