//! How many items of each kind a guideline holds, in words.

use guideline::{Guideline, Shape};

use crate::page::Page;

/// The kinds that people ask for, in the order shown; the data counts more.
const KINDS: [(&str, &str); 31] = [
    ("parts", "web-kind-parts"),
    ("domains", "web-kind-domains"),
    ("objectives", "web-kind-objectives"),
    ("viewpoints", "web-kind-viewpoints"),
    ("benefits", "web-kind-benefits"),
    ("sections", "web-kind-sections"),
    ("controls", "web-kind-controls"),
    ("basic", "web-kind-basic"),
    ("recommended", "web-kind-recommended"),
    ("measures", "web-kind-measures"),
    ("sub_measures", "web-kind-sub-measures"),
    ("lettered", "web-kind-lettered"),
    ("prose", "web-kind-prose"),
    ("countermeasures", "web-kind-countermeasures"),
    ("requirements", "web-kind-requirements"),
    ("practices", "web-kind-practices"),
    ("obligations", "web-kind-obligations"),
    ("parameters", "web-kind-parameters"),
    ("indicators", "web-kind-indicators"),
    ("references", "web-kind-references"),
    ("listed_risks", "web-kind-listed-risks"),
    ("extracted_risks", "web-kind-extracted-risks"),
    ("risks", "web-kind-risks"),
    ("factors", "web-kind-factors"),
    ("effects", "web-kind-effects"),
    ("information", "web-kind-information"),
    ("clauses", "web-kind-clauses"),
    ("roles", "web-kind-roles"),
    ("annexes", "web-kind-annexes"),
    ("terms", "web-kind-terms"),
    ("events", "web-kind-events"),
];

/// The numbers of a guideline by kind.
pub(super) fn numbers(guideline: &Guideline, page: &Page) -> Vec<(String, usize)> {
    let totals = &guideline.manifest.totals;
    // Elsewhere than beside indicators, references are documents.
    let is_told = |kind: &str| kind != "references" || guideline.manifest.shape == Shape::Controls;
    let kinds = KINDS.into_iter().filter(|(kind, _)| is_told(kind));
    let known = kinds.filter_map(|(kind, title)| Some((title, *totals.get(kind)?)));
    known.map(|(title, count)| (page.t(title), count)).collect()
}
