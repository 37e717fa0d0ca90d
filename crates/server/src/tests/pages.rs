//! What pages say, without a browser.

use axum::http::StatusCode;
use world::Role;

use super::fixture::Server;

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn pages_speak_the_language_of_the_link() {
    let server = Server::new();
    let (_, ja) = server.page("/w/one/?lang=ja", Role::Viewer).await;
    let (_, en) = server.page("/w/one/?lang=en", Role::Viewer).await;
    assert!(ja.contains("<html lang=\"ja\">") && ja.contains("概況"));
    assert!(en.contains("<html lang=\"en\">") && en.contains("Overview"));
}

#[tokio::test]
async fn a_day_before_everything_shows_an_empty_portfolio_and_the_way_back() {
    let server = Server::new();
    let (status, page) = server.page("/w/one/?as_of=2020-01-01", Role::Viewer).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("class=\"past\"") && !page.contains("顧客管理"));
}

#[tokio::test]
async fn whoever_may_not_state_sees_no_form() {
    let server = Server::new();
    let (_, viewer) = server.page("/w/one/services/crm/controls/III.1.1.3", Role::Viewer).await;
    let (_, contributor) = server.page("/w/one/services/crm/controls/III.1.1.3", Role::Contributor).await;
    assert!(!viewer.contains("method=\"post\""));
    assert!(contributor.contains("method=\"post\""));
}

#[tokio::test]
async fn a_stale_answer_comes_back_with_what_was_typed() {
    let server = Server::new();
    let answer = "/w/one/services/crm/controls/III.1.1.3/answer";
    let send = |role, body: &'static str| {
        let cookie = server.cookie(Some(role));
        let server = &server;
        async move { super::fixture::text(server.send("POST", answer, &cookie, FORM, body).await).await }
    };
    let (status, _) = send(Role::Contributor, "status=partly&note=first&since=7").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (status, page) = send(Role::Approver, "status=implemented&note=second+thoughts&since=7").await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(page.contains("second thoughts") && page.contains("first"));
    // Who was faster is told by name.
    assert!(page.contains("<strong>某</strong>"), "{page}");
    // The same person's own word is no news to them.
    let (status, _) = send(Role::Contributor, "status=planned&note=again&since=7").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
}

/// What was refused is mended and sent again from the page that says why.
#[tokio::test]
async fn what_is_refused_can_be_sent_again() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Contributor));
    let plan = "/w/one/services/crm/controls/III.1.1.3/plan";
    let (status, page) =
        super::fixture::text(server.send("POST", plan, &cookie, FORM, "plan=mend+it&due=soon&since=9").await).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains(">mend it</textarea>"));
    assert!(page.contains(r#"name="since" value="9""#));
}

/// A page of a day before anything was recorded stands in its frame, or says what is so.
#[tokio::test]
async fn before_the_first_day_there_is_nothing_to_see_and_that_is_said() {
    let server = Server::new();
    for (path, expected) in [("", StatusCode::OK), ("work", StatusCode::OK), ("ledger", StatusCode::OK)] {
        let (status, page) = server.page(&format!("/w/one/{path}?as_of=2020-01-01"), Role::Viewer).await;
        assert_eq!(status, expected, "{path}");
        assert!(page.contains("class=\"past\""), "{path}");
    }
    let (status, page) = server.page("/w/one/organisation?as_of=2020-01-01&lang=en", Role::Viewer).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("At the end of 2020-01-01, no guideline had been adopted yet."));
}

/// Whoever was signed out meanwhile is led back to the page they worked on, not to the address of its form.
#[tokio::test]
async fn signing_in_leads_back_to_a_page() {
    let server = Server::new();
    let form = "/w/one/services/crm/controls/III.1.1.3/answer";
    let page = "/w/one/services/crm/controls/III.1.1.3?lang=en";
    for (method, path, referer, expected) in [
        ("GET", page, "", "%2Fw%2Fone%2Fservices%2Fcrm%2Fcontrols%2FIII.1.1.3%3Flang%3Den"),
        ("POST", form, page, "%2Fw%2Fone%2Fservices%2Fcrm%2Fcontrols%2FIII.1.1.3%3Flang%3Den"),
        ("POST", form, "", ""),
    ] {
        let mut request = axum::http::Request::builder()
            .method(method)
            .uri(path)
            .header("host", "localhost")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", FORM);
        if !referer.is_empty() {
            request = request.header("referer", format!("http://localhost{referer}"));
        }
        let answer = server.raw(request.body("status=planned&since=9".into()).unwrap()).await;
        assert_eq!(answer.headers()["location"], format!("/w/one/sign-in?next={expected}").as_str());
    }
}

#[tokio::test]
async fn a_scope_is_chosen_from_a_list_or_written_where_there_are_too_many() {
    let few = Server::new();
    let (_, page) = few.page("/w/one/events", Role::Contributor).await;
    assert!(page.contains("<select name=\"scope\">") && page.contains("value=\"service:crm\""));
    let names: Vec<String> = (0..400).map(|number| format!("s-{number}")).collect();
    let many = Server::with_a_past(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let (_, page) = many.page("/w/one/events", Role::Contributor).await;
    assert!(page.contains("<input name=\"scope\"") && page.contains("value=\"organisation\""));
    assert!(page.matches("<option value=\"service:").count() < 400);
}
