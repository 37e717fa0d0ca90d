//! Planned requirements, from an empty start to the papers.

mod lines;

use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use world::{PlanStated, Role, VendorWord};

use super::fixture::{Server, location, text};
use super::library::adopt;

const FORM: &str = "application/x-www-form-urlencoded";
const IPA: &str = "guideline=ipa";

async fn page(server: &Server, path: &str) -> (StatusCode, String) {
    let with = if path.contains('?') { '&' } else { '?' };
    server.page(&format!("/w/one/services/crm/{path}{with}{IPA}&lang=en"), Role::Contributor).await
}

/// Sends a form as a contributor who has seen everything; where it leads, or why it does not.
async fn post(server: &Server, path: &str, form: &str) -> Result<String, String> {
    let since = server.workspace().current().world.size();
    let path = format!("/w/one/services/crm/plan/{path}?{IPA}&lang=en");
    let cookie = server.cookie(Some(Role::Contributor));
    let answer = server.send("POST", &path, &cookie, FORM, format!("{form}&since={since}")).await;
    match answer.status() {
        StatusCode::SEE_OTHER => Ok(location(&answer)),
        _ => Err(text(answer).await.1),
    }
}

/// Adopts the guideline, and plans a risk treated with one measure.
pub(super) async fn planned(server: &Server) {
    adopt(server, "ipa").await;
    post(server, "benefits", "judged.confidentiality-integrity=yes").await.unwrap();
    post(server, "risks", "component=data&judged.media-taken-away=yes").await.unwrap();
    post(server, "measures", "component=data&judged.A-3=yes").await.unwrap();
}

fn stated(server: &Server) -> PlanStated {
    let workspace = server.workspace();
    let service = workspace.current().world.service("crm").unwrap();
    (**service.plans[0].plan.as_ref().unwrap()).clone()
}

#[tokio::test]
async fn without_the_guideline_or_a_plan_the_pages_say_what_to_do() {
    let server = Server::new();
    let (status, told) = server.page("/w/one/services/crm/plan?lang=en", Role::Contributor).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.contains("No guideline with a method for planning"), "{told}");
    adopt(&server, "ipa").await;
    // From a service looked at by another guideline, the way leads to the one that has the method.
    let (_, service) = server.page("/w/one/services/crm", Role::Contributor).await;
    assert!(service.contains("href=\"/w/one/services/crm/plan?guideline=ipa\""), "{service}");
    let (status, start) = page(&server, "plan").await;
    assert_eq!(status, StatusCode::OK);
    assert!(start.contains("Begin with the check of the scope"), "{start}");
    for path in ["case", "viewpoints", "benefits", "risks", "measures", "trees", "linkage"] {
        let (status, _) = page(&server, &format!("plan/{path}")).await;
        assert_eq!(status, StatusCode::OK, "{path}");
    }
    for path in ["papers", "papers/markdown", "papers/sheet", "papers/case", "what-if"] {
        let (status, told) = page(&server, &format!("plan/{path}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(told.contains("No requirements have been planned"), "{path}");
    }
}

#[tokio::test]
async fn each_step_says_the_whole_anew() {
    let server = Server::new();
    adopt(&server, "ipa").await;
    let case = "system=Billing&field=Power&authors=Planning%0AOperations&edition=1&next_review=2027-04-01&scene=1\
                &scope.it-system=yes&scope.single-business=no&scope.base-service=open&fact.government-procurement=yes\
                &review.on.1=2026-04-01&review.reason.1=yearly&review.on.2=&review.reason.2=";
    let on = post(&server, "case", &format!("{case}&then=next")).await.unwrap();
    assert!(on.contains("/plan/viewpoints?recorded="), "{on}");
    post(&server, "viewpoints", "viewpoint.1=accounts&viewpoint.2=").await.unwrap();
    let plan = stated(&server);
    assert_eq!((plan.system.as_str(), plan.authors.len(), plan.reviews.len()), ("Billing", 2, 1));
    assert_eq!(plan.scope.get("single-business"), Some(&false));
    assert_eq!((plan.scope.get("base-service"), plan.viewpoints.len()), (None, 1));
    let (_, told) = page(&server, "plan/case").await;
    assert!(told.contains("the guide may not cover the system") && told.contains("value=\"Billing\""), "{told}");
    // What is said anew without a change is not said again.
    let size = server.workspace().current().world.size();
    post(&server, "viewpoints", "viewpoint.1=accounts").await.unwrap();
    assert_eq!(server.workspace().current().world.size(), size);
    // What cannot be comes back with everything typed.
    let told = post(&server, "case", "system=Kept&review.on.1=2026-04-01&review.reason.1=").await.unwrap_err();
    assert!(told.contains("value=\"Kept\"") && told.contains("role=\"alert\""), "{told}");
}

#[tokio::test]
async fn what_is_left_aside_needs_a_reason_and_what_builds_on_nothing_is_refused() {
    let server = Server::new();
    planned(&server).await;
    let told = post(&server, "risks", "component=data&judged.media-taken-away=no&reason.media-taken-away=").await;
    assert!(told.unwrap_err().contains("has no reason"));
    let told = post(&server, "benefits", "judged.availability=no").await.unwrap_err();
    assert!(told.contains("has no reason") && told.contains("aria-invalid"), "{told}");
    let told = post(&server, "measures", "component=data&judged.A-5=yes").await.unwrap_err();
    assert!(told.contains("A-4") && told.contains("name=\"pull_in\""), "{told}");
    assert_eq!(stated(&server).measures.len(), 1);
    post(&server, "measures", "component=data&judged.A-5=yes&pull_in=yes").await.unwrap();
    let plan = stated(&server);
    let selected: Vec<&str> = plan.measures.keys().map(Box::as_ref).collect();
    assert_eq!(selected, ["A-3", "A-4", "A-5"]);
    assert!(plan.measures["A-4"].reason.contains("A-5"));
    // Dropping a base flags what builds on it.
    let told = post(&server, "measures", "component=data&judged.A-3=open").await.unwrap_err();
    assert!(told.contains("A-4") && told.contains("A-3"), "{told}");
}

#[tokio::test]
async fn selected_measures_are_requirements_of_the_service() {
    let server = Server::new();
    planned(&server).await;
    let (_, controls) = page(&server, "controls").await;
    assert!(controls.contains("A-3-1"), "{controls}");
    let (_, control) = page(&server, "controls/A-3-1").await;
    assert!(control.contains("was selected when the requirements were planned"), "{control}");
    let (_, other) = page(&server, "controls/A-7-1").await;
    assert!(!other.contains("was selected when"), "{other}");
    post(&server, "measures", "component=data&judged.A-3=no&reason.A-3=too+dear").await.unwrap();
    let (_, control) = page(&server, "controls/A-3-1").await;
    assert!(control.contains("was left out when the requirements were planned"), "{control}");
    // The risk is treated, and nothing answers it: a finding where it arises, and on the summary of the service.
    let (_, risks) = page(&server, "plan/risks?component=data").await;
    assert!(risks.contains("notice-warning"), "{risks}");
    let (_, summary) = server.page(&format!("/w/one/services/crm?{IPA}&lang=en"), Role::Viewer).await;
    assert!(summary.contains("Something is still to be decided"), "{summary}");
}

#[tokio::test]
async fn trees_what_if_linkage_and_papers_tell_of_the_plan() {
    let server = Server::new();
    planned(&server).await;
    let (_, tree) = page(&server, "plan/trees?tree=data").await;
    assert!(tree.contains("<svg") && tree.contains("/plan/trees?tree=operation"), "{tree}");
    let (_, now) = page(&server, "plan/what-if?without=media-taken-away").await;
    assert!(now.contains("Difference from today") && now.contains("P-3"), "{now}");
    let size = server.workspace().current().world.size();
    let (_, pattern) = page(&server, "plan/linkage?own=no&other=results-only").await;
    assert!(pattern.matches("step-number").count() >= 4, "{pattern}");
    let (_, paper) = page(&server, "plan/papers").await;
    assert!(paper.contains("A-3-1") && paper.contains("/plan/papers/sheet?"), "{paper}");
    // Whoever builds and operates the system itself reads them again.
    assert!(paper.contains("The vendor provides"), "{paper}");
    post(&server, "case", "scene=3").await.unwrap();
    let size = size + 1;
    let (_, own) = page(&server, "plan/papers").await;
    assert!(own.contains("The building and operating team provides"), "{own}");
    let (_, markdown) = page(&server, "plan/papers/markdown").await;
    assert!(markdown.contains("A-3-1"), "{markdown}");
    let (status, case) = page(&server, "plan/papers/case").await;
    assert_eq!(status, StatusCode::OK);
    assert!(case.contains("\"select\""), "{case}");
    assert_eq!(server.workspace().current().world.size(), size);
}

#[tokio::test]
async fn a_case_file_is_looked_at_and_replaces_the_plan() {
    let server = Server::new();
    planned(&server).await;
    let send = async |case: &str| {
        let body = format!(
            "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"c.json\"\r\n\r\n{case}\r\n--b--\r\n"
        );
        let (to, cookie) =
            (format!("/w/one/services/crm/plan/import?{IPA}&lang=en"), server.cookie(Some(Role::Contributor)));
        text(server.send("POST", &to, &cookie, "multipart/form-data; boundary=b", body).await).await
    };
    let size = server.workspace().current().world.size();
    for (wrong, told) in [
        ("{", "JSON"),
        (r#"{"benefits":["x"]}"#, "cannot be chosen"),
        (r#"{"benefits":[],"select":["A-4"]}"#, "cannot be selected"),
        (r#"{"benefits":[],"select":["A-99"]}"#, "A-99"),
    ] {
        let (status, page) = send(wrong).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains(told), "{wrong}: {page}");
    }
    let case = r#"{"benefits":["availability"],"select":["A-14"]}"#;
    let (status, shown) = send(case).await;
    assert!(status == StatusCode::OK && shown.contains("A-14") && shown.contains("A-3"), "{shown}");
    assert_eq!(server.workspace().current().world.size(), size);
    let content: String = form_urlencoded::byte_serialize(STANDARD.encode(case).as_bytes()).collect();
    post(&server, "import/apply", &format!("content={content}")).await.unwrap();
    assert_eq!(stated(&server).measures.keys().map(Box::as_ref).collect::<Vec<_>>(), ["A-14"]);
}

/// A sheet with these lines below its headings.
fn sheet(lines: &[[&str; 3]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let head = ["No. of requirement", "Answer", "Explanation, alternative"];
    for (row, cells) in (0..).zip([&head].into_iter().chain(lines)) {
        for (column, cell) in (0..).zip(cells) {
            page.write_string(row, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// Sends a sheet of a vendor to be looked at.
async fn sent(server: &Server, name: &str, file: &[u8]) -> (StatusCode, String) {
    let mut body = format!(
        "--b\r\ncontent-disposition: form-data; name=\"name\"\r\n\r\n{name}\r\n--b\r\ncontent-disposition: form-data; \
         name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
    )
    .into_bytes();
    body.extend(file);
    body.extend(b"\r\n--b--\r\n");
    let to = format!("/w/one/services/crm/plan/vendors?{IPA}&lang=en");
    let cookie = server.cookie(Some(Role::Contributor));
    text(server.send("POST", &to, &cookie, "multipart/form-data; boundary=b", body).await).await
}

async fn recorded(server: &Server, vendor: &str, name: &str, file: &[u8]) -> Result<String, String> {
    let content: String = form_urlencoded::byte_serialize(STANDARD.encode(file).as_bytes()).collect();
    post(server, "vendors/apply", &format!("vendor={vendor}&name={name}&content={content}")).await
}

#[tokio::test]
async fn vendors_answer_by_sheets_that_are_looked_at_first() {
    let server = Server::new();
    planned(&server).await;
    let size = server.workspace().current().world.size();
    // Everything that is wrong is told at once, and nothing is recorded.
    let (status, told) = sent(&server, "Kou", &sheet(&[["A-3-1", "perhaps", ""], ["Z-1-1", "met", ""]])).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.contains("B2") && told.contains("A3") && told.contains("cannot be read as an answer"), "{told}");
    let (_, told) = sent(&server, "", &sheet(&[["A-3-1", "met", ""]])).await;
    assert!(told.contains("The vendor has no name"), "{told}");
    let (_, told) = sent(&server, "Kou", b"PK").await;
    assert!(told.contains("role=\"alert\""), "{told}");
    let file = sheet(&[["A-3-1", "partly met", "<b>soon</b>"], ["A-7-1", "met", ""]]);
    let (status, told) = sent(&server, "Kou", &file).await;
    assert_eq!(status, StatusCode::OK);
    assert!(told.contains("&#60;b&#62;soon") && told.contains("Not asked any more"), "{told}");
    assert!(told.contains("name=\"vendor\" value=\"vendor-1\""), "{told}");
    assert_eq!(server.workspace().current().world.size(), size);
    recorded(&server, "vendor-1", "Kou", &file).await.unwrap();
    recorded(&server, "vendor-2", "Otsu", &sheet(&[["A-3-1", "met", ""]])).await.unwrap();
    let (_, list) = page(&server, "plan/vendors").await;
    assert!(list.contains("Kou") && list.contains("Otsu"), "{list}");
    let (_, compared) = page(&server, "plan/vendors/compare").await;
    for told in ["tag-partly", "tag-covered", "&#60;b&#62;soon", "Answers to what is no longer asked"] {
        assert!(compared.contains(told), "{told}: {compared}");
    }
    let (status, _) = page(&server, "plan/vendors/compare/xlsx").await;
    assert_eq!(status, StatusCode::OK);
    // The next answer of a vendor replaces the one before, and says what it changes.
    let (_, told) = sent(&server, "Kou", &sheet(&[["A-3-1", "met", ""]])).await;
    assert!(told.contains("replace everything") && told.contains("class=\"was\""), "{told}");
    post(&server, "vendors/responsible", "vendor=vendor-2").await.unwrap();
    let (_, control) = page(&server, "controls/A-3-1").await;
    assert!(control.contains("Otsu"), "{control}");
    let told = post(&server, "vendors/drop", "vendor=vendor-1").await.unwrap_err();
    assert!(told.contains("role=\"alert\""), "{told}");
    post(&server, "vendors/drop", "vendor=vendor-1&reason=withdrew").await.unwrap();
    let workspace = server.workspace();
    let [known] = &workspace.current().world.service("crm").unwrap().vendors[..] else { panic!("one is left") };
    assert_eq!(known.said.answers["A-3-1"].answer, Some(VendorWord::Met));
}

#[tokio::test]
async fn the_api_takes_a_case_in_and_tells_what_it_leads_to() {
    let server = Server::new();
    adopt(&server, "ipa").await;
    let path = format!("/api/v1/workspaces/one/services/crm/plan?{IPA}");
    let cookie = server.cookie(Some(Role::Contributor));
    let put = async |query: &str, case: &Value| {
        let to = format!("{path}{query}");
        text(server.send("PUT", &to, &cookie, "application/json", case.to_string()).await).await
    };
    let (status, _) = server.page(&path, Role::Viewer).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut case = json!({ "benefits": ["confidentiality_integrity"], "select": ["A-5"] });
    let (status, told) = put("", &case).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && told.contains("A-4"), "{told}");
    let (status, told) = put("", &json!({ "benefits": ["x"], "y": 1 })).await;
    assert!(
        status == StatusCode::UNPROCESSABLE_ENTITY && told.contains("/benefits/0") && told.contains("/y"),
        "{told}"
    );
    case["accept"] = json!(["A/物理アクセスにより記憶媒体などが持ち出される"]);
    let (status, told) = put("&pull_in=true", &case).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && told.contains("物理アクセス"), "{told}");
    case["reasons"] = json!({ "A/物理アクセスにより記憶媒体などが持ち出される": "rare" });
    let (status, told) = put("&pull_in=true", &case).await;
    assert_eq!(status, StatusCode::CREATED, "{told}");
    let (_, told) = server.page(&path, Role::Viewer).await;
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["case"]["select"], json!(["A-3", "A-4", "A-5"]));
    assert_eq!((&told["derived"]["violations"], &told["vendors"]["vendors"]), (&json!([]), &json!([])));
    assert_eq!(told["case"]["accept"], case["accept"]);
}
