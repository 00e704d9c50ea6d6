//! THE permission table: which role may do what, and how far it reaches (product.md, "Who may do what").
//!
//! [`reach`] answers for a role, [`allows`] for who asks. What no arm grants is denied. `service` enforces it, pages
//! ask it which buttons to show, `banso routes` prints it, and its snapshot is docs/permissions.md.

use crate::{
    Text,
    actor::{Actor, Role},
};

/// Something that a person may or may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Open what needs no sign-in: the sign-in page, health, fonts.
    UsePublicPages,
    /// Sign out, change one's own password, see and end one's own sessions.
    UseOwnAccount,
    /// Open 今日 and one's own next actions.
    SeeToday,
    /// Search businesses, cases and consultations; each hit is filtered by what one may see.
    Search,
    SeeBusinesses,
    EditBusinesses,
    SeeConsultations,
    WriteConsultations,
    SeeCases,
    WorkCases,
    ReassignCases,
    SeeInternalMemos,
    RecordOutcomes,
    /// Raise an outcome to 担当確認 or 証憑.
    VerifyOutcomes,
    SeeFigures,
    /// See the records behind a figure.
    SeeMembers,
    EditPlan,
    ImportRecords,
    SeeStaff,
    ManageStaff,
    SeeProgrammes,
    ManageProgrammes,
    ManageCentre,
    SeeAudit,
}

/// How far a permission reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    None,
    /// Numbers only.
    Aggregates,
    /// Titles and stages only, no content.
    Titles,
    /// What one owns or has a role on.
    Own,
    /// All but what lies behind a wall.
    Centre,
}

impl Action {
    pub const ALL: [Self; 24] = [
        Self::UsePublicPages,
        Self::UseOwnAccount,
        Self::SeeToday,
        Self::Search,
        Self::SeeBusinesses,
        Self::EditBusinesses,
        Self::SeeConsultations,
        Self::WriteConsultations,
        Self::SeeCases,
        Self::WorkCases,
        Self::ReassignCases,
        Self::SeeInternalMemos,
        Self::RecordOutcomes,
        Self::VerifyOutcomes,
        Self::SeeFigures,
        Self::SeeMembers,
        Self::EditPlan,
        Self::ImportRecords,
        Self::SeeStaff,
        Self::ManageStaff,
        Self::SeeProgrammes,
        Self::ManageProgrammes,
        Self::ManageCentre,
        Self::SeeAudit,
    ];
}

/// How far a role's permission reaches for an action.
#[must_use]
pub const fn reach(role: Role, action: Action) -> Reach {
    use Action as A;
    use Reach::{Aggregates, Centre, None, Own, Titles};
    match (role, action) {
        (_, A::UsePublicPages | A::UseOwnAccount) => Own,

        (Role::Advisor, A::WorkCases | A::ReassignCases | A::WriteConsultations) => Own,
        (Role::Advisor, A::SeeInternalMemos | A::RecordOutcomes | A::VerifyOutcomes) => Own,
        (
            Role::Advisor,
            A::SeeToday
            | A::Search
            | A::SeeBusinesses
            | A::EditBusinesses
            | A::SeeConsultations
            | A::SeeCases
            | A::SeeFigures
            | A::SeeMembers,
        ) => Centre,

        (
            Role::Director,
            A::SeeToday
            | A::Search
            | A::SeeBusinesses
            | A::EditBusinesses
            | A::SeeConsultations
            | A::WriteConsultations
            | A::SeeCases
            | A::WorkCases
            | A::ReassignCases
            | A::SeeInternalMemos
            | A::RecordOutcomes
            | A::VerifyOutcomes
            | A::SeeFigures
            | A::SeeMembers
            | A::EditPlan
            | A::ImportRecords
            | A::SeeStaff
            | A::SeeProgrammes
            | A::SeeAudit,
        ) => Centre,

        (Role::Officer, A::SeeToday | A::Search | A::SeeBusinesses | A::SeeFigures | A::EditPlan) => Centre,
        (Role::Officer, A::SeeConsultations) => Aggregates,
        (Role::Officer, A::SeeCases | A::SeeMembers) => Titles,

        (
            Role::Administrator,
            A::SeeToday
            | A::ImportRecords
            | A::SeeStaff
            | A::ManageStaff
            | A::SeeProgrammes
            | A::ManageProgrammes
            | A::ManageCentre
            | A::SeeAudit,
        ) => Centre,

        (Role::CouncilViewer, A::SeeFigures) => Aggregates,

        _ => None,
    }
}

/// How far the permission of who asks reaches: the farthest of their roles. The system may do everything.
#[must_use]
pub fn allows(actor: &Actor, action: Action) -> Reach {
    match actor {
        Actor::System => Reach::Centre,
        Actor::Nobody => match action {
            Action::UsePublicPages => Reach::Own,
            _ => Reach::None,
        },
        Actor::Person(person) => person.roles.iter().map(|role| reach(*role, action)).max().unwrap_or(match action {
            Action::UsePublicPages | Action::UseOwnAccount => Reach::Own,
            _ => Reach::None,
        }),
    }
}

impl Reach {
    #[must_use]
    pub const fn is_some(self) -> bool {
        !matches!(self, Self::None)
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::None => Text::new("✘", "✘"),
            Self::Aggregates => Text::new("集計のみ", "aggregates"),
            Self::Titles => Text::new("件名のみ", "titles"),
            Self::Own => Text::new("担当分", "own"),
            Self::Centre => Text::new("✔", "✔"),
        }
    }
}
