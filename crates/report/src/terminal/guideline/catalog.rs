//! What a framework of another says of a requirement beside its text.

use message::message;

use super::Sheet;
use crate::say::say;
use crate::terminal::ink::Tone;

impl Sheet<'_, '_, '_> {
    /// Writes the printed id where it is another, the levels, and what the publisher notes.
    pub(super) fn noted(&mut self, id: &str) {
        let (guideline, locale) = (self.guideline, self.locale);
        let Some(model) = guideline.model.catalog() else { return };
        let Some(node) = model.node(id) else { return };
        if let Some(printed) = &node.printed {
            let text = message(locale, "report-printed-id", &vec![("printed", printed.as_str().into())]);
            self.page.paragraph(2, Tone::Quiet, &text);
        }
        if !node.groups.is_empty() {
            self.page.heading(&say(locale, "report-levels-of"));
            self.page.paragraph(2, Tone::Plain, &node.groups.join(", "));
        }
        for note in &node.notes {
            let Some((_, text)) = note.text.told(locale, model.language()) else { continue };
            self.page.heading(&message(locale, "report-note-of", &vec![("kind", note.kind.as_str().into())]));
            self.page.paragraph(2, Tone::Plain, text);
        }
    }
}
