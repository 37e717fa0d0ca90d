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
        self.page.heading(&say(self.locale, "report-objective"));
        self.page.paragraph(2, Tone::Plain, section.objective.get(self.locale));
        self.sections_below(&section.id);
        let controls = self.guideline.controls.iter().filter(|control| control.section() == section.id);
        let rows: Vec<Vec<Cell>> = controls
            .map(|control| {
                vec![
                    Cell::new(control.id.as_str()),
                    Cell::new(say(self.locale, words::level(control.level))),
                    Cell::new(control.title.get(self.locale)),
                ]
            })
            .collect();
        if !rows.is_empty() {
            self.page.heading(&say(self.locale, "report-controls"));
            self.page.rows(2, &rows);
        }
    }

    fn sections_below(&mut self, id: &str) {
        let paths = self.guideline.controls.iter().map(|control| control.path());
        let below: HashSet<&String> =
            paths.flat_map(|path| path.iter().skip_while(|step| *step != id).skip(1)).collect();
        let sections = self.guideline.sections.iter().filter(|section| below.contains(&section.id));
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
