//! A guideline at a glance: what it is, and whether it is adopted.

use std::collections::BTreeSet;
use std::sync::Arc;

use guideline::{Guideline, Status};
use report::words_of_guideline::{edition, holds};

use crate::desk::Desk;
use crate::page::Page;

/// How a guideline stands in the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Its text counts, and the program brings no other.
    Adopted,
    /// Its text counts, and the program brings another.
    Outdated,
    /// It can be adopted.
    Open,
}

/// A guideline as lists and heads show it.
pub(super) struct Book {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) edition: String,
    pub(super) holds: String,
    pub(super) note: String,
    /// The editions around it and what it is a part of, with the link to those that are here.
    pub(super) lineage: Vec<(String, Option<String>)>,
    pub(super) discrepancies: usize,
    pub(super) standing: Standing,
    /// Whether the edition is in force, rather than a draft or superseded.
    pub(super) is_current: bool,
    /// Where its adoption is prepared.
    pub(super) adopting: String,
}

/// The short names of all guidelines that are adopted or can be.
pub(super) fn names(desk: &Desk<'_>) -> BTreeSet<String> {
    let adopted = desk.snapshot.guidelines().map(|guideline| guideline.id().to_owned());
    desk.asker.shelf.names().map(str::to_owned).chain(adopted).collect()
}

/// A guideline as it is adopted; where it is not, as the program brings it.
pub(super) fn text<'d>(desk: &'d Desk<'_>, name: &str) -> Option<&'d Arc<Guideline>> {
    desk.snapshot.guideline(name).or_else(|| desk.asker.shelf.guideline(name))
}

impl Book {
    pub(super) fn of(desk: &Desk<'_>, page: &Page, name: &str) -> Option<Self> {
        let guideline = text(desk, name)?;
        let manifest = &guideline.manifest;
        let shipped = desk.asker.shelf.guideline(name);
        let standing = match desk.snapshot.guideline(name) {
            None => Standing::Open,
            Some(own) if shipped.is_some_and(|shipped| shipped.digest != own.digest) => Standing::Outdated,
            Some(_) => Standing::Adopted,
        };
        let mut lineage = Vec::new();
        for (id, other) in [
            ("web-library-part-of", &manifest.part_of),
            ("web-library-predecessor", &manifest.edition.predecessor),
            ("web-library-successor", &manifest.edition.successor),
        ] {
            let Some(other) = other else { continue };
            let known = text(desk, other);
            let title = known.map_or(other.as_str(), |known| known.manifest.edition.title.get(page.locale));
            let title = format!("{other} {title}");
            lineage.push((page.t1(id, "title", title.trim()), known.map(|_| page.to(&format!("library/{other}")))));
        }
        Some(Self {
            name: name.to_owned(),
            title: manifest.title.get(page.locale).to_owned(),
            edition: edition(manifest, page.locale),
            holds: holds(guideline, page.locale),
            note: manifest.note.get(page.locale).to_owned(),
            lineage,
            discrepancies: discrepancies(guideline),
            standing,
            is_current: manifest.edition.status == Status::Current,
            adopting: format!("library/{name}/adopt"),
        })
    }

    pub(super) fn is_adopted(&self) -> bool {
        self.standing != Standing::Open
    }

    pub(super) fn is_outdated(&self) -> bool {
        self.standing == Standing::Outdated
    }
}

/// How often the document contradicts itself, where its data counts that; else as far as controls tell.
fn discrepancies(guideline: &Guideline) -> usize {
    let counted = || guideline.controls.iter().map(|control| control.discrepancies.len()).sum();
    guideline.manifest.totals.get("discrepancies").copied().unwrap_or_else(counted)
}
