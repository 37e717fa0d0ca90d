//! What was found in the guideline, by control: with the answers of the services it applies to.

use guideline::{Control, Guideline};
use method::assessment::Rollup;
use report::search::Found;
use world::Service;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

/// How many items are shown.
const SHOWN: usize = 50;

/// How many passages of one control are shown.
const PASSAGES: usize = 3;

/// What was found in one control, or in one item outside of all controls.
pub(super) struct HitGroup {
    pub(super) id: String,
    /// The id as the document prints it; empty where it prints none.
    pub(super) label: String,
    pub(super) title: String,
    pub(super) href: Option<String>,
    pub(super) passages: Vec<Passage>,
    pub(super) passages_left: usize,
    pub(super) services: Vec<ServiceLink>,
    pub(super) services_left: usize,
    /// Where all services are compared by this control.
    pub(super) spread: String,
}

/// Words around what was looked for.
pub(super) struct Passage {
    /// The item within the control; empty where it is the control itself.
    pub(super) id: String,
    pub(super) excerpt: Vec<(String, bool)>,
}

/// The page of the control in a service.
pub(super) struct ServiceLink {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) verdict: &'static str,
    pub(super) verdict_text: String,
}

/// What is found, in the order of its first passages.
pub(super) fn found(desk: &Desk<'_>, page: &Page, query: &str) -> Result<Vec<HitGroup>, Failure> {
    let guideline = desk.guideline()?;
    let hits = desk.hits(query, SHOWN)?;
    if hits.is_empty() {
        return Ok(Vec::new());
    }
    let (rollup, services) = (desk.rollup(), desk.snapshot.world.services().collect::<Vec<_>>());
    let mut groups: Vec<HitGroup> = Vec::new();
    for hit in hits {
        let control = guideline.control_of(&hit.id).filter(|_| hit.found != Found::Term);
        let key = control.map_or(hit.id.as_str(), |control| control.id.as_str());
        let at = groups.iter().position(|group| group.id == key);
        let passage = Passage { id: if hit.id == key { String::new() } else { hit.id.clone() }, excerpt: hit.excerpt };
        match at.and_then(|at| groups.get_mut(at)) {
            Some(group) if group.passages.len() < PASSAGES => group.passages.push(passage),
            Some(group) => group.passages_left += 1,
            None => {
                let mut group = match control {
                    Some(control) => of_control(page, guideline, (&rollup, &services), control),
                    None => elsewhere(page, guideline, &hit.id),
                };
                group.passages.push(passage);
                groups.push(group);
            }
        }
    }
    Ok(groups)
}

/// A control with the services it applies to, the worst verdict first.
fn of_control(
    page: &Page,
    guideline: &Guideline,
    (rollup, services): (&Rollup, &[&Service]),
    control: &Control,
) -> HitGroup {
    let place = guideline.controls.iter().position(|own| own.id == control.id);
    let spread = place.and_then(|place| rollup.spread.get(place)).cloned().unwrap_or_default();
    let services_left = spread.count.saturating_sub(spread.services.len());
    let named = spread.services.into_iter().filter_map(|(verdict, place)| Some((verdict, services.get(place)?)));
    let links = named.map(|(verdict, service)| ServiceLink {
        href: page.to(&format!("services/{}/controls/{}", service.description.service, control.id)),
        name: service.description.name.clone(),
        verdict: verdict.name(),
        verdict_text: page.t(verdict.message()),
    });
    HitGroup {
        href: Some(page.to(&format!("organisation/controls/{}", control.id))),
        title: control.title.get(page.locale).to_owned(),
        services: links.collect(),
        services_left,
        spread: page.to(&format!("gaps/{}", control.id)),
        label: control.id.clone(),
        id: control.id.clone(),
        passages: Vec::new(),
        passages_left: 0,
    }
}

/// A section, which leads to its controls, or a term, which is told by its name.
fn elsewhere(page: &Page, guideline: &Guideline, id: &str) -> HitGroup {
    let section = guideline.section(id);
    let term = guideline.terms.iter().find(|term| term.id == id).map(|term| term.term.get(page.locale));
    let part = id.split('.').next().unwrap_or_default();
    HitGroup {
        href: section.map(|_| page.to(&format!("organisation?part={part}#{id}"))),
        title: match (section, term) {
            (Some(section), _) => section.title.get(page.locale).to_owned(),
            (None, Some(term)) => page.t1("web-search-term", "term", term),
            (None, None) => String::new(),
        },
        label: if term.is_some() { String::new() } else { id.to_owned() },
        id: id.to_owned(),
        passages: Vec::new(),
        passages_left: 0,
        services: Vec::new(),
        services_left: 0,
        spread: String::new(),
    }
}
