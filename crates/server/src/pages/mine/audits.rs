//! What auditors have before them: audits under way, and findings that wait for their next word.

use world::Stage;

use super::{List, Waiting};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::scopes::ScopeNames;

pub(super) fn waiting(desk: &Desk<'_>, page: &Page) -> Result<List, Failure> {
    let (world, names) = (&desk.snapshot.world, ScopeNames::new(desk)?);
    let mut rows = Vec::new();
    for audit in world.audits().filter(|audit| audit.concluded.is_none()) {
        let examined = audit.samples.values().filter(|sample| sample.result.is_some()).count();
        rows.push(Waiting {
            kind: page.t("web-mine-audit"),
            whose: names.of(&audit.plan.scope),
            id: String::new(),
            title: audit.plan.title.clone(),
            href: page.to(&format!("audits/{}", audit.plan.audit)),
            verdict: None,
            note: page.t1("web-mine-examined", "share", page.share(examined, audit.samples.len())),
            due: Some(audit.plan.to),
            late: audit.plan.to < desk.day,
        });
    }
    for (_, finding) in world.findings() {
        // What is raised or planned waits for those who correct it.
        let kind = match finding.stage {
            Stage::Completed => "web-mine-check",
            Stage::Effective => "web-mine-close",
            Stage::Raised | Stage::Planned | Stage::Closed => continue,
        };
        let Some(audit) = world.audit(finding.audit.as_str()) else { continue };
        let guideline = desk.snapshot.guideline(&audit.plan.guideline);
        let control = guideline.and_then(|guideline| guideline.control(&finding.item));
        rows.push(Waiting {
            kind: page.t(kind),
            whose: audit.plan.title.clone(),
            id: finding.item.to_string(),
            title: control.map(|control| control.title.get(page.locale).to_owned()).unwrap_or_default(),
            href: page.to(&format!("audits/{}#findings", finding.audit)),
            verdict: None,
            note: String::new(),
            due: None,
            late: false,
        });
    }
    Ok(List::of(rows))
}
