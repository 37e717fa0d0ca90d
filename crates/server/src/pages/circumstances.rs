//! The roles a party plays, the conditions it is in and the groups of requirements it takes on, where a guideline asks by
//! them: of a service, a unit, or the whole organisation.

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use guideline::Circumstance;
use message::Locale;
use method::ScopeView;
use report::words;
use world::{CircumstanceStated, Holds, Perspective, Scope};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab, range};
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::whose::ScopePath;
use crate::shared::Shared;
use crate::sheet::{Sheet, settle};

#[derive(Template)]
#[template(path = "circumstances.html")]
struct CircumstancesPage {
    page: Page,
    link: String,
    /// The title of a group, with its rows.
    groups: Vec<(String, Vec<Row>)>,
    /// Whether the guideline asks by any.
    is_asked: bool,
    lead: String,
    since: u64,
    may_state: bool,
}

struct Row {
    name: String,
    /// By which the choice finds its title.
    anchor: String,
    title: String,
    /// The language of title and hint: not every framework has the reader's.
    language: String,
    hint: String,
    /// What is stated here: `yes`, `no`, or `open` for nothing.
    own: &'static str,
    /// What a scope above says, with its name; empty where none does.
    above: String,
    position: Option<u64>,
}

pub(crate) fn routes() -> Router<Shared> {
    let whose = ["/services/{service}/circumstances", "/units/{unit}/circumstances", "/organisation/circumstances"];
    whose.into_iter().fold(Router::new(), |router, path| router.route(path, get(show).post(state)))
}

async fn show(asker: Asker, Path(path): Path<ScopePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.into())?)).await
}

fn page(desk: &Desk<'_>, scope: &Scope) -> Result<CircumstancesPage, Failure> {
    let guideline = desk.guideline()?;
    let known = guideline.circumstances();
    let page = match scope {
        Scope::Service(service) => {
            let name = desk.view(service.as_str())?.service.description.name.clone();
            let page = Page::new(desk, Place::Portfolio, "").titled("web-circumstances");
            page.of_service(desk, service.as_str(), &name, ServiceTab::Circumstances)
        }
        Scope::Unit(unit) if desk.snapshot.world.unit(unit.as_str()).is_none() => return Err(Failure::NotFound),
        _ => {
            let page = Page::new(desk, Place::Organisation, "").titled("web-circumstances");
            page.below(&path_of(scope), ScopeNames::new(desk)?.of(scope))
        }
    };
    let view = ScopeView::new(guideline, &desk.snapshot.world, scope, desk.day);
    let names = ScopeNames::new(desk)?;
    let (mut roles, mut conditions, mut taken) = (Vec::new(), Vec::new(), Vec::new());
    for (at, circumstance) in known.iter().enumerate() {
        let row = Row { anchor: format!("circumstance-{at}"), ..row(&page, &view, scope, circumstance, &names) };
        match circumstance {
            Circumstance::Role(_) => roles.push(row),
            Circumstance::Condition(_) => conditions.push(row),
            Circumstance::Group(_) => taken.push(row),
        }
    }
    let groups = [
        ("web-circumstances-roles", roles),
        ("web-circumstances-conditions", conditions),
        ("web-circumstances-groups", taken),
    ];
    let groups = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
    let lead = match known.first() {
        Some(Circumstance::Group(_)) => "web-circumstances-groups-lead",
        _ => "web-circumstances-lead",
    };
    Ok(CircumstancesPage {
        link: page.plain(&format!("{}/circumstances", path_of(scope))),
        is_asked: !known.is_empty(),
        groups: groups.map(|(title, rows)| (page.t(title), rows)).collect(),
        lead: page.t(lead),
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        page,
    })
}

fn row(
    page: &Page,
    view: &ScopeView<'_>,
    scope: &Scope,
    circumstance: &Circumstance<'_>,
    names: &ScopeNames<'_>,
) -> Row {
    let name = circumstance.name();
    let id = view.guideline.id();
    let said = |state: &&world::ScopeState| Some((state.circumstance(id, &name)?, state.scope().clone()));
    let own = view.chain.iter().filter(|state| state.scope() == scope).find_map(said);
    let above = view.chain.iter().filter(|state| state.scope() != scope).find_map(said);
    let word = |holds: bool| page.t(if holds { "web-circumstance-yes" } else { "web-circumstance-no" });
    let (title, hint, language) = match circumstance {
        Circumstance::Role(role) => (
            role.term.get(page.locale).to_owned(),
            match page.locale {
                Locale::Ja => role.ja.clone(),
                Locale::En => role.en.clone(),
            },
            page.locale.tag().to_owned(),
        ),
        Circumstance::Condition(condition) => {
            (page.t(words::condition(*condition)), String::new(), page.locale.tag().to_owned())
        }
        Circumstance::Group(group) => {
            let main = view.guideline.model.catalog().map_or("en", |model| model.language());
            let (language, title) = group.title.told(page.locale, main).unwrap_or((main, ""));
            let hint = group.text.told(page.locale, main).map_or("", |(_, text)| text);
            (format!("{} {title}", group.id).trim_end().to_owned(), hint.to_owned(), language.to_owned())
        }
    };
    let described = match (circumstance, scope) {
        (Circumstance::Role(role), Scope::Service(service)) => {
            view.world.service(service.as_str()).and_then(|service| match service.description.perspective {
                Perspective::Provide => role.by_perspective.provide,
                Perspective::Use => role.by_perspective.used,
            })
        }
        _ => None,
    };
    let described = described.map(|holds| page.t1("web-circumstance-described", "word", word(holds)));
    Row {
        own: match &own {
            Some(((true, _), _)) => Holds::Yes.name(),
            Some(((false, _), _)) => Holds::No.name(),
            None => Holds::Open.name(),
        },
        above: above
            .map(|((holds, _), whose)| {
                page.t2("web-circumstance-above", ("whose", names.of(&whose)), ("word", word(holds)))
            })
            .or(described)
            .unwrap_or_default(),
        position: own.map(|((_, position), _)| position),
        name,
        anchor: String::new(),
        title,
        language,
        hint,
    }
}

async fn state(asker: Asker, Path(path): Path<ScopePath>, sheet: Sheet<Vec<(String, String)>>) -> Response {
    let fields = sheet.value.clone();
    let done = record(&asker, path.into(), fields).await;
    settle(sheet, done)
}

/// Records what differs from what is stated here already.
async fn record(asker: &Asker, scope: Scope, fields: Vec<(String, String)>) -> Result<Response, Failure> {
    let link = format!("/w/{}/{}/circumstances", asker.house.name, path_of(&scope));
    let chosen = asker.chosen.clone();
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = chosen.at(workspace.current())?.id().to_owned();
            let state = workspace.current().world.scope(&scope);
            let own = |name: &str| match state.and_then(|state| state.circumstance(&guideline, name)) {
                Some((true, _)) => Holds::Yes,
                Some((false, _)) => Holds::No,
                None => Holds::Open,
            };
            let since = fields.iter().find(|(name, _)| name == "since").and_then(|(_, seen)| seen.parse().ok());
            let said = fields.iter().filter(|(name, _)| name != "since").filter_map(|(name, word)| {
                let holds = Holds::ALL.into_iter().find(|holds| holds.name() == word)?;
                let stated = || CircumstanceStated {
                    scope: scope.clone(),
                    guideline: guideline.as_str().into(),
                    circumstance: name.as_str().into(),
                    holds,
                };
                (own(name) != holds).then(|| Located { statement: stated().into(), place: None })
            });
            let said: Vec<Located> = said.collect();
            if said.is_empty() {
                return Ok(None);
            }
            Ok(Some(workspace.record_since(&said, since.unwrap_or_default(), ctx)?))
        })
        .await?;
    let position = recorded.map(|recorded| format!("?recorded={}", range(&recorded))).unwrap_or_default();
    Ok(see(&format!("{link}{position}")))
}
