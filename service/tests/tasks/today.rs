//! 今日.

use domain::{Problem, tasks::TaskGroup};
use service::{
    tasks::{self, Whose},
    testing::cast::{MAKOTO, MEGUMI},
};

use super::task;
use crate::consultations::{business, centre};

fn whats(group: &TaskGroup) -> Vec<&str> {
    group.rows.iter().map(|row| row.what.as_str()).collect()
}

#[tokio::test]
async fn a_day_shows_what_is_late_due_and_coming_and_what_businesses_owe() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let iron = business(&makoto, "見本鉄工所").await;
    for (what, due_on) in [("遅れ", "2026-11-20"), ("今日", "2026-11-24"), ("今週", "2026-12-01"), ("先", "2026-12-02")]
    {
        task(&makoto, iron, what, due_on, "").await;
    }
    task(&makoto, iron, "宿題", "2026-11-30", "business").await;
    task(&megumi, iron, "恵の仕事", "2026-11-24", "").await;
    task(&megumi, iron, "誠への頼み", "2026-11-24", &site.id_of(MAKOTO).to_string()).await;
    let own = tasks::today(&makoto, Whose::Own).await.unwrap();
    assert_eq!(whats(&own.overdue), ["遅れ"]);
    assert_eq!(whats(&own.due_today), ["今日", "誠への頼み"]);
    assert_eq!((whats(&own.soon), own.later), (vec!["今週"], 1));
    assert_eq!(whats(&own.homework), ["宿題"]);
    assert!(whats(&tasks::today(&megumi, Whose::Own).await.unwrap().homework).is_empty());
    let all = tasks::today(&megumi, Whose::Centre).await.unwrap();
    assert_eq!((all.due_today.total, all.homework.total), (3, 1));
    for ctx in [site.as_officer(), site.as_administrator(), site.as_council_viewer()] {
        let refused = tasks::today(&ctx, Whose::Centre).await.unwrap_err();
        assert_eq!(Problem::from(refused), Problem::NotAllowed);
    }
}
