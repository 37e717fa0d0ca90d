//! The official wording of a control and of what is listed in it, where the workspace has a copy of the document.

use guideline::Control;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

/// The official wording of an item.
pub(super) struct Official {
    pub(super) id: String,
    /// Its paragraphs.
    pub(super) text: Vec<String>,
    /// Where it stands in the copy.
    pub(super) place: String,
}

/// The wording of the control, then that of its best practices.
pub(super) fn wordings(desk: &Desk<'_>, control: &Control, page: &Page) -> Result<Vec<Official>, Failure> {
    let guideline = desk.guideline()?.id();
    let Some(original) = desk.workspace.original(desk.snapshot, guideline)? else { return Ok(Vec::new()) };
    let practices = (0..control.practices.len()).map(|index| control.practice_id(index));
    let ids = std::iter::once(control.id.clone()).chain(practices);
    let found = ids.filter_map(|id| Some((original.clause(&id)?.found()?.clone(), id)));
    let shown = found.map(|(found, id)| Official {
        id,
        text: found.text.lines().map(str::to_owned).collect(),
        place: match found.at.page {
            Some(number) => page.t1("web-official-page", "page", number),
            None => page.t1("web-official-line", "line", found.at.line),
        },
    });
    Ok(shown.collect())
}
