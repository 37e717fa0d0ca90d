//! What a provider's export tells a customer: the customer's part, and nothing of how the provider does its own.

use std::sync::Arc;

use world::{Chain, Share, Slug};

use crate::responsibility::Matrix;

/// What of a matrix and its chain is told to a customer: the rows of what the customer bears itself of services that
/// others provide, and the parts of the chain that these rest on and both sides know. Who supplies the provider, whom it
/// names as owners and what it claims stay with it.
pub fn disclosed<'a>(matrix: Matrix<'a>, chain: &Chain, to: &Slug) -> (Matrix<'a>, Chain) {
    let mut told = matrix;
    told.rows.retain(|row| row.party == Some(to) && chain.provider(row.service) != Some(to));
    for row in &mut told.rows {
        row.why = Arc::default();
    }
    told.gaps.clear();
    told.verdicts.clear();
    let services: Vec<&Slug> = told.rows.iter().map(|row| row.service).collect();
    told.members.retain(|member| services.contains(member));
    let providers: Vec<&Slug> = told.members.iter().filter_map(|member| chain.provider(member)).collect();
    let known = |party: &Slug| party == to || providers.contains(&party);
    let asked = |service: &Slug| told.members.contains(&service);
    let mut shown = chain.clone();
    shown.links.clear();
    shown.terms.clear();
    shown.steps.clear();
    shown.erased_dealings.clear();
    shown.erased_links.clear();
    shown.erased_shares.clear();
    shown.parties.retain(|party, _| known(party));
    shown.services.retain(|service, _| asked(service));
    shown.contracts.retain(|_, part| part.body.customer == *to && part.body.services.iter().all(asked));
    shown.declarations.retain(|_, part| {
        let share = &part.body;
        let customers = share.share == Share::Customer || (share.share == Share::Shared && share.from.is_none());
        asked(&share.service) && known(&share.by) && customers
    });
    shown.agreements.retain(|_, part| {
        let agreement = &part.body;
        asked(&agreement.service) && agreement.between.contains(to) && agreement.between.iter().all(known)
    });
    shown.claims.retain(|_, part| asked(&part.body.service) && part.body.by == *to);
    for share in shown.declarations.values_mut().filter(|share| share.body.by != *to) {
        share.body.owner.clear();
    }
    (told, shown)
}
