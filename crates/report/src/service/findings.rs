//! Which findings of audits concern a scope.

use method::ScopeView;
use world::{Audit, Finding};

/// The open findings that concern a scope: its own audits', and those of the scopes that speak for it.
pub fn open_findings<'v>(view: &'v ScopeView<'_>) -> impl Iterator<Item = (&'v Audit, &'v Finding)> {
    let open = view.world.findings().map(|(_, finding)| finding).filter(|finding| finding.is_open());
    let audited = open.filter_map(|finding| Some((view.world.audit(finding.audit.as_str())?, finding)));
    audited.filter(|(audit, _)| {
        let speaks = || view.chain.iter().any(|state| *state.scope() == audit.plan.scope);
        *audit.plan.guideline == *view.guideline.id() && speaks()
    })
}
