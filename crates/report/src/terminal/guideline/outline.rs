//! Parts and sections with what stands below them.

use std::collections::HashSet;

use guideline::Section;

use super::Sheet;
use crate::say::say;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::words;

impl Sheet<'_, '_, '_> {
    /// Writes a part: its sections.
    pub(super) fn part(&mut self, id: &str) {
        let Some(part) = self.guideline.manifest.parts.iter().find(|part| part.id == id) else { return };
        self.title(&format!("{}  {}", part.id, part.title.get(self.locale)), "");
        self.sections_below(id);
    }

    /// Writes a section: its objective, and its sections or controls.
    pub(super) fn section(&mut self, section: &Section) {
        self.title(&format!("{}  {}", section.id, section.title.get(self.locale)), "");
        let objective = section.objective.get(self.locale);
        if !objective.is_empty() {
            let heading =
                if self.is_assessed_by_items(&section.id) { "report-requirement" } else { "report-objective" };
            self.page.heading(&say(self.locale, heading));
            self.page.paragraph(2, Tone::Plain, objective);
        }
        self.noted(&section.id);
        self.sections_below(&section.id);
        if self.shaped(&section.id).is_none() {
            self.controls_of(section);
        }
    }

    /// Whether a section is a control or requirement whose items are assessed: its text asks for something.
    fn is_assessed_by_items(&self, section: &str) -> bool {
        let model = &self.guideline.model;
        let touchpoint = model.touchpoint().is_some_and(|model| model.controls.iter().any(|one| one.id == section));
        touchpoint || model.framework().is_some_and(|model| model.requirements.iter().any(|one| one.id == section))
    }

    /// What the shape of the guideline puts into a section: the items of a control, the measures of a requirement.
    fn shaped(&mut self, section: &str) -> Option<()> {
        let guideline = self.guideline;
        if let Some(model) = guideline.model.touchpoint() {
            let control = model.controls.iter().find(|control| control.id == section)?;
            self.practice_items(control, model);
        } else {
            let model = guideline.model.framework()?;
            let requirement = model.requirements.iter().find(|requirement| requirement.id == section)?;
            self.measures(requirement, model);
        }
        Some(())
    }

    fn controls_of(&mut self, section: &Section) {
        let controls = self.guideline.controls.iter().filter(|control| control.section() == section.id);
        let levels = self.guideline.has_levels();
        let rows: Vec<Vec<Cell>> = controls
            .map(|control| {
                let mut row = vec![Cell::new(control.id.as_str())];
                row.extend(levels.then(|| Cell::new(say(self.locale, words::level(control.level)))));
                row.push(Cell::new(control.title.get(self.locale)));
                row
            })
            .collect();
        if !rows.is_empty() {
            self.page.heading(&say(self.locale, "report-controls"));
            self.page.rows(2, &rows);
        }
    }

    fn sections_below(&mut self, id: &str) {
        // Where ids do not tell what stands below, the paths of what stands there do.
        let named = |section: &&Section| section.id.strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
        let paths = self.guideline.controls.iter().map(|control| control.path());
        let below: HashSet<&String> =
            paths.flat_map(|path| path.iter().skip_while(|step| *step != id).skip(1)).collect();
        let sections = self.guideline.sections.iter().filter(|section| named(section) || below.contains(&section.id));
        let rows: Vec<Vec<Cell>> = sections
            .map(|section| {
                let tone = if section.depth() == 2 { Tone::Strong } else { Tone::Plain };
                let title = Cell::new(section.title.get(self.locale)).tone(tone);
                vec![Cell::new(section.id.as_str()).tone(tone), title]
            })
            .collect();
        if !rows.is_empty() {
            self.page.heading(&say(self.locale, "report-sections"));
            self.page.rows(2, &rows);
        }
    }
}
