//! What another tool's document says that a component does of a guideline's requirements, as statements about a service.
//!
//! A component definition says what a component provides; a system security plan says also what it leaves to whoever uses
//! it (`export`) and how far it does its part (`implementation-status`). Neither says who the parties are in this chain,
//! what is run, or that anybody agreed: the service must be known already, and what is read remains to be agreed.

use std::collections::BTreeMap;

use guideline::Guideline;
use jiff::civil::Date;
use message::{Diagnostic, Locale, Place, message};
use world::{ClaimReceived, Coverage, ImplementationStatus, Share, ShareDeclared, Slug, Statement};

use super::candidate::{Candidate, Told, candidates};
use crate::chain::{LONGEST, Located};
use crate::oscal::Document;

/// Whom a document is read for.
#[derive(Clone, Copy, Debug)]
pub struct OfferAsked<'a> {
    /// The service the component is in this chain.
    pub service: &'a Slug,
    /// The party that provides it, and so says what the document says.
    pub by: &'a Slug,
    /// The component, by its title or its UUID; none: the only one that implements anything.
    pub component: Option<&'a str>,
    /// The guideline whose requirements are meant.
    pub guideline: &'a Guideline,
    /// The language of the words that say where a statement comes from.
    pub locale: Locale,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferRead {
    /// Declarations of shares, then claims.
    pub statements: Vec<Located>,
    /// What could not be taken over, and why.
    pub warnings: Vec<Diagnostic>,
}

/// Reads what a component offers.
///
/// # Errors
/// The document is of another kind or has no date, or it is open which of its components is meant.
pub fn offered(document: &Document, asked: &OfferAsked<'_>) -> Result<OfferRead, Vec<Diagnostic>> {
    let file = document.file();
    let candidates = candidates(document).ok_or_else(|| vec![problem("chain-offer-kind", file, "")])?;
    let candidate = chosen(&candidates, asked.component, file).map_err(|problem| vec![problem])?;
    let source = Source::of(document, asked.locale).ok_or_else(|| {
        vec![problem("chain-offer-undated", file, &format!("/{}/metadata/last-modified", document.kind().field()))]
    })?;
    let mut read = OfferRead { statements: Vec::new(), warnings: Vec::new() };
    let told = matched(candidate, asked.guideline, file, &mut read.warnings);
    if told.is_empty() {
        let nothing = problem("chain-offer-nothing", file, &candidate.at).with("guideline", asked.guideline.id());
        return Err(vec![nothing.with("component", candidate.title.as_str())]);
    }
    let place = || Place::item(file, candidate.at.as_str());
    let statements = shares(&told, asked, &source).into_iter().chain(claims(&told, asked, &source));
    read.statements = statements.map(|statement| Located { statement, place: place() }).collect();
    Ok(read)
}

fn problem(code: &'static str, file: &str, at: &str) -> Diagnostic {
    Diagnostic::error(code).at(if at.is_empty() { Place::file(file) } else { Place::item(file, at) })
}

/// The component that is meant.
fn chosen<'c>(candidates: &'c [Candidate], named: Option<&str>, file: &str) -> Result<&'c Candidate, Diagnostic> {
    let meant = |one: &&Candidate| named.is_none_or(|named| one.title == named || one.uuid == named);
    let found: Vec<&Candidate> = candidates.iter().filter(meant).collect();
    match found.as_slice() {
        [one] => Ok(one),
        _ => {
            let titles: Vec<&str> = candidates.iter().map(|one| one.title.as_str()).collect();
            Err(problem("chain-offer-which", file, "").with("components", titles.join(" / ")))
        }
    }
}

/// Where statements come from.
struct Source {
    on: Date,
    title: String,
    reason: String,
}

impl Source {
    fn of(document: &Document, locale: Locale) -> Option<Self> {
        let metadata = document.body().object("metadata")?;
        let on = metadata.text("last-modified")?.get(..10)?.parse().ok()?;
        let title = metadata.text("title").unwrap_or_else(|| document.file());
        let version = metadata.text("version").unwrap_or_default();
        let title = if version.is_empty() { title.to_owned() } else { format!("{title} ({version})") };
        let reason = message(locale, "chain-offer-reason", &vec![("document", title.as_str().into())]);
        Some(Self { on, title: shortened(&title), reason: shortened(&reason) })
    }
}

/// A text of at most as many characters as a chain holds.
fn shortened(text: &str) -> String {
    text.trim().chars().take(LONGEST).collect()
}

/// What is said of each requirement of the guideline, in its order. What the guideline does not know is named, and what is
/// too long is cut and named.
fn matched(
    candidate: &Candidate,
    guideline: &Guideline,
    file: &str,
    warnings: &mut Vec<Diagnostic>,
) -> BTreeMap<usize, Told> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (place, control) in guideline.controls.iter().enumerate() {
        places.insert(name(&control.id), place);
        places.insert(name(&crate::oscal::export::token(&control.id)), place);
    }
    let (mut told, mut unknown, mut elsewhere): (BTreeMap<usize, Told>, Vec<&str>, Vec<&str>) = Default::default();
    for (control, one) in &candidate.told {
        match places.get(&name(control)) {
            None => unknown.push(control),
            Some(_) if one.not_applicable => elsewhere.push(control),
            Some(place) => told.entry(*place).or_default().add(one),
        }
    }
    let mut warn = |code: &'static str, controls: &[&str]| {
        if !controls.is_empty() {
            let warning = Diagnostic::warning(code).with("count", controls.len());
            let named: Vec<&str> = controls.iter().copied().take(NAMED).collect();
            warnings.push(warning.with("requirements", named.join(", ")).at(Place::item(file, candidate.at.as_str())));
        }
    };
    warn("chain-offer-unknown", &unknown);
    warn("chain-offer-not-applicable", &elsewhere);
    let long = |one: &Told| LONGEST < one.left().chars().count();
    let cut: Vec<&str> = told
        .iter()
        .filter(|(_, one)| long(one))
        .filter_map(|(place, _)| guideline.controls.get(*place))
        .map(|control| control.id.as_str())
        .collect();
    warn("chain-offer-cut", &cut);
    told
}

/// How many requirements a warning names.
const NAMED: usize = 20;

/// Ids are compared in one case and width: documents write them in either.
fn name(id: &str) -> String {
    message::fold(id)
}

/// Who bears what: one declaration for all requirements of which the same is said.
fn shares(told: &BTreeMap<usize, Told>, asked: &OfferAsked<'_>, source: &Source) -> Vec<Statement> {
    let mut groups: Vec<(Share, String, Vec<Box<str>>)> = Vec::new();
    for (place, one) in told {
        let Some(control) = asked.guideline.controls.get(*place) else { continue };
        let (share, residual) = (one.share(), shortened(&one.left()));
        let item = Box::from(control.id.as_str());
        match groups.iter_mut().find(|(known, left, _)| (*known, left.as_str()) == (share, residual.as_str())) {
            Some((.., items)) => items.push(item),
            None => groups.push((share, residual, vec![item])),
        }
    }
    let named = (1..).zip(groups).filter_map(|(number, (share, residual, items))| {
        let declaration = format!("{}-offered-{number}", asked.service).parse().ok()?;
        let declared = ShareDeclared {
            declaration,
            service: asked.service.clone(),
            by: asked.by.clone(),
            covers: Coverage { guideline: asked.guideline.id().into(), items },
            share,
            from: None,
            residual,
            owner: String::new(),
            reason: source.reason.clone(),
        };
        Some(declared.into())
    });
    named.collect()
}

/// How far the provider says it does its part.
fn claims(told: &BTreeMap<usize, Told>, asked: &OfferAsked<'_>, source: &Source) -> Vec<Statement> {
    let claim = |status: ImplementationStatus| {
        let of_it = told.iter().filter(|(_, one)| one.status == Some(status));
        let items: Vec<Box<str>> =
            of_it.filter_map(|(place, _)| Some(asked.guideline.controls.get(*place)?.id.as_str().into())).collect();
        let claim = format!("{}-claimed-{}", asked.service, status.name()).replace('_', "-").parse().ok()?;
        let received = ClaimReceived {
            claim,
            by: asked.by.clone(),
            service: asked.service.clone(),
            covers: Coverage { guideline: asked.guideline.id().into(), items },
            status,
            from: source.on,
            until: None,
            basis: source.title.clone(),
        };
        (!received.covers.items.is_empty()).then(|| received.into())
    };
    ImplementationStatus::ALL.into_iter().filter_map(claim).collect()
}

#[cfg(test)]
mod tests;
