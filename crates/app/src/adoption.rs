//! Adopting a guideline: its text is pinned by digest and kept among the blobs.

use std::sync::Arc;

use guideline::{Guideline, Package};
use jiff::civil::Date;
use method::assessment::{Verdict, verdicts};
use store::Store;
use world::GuidelineAdopted;

use crate::{Action, AppError, Ctx, Located, Recorded, Workspace};

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
        self.adopt_all(&[package], ctx)
    }

    /// Adopts the texts of several guidelines: all, or none with every problem named.
    pub(crate) fn adopt_all(&mut self, packages: &[&Package], ctx: &Ctx<'_>) -> Result<Recorded, AppError> {
        let mut problems = Vec::new();
        let mut loaded: Vec<(&Package, Guideline)> = Vec::new();
        for package in packages {
            match guideline::load(package) {
                Ok((guideline, _)) => loaded.push((package, guideline)),
                Err(found) => problems.extend(found),
            }
        }
        if !problems.is_empty() {
            return Err(AppError::Problems(problems));
        }
        self.catch_up()?;
        self.authorise(ctx.actor, Action::Configure, ctx.now)?;
        self.writable()?;
        loaded.retain(|(_, guideline)| {
            let present = self.current.world.adoption(guideline.id());
            present.is_none_or(|adoption| *adoption.digest != guideline.digest.to_string())
        });
        for (package, _) in &loaded {
            // Should the adoption fail, the content stays: it is named by its digest, and nobody speaks of it.
            self.store.put(&mut package.to_bytes().as_slice(), PACKAGE_LIMIT)?;
        }
        let adopted: Vec<Located> = loaded.iter().map(|(_, guideline)| Self::unplaced(pinned(guideline))).collect();
        let first = self.append(&adopted, None, ctx)?;
        for (_, guideline) in loaded {
            self.current.guidelines.insert(guideline.id().to_owned(), Arc::new(guideline));
        }
        Ok(self.settle(first, adopted.len()))
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

fn pinned(guideline: &Guideline) -> GuidelineAdopted {
    GuidelineAdopted {
        guideline: guideline.id().into(),
        edition: guideline.manifest.edition.id.clone(),
        digest: guideline.digest.to_string(),
    }
}

/// The verdicts that differ between two lists of (control, verdict).
pub(crate) fn compare(service: &str, before: &[(String, Verdict)], after: &[(String, Verdict)]) -> Vec<VerdictChange> {
    let find =
        |list: &[(String, Verdict)], id: &str| list.iter().find(|(known, _)| known == id).map(|(_, verdict)| *verdict);
    let change =
        |id: &str, before, after| VerdictChange { service: service.to_owned(), control: id.to_owned(), before, after };
    let mut changes: Vec<VerdictChange> = after
        .iter()
        .map(|(id, verdict)| change(id, find(before, id), Some(*verdict)))
        .filter(|change| change.before != change.after)
        // A control that never applied is no news.
        .filter(|change| (change.before, change.after) != (None, Some(Verdict::NotApplicable)))
        .collect();
    let gone = before.iter().filter(|(id, _)| find(after, id).is_none());
    changes.extend(gone.map(|(id, verdict)| change(id, Some(*verdict), None)));
    changes
}
