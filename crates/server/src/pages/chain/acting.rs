//! Who must act, why, under which clause, and the form in which it is recorded that they did.

use method::responsibility::Act;
use world::{Chain, PartKind};

use crate::page::{Page, with_pair};

/// The most requirements a form is filled in with; more are named by leaving them out, which covers the guideline.
const FILLED_IN: usize = 40;

/// What a party must do, as the page shows it.
pub(super) struct ActShown {
    pub(super) verdict: &'static str,
    pub(super) verdict_text: String,
    pub(super) party: String,
    pub(super) service: String,
    pub(super) count: usize,
    pub(super) cause: String,
    pub(super) requirements: Vec<String>,
    pub(super) clauses: String,
    /// What to record, and where.
    pub(super) deed: Option<(String, String)>,
}

pub(super) fn shown(page: &Page, chain: &Chain, act: &Act<'_>, may_state: bool) -> ActShown {
    let named = act.party.map(|party| chain.party_name(party).to_owned());
    ActShown {
        verdict: act.verdict.name(),
        verdict_text: page.t(act.verdict.message()),
        party: named.unwrap_or_else(|| page.t("chain-customer-unnamed")),
        service: chain.service_name(act.service).to_owned(),
        count: act.requirements.len(),
        cause: act.cause.as_ref().map(|reason| reason.text(page.locale)).unwrap_or_default(),
        requirements: act.requirements.iter().map(|control| control.id.clone()).collect(),
        clauses: report::chain::clauses(&act.clauses),
        deed: if may_state { deed(page, chain, act) } else { None },
    }
}

/// The part of the chain that would settle it, with the form filled in as far as it is known.
fn deed(page: &Page, chain: &Chain, act: &Act<'_>) -> Option<(String, String)> {
    let (kind, words) = match act.cause.as_ref()?.rule {
        "reason-claim-ended" | "reason-claim-not-yet" | "reason-no-claim" => (PartKind::Claim, "web-chain-add-claim"),
        "reason-agreement-ended" | "reason-agreement-overtaken" | "reason-unagreed" => {
            (PartKind::Agreement, "web-chain-add-agreement")
        }
        "reason-nobody" | "reason-handed-back" | "reason-differ" | "reason-uncovered" => {
            (PartKind::Share, "web-chain-add-share")
        }
        "reason-no-customer" => (PartKind::Contract, "web-chain-add-contract"),
        _ => return None,
    };
    let mut link = page.plain(&format!("chain/parts?kind={}", kind.name()));
    let mut put = |name: &str, value: &str| link = with_pair(&link, name, value);
    match kind {
        PartKind::Contract => put("services", act.service.as_str()),
        _ => {
            put("service", act.service.as_str());
            if act.requirements.len() <= FILLED_IN {
                let ids: Vec<&str> = act.requirements.iter().map(|control| control.id.as_str()).collect();
                put("items", &ids.join(" "));
            }
            if let Some(party) = act.party {
                put(if kind == PartKind::Agreement { "between" } else { "by" }, party.as_str());
                if let Some(provider) = chain.provider(act.service).filter(|_| kind == PartKind::Agreement) {
                    put("between", provider.as_str());
                }
            }
        }
    }
    Some((page.t(words), format!("{link}#form")))
}
