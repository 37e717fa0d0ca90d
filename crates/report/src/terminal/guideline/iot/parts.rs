//! Roles, components and filled surveys.

use guideline::iot::{Case, Component, IotModel, Role};

use super::{Sheet, titled};
use crate::say::either;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

impl Sheet<'_, '_, '_> {
    /// Writes a role: what it is, what it uses, and the rows of the maps in its name.
    pub(super) fn role(&mut self, model: &IotModel, role: &Role) {
        let locale = self.locale;
        let group = model.role_groups.iter().find(|group| group.id == role.group);
        let place = titled(&role.printed, group.map(|group| &group.title), locale);
        self.title(&titled(&role.id, Some(&role.title), locale), &place);
        self.headed("report-definition", role.definition.get(locale));
        let parts = role.parts.iter().map(|part| vec![part.viewpoint.as_str(), either(locale, &part.ja, &part.en)]);
        self.list("report-viewpoints", &parts.map(cells).collect::<Vec<_>>());
        let used = role.components.iter().map(|id| {
            let kind = model.kind(id).map(|kind| &kind.title);
            Cell::new(titled(id, kind.or(model.component(id).map(|component| &component.title)), locale))
        });
        self.list("report-components", &used.map(|cell| vec![cell]).collect::<Vec<_>>());
        self.discrepancies(&role.discrepancies);
        self.map_rows("report-map-rows", model, model.rows_of_role(&role.id));
    }

    /// Writes a component: where it stands, what it is, and the rows of the maps in its name.
    pub(super) fn component(&mut self, model: &IotModel, component: &Component) {
        let locale = self.locale;
        let side = model.side(&component.side).map_or("", |side| side.title.get(locale));
        self.title(&titled(&component.id, Some(&component.title), locale), side);
        self.headed("report-definition", component.definition.get(locale));
        let kinds = model.kinds.iter().filter(|kind| kind.component == component.id);
        let kinds = kinds.map(|kind| vec![kind.id.as_str(), kind.title.get(locale)]);
        self.list("report-component-kinds", &kinds.map(cells).collect::<Vec<_>>());
        self.map_rows("report-map-rows", model, model.rows_of_component(&component.id));
    }

    /// Writes a filled survey: the service it is of, and the cells marked ○.
    pub(super) fn case(&mut self, model: &IotModel, case: &Case) {
        let locale = self.locale;
        let industry = case.industry.as_ref().map_or("", |industry| industry.get(locale));
        self.title(&titled(&case.id, Some(&case.title), locale), industry);
        self.page.blank();
        self.page.paragraph(2, Tone::Plain, either(locale, &case.ja, &case.en));
        let mut marked = Vec::new();
        for block in &model.blocks {
            let in_block = case.yes.iter().filter_map(|id| {
                let (row, _) = model.cell(id)?;
                (row.block.as_ref() == Some(&block.id)).then(|| vec![id.as_str(), row.title.get(locale)])
            });
            let mut rows: Vec<Vec<Cell>> = in_block.map(cells).collect();
            if !rows.is_empty() {
                marked.push(vec![Cell::new(block.title.get(locale)).tone(Tone::Strong).whole()]);
                marked.append(&mut rows);
            }
        }
        self.list("report-marked", &marked);
        let situations = case.situations.iter().filter_map(|id| model.situation(id));
        let situations = situations.map(|one| vec![one.id.as_str(), either(locale, &one.ja, &one.en)]);
        self.list("report-external-data", &situations.map(cells).collect::<Vec<_>>());
        self.discrepancies(&case.discrepancies);
    }
}

fn cells(texts: Vec<&str>) -> Vec<Cell> {
    texts.into_iter().map(Cell::new).collect()
}
