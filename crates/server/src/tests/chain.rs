//! The page of supply chains: who is the weakest, who must act, every part.

use app::{Actor, Ctx};
use axum::http::StatusCode;
use world::{Role, Slug, Statement};

use super::fixture::{Server, located, now, random, text};

fn said(kind: &str, body: &str) -> Statement {
    Statement::decode(kind, 1, body.as_bytes()).unwrap()
}

/// A SaaS on an IaaS whose claim ends on 30 November 2026; today is the 20th.
fn record(server: &Server) {
    let service = |name: &str, runs: &str| {
        let body = format!(r#"{{"service":"{name}","name":"<b>{name}</b>","provider":"{name}-co","runs":["{runs}"]}}"#);
        said("ChainServiceDescribed", &body)
    };
    let party = |name: &str| said("PartyDescribed", &format!(r#"{{"party":"{name}","name":"{name}"}}"#));
    let claim = |by: &str, service: &str, until: &str| {
        let body = format!(
            r#"{{"claim":"{by}-{service}","by":"{by}","service":"{service}","covers":{{"guideline":"mic3"}},"status":"implemented","from":"2026-04-01","basis":"b","until":"{until}"}}"#
        );
        said("ClaimReceived", &body)
    };
    let statements = [
        party("app-co"),
        party("vm-co"),
        service("app", "saas"),
        service("vm", "iaas"),
        said("LinkDeclared", r#"{"link":"l","from":"app","to":"vm","kind":"supply","mechanism":"published"}"#),
        claim("app-co", "app", "2027-03-31"),
        claim("vm-co", "vm", "2026-11-30"),
    ];
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    let located: Vec<_> = statements.into_iter().map(located).collect();
    server.workspace().record(&located, &ctx).unwrap();
}

#[tokio::test]
async fn without_a_chain_the_page_says_how_one_comes_in() {
    let server = Server::new();
    for (role, may) in [(Role::Viewer, false), (Role::Contributor, true)] {
        let (status, page) = server.page("/w/one/chain?lang=en", role).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("Take in a file that describes one"), "{page}");
        assert_eq!(page.contains("href=\"/w/one/chain/import\""), may, "{page}");
    }
}

/// Fields of a form, sent.
async fn send(server: &Server, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    let kind = "application/x-www-form-urlencoded";
    let cookie = server.cookie(Some(Role::Contributor));
    let answer = server.send("POST", path, &cookie, kind, body.finish()).await;
    let link = answer.headers().get("location").map(|link| link.to_str().unwrap().to_owned());
    let (status, text) = text(answer).await;
    (status, link.unwrap_or(text))
}

fn size(server: &Server) -> String {
    server.workspace().current().world.size().to_string()
}

#[tokio::test]
async fn a_part_is_described_corrected_and_withdrawn_in_forms() {
    let server = Server::new();
    record(&server);
    // Everything a form sends, with the other keys left empty.
    let claim = |basis: &'static str, status: &'static str| {
        [
            ("guideline", "mic3"),
            ("part.id", ""),
            ("pick.by", "vm-co"),
            ("pick.service", "vm"),
            ("part.items", "IV.4.1.1、 IV.4.1.2"),
            ("pick.status", status),
            ("part.from", "2026-04-01"),
            ("part.until", ""),
            ("part.basis", basis),
        ]
    };
    let since = size(&server);
    let fields = [&claim("SOC 2", "implemented")[..], &[("since", &since)]].concat();
    let (status, link) = send(&server, "/w/one/chain/parts/claim", &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{link}");
    assert!(link.starts_with("/w/one/chain/parts?kind=claim&recorded="), "{link}");
    let name = format!("claim-{since}");
    let told = |server: &Server| {
        let workspace = server.workspace();
        let chain = workspace.current().world.supply_chain().clone();
        chain.claims.get(&name.parse::<Slug>().unwrap()).map(|part| part.body.clone())
    };
    let body = told(&server).unwrap();
    let items: Vec<&str> = body.covers.items.iter().map(|item| &**item).collect();
    assert_eq!((items, body.basis.as_str(), body.until), (vec!["IV.4.1.1", "IV.4.1.2"], "SOC 2", None));
    let (_, page) = server.page(&format!("/w/one/chain/parts?kind=claim&edit={name}&lang=en"), Role::Contributor).await;
    for shown in ["IV.4.1.1 IV.4.1.2", "value=\"2026-04-01\"", "SOC 2</textarea>", "value=\"vm-co\" selected"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let since = size(&server);
    let corrected = [&claim("report 2", "partly")[..], &[("since", &since)]].concat();
    let path = format!("/w/one/chain/parts/claim/{name}");
    let (status, _) = send(&server, &path, &corrected).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(told(&server).unwrap().basis, "report 2");
    // Others have spoken of the chain since: nothing is recorded.
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    let other = said("PartyDescribed", r#"{"party":"other","name":"other"}"#);
    server.workspace().record(&[located(other)], &ctx).unwrap();
    let (status, page) = send(&server, &path, &corrected).await;
    assert_eq!(status, StatusCode::CONFLICT, "{page}");
    let since = size(&server);
    let away = [("reason", "wrong"), ("since", since.as_str())];
    let (status, _) = send(&server, &format!("{path}/withdraw"), &away).await;
    assert_eq!((status, told(&server)), (StatusCode::SEE_OTHER, None));
}

#[tokio::test]
async fn what_a_form_lacks_is_named_by_its_label_and_nothing_typed_is_lost() {
    let server = Server::new();
    record(&server);
    let since = size(&server);
    let fields = [("guideline", "mic3"), ("part.name", "青空"), ("part.law", "Japan"), ("since", &since)];
    let (status, page) = send(&server, "/w/one/chain/parts/party?lang=en", &fields).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    for shown in ["Law it acts under", "Japan", "青空"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let (_, page) =
        send(&server, "/w/one/chain/parts/claim?lang=en", &[("guideline", "mic3"), ("since", &since)]).await;
    for label in ["Claimed by", "Service", "How far it is done", "Valid from", "Basis"] {
        assert!(page.contains(&format!("“{label}” is empty")), "{label}: {page}");
    }
    // What is there already is corrected in its own form, seen.
    let known = [("guideline", "mic3"), ("part.id", "vm-co"), ("part.name", "x"), ("since", since.as_str())];
    let (status, page) = send(&server, "/w/one/chain/parts/party?lang=en", &known).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("is described already"), "{page}");
    assert_eq!(size(&server), since);
}

#[tokio::test]
async fn who_must_act_leads_to_the_form_filled_in() {
    let server = Server::new();
    record(&server);
    let (_, page) = server.page("/w/one/chain?service=app&on=2026-12-01&lang=en", Role::Contributor).await;
    // The claim ended the day before.
    assert!(page.contains("ended on 2026-11-30"), "{page}");
    let start = page.find("chain/parts?kind=claim").unwrap();
    let link = page.split_at(start).1.split('"').next().unwrap().replace("&#38;", "&");
    assert!(link.contains("service=vm") && link.contains("by=vm-co"), "{link}");
    let (_, form) = server.page(&format!("/w/one/{link}"), Role::Contributor).await;
    assert!(form.contains("value=\"vm-co\" selected") && form.contains("value=\"vm\" selected"), "{form}");
    // Who may not record is not led there, and today it still holds.
    let (_, page) = server.page("/w/one/chain?service=app&on=2026-12-01&lang=en", Role::Viewer).await;
    assert!(!page.contains("kind=claim&#38;service"), "{page}");
    let (_, page) = server.page("/w/one/chain?service=app&lang=en", Role::Viewer).await;
    assert!(!page.contains("ended on 2026-11-30"), "{page}");
}

#[tokio::test]
async fn a_file_is_looked_at_before_it_is_recorded() {
    let server = Server::new();
    let example = include_str!("../../../../examples/chain/kintai.json");
    let part = "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"kintai.json\"\r\n\r\n";
    let upload = |content: &str| format!("{part}{content}\r\n--b--\r\n");
    let cookie = server.cookie(Some(Role::Contributor));
    let kind = "multipart/form-data; boundary=b";
    let preview = |content: &str| server.send("POST", "/w/one/chain/import?lang=en", &cookie, kind, upload(content));
    let before = size(&server);
    let (status, page) = text(preview(example).await).await;
    assert_eq!(status, StatusCode::OK, "{page}");
    for shown in [
        "39 parts would be recorded",
        "ひばり勤怠",
        "みなと基盤株式会社",
        "minato-tokyo-report",
        "ひばり勤怠 → つばめアプリ基盤",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert_eq!(size(&server), before);
    let content = page.split("name=\"content\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (status, link) = send(&server, "/w/one/chain/import/apply", &[("content", content.as_str())]).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{link}");
    let (_, page) = text(preview(example).await).await;
    assert!(page.contains("says nothing that is not recorded"), "{page}");
    // A wrong file names the place.
    let wrong = example.replacen("\"law\": \"JP\"", "\"law\": \"Japan\"", 1);
    let (status, page) = text(preview(&wrong).await).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("/parties/0/law"), "{page}");
    // What goes out is what came in.
    let (_, file) = server.page("/w/one/chain/file", Role::Viewer).await;
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    let told: serde_json::Value = serde_json::from_str(example).unwrap();
    assert_eq!(file["claims"].as_array().unwrap().len(), told["claims"].as_array().unwrap().len());
    let (_, plan) = server.page("/w/one/chain/file?service=kintai&format=oscal&party=aozora-seiki", Role::Viewer).await;
    assert!(plan.contains("aozora-seiki") && !plan.contains("minato"), "{plan}");
    // What the provider tells everybody of its service names nobody else.
    let (_, page) = server.page("/w/one/chain?service=kintai&lang=en", Role::Viewer).await;
    let link = page.split('"').find(|link| link.contains("format=components")).unwrap().replace("&#38;", "&");
    let (status, offered) = server.page(&link, Role::Viewer).await;
    assert_eq!(status, StatusCode::OK, "{link}");
    let offered: serde_json::Value = serde_json::from_str(&offered).unwrap();
    let components = offered["component-definition"]["components"].as_array().unwrap();
    assert_eq!(components.iter().map(|one| &one["title"]).collect::<Vec<_>>(), ["ひばり勤怠"]);
    assert!(!offered.to_string().contains("tsubame"), "{offered}");
}

#[tokio::test]
async fn what_another_tool_says_of_a_service_is_looked_at_before_it_is_recorded() {
    let server = Server::new();
    record(&server);
    let requirement = |id: &str| format!(r#"{{"control-id":"{id}","description":"d"}}"#);
    let document = format!(
        r#"{{"component-definition":{{"metadata":{{"title":"Cloud X","last-modified":"2026-10-01T00:00:00Z"}},"components":[{{"uuid":"u","title":"<i>X</i>","control-implementations":[{{"implemented-requirements":[{},{}]}}]}}]}}}}"#,
        requirement("IV.4.1.1"),
        requirement("AC-2<b>")
    );
    let part =
        |name: &str, content: &str| format!("--b\r\ncontent-disposition: form-data; {name}\r\n\r\n{content}\r\n");
    let file = part("name=\"file\"; filename=\"x.json\"", &document);
    let preview = async |service: &str| {
        let body = format!("{file}{}--b--\r\n", part("name=\"service\"", service));
        let cookie = server.cookie(Some(Role::Contributor));
        text(server.send("POST", "/w/one/chain/import?lang=en", &cookie, "multipart/form-data; boundary=b", body).await)
            .await
    };
    // Without a service it is no chain.
    let (status, page) = preview("").await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("on the page where chains come in"), "{page}");
    let (status, page) = preview("vm").await;
    assert_eq!(status, StatusCode::OK, "{page}");
    for shown in
        ["1 part would be recorded", "One requirement that this guideline does not have is left out: AC-2&#60;b&#62;"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let field = |name: &str| {
        let value = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        value.split('"').next().unwrap().to_owned()
    };
    let fields = [("content", field("content")), ("service", field("service")), ("component", field("component"))];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let (status, link) = send(&server, "/w/one/chain/import/apply", &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{link}");
    let (_, file) = server.page("/w/one/chain/file", Role::Viewer).await;
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    let share = &file["shares"][0];
    assert_eq!((&share["service"], &share["by"], &share["share"]), (&"vm".into(), &"vm-co".into(), &"own".into()));
    assert_eq!(share["items"], serde_json::json!(["IV.4.1.1"]));
}

#[tokio::test]
async fn the_matrix_can_be_narrowed_and_seen_as_requirements_against_parties() {
    let server = Server::new();
    record(&server);
    let count = |page: &str| page.matches("<tr><th scope=\"row\"").count();
    let (_, page) = server.page("/w/one/chain?service=app&view=grid&within=IV.4&lang=en", Role::Viewer).await;
    assert!(page.contains("IV.4.1.1") && !page.contains("\"id\">III.1.1.1<"), "{page}");
    // One row each, however many parties.
    let (one, rest) = page.split_once("\"id\">IV.4.1.1<").unwrap();
    assert!(!one.contains("\"id\">IV.4.1.1<") && !rest.contains("\"id\">IV.4.1.1<"), "{page}");
    let (_, none) = server.page("/w/one/chain?service=app&only=conflicts", Role::Viewer).await;
    assert_eq!(count(&none), 0);
    let (_, open) = server.page("/w/one/chain?service=app&only=unagreed&within=IV.4&party=vm-co", Role::Viewer).await;
    assert!(count(&open) > 0, "{open}");
}

#[tokio::test]
async fn the_chain_of_a_service_names_gaps_parts_and_reasons() {
    let server = Server::new();
    record(&server);
    let (_, list) = server.page("/w/one/chain?lang=en", Role::Viewer).await;
    // What another is built on is no chain of its own.
    assert!(list.contains("chain?service=app") && !list.contains("chain?service=vm"), "{list}");
    let (status, page) = server.page("/w/one/chain?service=app&lang=en", Role::Viewer).await;
    assert_eq!(status, StatusCode::OK);
    // Nothing is agreed, and names never become markup.
    for shown in ["not agreed", "<svg", "Who bears what", "&#60;b&#62;app&#60;/b&#62;"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(!page.contains("<b>app"), "{page}");
    assert_eq!(page.matches("<tr><th scope=\"row\"").count(), 50);
    // Of one party alone.
    let (_, page) = server.page("/w/one/chain?service=app&party=vm-co&start=1000&lang=en", Role::Viewer).await;
    assert_eq!(page.matches("<tr><th scope=\"row\"").count(), 0);
    for query in ["service=nobody", "service=A%20B"] {
        let (status, _) = server.page(&format!("/w/one/chain?{query}"), Role::Viewer).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{query}");
    }
}
