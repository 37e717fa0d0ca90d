//! An audit with all that was said of it: its page and its report are made from the same.

use app::Said;
use guideline::Guideline;
use world::{Audit, Finding};

use super::findings::{self, FindingRow};
use crate::desk::{Desk, Names};
use crate::failure::Failure;
use crate::page::Page;

/// An audit, its findings, and the texts of both with the names of those who wrote them.
pub(super) struct Dossier<'d> {
    pub(super) audit: &'d Audit,
    pub(super) guideline: &'d Guideline,
    pub(super) said: Said,
    findings: Vec<(&'d str, &'d Finding)>,
    names: Names,
}

impl<'d> Dossier<'d> {
    /// The audit of that name; its texts are asked for at once.
    pub(super) fn of(desk: &Desk<'d>, name: &str) -> Result<Self, Failure> {
        let world = &desk.snapshot.world;
        let audit = world.audit(name).ok_or(Failure::NotFound)?;
        let guideline = desk.snapshot.guideline(&audit.plan.guideline).ok_or(Failure::NotFound)?;
        let findings: Vec<_> = world.findings_of(&audit.plan.audit).collect();
        let of_findings = findings.iter().flat_map(|(_, finding)| findings::positions(finding));
        let of_samples = audit.samples.values().flat_map(|sample| sample.sampled.into_iter().chain([sample.position]));
        let own = audit.concluded.into_iter().chain([audit.position]);
        let said = desk.said(of_samples.chain(of_findings).chain(own))?;
        let names = desk.names(said.newest_first().map(|told| told.actor.as_str()))?;
        Ok(Self { audit, guideline, said, findings, names })
    }

    /// How many findings are not closed.
    pub(super) fn open(&self) -> usize {
        self.findings.iter().filter(|(_, finding)| finding.is_open()).count()
    }

    /// The findings as a page shows them.
    pub(super) fn findings(&self, desk: &Desk<'_>, page: &Page) -> Vec<FindingRow> {
        let told = (&self.said, &self.names);
        self.findings.iter().map(|one| findings::row(desk, page, self.audit, *one, told)).collect()
    }

    /// A field of what was said at a position.
    pub(super) fn text(&self, position: u64, field: &str) -> String {
        self.said.text(position, field).to_owned()
    }

    /// Who said it.
    pub(super) fn who(&self, position: u64) -> String {
        self.said.at(position).map(|told| self.names.of(&told.actor)).unwrap_or_default()
    }

    /// When it was recorded.
    pub(super) fn when(&self, desk: &Desk<'_>, position: u64) -> String {
        self.said.at(position).map(|told| desk.asker.outside.clock(told.recorded_at)).unwrap_or_default()
    }

    /// What a control is called.
    pub(super) fn title_of(&self, control: &str, page: &Page) -> String {
        self.guideline.control(control).map(|own| own.title.get(page.locale).to_owned()).unwrap_or_default()
    }
}
