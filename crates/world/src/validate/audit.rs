//! What statements about audits and findings must fit.

use message::Diagnostic;

use super::Check;
use crate::{Audit, AuditConcluded, Finding, SampleResult, Slug, Stage, Statement};

impl Check<'_> {
    /// Holds a statement about an audit or a finding against what was said of it before.
    pub(super) fn audit(&mut self, statement: &Statement) {
        match statement {
            Statement::AuditPlanned(body) => {
                self.text("title", &body.title);
                self.scope(&body.scope);
                if self.guideline(&body.guideline).is_none() {
                    self.unknown_guideline(&body.guideline);
                }
                if self.world.audit(body.audit.as_str()).is_some() {
                    self.found.push(Diagnostic::error("workspace-audit-exists").with("audit", body.audit.as_str()));
                }
                if body.to < body.from {
                    self.found.push(Diagnostic::error("workspace-audit-days"));
                }
            }
            Statement::ControlSampled(body) => self.open_audit(&body.audit, &body.item),
            Statement::SampleConcluded(body) => {
                self.open_audit(&body.audit, &body.item);
                let sampled = self.world.audit(body.audit.as_str());
                if sampled.is_none_or(|audit| !audit.samples.contains_key(&body.item)) {
                    self.found.push(Diagnostic::error("workspace-not-sampled").with("item", body.item.as_ref()));
                }
                if body.result == SampleResult::Conforming {
                    self.resolved(&body.audit, &body.item);
                } else {
                    self.text("note", &body.note);
                }
            }
            Statement::AuditConcluded(body) => {
                self.text("summary", &body.summary);
                let audit = self.world.audit(body.audit.as_str()).filter(|audit| audit.concluded.is_none());
                match audit {
                    None => self.no_open_audit(&body.audit),
                    Some(audit) if audit.samples.values().any(|sample| sample.result.is_none()) => {
                        self.found.push(Diagnostic::error("workspace-samples-open"));
                    }
                    Some(audit) => self.followed_up(audit, body),
                }
            }
            Statement::FindingRaised(body) => {
                self.text("text", &body.text);
                self.open_audit(&body.audit, &body.item);
                if self.world.finding(body.finding.as_str()).is_some() {
                    self.found
                        .push(Diagnostic::error("workspace-finding-exists").with("finding", body.finding.as_str()));
                }
            }
            Statement::CorrectionPlanned(body) => {
                self.text("cause", &body.cause);
                self.text("action", &body.action);
                self.text("owner", &body.owner);
                self.finding(&body.finding, &[Stage::Raised, Stage::Planned]);
            }
            Statement::CorrectionCompleted(body) => {
                self.day(body.on);
                self.finding(&body.finding, &[Stage::Planned]);
            }
            Statement::EffectChecked(body) => {
                self.day(body.on);
                self.finding(&body.finding, &[Stage::Completed]);
            }
            Statement::FindingClosed(body) => self.finding(&body.finding, &[Stage::Effective]),
            _ => {}
        }
    }

    /// An audit that is under way, and a control of its guideline.
    fn open_audit(&mut self, audit: &Slug, item: &str) {
        let Some(found) = self.world.audit(audit.as_str()).filter(|audit| audit.concluded.is_none()) else {
            self.no_open_audit(audit);
            return;
        };
        let guideline = self.guideline(&found.plan.guideline);
        if guideline.is_none_or(|guideline| guideline.control(item).is_none()) {
            self.found.push(Diagnostic::error("workspace-audit-control").with("item", item));
        }
    }

    /// What is found to fail, in this audit or an earlier one of the same scope, is not as stated until that is closed.
    fn resolved(&mut self, audit: &Slug, item: &str) {
        let Some(plan) = self.world.audit(audit.as_str()).map(|audit| &audit.plan) else { return };
        let same = |other: &Slug| {
            let other = self.world.audit(other.as_str()).map(|other| &other.plan);
            other.is_some_and(|other| other.scope == plan.scope && other.guideline == plan.guideline)
        };
        let mut findings = self.world.findings().map(|(_, finding)| finding);
        if findings.any(|finding| *finding.item == *item && finding.is_unresolved() && same(&finding.audit)) {
            self.found.push(Diagnostic::error("workspace-sample-unresolved").with("item", item));
        }
    }

    /// An audit ends while findings are open only if somebody says why.
    fn followed_up(&mut self, audit: &Audit, body: &AuditConcluded) {
        let open = self.world.findings_of(&audit.plan.audit).filter(|(_, finding)| finding.is_open()).count();
        if 0 < open && body.follow_up.trim().is_empty() {
            self.found.push(Diagnostic::error("workspace-findings-open").with("count", open));
        }
    }

    fn no_open_audit(&mut self, audit: &Slug) {
        self.found.push(Diagnostic::error("workspace-no-open-audit").with("audit", audit.as_str()));
    }

    /// A finding that is at one of some stages.
    fn finding(&mut self, finding: &Slug, stages: &[Stage]) {
        let stage = self.world.finding(finding.as_str()).map(|finding: &Finding| finding.stage);
        if stage.is_none_or(|stage| !stages.contains(&stage)) {
            let stage = stage.map_or("–", Stage::name);
            let wrong = Diagnostic::error("workspace-finding-stage").with("finding", finding.as_str());
            self.found.push(wrong.with("stage", stage));
        }
    }
}
