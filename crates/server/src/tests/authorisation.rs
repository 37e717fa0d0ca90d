//! Every route as everybody, held against the table for readers.

use app::Action;
use axum::http::StatusCode;
use jiff::civil::Date;
use world::{Role, RoleGranted, World};

use super::fixture::Server;

pub(super) struct Row {
    pub(super) method: String,
    pub(super) route: String,
    /// `None`: the own account alone.
    pub(super) action: Option<Action>,
}

pub(super) fn rows() -> Vec<Row> {
    let table = include_str!("../../authorisation.md");
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
    };
    let lines = table.lines().filter(|line| ["| GET", "| POST", "| PUT"].iter().any(|one| line.starts_with(one)));
    lines
        .map(|line| {
            let cells = cells(line);
            let action = Action::ALL.into_iter().find(|action| action.name() == cells[2]);
            assert!(action.is_some() || cells[2] == "own", "{line}");
            Row { method: cells[0].clone(), route: cells[1].clone(), action }
        })
        .collect()
}

/// Whether a role may, by the table of `app`.
fn may(role: Option<Role>, action: Option<Action>) -> bool {
    let (Some(role), Some(action)) = (role, action) else { return action.is_none() };
    let mut world = World::default();
    let granted = RoleGranted { person: "p".into(), role, until: None }.into();
    let moment = jiff::Timestamp::UNIX_EPOCH;
    world.apply(&world::Meta { position: 0, recorded_at: moment, effective_at: moment }, &granted);
    app::may(&world, app::Actor::Person("p"), action, Date::constant(2026, 1, 1))
}

/// What a form must hold at least to be understood; what it says is wrong on purpose where it can be.
pub(super) fn form(route: &str) -> (&'static str, String) {
    const FORM: &str = "application/x-www-form-urlencoded";
    let last = route.rsplit('/').next().unwrap();
    let body = match last {
        "organisation" => "name=x",
        "new" | "edit" => "service=x&name=&perspective=provide&since=9999",
        "preview" | "apply" if route.contains("indicators") => "text=x&since=9999",
        "apply" if route.contains("checklist") => "content=AA==",
        "apply" if route.contains("plan/import") => "content=AA==&since=9999",
        "apply" if route.contains("original") => "name=x&content=AA==",
        "adopt" if route.contains("import") => "file=a.yaml&content=AA==",
        "pattern" | "preview" | "apply" if route.contains("controls") || last == "pattern" => "since=9999",
        "apply" if route.contains("chain") => "content=AA==",
        "party" | "minato" => "since=9999",
        "decide" => "number=1&reason=&since=9999",
        "answer" => "status=implemented&since=9999",
        "exclude" | "lift" | "approve" => "since=9999",
        "withdraw" if !route.contains("evidence") => "reason=&since=9999",
        "responsible" => "owner=&since=9999",
        "adopt" => "digest=x",
        "plan" => "plan=&since=9999",
        "practice" => "practice=x&adopt=true&since=9999",
        "done" => "obligation=x&on=2026-01-01&since=9999",
        "parameter" => "parameter=II.9.1.2.continuity-verification-interval&value=&since=9999",
        "units" | "sales" => "unit=sales&name=&within=",
        "events" => "scope=organisation&event=x&on=2026-01-01",
        "interval" => "obligation=x&interval=P1Y&since=9999",
        "value" => "indicator=III.1.1.3.b&kind=measured&value=99%25&since=9999",
        "audits" => "title=&scope=organisation&from=2026-01-01&to=2026-01-02",
        "sample" => "item=x",
        "examine" => "item=x&result=conforming",
        "conclude" => "summary=",
        "finding" => "item=x&grade=minor&text=",
        "correction" => "finding=f-1&cause=&action=&owner=&due=2026-01-01",
        "completed" | "effect" => "finding=f-1&on=2026-01-01",
        "assets" | "crm-data" => "asset=&name=&kind=information&scope=organisation&holding=own&since=9999",
        "retire" => "reason=&since=9999",
        "comment" => "text=",
        "task" => "title=",
        "close" if route.contains("audits") => "finding=f-1",
        "close" => "task=t-1",
        "again" => "evidence=x",
        "withdraw" => "evidence=x&reason=x",
        "settings" => "setting=approval&value=x",
        "reading" => "reading=x",
        "invite" => "mail=x@y.jp&role=viewer",
        "uninvite" => "mail=nobody@y.jp",
        "grant" | "revoke" => "person=p-0&role=viewer",
        "reset" => "person=p-leaver",
        "passkeys" => "label=x&credential=%7B%7D",
        "password" => "password=x&new_password=x",
        "confirm" => "token=x&code=x",
        "tokens" => "label=x",
        "begin" => "password=x",
        "end" if route.contains("passkeys") || route.contains("codes") => "id=x&password=x",
        "end" if route.contains("account") => "id=x",
        "end" => "person=p-leaver",
        _ => "",
    };
    match last {
        "evidence" | "checklist" | "original" | "upload" | "import" | "vendors" => (
            "multipart/form-data; boundary=b",
            "--b\r\ncontent-disposition: form-data; name=\"title\"\r\n\r\nx\r\n--b--\r\n".into(),
        ),
        "plan" if route.starts_with("/api/") => ("application/json", r#"{"benefits":[]}"#.into()),
        "chain" => ("application/json", "{}".into()),
        "statements" => (
            "application/json",
            r#"{"statements":[{"kind":"EvidenceWithdrawn","body":{"evidence":"x","reason":"x"}}]}"#.into(),
        ),
        _ => (FORM, body.into()),
    }
}

#[tokio::test]
async fn every_route_lets_in_whom_the_table_lets_in() {
    let server = Server::new();
    let roles: Vec<Option<Role>> = Role::ALL.into_iter().map(Some).chain([None]).collect();
    let mut wrong = Vec::new();
    for row in rows() {
        let (kind, body) = form(&row.route);
        for cookie in [String::new(), server.strangers_cookie()] {
            let answer = server.send(&row.method, &row.route, &cookie, kind, body.clone()).await;
            let expected =
                if row.route.starts_with("/api/") { StatusCode::UNAUTHORIZED } else { StatusCode::SEE_OTHER };
            let away = answer.headers().get("location").is_none_or(|link| link.to_str().unwrap().contains("sign-in"));
            if answer.status() != expected || !away {
                wrong.push(format!("{} {} without a session: {}", row.method, row.route, answer.status()));
            }
        }
        for role in &roles {
            let cookie = server.cookie(*role);
            let answer = server.send(&row.method, &row.route, &cookie, kind, body.clone()).await;
            let status = answer.status();
            let refused = matches!(status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::UNAUTHORIZED);
            let fits = match (may(*role, row.action), role) {
                (true, _) => !refused && !status.is_server_error(),
                (false, None) if row.method == "GET" => status == StatusCode::NOT_FOUND,
                (false, _) => refused,
            };
            if !fits {
                wrong.push(format!("{} {} by {role:?}: {status}", row.method, row.route));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// A workspace nobody made answers as one that lets nobody in.
#[tokio::test]
async fn what_is_not_there_looks_like_what_is_closed() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    for path in ["", "services/crm", "people"] {
        let closed = server.send("GET", &format!("/w/two/{path}"), &cookie, "", "").await;
        let absent = server.send("GET", &format!("/w/none/{path}"), &cookie, "", "").await;
        assert_eq!(closed.status(), absent.status());
        let link = |answer: &axum::http::Response<_>| answer.headers()["location"].to_str().unwrap().to_owned();
        assert_eq!(link(&closed).replace("two", "none"), link(&absent));
    }
    let (_, closed) = super::fixture::text(server.send("GET", "/w/two/sign-in", "", "", "").await).await;
    let (_, absent) = super::fixture::text(server.send("GET", "/w/none/sign-in", "", "", "").await).await;
    assert_eq!(closed.replace("two", "none"), absent);
}
