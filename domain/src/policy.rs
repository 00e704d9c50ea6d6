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
    /// Open 今日 and one's own next actions; who may not is at home on the plan.
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
    /// Open a closed case again.
    ReopenCases,
    SeeInternalMemos,
    RecordOutcomes,
    /// Raise an outcome to 担当確認 or 証憑.
    VerifyOutcomes,
    SeeFigures,
    /// See the records behind a figure.
    SeeMembers,
    EditPlan,
    /// Load a plan file: who edits the plan, and who sets the centre up.
    LoadPlan,
    ImportRecords,
    SeeStaff,
    ManageStaff,
    SeeProgrammes,
    ManageProgrammes,
    /// See the lists that all programmes share: topics and channels.
    SeeLists,
    ManageLists,
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
    pub const ALL: [Self; 28] = [
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
        Self::ReopenCases,
        Self::SeeInternalMemos,
        Self::RecordOutcomes,
        Self::VerifyOutcomes,
        Self::SeeFigures,
        Self::SeeMembers,
        Self::EditPlan,
        Self::LoadPlan,
        Self::ImportRecords,
        Self::SeeStaff,
        Self::ManageStaff,
        Self::SeeProgrammes,
        Self::ManageProgrammes,
        Self::SeeLists,
        Self::ManageLists,
        Self::ManageCentre,
        Self::SeeAudit,
    ];
}

impl Action {
    /// What is done, as the permission table says it.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::UsePublicPages => Text::new("公開ページを開く", "Open public pages"),
            Self::UseOwnAccount => Text::new("自分のアカウントを使う", "Use one’s own account"),
            Self::SeeToday => Text::new("今日を見る", "See today"),
            Self::Search => Text::new("検索する", "Search"),
            Self::SeeBusinesses => Text::new("事業者を見る", "See businesses"),
            Self::EditBusinesses => Text::new("事業者を登録・編集する", "Edit businesses"),
            Self::SeeConsultations => Text::new("相談記録を見る", "See consultations"),
            Self::WriteConsultations => Text::new("相談を記録する", "Write consultations"),
            Self::SeeCases => Text::new("案件を見る", "See cases"),
            Self::WorkCases => Text::new("案件を進める", "Work cases"),
            Self::ReassignCases => Text::new("案件の担当を替える", "Reassign cases"),
            Self::ReopenCases => Text::new("終了した案件を再開する", "Reopen closed cases"),
            Self::SeeInternalMemos => Text::new("内部メモを見る", "See internal memos"),
            Self::RecordOutcomes => Text::new("成果を記録する", "Record outcomes"),
            Self::VerifyOutcomes => Text::new("成果を確認する(1〜2)", "Verify outcomes (1–2)"),
            Self::SeeFigures => Text::new("指標の値を見る", "See figures"),
            Self::SeeMembers => Text::new("指標の内訳を見る", "See the records behind figures"),
            Self::EditPlan => Text::new("計画・指標を編集し、期間を締める", "Edit the plan, close periods"),
            Self::LoadPlan => Text::new("計画ファイルを読み込む", "Load a plan file"),
            Self::ImportRecords => Text::new("データを取り込む", "Import records"),
            Self::SeeStaff => Text::new("職員を見る", "See the staff"),
            Self::ManageStaff => Text::new("職員と役割を管理する", "Manage staff and roles"),
            Self::SeeProgrammes => Text::new("支援メニューを見る", "See programmes"),
            Self::ManageProgrammes => Text::new("支援メニューを編集する", "Manage programmes"),
            Self::SeeLists => Text::new("共通の一覧を見る", "See shared lists"),
            Self::ManageLists => Text::new("共通の一覧を編集する", "Manage shared lists"),
            Self::ManageCentre => Text::new("センターを設定する", "Manage the centre"),
            Self::SeeAudit => Text::new("監査の記録を見る", "See the audit"),
        }
    }
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
            | A::ReopenCases
            | A::SeeInternalMemos
            | A::RecordOutcomes
            | A::VerifyOutcomes
            | A::SeeFigures
            | A::SeeMembers
            | A::EditPlan
            | A::LoadPlan
            | A::ImportRecords
            | A::SeeStaff
            | A::SeeProgrammes
            | A::SeeLists
            | A::SeeAudit,
        ) => Centre,

        (Role::Officer, A::Search | A::SeeBusinesses | A::SeeFigures | A::EditPlan | A::LoadPlan) => Centre,
        (Role::Officer, A::SeeConsultations) => Aggregates,
        (Role::Officer, A::SeeCases | A::SeeMembers) => Titles,

        (
            Role::Administrator,
            A::SeeToday
            | A::LoadPlan
            | A::ImportRecords
            | A::SeeStaff
            | A::ManageStaff
            | A::SeeProgrammes
            | A::ManageProgrammes
            | A::SeeLists
            | A::ManageLists
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
