//! A page as a browser's own tokenizer reads it: its elements with their attributes, and its text.

use std::cell::RefCell;

use html5ever::{
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::{Rawtext, Rcdata, ScriptData},
    },
};

/// An element: its name and its attributes.
pub(crate) type Element = (String, Vec<(String, String)>);

#[derive(Default)]
pub(crate) struct Html {
    elements: RefCell<Vec<Element>>,
    text: RefCell<String>,
}

impl Html {
    pub(crate) fn read(body: &str) -> Self {
        let tokenizer = Tokenizer::new(Self::default(), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(body));
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink
    }

    pub(crate) fn elements(&self) -> Vec<Element> {
        self.elements.borrow().clone()
    }

    /// The text between the elements, and what forms hold.
    pub(crate) fn text(&self) -> String {
        let elements = self.elements.borrow();
        let values = elements.iter().flat_map(|(_, attributes)| attributes).filter(|(name, _)| name == "value");
        values.fold(self.text.borrow().clone(), |text, (_, value)| text + "\n" + value)
    }
}

impl TokenSink for Html {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) => self.text.borrow_mut().push_str(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attributes = tag.attrs.iter().map(|it| (it.name.local.to_string(), it.value.to_string()));
                self.elements.borrow_mut().push((tag.name.to_string(), attributes.collect()));
                // What the tree builder of a browser tells its tokenizer.
                return match &*tag.name {
                    "script" => TokenSinkResult::RawData(ScriptData),
                    "textarea" | "title" => TokenSinkResult::RawData(Rcdata),
                    "style" | "noscript" | "iframe" => TokenSinkResult::RawData(Rawtext),
                    _ => TokenSinkResult::Continue,
                };
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}
