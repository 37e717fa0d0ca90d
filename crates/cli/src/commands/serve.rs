//! `akashi serve`: the web application and the API over one or more workspaces.

mod demo;
mod findable;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use app::Workspace;
use jiff::ToSpan as _;
use jiff::tz::TimeZone;
use message::{Diagnostic, Locale, Place};
use server::{House, Houses, Listening, Outside, Patience, Secret, Shelf};
use store::accounts::{AccountError, Persons as _, Purpose, SqliteAccounts, Ticket, Tickets as _};
use store::{Options, Sqlite};
use tlog::SignerKey;
use world::Slug;

use crate::args::{Common, Serve};
use crate::commands::init;
use crate::print::{self, Failure};
use crate::{Outcome, edge, key_file, session, shipped};

/// How long the first owner's link can be used.
const LINK_HOURS: i64 = 24;

pub(crate) fn run(serve: &Serve, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let actor = session::actor(common)?;
    // Held until the end: the demonstration's folder goes with it.
    let demo = serve.demo.then(|| demo::Demo::make(common, &actor)).transpose()?;
    let files = files(serve, common, demo.as_ref())?;
    let options = demo.as_ref().map_or_else(Options::default, demo::Demo::options);
    let mut houses = Vec::new();
    for file in &files {
        houses.push(open(file, common, &options, &actor, locale)?);
    }
    if let (Some(demo), Some((_, house))) = (&demo, houses.first_mut()) {
        demo.fill(house, &actor)?;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(answer(serve, houses, &actor, locale))
}

/// The workspace files named, or the one that every other command would use.
fn files(serve: &Serve, common: &Common, demo: Option<&demo::Demo>) -> Result<Vec<PathBuf>, Failure> {
    if let Some(demo) = demo {
        return Ok(vec![demo.file()]);
    }
    if serve.files.is_empty() { Ok(vec![session::path(common)?]) } else { Ok(serve.files.clone()) }
}

/// Opens a workspace with its key, and makes it first where there is none.
fn open(
    file: &Path,
    common: &Common,
    options: &Options,
    actor: &str,
    locale: Locale,
) -> Result<(Slug, Opened), Failure> {
    if !file.exists() {
        init::make(file, "", common, options, &edge::ctx(actor))?;
        print::say(locale, "cli-serve-made", &vec![("file", file.display().to_string().into())])?;
    }
    let store = Sqlite::open_with(file, options).map_err(app::AppError::from)?;
    let signer: SignerKey = key_file::read(&common.key.clone().unwrap_or_else(|| key_file::beside(file)))?;
    let workspace = Workspace::open(store, Some(signer))?;
    print::warnings(&workspace.current().warnings(), locale);
    let accounts = SqliteAccounts::open_with(file, options).map_err(app::AppError::from)?;
    if workspace.not_findable_yet()? != 0 {
        findable::begin(file.to_owned(), locale);
    }
    Ok((name(file), Opened { workspace, accounts }))
}

/// A workspace and its accounts, before the server takes them.
pub(crate) struct Opened {
    pub(crate) workspace: Workspace<Sqlite>,
    pub(crate) accounts: SqliteAccounts,
}

/// The name in links: the file's, in the letters links have.
pub(crate) fn name(file: &Path) -> Slug {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_lowercase();
    let plain: String = stem.chars().map(|one| if one.is_ascii_alphanumeric() { one } else { '-' }).take(60).collect();
    plain.trim_matches('-').parse().unwrap_or_else(|_| fallback())
}

#[expect(clippy::expect_used, reason = "the word is a name")]
fn fallback() -> Slug {
    "workspace".parse().expect("a word of lower-case letters")
}

async fn answer(serve: &Serve, houses: Vec<(Slug, Opened)>, actor: &str, locale: Locale) -> Result<Outcome, Failure> {
    let zone = zone(serve)?;
    let listening = Listening::at(serve.listen).await.map_err(|error| taken(serve.listen, &error))?;
    let address = listening.address;
    let origin = serve.origin.clone().unwrap_or_else(|| format!("http://{}", shown(address)));
    let patience = Patience::default();
    let demo = serve.demo;
    let (now, random) = (edge::now, edge::random);
    let outside = Outside { now, zone, zone_of, random, origin, patience, demo };
    print::say(locale, "cli-serve-address", &vec![("address", outside.origin.clone().into())])?;
    if demo {
        print::say(locale, "cli-serve-demo", &Vec::new())?;
    }
    for (name, opened) in &houses {
        if let Some(link) = first_owner(name, &opened.accounts, actor, demo, &outside)? {
            print::say(locale, "cli-serve-owner", &vec![("link", link.into())])?;
        }
    }
    let houses = houses.into_iter().map(|(name, opened)| House::new(name, opened.workspace, Box::new(opened.accounts)));
    let shelf = Shelf::new(shipped::names(), |name| shipped::package(name).ok(), |all| shipped::mappings(all).ok());
    let router = server::router(Houses::new(houses), shelf, outside);
    server::serve(listening, router, patience, stopped()).await;
    Ok(Outcome::Good)
}

/// The time zone in which days begin and times are shown.
fn zone(serve: &Serve) -> Result<TimeZone, Failure> {
    let Some(name) = &serve.time_zone else { return Ok(TimeZone::system()) };
    let unknown = |_| Diagnostic::error("cli-time-zone").with("name", name.as_str()).into();
    TimeZone::get(name).map_err(unknown)
}

/// The time zone of a name, as this machine knows it.
pub(super) fn zone_of(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}

/// The link by which the first person becomes the owner; `None` where there are people already, but for a demonstration,
/// whose people nobody can be.
fn first_owner(
    name: &Slug,
    accounts: &SqliteAccounts,
    actor: &str,
    is_demo: bool,
    outside: &Outside,
) -> Result<Option<String>, Failure> {
    if !is_demo && !accounts.persons().map_err(app::AppError::from)?.is_empty() {
        return Ok(None);
    }
    // A link of an earlier start is worth nothing any more.
    for open in accounts.tickets((outside.now)()).map_err(app::AppError::from)? {
        accounts.withdraw_ticket(&open.token_hash).map_err(app::AppError::from)?;
    }
    let token = Secret::new(outside.random);
    let now = (outside.now)();
    let ticket = Ticket {
        token_hash: token.hash(),
        purpose: Purpose::FirstOwner,
        person: None,
        mail: None,
        role: None,
        until: None,
        created_by: actor.to_owned(),
        created_at: now,
        expires_at: now + LINK_HOURS.hours(),
    };
    accounts.add_ticket(&ticket).map_err(|error| match error {
        AccountError::Store(error) => Failure::from(app::AppError::from(error)),
        error => Diagnostic::error("ledger-io").with("reason", error.to_string()).into(),
    })?;
    Ok(Some(format!("{}/w/{name}/welcome/{}", outside.origin, token.expose())))
}

/// How people type the address.
fn shown(address: SocketAddr) -> String {
    if address.ip().is_loopback() { format!("localhost:{}", address.port()) } else { address.to_string() }
}

fn taken(address: SocketAddr, error: &std::io::Error) -> Failure {
    let reason = error.to_string();
    Diagnostic::error("cli-serve-taken").with("reason", reason).at(Place::file(address.to_string())).into()
}

/// Done when the terminal or the system asks the program to stop.
async fn stopped() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else { return interrupt.await };
        tokio::select! {
            () = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
