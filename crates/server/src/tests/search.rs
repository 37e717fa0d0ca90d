//! What the search page finds of the organisation's own words.

use app::{Actor, Ctx};
use world::{About, CommentMade, Role, Scope};

use super::fixture::{Server, located, now, random};

const AUDITS: &str = "/w/one/search?q=%E7%9B%A3%E6%9F%BB";

/// A server on which so many comments were made.
fn server(texts: impl Iterator<Item = String>) -> Server {
    let server = Server::new();
    let about =
        About { scope: Scope::Service("crm".parse().unwrap()), guideline: "mic3".into(), item: "III.1.1.3".into() };
    let said: Vec<_> = texts.map(|text| located(CommentMade { about: about.clone(), text })).collect();
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    server.workspace().record(&said, &ctx).unwrap();
    server
}

#[tokio::test]
async fn words_are_marked_in_what_was_written() {
    let server = server(["年次監査<b>で確かめる".to_owned(), "見直す".to_owned()].into_iter());
    let (_, page) = server.page(AUDITS, Role::Viewer).await;
    assert!(page.contains("年次<mark>監査</mark>"), "{page}");
    assert!(!page.contains("<b>") && !page.contains("見直す"));
    let (_, page) = server.page("/w/one/search?q=%E3%81%BF%E3%81%AA", Role::Viewer).await;
    assert!(!page.contains("年次"));
}

#[tokio::test]
async fn older_records_are_turned_to_page_by_page() {
    let server = server((0..120).map(|number| format!("監査第{number}号")));
    let mut link = AUDITS.to_owned();
    let mut seen = Vec::new();
    for page in 0..5 {
        let (_, html) = server.page(&link, Role::Viewer).await;
        // The guideline's own hits stand on the first page alone.
        assert_eq!(html.contains("id=\"hits\""), page == 0);
        let numbers = html.split("<mark>監査</mark>第").skip(1);
        let before = seen.len();
        seen.extend(numbers.map(|rest| rest.split('号').next().unwrap().parse::<u32>().unwrap()));
        assert_eq!(seen.len() - before, if page == 4 { 20 } else { 25 });
        let older = html.split("class=\"button quiet\" href=\"").find(|rest| rest.starts_with(AUDITS));
        assert_eq!(older.is_some(), page < 4, "{html}");
        if let Some(older) = older {
            link = older.split('"').next().unwrap().replace("&#38;", "&");
        }
    }
    assert_eq!(seen, (0..120).rev().collect::<Vec<_>>());
}

#[tokio::test]
async fn what_cannot_be_found_yet_is_said() {
    let server = server(["年次監査".to_owned()].into_iter());
    let (_, page) = server.page(&format!("{AUDITS}&lang=en"), Role::Viewer).await;
    assert!(!page.contains("cannot be found yet"));
    store::Search::expect_texts(server.workspace().store_mut(), 99).unwrap();
    let size = server.workspace().current().world.size();
    let (_, page) = server.page(&format!("{AUDITS}&lang=en"), Role::Viewer).await;
    assert!(page.contains(&format!("{size} older records")) && !page.contains("年次"), "{page}");
}

#[tokio::test]
async fn what_stands_in_a_control_leads_to_the_answers_of_the_services_it_applies_to() {
    let server = Server::new();
    let (_, page) = server.page(&format!("{AUDITS}&lang=ja"), Role::Viewer).await;
    // Found in its title and in a best practice: one entry, which leads to the service and to the organisation.
    let entries: Vec<_> = page.split("<li><h3>").filter(|entry| entry.contains(">II.4.3.2</span>")).collect();
    let [entry] = entries.as_slice() else { panic!("{page}") };
    assert!(entry.contains("href=\"/w/one/services/crm/controls/II.4.3.2\"") && entry.contains("顧客管理"), "{entry}");
    assert!(entry.contains("href=\"/w/one/organisation/controls/II.4.3.2\"") && entry.contains(">II.4.3.2.p1<"));
    // Part IV is not the business of a service that runs SaaS alone.
    let other = page.split("<li><h3>").find(|entry| entry.contains(">IV.1.1.12</span>")).unwrap();
    assert!(!other.contains("services/crm"), "{other}");
    // A section leads to its controls.
    assert!(page.contains("organisation?part=II#II.4.3\""), "{page}");
}
