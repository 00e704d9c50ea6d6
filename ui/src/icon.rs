//! The icons: one stroke each on a 20 × 20 grid, drawn inline so that a page needs no sprite and an island no request.
//!
//! An icon never speaks: it is hidden from screen readers, and the words beside it say the same.

use leptos::prelude::*;

/// A picture for a thing or an act, named by what it shows or does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Alert,
    Back,
    Bell,
    Building,
    Board,
    Case,
    Check,
    Clip,
    Clock,
    Dash,
    Download,
    Edit,
    Eye,
    Flag,
    Form,
    Settings,
    Help,
    Info,
    Link,
    Lock,
    Mail,
    Match,
    Menu,
    More,
    Done,
    Plan,
    Plus,
    Print,
    Report,
    Search,
    Forward,
    Sun,
    Table,
    Talk,
    Today,
    Person,
    Cross,
}

impl Icon {
    /// The icon as an element, as high as the text around it.
    pub fn view(self) -> impl IntoView {
        self.drawn("icon")
    }

    /// The icon within running text.
    pub fn inline(self) -> impl IntoView {
        self.drawn("icon inline")
    }

    fn drawn(self, class: &'static str) -> impl IntoView {
        view! {
            <svg class=class viewBox="0 0 20 20" aria-hidden="true">
                <path d=self.path() />
            </svg>
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Alert => "M10 3 2.5 16.5h15zM10 8v4M10 14.2v.1",
            Self::Back => "M16 10H5M9 6l-4 4 4 4",
            Self::Bell => "M5 14V9a5 5 0 0 1 10 0v5l1 1H4zM8.5 17h3",
            Self::Building => "M4 17V4h8v13M12 8h4v9M2.5 17h15M7 7h2M7 10h2M7 13h2",
            Self::Board => "M3.5 4h3.5v12H3.5zM8.3 4h3.5v8H8.3zM13 4h3.5v10H13z",
            Self::Case => "M3 6.5h14v10H3zM7 6.5v-3h6v3M3 11h14",
            Self::Check => "m4 10.5 4 4 8-9",
            Self::Clip => "m14.5 9-5.2 5.2a3 3 0 0 1-4.2-4.2l6-6a2 2 0 0 1 2.8 2.8l-6 6a1 1 0 0 1-1.4-1.4L11.7 6.3",
            Self::Clock => "M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z M10 6v4.5l3 1.5",
            Self::Dash => "M5 10h10",
            Self::Download => "M10 3v10M6 9.5l4 4 4-4M4 17h12",
            Self::Edit => "M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3",
            Self::Eye => "M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5z M8 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z",
            Self::Flag => "M5 17V3.5h10l-2.5 3.5L15 10.5H5",
            Self::Form => "M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5",
            Self::Settings => {
                "M4 6h7M15 6h1M4 14h1M9 14h7 M11 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z M5 14a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z"
            }
            Self::Help => "M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z M8 8a2 2 0 1 1 2.7 1.9c-.5.2-.7.6-.7 1.1M10 13.7v.1",
            Self::Info => "M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z M10 9v5M10 6.2v.1",
            Self::Link => {
                "M8 12l4-4M8.5 6.5l1.7-1.7a3 3 0 0 1 4.3 4.3l-1.7 1.7M11.5 13.5l-1.7 1.7a3 3 0 0 1-4.3-4.3l1.7-1.7"
            }
            Self::Lock => "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
            Self::Mail => "M3 5h14v10H3zM3 6l7 5 7-5",
            Self::Match => "M3 7h9l-2.5-3M17 13H8l2.5 3",
            Self::Menu => "M3 5.5h14M3 10h14M3 14.5h14",
            Self::More => "M5 10h.1M10 10h.1M15 10h.1",
            Self::Done => "M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z M6.8 10.3l2.3 2.3 4.2-4.8",
            Self::Plan => "M4 16V9M8 16V5M12 16v-5M16 16V7",
            Self::Plus => "M10 4v12M4 10h12",
            Self::Print => "M6 7V3h8v4M4 7h12v6h-2M6 13H4M6 11h8v6H6z",
            Self::Report => "M4 3h12v14H4zM7 13v-2M10 13V8M13 13v-3.5",
            Self::Search => "M4 9a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z M13 13l4 4",
            Self::Forward => "M4 10h11M11 6l4 4-4 4",
            Self::Sun => {
                "M6.8 10a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z M10 3v1.5M10 15.5V17M3 10h1.5M15.5 10H17M5 5l1 1M14 14l1 1M15 5l-1 1M6 14l-1 1"
            }
            Self::Table => "M3 4.5h14v11H3zM3 8h14M8 8v7.5",
            Self::Talk => "M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5z",
            Self::Today => "M4 6.5h12v10H4zM4 9.5h12M7 4v3M13 4v3",
            Self::Person => "M7 7a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z M4 17c.5-3.5 3-5 6-5s5.5 1.5 6 5",
            Self::Cross => "m5 5 10 10M15 5 5 15",
        }
    }
}
