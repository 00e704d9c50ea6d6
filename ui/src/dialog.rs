//! A dialog that opens without script: a popover, opened by a [`crate::Button`] whose `opens` is its id.

use leptos::{children::ViewFnOnce, prelude::*};

use crate::{Button, Press, t, words};

#[component]
pub fn Dialog(
    #[prop(into)] id: String,
    /// The question, as in 「実行」へ進めますか.
    #[prop(into)]
    title: String,
    /// The act that it is for, beside 閉じる.
    #[prop(into, optional)]
    foot: Option<ViewFnOnce>,
    /// What will happen.
    children: Children,
) -> AnyView {
    let heading = format!("{id}-h");
    let named_by = heading.clone();
    let closes = id.clone();
    view! {
        <div class="dialog" id=id popover="auto" role="dialog" aria-labelledby=named_by>
            <div class="stack">
                <h2 id=heading>{title}</h2>
                {children()}
                <div class="foot">
                    <Button press=Press::Act opens=closes attr:popovertargetaction="hide">
                        {t(words::CLOSE)}
                    </Button>
                    {foot.map(ViewFnOnce::run)}
                </div>
            </div>
        </div>
    }
    .into_any()
}
