//! What a change changed: the fields whose text differs, with the text before and after.

/// The fields that an edit changes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Changes(pub(super) Vec<Change>);

#[derive(Clone, Debug)]
pub(super) struct Change {
    pub(super) field: &'static str,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

impl Changes {
    /// Compares one field; a field that stays is left out.
    pub(crate) fn field(mut self, field: &'static str, before: impl ToText, after: impl ToText) -> Self {
        let (before, after) = (before.to_text(), after.to_text());
        if before != after {
            self.0.push(Change { field, before, after });
        }
        self
    }

    /// A field of a new record.
    pub(crate) fn new_field(self, field: &'static str, after: impl ToText) -> Self {
        self.field(field, None::<String>, after)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// How a field's value is kept in its history: as text; the empty text is no value.
pub(crate) trait ToText {
    fn to_text(&self) -> Option<String>;
}

impl ToText for str {
    fn to_text(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.to_owned())
    }
}

impl ToText for String {
    fn to_text(&self) -> Option<String> {
        self.as_str().to_text()
    }
}

impl<T: ToText> ToText for Option<T> {
    fn to_text(&self) -> Option<String> {
        self.as_ref().and_then(ToText::to_text)
    }
}

impl<T: ToText + ?Sized> ToText for &T {
    fn to_text(&self) -> Option<String> {
        (**self).to_text()
    }
}

macro_rules! shown {
    ($($type:ty),*) => {$(
        impl ToText for $type {
            fn to_text(&self) -> Option<String> {
                Some(self.to_string())
            }
        }
    )*};
}

shown!(bool, i32, i64, chrono::NaiveDate, uuid::Uuid);
