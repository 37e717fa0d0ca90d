//! An IoT service from an empty start to its papers.

use axum::http::StatusCode;
use world::{Role, SurveyStated};

use super::fixture::{Server, location, text};
use super::library::adopt;

const FORM: &str = "application/x-www-form-urlencoded";
const IOT: &str = "guideline=mic3-iot";

async fn page(server: &Server, path: &str) -> (StatusCode, String) {
    let with = if path.contains('?') { '&' } else { '?' };
    server.page(&format!("/w/one/services/crm/{path}{with}{IOT}&lang=en"), Role::Contributor).await
}

/// Sends a form as a contributor who has seen everything; where it leads, or why it does not.
async fn post(server: &Server, path: &str, form: &str) -> Result<String, String> {
    let since = server.workspace().current().world.size();
    let path = format!("/w/one/services/crm/iot/{path}{}{IOT}&lang=en", if path.contains('?') { '&' } else { '?' });
    let cookie = server.cookie(Some(Role::Contributor));
    let answer = server.send("POST", &path, &cookie, FORM, format!("{form}&since={since}")).await;
    match answer.status() {
        StatusCode::SEE_OTHER => Ok(location(&answer)),
        _ => Err(text(answer).await.1),
    }
}

fn survey(server: &Server) -> SurveyStated {
    let workspace = server.workspace();
    let service = workspace.current().world.service("crm").unwrap();
    (*service.surveys[0].survey).clone()
}

#[tokio::test]
async fn without_the_guideline_or_a_survey_the_pages_say_what_to_do() {
    let server = Server::new();
    let (status, told) = server.page("/w/one/services/crm/iot?lang=en", Role::Contributor).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.contains("No guideline with an IoT survey is adopted"), "{told}");
    adopt(&server, "mic3-iot").await;
    // From a service looked at by another guideline, the way leads to the one that has the survey.
    let (_, service) = server.page("/w/one/services/crm", Role::Contributor).await;
    assert!(service.contains("href=\"/w/one/services/crm/iot?guideline=mic3-iot\""), "{service}");
    let (status, start) = page(&server, "iot").await;
    assert_eq!(status, StatusCode::OK);
    for link in ["survey?start=empty", "survey?start=typical", "survey?start=case-6"] {
        assert!(start.contains(link), "{link}");
    }
    for path in ["iot/candidates", "iot/papers", "iot/papers/xlsx"] {
        let (status, told) = page(&server, path).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(told.contains("No survey has been recorded"), "{path}");
    }
}

#[tokio::test]
async fn a_survey_is_filled_previewed_recorded_and_changed() {
    let server = Server::new();
    adopt(&server, "mic3-iot").await;
    // The 37 cells can be filled in; preset and derived ones cannot.
    let (_, form) = page(&server, "iot/survey?start=typical").await;
    assert_eq!(form.matches("name=\"yes\"").count(), 37);
    assert_eq!(form.matches("name=\"yes\" value=\"").count(), 37);
    assert_eq!(form.matches(" checked><span aria-hidden").count(), 20);
    assert!(form.contains("as to the left (not needed if data content is not viewed)"));
    let (_, empty) = page(&server, "iot/survey?start=empty").await;
    assert_eq!(empty.matches(" checked><span aria-hidden").count(), 0);

    let filled = "yes=EXE-e.B&yes=ENV-e.EXE-d.B&party.EXE-d=%E5%9B%9E%E7%B7%9A%E7%A4%BE&elsewhere.EXE-a=user&structure=1\
                  &reading.wan=with-iaas-paas&external_provision=no&situation=acquisition-wan&industry=Logistics";
    let shown = post(&server, "survey/preview", filled).await.unwrap_err();
    assert!(shown.contains("Gaps in responsibility remain") && shown.contains("Added: "), "{shown}");
    assert_eq!(server.workspace().current().world.service("crm").unwrap().surveys, []);
    post(&server, "survey", filled).await.unwrap();
    let said = survey(&server);
    assert_eq!(said.yes, ["ENV-e.EXE-d.B", "EXE-e.B"].map(Box::from));
    assert_eq!(said.parties.get("EXE-d").map(String::as_str), Some("回線社"));
    assert_eq!((said.structure, said.external_provision, said.industry.as_str()), (Some(1), Some(false), "Logistics"));
    // Nothing new is said twice; what cannot be is told with everything typed.
    let size = server.workspace().current().world.size();
    post(&server, "survey", filled).await.unwrap();
    assert_eq!(server.workspace().current().world.size(), size);
    let told = post(&server, "survey", "yes=ENV-a.A&party.EXE-d=kept").await.unwrap_err();
    assert!(told.contains("cannot be chosen") && told.contains(">kept</textarea>"), "{told}");

    // A change shows what it added; the worksheet of ANNEX3 stays through it.
    post(&server, "annex", "worksheet.summary=W&harm.environment=yes&residual_disclosed=no").await.unwrap();
    post(&server, "survey", &format!("{filled}&yes=ENV-b.lan.B")).await.unwrap();
    let said = survey(&server);
    assert_eq!(said.worksheet.get("summary").map(String::as_str), Some("W"));
    assert_eq!((said.harm.get("environment"), said.residual_disclosed), (Some(&true), Some(false)));
    let (_, overview) = page(&server, "iot").await;
    assert!(overview.contains("What the last change added and removed") && overview.contains("MB1-"), "{overview}");
    let (_, annex) = page(&server, "iot/annex").await;
    assert!(annex.contains("There is a safety risk.") && annex.contains("clause of a contract"), "{annex}");
}

#[tokio::test]
async fn candidates_become_requirements_one_by_one_and_all_at_once() {
    let server = Server::new();
    adopt(&server, "mic3-iot").await;
    let typical = "yes=ENV-e.EXE-d.B&yes=EXE-e.B";
    post(&server, "survey", typical).await.unwrap();
    // What waits is told on the summary of the service, as long as it does: roles that nobody carries out first.
    let (_, summary) = server.page(&format!("/w/one/services/crm?{IOT}&lang=en"), Role::Viewer).await;
    assert!(summary.contains("Gaps in responsibility remain"), "{summary}");
    let (_, list) = page(&server, "iot/candidates?state=open&tick=all").await;
    let names: Vec<&str> =
        list.split("name=\"candidate\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(names.contains(&"A-1@") && names.contains(&"B-30@EXE-d"), "{names:?}");
    assert_eq!(list.matches(" checked>").count(), names.len());
    // Each is explained by the rows that lead to it.
    let (_, one) = page(&server, "iot/candidates/B-30?role=EXE-d").await;
    assert!(one.contains("MB3-") && one.contains("Ⅴ.4.3.B③"), "{one}");
    let control = "controls/A-1";
    assert!(page(&server, control).await.1.contains("verdict-not_applicable"));
    let link = post(&server, "candidates/A-1", "candidate=A-1%40&decision=adopt&reason=ours").await.unwrap();
    assert!(link.starts_with("/w/one/services/crm/iot/candidates/A-1?recorded="), "{link}");
    let (_, adopted) = page(&server, control).await;
    assert!(adopted.contains("verdict-unknown") && adopted.contains("adopted, to be carried out"), "{adopted}");
    // Without a reason, or without a choice, nothing is recorded.
    for form in ["candidate=A-2%40&decision=reject&reason=", "decision=reject&reason=r", "candidate=A-2%40&reason=r"] {
        let size = server.workspace().current().world.size();
        assert!(post(&server, "candidates", form).await.is_err(), "{form}");
        assert_eq!(server.workspace().current().world.size(), size, "{form}");
    }
    let rest: String = names.iter().filter(|name| **name != "A-1@").fold(String::new(), |form, name| {
        format!("{form}&candidate={}", form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>())
    });
    let shown = post(&server, "candidates/preview", &format!("decision=reject&reason=later{rest}")).await.unwrap_err();
    assert!(shown.contains(&format!("{} candidates will be decided", names.len() - 1)), "{shown}");
    post(&server, "candidates", &format!("decision=reject&reason=later{rest}")).await.unwrap();
    // Programs get the same.
    let cookie = server.cookie(Some(Role::Viewer));
    let answer = server.send("GET", "/api/v1/workspaces/one/services/crm/iot", &cookie, "", "").await;
    let body: serde_json::Value = serde_json::from_str(&text(answer).await.1).unwrap();
    let list = body["candidates"].as_array().unwrap();
    assert_eq!(list.len(), names.len());
    assert_eq!(list.iter().filter(|one| one["decision"] == "reject").count(), names.len() - 1);
    assert_eq!(body["derived"]["countermeasures"]["own"].as_array().unwrap()[0], list[0]["countermeasure"]);
    let (_, open) = page(&server, "iot/candidates?state=open").await;
    assert!(open.contains("There is no such candidate"), "{open}");
    let (_, rejected) = page(&server, "controls/A-2").await;
    assert!(rejected.contains("verdict-not_applicable") && rejected.contains("later"), "{rejected}");
}

#[tokio::test]
async fn a_decision_others_have_made_meanwhile_is_not_overwritten() {
    let server = Server::new();
    adopt(&server, "mic3-iot").await;
    post(&server, "survey", "yes=EXE-e.B").await.unwrap();
    let since = server.workspace().current().world.size();
    post(&server, "candidates/A-1", "candidate=A-1%40&decision=adopt&reason=first").await.unwrap();
    let path = format!("/w/one/services/crm/iot/candidates/A-1?{IOT}&lang=en");
    let cookie = server.cookie(Some(Role::Contributor));
    let form = format!("candidate=A-1%40&decision=reject&reason=second&since={since}");
    let answer = server.send("POST", &path, &cookie, FORM, form).await;
    assert_eq!(answer.status(), StatusCode::CONFLICT);
    assert!(text(answer).await.1.contains(">second</textarea>"));
}

#[tokio::test]
async fn papers_are_a_page_a_text_and_a_spreadsheet() {
    let server = Server::new();
    adopt(&server, "mic3-iot").await;
    post(&server, "survey", "yes=ENV-e.EXE-d.B&party.EXE-d=Carrier").await.unwrap();
    let (_, shown) = page(&server, "iot/papers").await;
    assert!(shown.contains("Contract clauses: Internet connection (Carrier)"), "{shown}");
    let (status, markdown) = page(&server, "iot/papers/markdown").await;
    assert!(status == StatusCode::OK && markdown.starts_with("# "), "{markdown}");
    let cookie = server.cookie(Some(Role::Viewer));
    let path = format!("/w/one/services/crm/iot/papers/xlsx?{IOT}&lang=en");
    let answer = server.send("GET", &path, &cookie, "", "").await;
    let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 22).await.unwrap();
    assert!(kind.ends_with("spreadsheetml.sheet") && bytes.starts_with(b"PK"), "{kind}");
    // A comparison with a printed case, and with nothing that is known.
    let (_, compared) = page(&server, "iot/compare?with=case-2").await;
    assert!(compared.contains("Compared with") && compared.contains("Added: "), "{compared}");
    assert_eq!(page(&server, "iot/compare?with=nobody").await.0, StatusCode::NOT_FOUND);
}
