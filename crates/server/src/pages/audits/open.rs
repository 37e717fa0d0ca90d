//! Open findings as other pages tell of them.

use method::ScopeView;
use report::service::open_findings;
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

/// The open findings about a control in a scope.
pub(crate) fn about(desk: &Desk<'_>, page: &Page, view: &ScopeView<'_>, control: &str) -> Vec<OpenFinding> {
    let found = open_findings(view).filter(|(_, finding)| *finding.item == *control);
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
