//! Adopting a guideline: its text is pinned by digest and kept among the blobs.

use std::collections::BTreeMap;
use std::sync::Arc;

use guideline::{Guideline, Package};
use jiff::civil::Date;
use method::View;
use method::assessment::{Pairing, Verdict, verdicts};
use store::Store;
use world::GuidelineAdopted;

use crate::diff::changed;
use crate::mapping::MappingText;
use crate::{Action, AppError, Ctx, Located, Recorded, VerdictChange, Workspace};

/// The largest package taken in, in bytes.
const PACKAGE_LIMIT: u64 = 16 * 1024 * 1024;

/// What would change if a guideline's text were adopted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// How many verdicts go from which to which; `None`: the control does not exist there.
    pub sums: BTreeMap<(Option<Verdict>, Option<Verdict>), usize>,
    /// The first of them.
    pub first: Vec<VerdictChange>,
}

impl Outlook {
    /// How many verdicts change.
    pub fn count(&self) -> usize {
        self.sums.values().sum()
    }
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
    ///
    /// # Errors
    /// As for [`Self::adopt`].
    pub fn adopt_all(&mut self, packages: &[&Package], ctx: &Ctx<'_>) -> Result<Recorded, AppError> {
        self.take_in(packages, &[], ctx)
    }

    /// Adopts guidelines and files of mappings together: all, or none with every problem named. What a mapping ties is
    /// held against the guidelines adopted then. The same text again changes nothing.
    ///
    /// # Errors
    /// As for [`Self::adopt`].
    pub fn take_in(
        &mut self,
        packages: &[&Package],
        mappings: &[MappingText<'_>],
        ctx: &Ctx<'_>,
    ) -> Result<Recorded, AppError> {
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
        let read = self.read_mappings(mappings, loaded.iter().map(|(_, guideline)| guideline))?;
        loaded.retain(|(_, guideline)| {
            let present = self.current.world.adoption(guideline.id());
            present.is_none_or(|adoption| *adoption.digest != guideline.digest.to_string())
        });
        for (package, _) in &loaded {
            // Should the adoption fail, the content stays: it is named by its digest, and nobody speaks of it.
            self.store.put(&mut package.to_bytes().as_slice(), PACKAGE_LIMIT)?;
        }
        let mut adopted: Vec<Located> = loaded.iter().map(|(_, guideline)| Self::unplaced(pinned(guideline))).collect();
        adopted.extend(self.put_mappings(&read)?.into_iter().map(Self::unplaced));
        let first = self.append(&adopted, None, ctx)?;
        for (_, guideline) in loaded {
            self.current.guidelines.insert(guideline.id().to_owned(), Arc::new(guideline));
        }
        self.hold_mappings(read);
        Ok(self.settle(first, adopted.len()))
    }

    /// Which verdicts would change on a day if a guideline's text were adopted.
    ///
    /// # Errors
    /// The data is broken.
    pub fn preview_adoption(&self, package: &Package, at: Date) -> Result<Vec<VerdictChange>, AppError> {
        let (next, _) = guideline::load(package).map_err(AppError::Problems)?;
        let mut changes = Vec::new();
        self.each_change(&next, at, &mut |change| changes.push(change));
        Ok(changes)
    }

    /// What would change on a day if a guideline's text were adopted, summed up; of the changed verdicts the first few.
    pub fn outlook(&self, next: &Guideline, at: Date, listed: usize) -> Outlook {
        let mut outlook = Outlook::default();
        self.each_change(next, at, &mut |change| {
            *outlook.sums.entry((change.before, change.after)).or_default() += 1;
            if outlook.first.len() < listed {
                outlook.first.push(change);
            }
        });
        outlook
    }

    /// Gives every verdict that would change, service by service.
    fn each_change(&self, next: &Guideline, at: Date, take: &mut dyn FnMut(VerdictChange)) {
        let world = &self.current.world;
        let texts = Pairing::of(self.current.guidelines.get(next.id()).map(Arc::as_ref), Some(next));
        for service in world.services() {
            let service = service.description.service.as_str();
            let [before, after] = [texts.before, texts.after]
                .map(|text| text.and_then(|text| View::new(text, world, service, at)).map(|view| verdicts(&view)));
            changed(service, &texts, before, after).into_iter().for_each(&mut *take);
        }
    }
}

fn pinned(guideline: &Guideline) -> GuidelineAdopted {
    GuidelineAdopted {
        guideline: guideline.id().into(),
        edition: guideline.manifest.edition.id.clone(),
        digest: guideline.digest.to_string(),
    }
}
