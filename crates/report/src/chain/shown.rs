//! What a chain looks like, and whom a member reaches.

use guideline::{Guideline, Model};
use message::{Locale, message};
use method::responsibility::{Affected, Matrix};
use method::supply_chain::{Members, availability, contact, shapes};
use world::{Chain, Slug};

use super::words::ids;
use crate::paper::{Paper, PaperCell, Weight};
use crate::say::{listed, say};
use crate::words;

/// The paper on what a chain looks like.
pub fn shown(matrix: &Matrix<'_>, guideline: &Guideline, chain: &Chain, locale: Locale) -> Paper {
    let mut paper = Paper::new(locale);
    let service = chain.service_name(matrix.service);
    paper.day = Some(matrix.at);
    paper.titled(message(locale, "chain-shown", &vec![("service", service.into())]));
    made_of(&mut paper, matrix, guideline, chain, locale);
    paper
}

/// Of which services and links a chain is made, after which models, and how available it is.
pub(super) fn made_of(paper: &mut Paper, matrix: &Matrix<'_>, guideline: &Guideline, chain: &Chain, locale: Locale) {
    let members = matrix.members.iter().map(|member| {
        let part = chain.services.get(*member).map(|part| &part.body);
        let runs = part.map(|part| {
            part.runs
                .iter()
                .map(|runs| words::runs(runs.name()).map(|id| say(locale, id)).unwrap_or_default())
                .collect::<Vec<_>>()
        });
        let places = part
            .map(|part| part.storage.iter().map(|country| country.name().get(locale).to_owned()).collect::<Vec<_>>());
        vec![
            PaperCell::new(chain.service_name(member), Weight::Strong),
            chain.provider(member).map(|party| chain.party_name(party)).unwrap_or_default().into(),
            listed(locale, &runs.unwrap_or_default()).into(),
            part.and_then(|part| part.availability.clone()).map(|rate| format!("{rate}%")).unwrap_or_default().into(),
            listed(locale, &places.unwrap_or_default()).into(),
        ]
    });
    let header =
        ["chain-col-service", "chain-col-provider", "chain-col-runs", "chain-col-availability", "chain-col-storage"];
    paper.table(header.iter().map(|id| say(locale, id)).collect(), members.collect());
    links(paper, matrix, chain, locale);
    models(paper, matrix, guideline, chain, locale);
    rate(paper, matrix, chain, locale);
}

fn links(paper: &mut Paper, matrix: &Matrix<'_>, chain: &Chain, locale: Locale) {
    paper.heading(say(locale, "chain-links"));
    let inside = |one: &Slug| matrix.members.contains(&one);
    let links = chain.links.values().map(|part| &part.body).filter(|link| inside(&link.from) && inside(&link.to));
    let rows = links.map(|link| {
        let contract = link.contract.as_ref().and_then(|contract| chain.contracts.get(contract));
        vec![
            chain.service_name(&link.from).into(),
            chain.service_name(&link.to).into(),
            say(locale, words::link_kind(link.kind)).into(),
            say(locale, words::mechanism(link.mechanism)).into(),
            contract.map(|part| part.body.title.clone()).unwrap_or_default().into(),
        ]
    });
    let header = ["chain-col-from", "chain-col-to", "chain-col-link", "chain-col-mechanism", "chain-col-contract"];
    paper.table(header.iter().map(|id| say(locale, id)).collect(), rows.collect());
}

fn models(paper: &mut Paper, matrix: &Matrix<'_>, guideline: &Guideline, chain: &Chain, locale: Locale) {
    let (service, at) = (matrix.service, matrix.at);
    paper.heading(say(locale, "chain-shapes"));
    let found = shapes(&guideline.supply_chain.models, chain, service, at);
    for shape in &found {
        let partners: Vec<String> = shape.partners.iter().map(|one| chain.service_name(one).to_owned()).collect();
        let args = vec![
            ("model", shape.model.title.get(locale).into()),
            ("section", shape.model.section.as_str().into()),
            ("partners", listed(locale, &partners).into()),
        ];
        if shape.misses.is_empty() {
            paper.paragraph(Weight::Good, message(locale, "chain-shape-fits", &args));
            continue;
        }
        paper.paragraph(Weight::Fair, message(locale, "chain-shape-misses", &args));
        for miss in &shape.misses {
            paper.paragraph(Weight::Plain, miss.text(locale));
        }
    }
    let contact = match &guideline.model {
        Model::Touchpoint(model) => contact(&model.models, chain, service, at),
        _ => None,
    };
    if let Some(contact) = &contact {
        let names = |parties: &[&Slug]| {
            let names: Vec<String> = parties.iter().map(|party| chain.party_name(party).to_owned()).collect();
            listed(locale, &names)
        };
        let args = vec![
            ("model", contact.model.title.get(locale).into()),
            ("contracted", names(&contact.contracted).into()),
            ("apart", names(&contact.apart).into()),
        ];
        let id = if contact.apart.is_empty() { "chain-contact-fits" } else { "chain-contact-misses" };
        paper.paragraph(Weight::Plain, message(locale, id, &args));
    }
    if found.is_empty() && contact.is_none() {
        paper.paragraph(Weight::Quiet, say(locale, "chain-no-shape"));
    }
}

fn rate(paper: &mut Paper, matrix: &Matrix<'_>, chain: &Chain, locale: Locale) {
    paper.heading(say(locale, "chain-availability"));
    let numbers = Members::new(chain);
    let Some(number) = numbers.number(matrix.service) else { return };
    let composite = availability(&numbers.needs(chain), number);
    let id = if composite.exact { "chain-rate" } else { "chain-rate-at-least" };
    paper.paragraph(Weight::Strong, message(locale, id, &vec![("percent", composite.percent().to_string().into())]));
    let missing = composite.missing.iter().filter_map(|number| numbers.name(*number));
    let missing: Vec<String> = missing.map(|one| chain.service_name(one).to_owned()).collect();
    if !missing.is_empty() {
        let args = vec![("services", listed(locale, &missing).into())];
        paper.paragraph(Weight::Fair, message(locale, "chain-rate-missing", &args));
    }
    paper.paragraph(Weight::Quiet, say(locale, "chain-rate-assumptions"));
}

/// The paper on whom a service reaches.
pub fn reached(service: &Slug, affected: &[Affected<'_>], chain: &Chain, locale: Locale) -> Paper {
    let mut paper = Paper::new(locale);
    let args = vec![("service", chain.service_name(service).into()), ("count", affected.len().into())];
    paper.titled(message(locale, "chain-impact", &args));
    let rows = affected.iter().map(|one| {
        let names: Vec<String> = one.customers.iter().map(|party| chain.party_name(party).to_owned()).collect();
        let title = |contract: &&Slug| chain.contracts.get(*contract).map(|part| part.body.title.clone());
        let contracts: Vec<String> = one.contracts.iter().filter_map(title).collect();
        let of_it: Vec<&str> = one.requirements.iter().map(|control| control.id.as_str()).collect();
        let (goes_on, weight) =
            if one.goes_on { ("chain-goes-on", Weight::Good) } else { ("chain-stops", Weight::Bad) };
        vec![
            PaperCell::new(chain.service_name(one.service), Weight::Strong),
            PaperCell::new(say(locale, goes_on), weight),
            chain.provider(one.service).map(|party| chain.party_name(party)).unwrap_or_default().into(),
            listed(locale, &names).into(),
            listed(locale, &contracts).into(),
            ids(&of_it, locale).into(),
        ]
    });
    let header = [
        "chain-col-service",
        "chain-col-if-stops",
        "chain-col-provider",
        "chain-col-customers",
        "chain-col-contract",
        "chain-col-requirements",
    ];
    paper.table(header.iter().map(|id| say(locale, id)).collect(), rows.collect());
    paper
}
