//! Two workspaces of one server, with somebody of every role in the first.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use app::{Actor, Ctx, Located, Workspace, digest_text};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode};
use guideline::Package;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use message::Diagnostic;
use report::Typeset;
use report::paper::{Paper, Picture};
use store::accounts::{Person, Persons as _, Session, Sessions as _, SqliteAccounts};
use store::{Blobs as _, Options, Sqlite};
use tempfile::TempDir;
use tower::ServiceExt as _;
use world::{
    About, AuditPlanned, EvidenceAttached, Perspective, Role, RoleGranted, Runs, Scope, ServiceDescription,
    ServiceRegistered, Statement, UnitFormed,
};

use crate::{House, Houses, Listening, Outside, Patience, Press, Secret, Shelf, router, serve};

/// Sets no paper: its PDF is the paper as Markdown, so that tests can read it.
#[derive(Debug)]
struct Stub;

impl Typeset for Stub {
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, Vec<Diagnostic>> {
        Ok(format!("%PDF {}", report::markdown::paper(paper)).into_bytes())
    }

    fn png(&self, _: &Picture, _: u32) -> Result<Vec<u8>, Vec<Diagnostic>> {
        Err(Vec::new())
    }
}

pub(super) fn now() -> Timestamp {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

/// Two time zones, whatever the machine knows: far enough from each other that it is never the same day in both.
fn zone_of(name: &str) -> Option<TimeZone> {
    let hours = match name {
        "Pacific/Kiritimati" => 14,
        "Pacific/Honolulu" => -10,
        _ => return None,
    };
    Some(TimeZone::fixed(jiff::tz::offset(hours)))
}

/// Bytes that differ every time, and are the same in every run.
pub(super) fn random(buffer: &mut [u8]) {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    for chunk in buffer.chunks_mut(8) {
        let number = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes();
        chunk.copy_from_slice(&number[..chunk.len()]);
    }
}

/// A shipped guideline, as the repository holds it.
pub(crate) fn package(name: &str) -> Option<Package> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines").join(name);
    let mut package = Package::default();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(&root).unwrap().to_str().unwrap();
            package.files.insert(below.to_owned(), std::fs::read_to_string(&path).unwrap());
        }
    }
    Some(package)
}

/// Every shipped guideline, and the mappings between them.
fn shelf() -> Shelf {
    let names = ["cpsf", "ipa", "mic2", "mic2014", "mic3", "mic3-iot"];
    Shelf::new(names.map(str::to_owned), package, mappings)
}

/// The mappings, as the repository holds them.
fn mappings(guidelines: &[&guideline::Guideline]) -> Option<Vec<guideline::mapping::Mapping>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut mappings: Vec<guideline::mapping::Mapping> =
        guidelines.iter().copied().flat_map(guideline::mapping::printed).collect();
    for name in ["mic2014--mic3", "mic2014--iso27002-2013", "iso27002-2013--iso27001-2013"] {
        let file = format!("{name}.toml");
        let text = std::fs::read_to_string(root.join("mappings").join(&file)).unwrap();
        mappings.push(guideline::mapping::load(&file, &text, &[]).unwrap().0);
    }
    Some(mappings)
}

/// A server, and the sessions of its people.
pub(super) struct Server {
    router: Router,
    sessions: Vec<(Option<Role>, String)>,
    stranger: String,
    folder: TempDir,
}

pub(super) fn located(statement: impl Into<Statement>) -> Located {
    Located { statement: statement.into(), place: None }
}

/// Evidence whose content lies in the workspace.
fn evidence(workspace: &mut Workspace<Sqlite>) -> EvidenceAttached {
    let content = workspace.store_mut().put(&mut &b"the policy"[..], 10).unwrap();
    EvidenceAttached {
        about: About { scope: Scope::Organisation, guideline: "mic3".into(), item: "II.1.1.2".into() },
        evidence: "e-1".into(),
        title: "方針".into(),
        collected: Date::constant(2026, 11, 1),
        valid_until: None,
        location: "policy.txt".into(),
        digest: Some(digest_text(&content.digest)),
    }
}

fn audit() -> AuditPlanned {
    AuditPlanned {
        audit: "a-1".parse().unwrap(),
        title: "内部監査".into(),
        scope: Scope::Organisation,
        guideline: "mic3".into(),
        auditor: String::new(),
        from: Date::constant(2026, 11, 1),
        to: Date::constant(2026, 11, 30),
    }
}

/// A service for customers, of that name.
fn described(service: &str) -> ServiceRegistered {
    ServiceRegistered(ServiceDescription {
        service: service.parse().unwrap(),
        name: if service == "crm" { "顧客管理".into() } else { service.to_uppercase() },
        unit: None,
        perspective: Perspective::Provide,
        runs: vec![Runs::Saas],
        building: None,
        example: None,
    })
}

/// Long enough for every answer, and short enough to be waited for.
fn patience() -> Patience {
    let moment = Duration::from_millis(300);
    Patience { head: moment, piece: moment, ..Patience::default() }
}

impl Server {
    /// Workspaces `one` and `two`, each with the service `crm`.
    pub(super) fn new() -> Self {
        Self::at("http://localhost")
    }

    /// The same under another address.
    pub(super) fn at(origin: &str) -> Self {
        Self::with(origin, now(), &["crm"], &Options::default(), false)
    }

    /// The same as a demonstration.
    pub(super) fn demonstration() -> Self {
        Self::with("http://localhost", now(), &["crm"], &Options::default(), true)
    }

    /// Workspaces with these services that are two days old.
    pub(super) fn with_a_past(services: &[&str]) -> Self {
        Self::with("http://localhost", now() - 48.hours(), services, &Options::default(), false)
    }

    /// The same with somebody who is shown every SQL statement.
    pub(super) fn watched(watch: fn(&str)) -> Self {
        Self::with("http://localhost", now(), &["crm"], &Options { watch: Some(watch), ..Options::default() }, false)
    }

    fn with(origin: &str, made: Timestamp, services: &[&str], options: &Options, demo: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let package = package("mic3").unwrap();
        let ctx = Ctx { actor: Actor::Operator("test"), now: made, random: &random };
        let mut houses = Vec::new();
        let (mut sessions, mut stranger) = (Vec::new(), String::new());
        for name in ["one", "two"] {
            let file = folder.path().join(name);
            let key = app::new_key(name, &ctx).unwrap();
            let mut workspace =
                Workspace::create(Sqlite::create_with(&file, options).unwrap(), Some(key), &[&package], &ctx).unwrap();
            let sales = UnitFormed { unit: "sales".parse().unwrap(), name: "営業部".into(), within: None };
            let mut registered = vec![located(sales)];
            registered.extend(services.iter().map(|service| located(described(service))));
            workspace.record(&registered, &ctx).unwrap();
            let evidence = evidence(&mut workspace);
            workspace.record(&[located(evidence), located(audit())], &ctx).unwrap();
            let accounts = SqliteAccounts::open_with(&file, options).unwrap();
            let roles = Role::ALL.into_iter().map(Some).chain([None]);
            for (index, role) in roles.enumerate() {
                let id = format!("p-{index:016}");
                let person = Person::new(&id, "某", &format!("{index}@example.jp"), now());
                accounts.add_person(&person).unwrap();
                if let Some(role) = role {
                    let granted = RoleGranted { person: id.as_str().into(), role, until: None };
                    workspace.record(&[located(granted)], &ctx).unwrap();
                }
                let token = Secret::new(random);
                let session = Session {
                    token_hash: token.hash(),
                    id: format!("s-{index}"),
                    person: id,
                    strong: false,
                    created_at: now(),
                    seen_at: now(),
                    expires_at: now() + 24.hours(),
                    agent: String::new(),
                    address: String::new(),
                };
                accounts.add_session(&session).unwrap();
                if name == "one" {
                    sessions.push((role, token.expose().to_owned()));
                } else if role == Some(Role::Administrator) {
                    stranger = token.expose().to_owned();
                }
            }
            // Somebody whose access can be ended without disturbing anybody.
            accounts.add_person(&Person::new("p-leaver", "某", "leaver@example.jp", now())).unwrap();
            houses.push(House::new(name.parse().unwrap(), workspace, Box::new(accounts)));
        }
        let press = Press::new(Arc::new(Stub));
        let (zone, origin) = (TimeZone::UTC, origin.into());
        let outside = Outside { now, zone, zone_of, random, origin, patience: patience(), press, demo };
        Self { router: router(Houses::new(houses), shelf(), outside), sessions, stranger, folder }
    }

    /// The first workspace as somebody else on the same machine has it open.
    pub(super) fn workspace(&self) -> Workspace<Sqlite> {
        Workspace::open(Sqlite::open(self.folder.path().join("one")).unwrap(), None).unwrap()
    }

    /// The accounts of the first workspace, through a connection of their own.
    pub(super) fn accounts(&self) -> SqliteAccounts {
        SqliteAccounts::open(self.folder.path().join("one")).unwrap()
    }

    /// The id of somebody in the first workspace.
    pub(super) fn person(&self, role: Role) -> String {
        let index = self.sessions.iter().position(|(own, _)| *own == Some(role)).unwrap();
        format!("p-{index:016}")
    }

    /// The server on an address of its own, for as long as the test runs.
    pub(super) async fn listen(&self) -> SocketAddr {
        let listening = Listening::at("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let address = listening.address;
        tokio::spawn(serve(listening, self.router.clone(), patience(), std::future::pending()));
        address
    }

    /// Somebody's cookie; `None`: of the person without a role.
    pub(super) fn cookie(&self, role: Option<Role>) -> String {
        let (_, token) = self.sessions.iter().find(|(own, _)| *own == role).unwrap();
        format!("akashi-session-one={token}")
    }

    /// The cookie of the other workspace's administrator, sent to the first workspace.
    pub(super) fn strangers_cookie(&self) -> String {
        format!("akashi-session-one={0}; akashi-session-two={0}", self.stranger)
    }

    /// Sends a request as a page of our own would.
    pub(super) async fn send(
        &self,
        method: &str,
        path: &str,
        cookie: &str,
        kind: &str,
        body: impl Into<Body>,
    ) -> Response<Body> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "localhost")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", cookie)
            .header("content-type", kind)
            .body(body.into())
            .unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// The router in its own words.
    pub(super) fn described(&self) -> String {
        format!("{:?}", self.router)
    }

    /// Sends any request.
    pub(super) async fn raw(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// A page as text.
    pub(super) async fn page(&self, path: &str, role: Role) -> (StatusCode, String) {
        let response = self.send("GET", path, &self.cookie(Some(role)), "", "").await;
        text(response).await
    }
}

/// An answer as text.
pub(super) async fn text(response: Response<Body>) -> (StatusCode, String) {
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 8 * 1024 * 1024).await.unwrap();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

/// Where an answer leads.
pub(super) fn location(response: &Response<Body>) -> String {
    response.headers().get("location").map(|link| link.to_str().unwrap().to_owned()).unwrap_or_default()
}

/// The cookie an answer sets, as a browser sends it back.
pub(super) fn set_cookie(response: &Response<Body>) -> String {
    let line = response.headers()["set-cookie"].to_str().unwrap();
    line.split(';').next().unwrap().to_owned()
}
