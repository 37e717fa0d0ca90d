//! The guideline somebody looks at: the one the link names, or the one adopted first.

use std::sync::Arc;

use app::Snapshot;
use guideline::Guideline;
use message::Diagnostic;

use crate::failure::Failure;

/// The guideline a link names; `None`: it names none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chosen(Option<Arc<str>>);

impl Chosen {
    /// What a link says; an empty name is none.
    pub(super) fn of(name: Option<&str>) -> Self {
        Self(name.filter(|name| !name.is_empty()).map(Arc::from))
    }

    /// The name in the link.
    pub(crate) fn name(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The guideline meant, as it was adopted at a moment.
    pub(crate) fn at<'s>(&self, snapshot: &'s Snapshot) -> Result<&'s Arc<Guideline>, Failure> {
        match self.name() {
            Some(name) => {
                let adopted = snapshot.guideline(name).filter(|guideline| !guideline.controls.is_empty());
                let problem = || Diagnostic::error("web-guideline-not-adopted").with("name", name);
                adopted.ok_or_else(|| Failure::refused(problem()))
            }
            None => snapshot.assessable().into_iter().next().ok_or(Failure::NotFound),
        }
    }
}
