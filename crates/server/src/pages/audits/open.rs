//! Open findings as other pages tell of them.

use method::ScopeView;
use world::{Audit, Finding};

use super::words::{grade_message, stage_message};
use crate::desk::Desk;
use crate::page::Page;

/// An open finding in a line.
pub(crate) struct OpenFinding {
    pub(crate) text: String,
    pub(crate) href: String,
    pub(crate) late: bool,
}

/// The open findings that concern a scope: its own audits', and those of the scopes that speak for it.
pub(crate) fn concerning<'v>(view: &'v ScopeView<'_>) -> impl Iterator<Item = (&'v Audit, &'v Finding)> {
    let open = view.world.findings().map(|(_, finding)| finding).filter(|finding| finding.is_open());
    let audited = open.filter_map(|finding| Some((view.world.audit(finding.audit.as_str())?, finding)));
    audited.filter(|(audit, _)| {
        let speaks = || view.chain.iter().any(|state| *state.scope() == audit.plan.scope);
        *audit.plan.guideline == *view.guideline.id() && speaks()
    })
}

/// The open findings about a control in a scope.
pub(crate) fn about(desk: &Desk<'_>, page: &Page, view: &ScopeView<'_>, control: &str) -> Vec<OpenFinding> {
    let found = concerning(view).filter(|(_, finding)| *finding.item == *control);
    let line = |(audit, finding): (&Audit, &Finding)| {
        let mut args = vec![
            ("grade", page.t(grade_message(finding.grade)).into()),
            ("stage", page.t(stage_message(finding.stage)).into()),
            ("audit", audit.plan.title.as_str().into()),
        ];
        let id = match finding.correction {
            Some((_, due)) => {
                args.push(("due", due.to_string().into()));
                "web-finding-line"
            }
            None => "web-finding-line-undated",
        };
        OpenFinding {
            text: message::message(page.locale, id, &args),
            href: page.to(&format!("audits/{}", audit.plan.audit)),
            late: finding.is_late(desk.day),
        }
    };
    found.map(line).collect()
}
