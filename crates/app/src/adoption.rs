//! Adopting a guideline: its text is pinned by digest and kept among the blobs.

use std::sync::Arc;

use guideline::{Guideline, Package};
use jiff::civil::Date;
use method::assessment::{Verdict, verdicts};
use store::Store;
use world::GuidelineAdopted;

use crate::{AppError, Ctx, Recorded, Workspace};

/// The largest package taken in, in bytes.
const PACKAGE_LIMIT: u64 = 16 * 1024 * 1024;

/// A verdict that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictChange {
    /// The service.
    pub service: String,
    /// The control.
    pub control: String,
    /// The verdict before; `None`: the control did not exist.
    pub before: Option<Verdict>,
    /// The verdict after; `None`: the control no longer exists.
    pub after: Option<Verdict>,
}

impl<S: Store> Workspace<S> {
    /// Adopts a guideline's text. The same text again changes nothing.
    ///
    /// # Errors
    /// The data is broken (every problem is named), or the store fails.
    pub fn adopt(&mut self, package: &Package, ctx: &Ctx<'_>) -> Result<Recorded, AppError> {
        let (guideline, _) = guideline::load(package).map_err(AppError::Problems)?;
        let digest = package.digest().to_string();
        let name = guideline.id().to_owned();
        if self.current.world.adoption(&name).is_some_and(|adoption| *adoption.digest == digest) {
            return Ok(Recorded { first: self.current.world.size(), count: 0 });
        }
        self.store.put(&mut package.to_bytes().as_slice(), PACKAGE_LIMIT)?;
        let edition = guideline.manifest.edition.id.clone();
        let adopted = GuidelineAdopted { guideline: name.as_str().into(), edition, digest };
        let previous = self.current.guidelines.insert(name.clone(), Arc::new(guideline));
        let recorded = self.record(&[Self::unplaced(adopted)], ctx);
        if let (Err(_), Some(previous)) = (&recorded, previous) {
            self.current.guidelines.insert(name, previous);
        }
        recorded
    }

    /// Which verdicts would change on a day if a guideline's text were adopted.
    ///
    /// # Errors
    /// The data is broken.
    pub fn preview_adoption(&self, package: &Package, at: Date) -> Result<Vec<VerdictChange>, AppError> {
        let (next, _) = guideline::load(package).map_err(AppError::Problems)?;
        let mut changes = Vec::new();
        let present = self.current.guidelines.get(next.id());
        for service in self.current.world.services() {
            let service = service.description.service.as_str();
            let before = present.map(|guideline| self.verdicts_of(guideline, service, at)).unwrap_or_default();
            let after = self.verdicts_of(&next, service, at);
            changes.extend(compare(service, &before, &after));
        }
        Ok(changes)
    }

    fn verdicts_of(&self, guideline: &Guideline, service: &str, at: Date) -> Vec<(String, Verdict)> {
        let Some(view) = method::View::new(guideline, &self.current.world, service, at) else { return Vec::new() };
        let ids = guideline.controls.iter().map(|control| control.id.clone());
        ids.zip(verdicts(&view)).collect()
    }
}

/// The verdicts that differ between two lists of (control, verdict).
pub(crate) fn compare(service: &str, before: &[(String, Verdict)], after: &[(String, Verdict)]) -> Vec<VerdictChange> {
    let find = |list: &[(String, Verdict)], id: &str| list.iter().find(|(known, _)| known == id).map(|(_, verdict)| *verdict);
    let change = |id: &str, before, after| VerdictChange { service: service.to_owned(), control: id.to_owned(), before, after };
    let mut changes: Vec<VerdictChange> = after
        .iter()
        .map(|(id, verdict)| change(id, find(before, id), Some(*verdict)))
        .filter(|change| change.before != change.after)
        .collect();
    let gone = before.iter().filter(|(id, _)| find(after, id).is_none());
    changes.extend(gone.map(|(id, verdict)| change(id, Some(*verdict), None)));
    changes
}
