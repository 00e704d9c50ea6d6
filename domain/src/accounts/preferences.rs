//! How a reader likes to see the pages: kept in the browser, no secret.

use serde::{Deserialize, Serialize};

use crate::{Lang, Text};

/// Light, dark, or as the device has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    Device,
    Light,
    Dark,
}

/// How strong lines and letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    #[default]
    Device,
    Normal,
    More,
}

/// The choice of a reader. What is unknown is as the device has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PreferencesForm {
    pub lang: Lang,
    pub theme: Theme,
    pub contrast: Contrast,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.key() == key).unwrap_or_default()
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Device => Text::new("端末に合わせる", "As the device"),
            Self::Light => Text::new("明るい", "Light"),
            Self::Dark => Text::new("暗い", "Dark"),
        }
    }
}

impl Contrast {
    pub const ALL: [Self; 3] = [Self::Device, Self::Normal, Self::More];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Normal => "normal",
            Self::More => "more",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|contrast| contrast.key() == key).unwrap_or_default()
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Device => Text::new("端末に合わせる", "As the device"),
            Self::Normal => Text::new("標準", "Normal"),
            Self::More => Text::new("強い", "Strong"),
        }
    }
}
