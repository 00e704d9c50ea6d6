//! The wall of a confidential case, and who is on which side of it.

use domain::{
    Problem, What,
    accounts::CentreForm,
    cases::{CaseFilter, ReleaseForm, WallForm},
    search::SearchKind,
};
use service::{accounts, cases, requests::new_key, search, testing::cast};

use super::given::{Centre, fields, refused, titles};

#[tokio::test]
async fn a_confidential_case_is_nowhere_for_those_outside_its_wall() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    let site = &centre.site;
    for outsider in [site.act_as(cast::MEGUMI), site.as_director(), site.as_officer()] {
        for query in [&[][..], &[("q", "承継")], &[("q", "R8-0001")], &[("quiet", "1")], &[("programme", "succession")]]
        {
            assert!(titles(&outsider, query).await.is_empty(), "{query:?}");
        }
        let filter = CaseFilter { programme: Some("succession".to_owned()), ..CaseFilter::default() };
        let board = cases::board(&outsider, &filter).await.unwrap();
        assert_eq!(board.iter().map(|column| column.total).sum::<u64>(), 0);
        let found = search::find(&outsider, "伴走支援", &[SearchKind::Case], 10).await.unwrap();
        assert!(found.groups.iter().all(|group| group.total == 0));
        let hidden = refused(cases::show(&outsider, id).await);
        let nowhere = refused(cases::show(&outsider, new_key().parse().unwrap()).await);
        assert_eq!(hidden, Problem::NotFound(What::Case));
        assert_eq!(hidden, nowhere);
        assert_eq!(refused(cases::title(&outsider, id).await), hidden);
        assert_eq!(refused(cases::history(&outsider, id).await), hidden);
    }
    assert_eq!(titles(&site.as_advisor(), &[]).await, ["第三者承継の伴走支援"]);
}

#[tokio::test]
async fn a_person_with_a_part_sees_the_case_until_the_part_ends() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    let (advisor, megumi) = (centre.site.as_advisor(), centre.site.act_as(cast::MEGUMI));
    cases::assign(&advisor, centre.assignment(id, "reader", cast::MEGUMI)).await.unwrap();
    assert!(!cases::show(&megumi, id).await.unwrap().may.work);
    cases::assign(&advisor, centre.assignment(id, "deputy", cast::MEGUMI)).await.unwrap();
    assert!(cases::show(&megumi, id).await.unwrap().may.work);
    let people = centre.show(id).await.content.unwrap().people;
    assert_eq!(people.len(), 2);
    let release = |role: &str| ReleaseForm { id: id.to_string(), role: role.to_owned() };
    assert!(matches!(refused(cases::release(&advisor, release(&people[0].role_id)).await), Problem::Refused(_)));
    cases::release(&advisor, release(&people[1].role_id)).await.unwrap();
    assert_eq!(refused(cases::show(&megumi, id).await), Problem::NotFound(What::Case));
    assert!(titles(&megumi, &[]).await.is_empty());
    assert!(matches!(refused(cases::release(&advisor, release(&people[1].role_id)).await), Problem::Refused(_)));
}

#[tokio::test]
async fn a_new_owner_takes_the_place_of_the_old_one() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    let (advisor, megumi) = (centre.site.as_advisor(), centre.site.act_as(cast::MEGUMI));
    assert_eq!(fields(cases::assign(&advisor, centre.assignment(id, "owner", cast::TAKESHI)).await), ["account"]);
    assert_eq!(fields(cases::assign(&advisor, centre.assignment(id, "officer", cast::MEGUMI)).await), ["account"]);
    assert_eq!(fields(cases::assign(&advisor, centre.assignment(id, "reader", cast::AKIRA)).await), ["account"]);
    assert_eq!(fields(cases::assign(&advisor, centre.assignment(id, "king", cast::MEGUMI)).await), ["part"]);
    cases::assign(&advisor, centre.assignment(id, "owner", cast::MEGUMI)).await.unwrap();
    assert_eq!(refused(cases::show(&advisor, id).await), Problem::NotFound(What::Case));
    let people = cases::show(&megumi, id).await.unwrap().content.unwrap().people;
    assert_eq!(people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), [cast::MEGUMI.name]);
}

#[tokio::test]
async fn an_officer_sees_titles_and_stages_and_no_more() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let officer = centre.site.as_officer();
    let shown = cases::show(&officer, id).await.unwrap();
    assert_eq!(shown.title.title, "受発注のデジタル化");
    assert!(shown.content.is_none());
    assert_eq!(refused(cases::history(&officer, id).await), Problem::NotAllowed);
    let rows = cases::list(&officer, &CaseFilter::default(), domain::PageRequest::of_query(None)).await.unwrap().rows;
    assert_eq!((rows[0].owner.as_ref(), rows[0].quiet_days), (None, None));
}

#[tokio::test]
async fn lowering_a_wall_needs_a_reason() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    let advisor = centre.site.as_advisor();
    let form = |confidential: &str, reason: &str| WallForm {
        id: id.to_string(),
        confidential: confidential.to_owned(),
        reason: reason.to_owned(),
    };
    assert_eq!(fields(cases::set_wall(&advisor, form("", "")).await), ["reason"]);
    cases::set_wall(&advisor, form("", "公表されたため")).await.unwrap();
    assert_eq!(titles(&centre.site.as_director(), &[]).await.len(), 1);
    cases::set_wall(&advisor, form("true", "")).await.unwrap();
    assert!(titles(&centre.site.as_director(), &[]).await.is_empty());
}

#[tokio::test]
async fn the_director_stands_inside_every_wall_if_the_centre_says_so_and_nobody_else_does() {
    let centre = Centre::new().await;
    let (id, site) = (centre.secret().await, &centre.site);
    let say = |passes, version: &str| CentreForm {
        version: version.to_owned(),
        name: "見本ビジネス支援センター".to_owned(),
        director_passes_walls: passes,
    };
    accounts::name_centre(&site.as_administrator(), say(true, "")).await.unwrap();
    assert_eq!(titles(&site.as_director(), &[]).await.len(), 1);
    assert!(cases::show(&site.as_director(), id).await.unwrap().content.is_some());
    for other in [site.act_as(cast::MEGUMI), site.as_officer()] {
        assert!(titles(&other, &[]).await.is_empty());
        assert_eq!(refused(cases::show(&other, id).await), Problem::NotFound(What::Case));
    }
    accounts::name_centre(&site.as_administrator(), say(false, "1")).await.unwrap();
    assert_eq!(refused(cases::show(&site.as_director(), id).await), Problem::NotFound(What::Case));
}
