//! What programs are told of a supply chain: contents, not only that there is an answer.
//!
//! What is expected follows from `examples/chain/kintai.json` and the printed requirements.

use axum::http::StatusCode;
use serde_json::{Value, json};
use world::Role;

use super::fixture::{Server, text};

const API: &str = "/api/v1/workspaces/one";

/// A server whose workspace holds the chain of the file.
pub(super) async fn holding(chain: &Value) -> Server {
    let server = Server::new();
    tell(&server, chain).await;
    server
}

async fn tell(server: &Server, chain: &Value) {
    let cookie = server.cookie(Some(Role::Contributor));
    let answer = server.send("POST", &format!("{API}/chain"), &cookie, "application/json", chain.to_string()).await;
    let (status, body) = text(answer).await;
    assert_eq!(status, StatusCode::CREATED, "{body}");
}

pub(super) fn example() -> Value {
    serde_json::from_str(include_str!("../../../../examples/chain/kintai.json")).unwrap()
}

async fn ask(server: &Server, path: &str) -> (StatusCode, Value) {
    let answer = server.send("GET", &format!("{API}/{path}"), &server.cookie(Some(Role::Viewer)), "", "").await;
    let (status, body) = text(answer).await;
    (status, serde_json::from_str(&body).unwrap())
}

async fn told(server: &Server, path: &str) -> Value {
    let (status, body) = ask(server, path).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    body
}

/// A field of each entry of a list.
fn each<'v>(list: &'v Value, field: &str) -> Vec<&'v str> {
    list.as_array().unwrap().iter().map(|one| one[field].as_str().unwrap_or("-")).collect()
}

/// The entries of a list of which a field says something.
fn with<'v>(list: &'v Value, pairs: &[(&str, &str)]) -> Vec<&'v Value> {
    let fits = |one: &&Value| pairs.iter().all(|(field, value)| one[*field] == *value);
    list.as_array().unwrap().iter().filter(fits).collect()
}

#[tokio::test]
async fn the_chain_its_verdict_and_whom_a_failure_reaches() {
    let server = holding(&example()).await;
    let chain = told(&server, "chain/kintai").await;
    assert_eq!(chain["customers"], json!(["aozora-seiki"]));
    let mut members = each(&chain["members"], "service");
    assert_eq!(members[0], "kintai");
    members.sort_unstable();
    assert_eq!(members, ["keiro", "kintai", "minato-osaka", "minato-tokyo", "tsubame-app"]);
    // 99.95 % twice and 99.5 %, with two regions of 99.9 % that stand in for each other.
    assert_eq!(chain["availability"]["percent"], "99.400425");
    assert_eq!(each(&chain["shapes"], "model"), ["vertical-1", "horizontal-1"]);
    assert_eq!(each(&chain["contracts"], "contract"), ["keiro-2026", "kintai-2026", "minato-2026", "tsubame-2026"]);
    let region = with(&chain["links"], &[("link", "tsubame-tokyo")])[0];
    assert_eq!((&region["redundancy"], &region["kind"]), (&json!("region"), &json!("supply")));

    let verdict = told(&server, "chain/kintai/verdict").await;
    // The first of all claims to end is that for Tokyo, on 30 November.
    assert_eq!(verdict["holds_until"], "2026-12-01");
    let building = with(&verdict["requirements"], &[("requirement", "IV.4.1.1")])[0];
    assert_eq!((&building["verdict"], &building["weakest"]), (&json!("met"), &json!([])));
    // Each says that the other keeps the log.
    let log = with(&verdict["requirements"], &[("requirement", "III.1.1.12")])[0];
    assert_eq!(log["verdict"], "unknown");
    let gap = with(&verdict["gaps"], &[("kind", "nobody")])[0];
    assert_eq!((&gap["conflict"], &gap["parties"]), (&json!(true), &json!(["aozora-seiki", "hibari"])));

    // One region stands in for the other; for the route search, nothing does.
    let reached = |answer: &Value| -> Vec<(String, bool)> {
        let affected = answer["affected"].as_array().unwrap().iter();
        affected.map(|one| (one["service"].as_str().unwrap().to_owned(), one["goes_on"].as_bool().unwrap())).collect()
    };
    let named = |expected: &[(&str, bool)]| -> Vec<(String, bool)> {
        expected.iter().map(|(service, goes_on)| ((*service).to_owned(), *goes_on)).collect()
    };
    let tokyo = told(&server, "chain/minato-tokyo/impact").await;
    assert_eq!(reached(&tokyo), named(&[("minato-tokyo", false), ("tsubame-app", true), ("kintai", true)]));
    let keiro = told(&server, "chain/keiro/impact").await;
    assert_eq!(reached(&keiro), named(&[("keiro", false), ("kintai", false)]));
    assert_eq!(keiro["affected"][1]["customers"], json!(["aozora-seiki"]));
}

#[tokio::test]
async fn the_matrix_tells_every_part_or_that_of_one_party() {
    let server = holding(&example()).await;
    let rows = told(&server, "chain/kintai/matrix").await;
    let of = |requirement: &str, service: &str, party: &str| {
        let found = with(&rows, &[("requirement", requirement), ("service", service), ("party", party)]);
        found.first().copied().cloned()
    };
    let watched = of("III.1.1.3", "kintai", "hibari").unwrap();
    assert_eq!((&watched["share"], &watched["from"]), (&json!("shared"), &json!(["tsubame-app"])));
    assert_eq!(watched["residual"]["ja"], "アプリケーションの稼働監視と、利用者への速報");
    assert_eq!((&watched["declared"], &watched["owner"]), (&json!(true), &json!("サービス運用部長")));
    assert_eq!((&watched["agreed_by"], &watched["verdict"]), (&json!("tsubame-agreed"), &json!("met")));
    // The building is the infrastructure's: it does not concern the service on top.
    let building = of("IV.4.1.1", "minato-tokyo", "minato").unwrap();
    assert_eq!((&building["share"], &building["declared"]), (&json!("own"), &json!(false)));
    assert_eq!(each(&building["clauses"], "clause"), ["第12条", "別紙2"]);
    assert_eq!(building["holds_until"], "2026-12-01");
    assert_eq!(of("IV.4.1.1", "kintai", "hibari"), None);
    // The log is left to the customer, and the backup is not.
    assert_eq!(of("III.1.1.12", "kintai", "aozora-seiki").unwrap()["share"], "customer");
    assert_eq!(of("III.1.1.12", "kintai", "hibari"), None);
    assert_eq!(of("III.2.2.1", "kintai", "aozora-seiki"), None);

    let own = told(&server, "chain/kintai/matrix?party=aozora-seiki").await;
    assert_eq!(own.as_array().unwrap().len(), with(&rows, &[("party", "aozora-seiki")]).len());
    assert_eq!(with(&own, &[("party", "aozora-seiki")]).len(), own.as_array().unwrap().len());
    assert!(with(&own, &[("requirement", "III.1.1.12")]).len() == 1, "{own}");
}

#[tokio::test]
async fn clauses_are_told_with_their_consent() {
    let server = holding(&example()).await;
    let draft = told(&server, "chain/kintai/clauses?party=aozora-seiki").await;
    assert_eq!((&draft["provider"], &draft["unagreed"]), (&json!("hibari"), &json!(0)));
    assert_eq!(each(&draft["articles"], "article"), ["provider", "customer", "chain", "places", "individual"]);
    let customer = &draft["articles"][1]["items"];
    let all =
        customer.as_array().unwrap().iter().find(|item| item["says"][0]["rule"] == "clause-customer-all").unwrap();
    // What concerns data alone, and the log that the provider leaves to it.
    assert_eq!(all["requirements"], json!(["III.1.1.12", "III.1.2.1", "III.1.2.4", "III.1.2.6", "III.2.2.2"]));
    assert_eq!(all["consent"]["agreement"], "kintai-agreed");
    // The workspace is of today: on the day before, there was no chain to compare with.
    let compared = told(&server, "chain/kintai/clauses?party=aozora-seiki&since=2026-11-19").await;
    assert_eq!(compared["changes"], Value::Null);
    for (path, code) in [
        ("chain/kintai/clauses", "chain-unknown-supplier"),
        ("chain/kintai/clauses?party=nobody", "chain-unknown-supplier"),
        ("chain/nothing/clauses?party=aozora-seiki", "chain-unknown-service"),
    ] {
        let (status, problem) = ask(&server, path).await;
        assert_eq!((status, &problem["code"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!(code)), "{path}");
    }
}

#[tokio::test]
async fn suppliers_are_told_with_what_is_open() {
    let mut chain = example();
    chain["terms"] = json!([{
        "id": "term", "party": "minato", "items": ["II.3.1.1.agr1"], "way": "published", "outcome": "not-satisfied",
        "basis": "仮想基盤の利用規約", "residual": "自ら確かめる", "on": "2026-04-01",
    }]);
    let server = holding(&chain).await;
    let list = told(&server, "suppliers").await;
    assert_eq!(each(&list, "party"), ["kazami", "minato", "tsubame"]);
    let minato = told(&server, "suppliers/minato").await;
    assert_eq!(minato, list[1]);
    assert_eq!(minato["services"], json!(["minato-osaka", "minato-tokyo"]));
    assert_eq!((&minato["used_by"], &minato["next_review"]), (&json!(["tsubame-app"]), &Value::Null));
    // Eleven agreements are asked for; one is not satisfied, and it is said what is left to do oneself.
    assert_eq!(minato["terms"].as_array().unwrap().len(), 11);
    let term = with(&minato["terms"], &[("id", "II.3.1.1.agr1")])[0];
    assert_eq!((&term["state"], &term["residual"]), (&json!("not-satisfied"), &json!("自ら確かめる")));
    assert_eq!(with(&minato["terms"], &[("state", "open")]).len(), 10);
    assert_eq!(each(&minato["open"], "kind"), ["unsettled", "target-not-shown", "not-handed-down", "no-review"]);
    let (status, problem) = ask(&server, "suppliers/nobody").await;
    assert_eq!((status, &problem["code"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("chain-unknown-supplier")));
}

/// A SaaS on an IaaS; what its provider runs itself, as it says.
fn layered(layers: &[&str]) -> Value {
    let mut app = json!({ "id": "app", "name": "アプリ", "provider": "app-co", "runs": ["saas"] });
    if !layers.is_empty() {
        app["layers"] = json!(layers);
    }
    json!({
        "guideline": "mic3",
        "parties": [{ "id": "app-co", "name": "アプリ社" }, { "id": "vm-co", "name": "基盤社" }],
        "services": [app, { "id": "vm", "name": "仮想基盤", "provider": "vm-co", "runs": ["iaas"] }],
        "links": [{ "id": "l", "from": "app", "to": "vm", "kind": "supply", "mechanism": "published" }],
    })
}

/// Party, share, suppliers, and what remains, of whoever bears something of a requirement of the SaaS.
async fn shares(server: &Server, requirement: &str) -> Vec<Value> {
    let rows = told(server, "chain/app/matrix").await;
    let found = with(&rows, &[("requirement", requirement), ("service", "app")]).into_iter();
    found.map(|row| json!([row["party"], row["share"], row["from"], row["residual"]["ja"]])).collect()
}

/// The requirements of the SaaS that concern a layer nobody runs.
async fn uncovered(server: &Server) -> Vec<String> {
    let verdict = told(server, "chain/app/verdict").await;
    let found = with(&verdict["gaps"], &[("kind", "uncovered"), ("service", "app")]).into_iter();
    found.map(|gap| gap["requirement"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_layers_a_provider_runs_decide_the_shares_until_somebody_declares_them() {
    let server = holding(&layered(&[])).await;
    // An IaaS brings the virtual environment and all below it, the SaaS the rest, the customer the data.
    // III.1.2.1: data; III.1.2.2: OS; III.2.3.2: application and network; III.2.1.4: application, middleware, OS.
    assert_eq!(shares(&server, "III.1.2.1").await, [json!([null, "customer", [], null])]);
    assert_eq!(shares(&server, "III.1.2.2").await, [json!(["app-co", "own", [], null])]);
    assert_eq!(shares(&server, "III.2.3.2").await, [json!(["app-co", "shared", ["vm"], "アプリケーション"])]);
    assert_eq!(shares(&server, "III.2.1.4").await, [json!(["app-co", "own", [], null])]);
    assert_eq!(uncovered(&server).await, [""; 0]);

    // The provider runs the network as well, and keeps the data.
    tell(&server, &layered(&["data", "application", "middleware", "os", "network"])).await;
    assert_eq!(shares(&server, "III.1.2.1").await, [json!(["app-co", "own", [], null])]);
    assert_eq!(shares(&server, "III.2.3.2").await, [json!(["app-co", "own", [], null])]);
    assert_eq!(uncovered(&server).await, [""; 0]);

    // It runs the application alone: nobody runs middleware and OS, and it is said where that matters.
    tell(&server, &layered(&["application"])).await;
    let found = uncovered(&server).await;
    for requirement in ["III.1.2.2", "III.2.1.4"] {
        assert!(found.iter().any(|one| one == requirement), "{found:?}");
    }
    assert!(!found.iter().any(|one| one == "III.2.3.2"), "{found:?}");
    // What nobody runs falls to whoever provides the service.
    assert_eq!(shares(&server, "III.1.2.2").await, [json!(["app-co", "own", [], null])]);
}
