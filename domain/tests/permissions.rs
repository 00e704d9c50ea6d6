//! The permission table as a page: role × action, ✔ or ✘, with how far each reaches. docs/permissions.md is this very
//! text, so that whoever changes a row sees it, and an officer of the city can read it.
//!
//! After a change that is meant: `cargo insta accept`, and copy the table into docs/permissions.md.

use domain::{
    Action, Actor, Person, Reach, Role,
    policy::{allows, reach},
};
use uuid::Uuid;

fn table() -> String {
    let roles = Role::ALL.map(|role| role.name().ja);
    let mut out = format!("| 操作 | {} |\n|---|{}\n", roles.join(" | "), "---|".repeat(roles.len()));
    for action in Action::ALL {
        let cells = Role::ALL.map(|role| match reach(role, action) {
            Reach::None => "✘".to_owned(),
            Reach::Centre => "✔".to_owned(),
            narrower => format!("✔ {}", narrower.name().ja),
        });
        out += &format!("| {} `{action:?}` | {} |\n", action.name().ja, cells.join(" | "));
    }
    out
}

#[test]
fn the_permission_table_is_the_one_that_was_agreed() {
    insta::assert_snapshot!(table());
}

#[test]
fn the_documentation_holds_the_very_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/permissions.md");
    let document = std::fs::read_to_string(path).expect("docs/permissions.md is there");
    assert!(document.contains(&table()), "docs/permissions.md no longer holds this table:\n{}", table());
}

#[test]
fn every_action_is_on_the_list_once() {
    let mut names = Action::ALL.map(|action| format!("{action:?}")).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Action::ALL.len());
}

#[test]
fn a_stranger_may_open_public_pages_only() {
    let open = Action::ALL.into_iter().filter(|action| allows(&Actor::Nobody, *action).is_some());
    assert_eq!(open.collect::<Vec<_>>(), [Action::UsePublicPages]);
}

#[test]
fn the_rights_of_several_roles_add_up_and_those_of_none_are_ones_own() {
    let person =
        |roles: &[Role]| Actor::Person(Person { id: Uuid::nil().into(), name: String::new(), roles: roles.to_vec() });
    for action in Action::ALL {
        let both = allows(&person(&[Role::Advisor, Role::Administrator]), action);
        assert_eq!(both, reach(Role::Advisor, action).max(reach(Role::Administrator, action)), "{action:?}");
    }
    let open = Action::ALL.into_iter().filter(|action| allows(&person(&[]), *action).is_some());
    assert_eq!(open.collect::<Vec<_>>(), [Action::UsePublicPages, Action::UseOwnAccount]);
}

#[test]
fn the_administrator_sees_no_casework() {
    use Action as A;
    for action in
        [A::SeeBusinesses, A::SeeCases, A::SeeConsultations, A::SeeInternalMemos, A::SeeFigures, A::SeeMembers]
    {
        assert_eq!(reach(Role::Administrator, action), Reach::None, "{action:?}");
    }
}
