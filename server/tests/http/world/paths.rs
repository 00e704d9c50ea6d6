//! The address of every page, for a relation.

use app::PageRoute;

use super::Records;

/// An indicator of the plan that ships: the outcomes of all three cases are among its members.
const INDICATOR: &str = "KG-jobs";

/// A page's addresses: with the ids of the relation in its path, or as it is. Lists have one for each way of asking.
pub(crate) fn paths(route: &PageRoute, records: &Records) -> Vec<String> {
    let id = match route.kind() {
        "indicator" | "" => String::new(),
        kind => records[kind].clone(),
    };
    let path = route.path.replace("{id}", &id).replace("{code}", INDICATOR);
    let path = path.replace("{contact}", &records["contact"]).replace("{outcome}", &records["outcome"]);
    let (business, case) = (&records["business"], &records["case"]);
    let asked: &[&str] = match route.path {
        "/search" => &[
            "?q=vaultt",
            "?q=vaultsum",
            "?q=vaultcont",
            "?q=vaultad",
            "?q=vaultme",
            "?q=vaultsha",
            "?q=vaultne",
            "?q=vaultout",
        ],
        "/cases" => &["", "?view=board", "?q=vaultt", "?state=all", "?mine=1", "?state=closed", "?quiet=1"],
        "/consultations" => &["", "?q=vaultcont", "?q=vaultme", "?mine=1", "?topic=succession"],
        "/businesses" => &["", "?q=%E8%A6%8B%E6%9C%AC"],
        "/" => &["", "?whose=centre"],
        "/businesses/alike" => &["?name=%E8%A6%8B%E6%9C%AC%E5%95%86%E5%BA%97", "?name=vaulttitle"],
        "/plan/indicators/{code}" => &["", "?period=all"],
        _ => &[""],
    };
    let mut paths: Vec<String> = asked.iter().map(|query| format!("{path}{query}")).collect();
    match route.path {
        "/consultations/new" => paths.extend([
            format!("{path}?business={business}&case={case}"),
            format!("{path}?like={}", records["consultation"]),
            format!("{path}?draft={}", records["draft"]),
        ]),
        "/consultations/about" => paths.push(format!("{path}?businesses={business}&cases={case}")),
        "/cases/new" => paths.push(format!("{path}?business={business}&programme=succession")),
        "/cases/{id}" => paths.push(format!("{path}?records=all")),
        "/businesses/{id}" => paths.push(format!("{path}?all=1")),
        "/consultations" => paths.push(format!("{path}?business={business}&case={case}")),
        "/cases" => paths.push(format!("{path}?business={business}")),
        _ => {}
    }
    paths
}
