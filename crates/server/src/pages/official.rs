//! The official wording of items, where the workspace has a copy of the document: a part of pages.

use guideline::Control;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

/// The official wording of an item.
pub(crate) struct Official {
    pub(crate) id: String,
    /// Its paragraphs.
    pub(crate) text: Vec<String>,
    /// Where it stands in the copy.
    pub(crate) place: String,
}

/// The wording of a control, then that of its best practices.
pub(crate) fn of_control(
    desk: &Desk<'_>,
    guideline: &str,
    control: &Control,
    page: &Page,
) -> Result<Vec<Official>, Failure> {
    let practices = (0..control.practices.len()).map(|index| control.practice_id(index));
    of_items(desk, guideline, std::iter::once(control.id.clone()).chain(practices), page)
}

/// The wording of some items, as far as it was found.
pub(crate) fn of_items(
    desk: &Desk<'_>,
    guideline: &str,
    ids: impl Iterator<Item = String>,
    page: &Page,
) -> Result<Vec<Official>, Failure> {
    let Some(attached) = desk.snapshot.world.original(guideline) else { return Ok(Vec::new()) };
    let (erased, wordings) = (desk.workspace.current().world.erased().len(), desk.asker.house.wordings());
    let read = || desk.workspace.original(desk.snapshot, guideline);
    let Some(original) = wordings.of(&attached.found, erased, read)? else { return Ok(Vec::new()) };
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
