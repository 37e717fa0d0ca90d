//! The services of a chain by how far down they are, for chains too long to be drawn: each layer folds, a word finds
//! services by name, and each leads to the way to it.

use std::collections::BTreeMap;

use method::assessment::Verdict;
use method::responsibility::Matrix;
use method::supply_chain::Members;
use world::{Chain, Slug};

use crate::page::{Page, with_pair};

/// The most services a layer lists.
const LISTED: usize = 60;

/// Layers of a chain this short stand open.
const SHORT: usize = 12;

/// Services that are equally far from the one on top.
pub(super) struct LayerShown {
    pub(super) title: String,
    pub(super) open: bool,
    pub(super) services: Vec<ServiceShown>,
    /// How many more there are.
    pub(super) more: usize,
}

pub(super) struct ServiceShown {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) provider: String,
    pub(super) verdict: &'static str,
    pub(super) verdict_text: String,
    /// Whether the picture shows the way to it.
    pub(super) here: bool,
}

/// The layers below the service on top; only services in whose name, or that of their provider, a word occurs.
pub(super) fn layers(
    page: &Page,
    chain: &Chain,
    matrix: &Matrix<'_>,
    focus: Option<&Slug>,
    word: &str,
) -> Vec<LayerShown> {
    let mut own: BTreeMap<&Slug, Verdict> = BTreeMap::new();
    for row in &matrix.rows {
        own.entry(row.service).and_modify(|verdict| *verdict = (*verdict).min(row.own)).or_insert(row.own);
    }
    let word = word.trim().to_lowercase();
    let provider = |service: &Slug| chain.provider(service).map(|party| chain.party_name(party)).unwrap_or_default();
    let found = |service: &&Slug| {
        let text = format!("{} {} {service}", chain.service_name(service), provider(service)).to_lowercase();
        word.is_empty() || text.contains(&word)
    };
    let shown = |service: &Slug| {
        let verdict = own.get(service).copied().unwrap_or(Verdict::NotApplicable);
        let link = page.to(&format!("chain?service={}", matrix.service));
        ServiceShown {
            href: with_pair(&link, "focus", service.as_str()),
            name: chain.service_name(service).to_owned(),
            provider: provider(service).to_owned(),
            verdict: verdict.name(),
            verdict_text: page.t(verdict.message()),
            here: focus == Some(service),
        }
    };
    let layers = Members::new(chain).layers(matrix.service);
    let layers = layers.iter().enumerate().skip(1).filter_map(|(depth, layer)| {
        let those: Vec<&&Slug> = layer.iter().filter(|service| found(service)).collect();
        if those.is_empty() {
            return None;
        }
        Some(LayerShown {
            title: page.t2("web-chain-layer", ("depth", depth), ("count", those.len())),
            open: !word.is_empty() || matrix.members.len() <= SHORT,
            more: those.len().saturating_sub(LISTED),
            services: those.into_iter().take(LISTED).map(|service| shown(service)).collect(),
        })
    });
    layers.collect()
}
