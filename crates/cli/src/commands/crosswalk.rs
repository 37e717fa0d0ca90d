//! `akashi crosswalk`: what ties two guidelines, and what an assessment of one suggests for the other.

use interchange::oscal;
use message::{Diagnostic, Locale, nfkc};
use method::assessment::assess;
use method::crosswalk::{Atlas, Crosswalk, carry};
use report::Titles;
use report::terminal::{self, Detail};
use world::Slug;

use crate::args::{Common, Crosswalk as Asked, CrosswalkFormat};
use crate::print::{self, Failure};
use crate::session::Ground;
use crate::{Outcome, edge, session};

pub(crate) fn run(asked: &Asked, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let ground = Ground::read(common)?;
    let atlas = Atlas::new(ground.mappings(), ground.guidelines());
    let crosswalk = between(&atlas, asked)?;
    match &asked.service {
        Some(service) => carried(asked, service, &atlas, &crosswalk, &ground, common, locale),
        None => show(asked, crosswalk, &ground, locale),
    }
}

/// The crosswalk asked for, of one item if one is named.
fn between<'m>(atlas: &Atlas<'m>, asked: &Asked) -> Result<Crosswalk<'m>, Failure> {
    for name in [&asked.from, &asked.to] {
        if atlas.items(name).is_none() {
            let known: Vec<&str> = atlas.sides().collect();
            let unknown = Diagnostic::error("cli-crosswalk-unknown").with("name", name.as_str());
            return Err(unknown.with("known", known.join(", ")).into());
        }
    }
    let same = || Failure::from(Diagnostic::error("mapping-onto-itself").with("id", asked.from.as_str()));
    let crosswalk = atlas.crosswalk(&asked.from, &asked.to).ok_or_else(same)?;
    let Some(item) = &asked.item else { return Ok(crosswalk) };
    let item = nfkc(item);
    let has = |side: &str| atlas.items(side).is_some_and(|items| items.contains(&item.as_str()));
    if !has(&asked.from) && !has(&asked.to) {
        let unknown = Diagnostic::error("cli-crosswalk-item").with("id", item);
        return Err(unknown.with("from", asked.from.as_str()).with("to", asked.to.as_str()).into());
    }
    Ok(crosswalk.about(&item))
}

fn show(asked: &Asked, crosswalk: Crosswalk<'_>, ground: &Ground, locale: Locale) -> Result<Outcome, Failure> {
    let written = match asked.format {
        CrosswalkFormat::Oscal => stated(asked, ground, locale)?,
        CrosswalkFormat::Json => format!("{:#}", interchange::crosswalk_json::to_json(&crosswalk, asked.all)),
        CrosswalkFormat::Table => {
            let detail = match (asked.all, &asked.item) {
                (true, _) => Detail::Paths,
                (false, Some(_)) => Detail::Hops,
                (false, None) => Detail::Short,
            };
            terminal::crosswalk(&crosswalk, &Titles::of(ground.guidelines()), detail, locale, &edge::style())
        }
    };
    print::output(&written)?;
    Ok(if crosswalk.routes.is_empty() { Outcome::Findings } else { Outcome::Good })
}

/// The mapping between the two as a collection of OSCAL: what somebody claims, not what is composed of several claims.
fn stated(asked: &Asked, ground: &Ground, locale: Locale) -> Result<String, Failure> {
    let Some(mapping) = ground.mappings().find(|one| one.from == asked.from && one.to == asked.to) else {
        let known: Vec<&str> = ground.mappings().map(|mapping| mapping.name.as_str()).collect();
        let none = Diagnostic::error("cli-crosswalk-not-stated").with("known", known.join(", "));
        return Err(none.with("from", asked.from.as_str()).with("to", asked.to.as_str()).into());
    };
    Ok(oscal::export::mapping(mapping, locale, &edge::now_as_text()).write(oscal::Format::Json))
}

/// What the assessment of a service in the workspace suggests for the other guideline.
fn carried(
    asked: &Asked,
    service: &Slug,
    atlas: &Atlas<'_>,
    crosswalk: &Crosswalk<'_>,
    ground: &Ground,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let snapshot = workspace.current();
    let at = asked.at.unwrap_or_else(edge::today);
    if snapshot.guideline(&asked.from).is_none() {
        return Err(Diagnostic::error("guideline-not-found").with("name", asked.from.as_str()).into());
    }
    let view = snapshot
        .view(&asked.from, service.as_str(), at)
        .ok_or_else(|| Diagnostic::error("workspace-unknown-service").with("service", service.as_str()))?;
    let assessment = assess(&view);
    let targets = atlas.items(&asked.to).unwrap_or_default();
    let carried = carry(crosswalk, targets, &assessment, &view);
    let written = match asked.format {
        CrosswalkFormat::Json => {
            let day = at.to_string();
            format!("{:#}", interchange::crosswalk_json::carried_to_json(crosswalk, service.as_str(), &day, &carried))
        }
        CrosswalkFormat::Oscal => return Err(Diagnostic::error("cli-crosswalk-service-oscal").into()),
        CrosswalkFormat::Table => terminal::carried(
            crosswalk,
            &carried,
            service.as_str(),
            &Titles::of(ground.guidelines()),
            locale,
            &edge::style(),
        ),
    };
    print::output(&written)?;
    Ok(if crosswalk.routes.is_empty() { Outcome::Findings } else { Outcome::Good })
}
