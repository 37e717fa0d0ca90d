//! The files of a guideline of the shape `catalog`, written.

use std::fmt::Write as _;

use guideline::Totals;
use guideline::catalog::{Group, More, Node, Note, Reference, ReferenceKind, Score, Source, Words};
use message::Text;

/// One file while it is written.
#[derive(Debug, Default)]
pub(super) struct Toml(String);

impl Toml {
    pub(super) fn finish(self) -> String {
        self.0
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn heading(&mut self, heading: &str) {
        let line_before = if self.0.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.0, "{line_before}{heading}");
    }

    pub(super) fn text(&mut self, key: &str, text: &str) {
        let _ = writeln!(self.0, "{key} = {}", quoted(text));
    }

    fn maybe(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    pub(super) fn both(&mut self, key: &str, text: &Text) {
        self.text(&format!("{key}.ja"), &text.ja);
        self.text(&format!("{key}.en"), &text.en);
    }

    fn words(&mut self, key: &str, words: &Words) {
        for (language, text) in words.iter() {
            let _ = writeln!(self.0, "{key}.{} = {}", bare(language), quoted(text));
        }
    }

    pub(super) fn list(&mut self, key: &str, list: &[String]) {
        if !list.is_empty() {
            self.list_always(key, list);
        }
    }

    pub(super) fn list_always(&mut self, key: &str, list: &[String]) {
        let quoted: Vec<String> = list.iter().map(|one| quoted(one)).collect();
        let _ = writeln!(self.0, "{key} = [{}]", quoted.join(", "));
    }

    /// JSON as it is: what nobody reads here need not be escaped and read twice.
    fn more(&mut self, more: Option<&More>) {
        let Some(json) = more.map(More::as_str) else { return };
        if json.contains("'''") || json.ends_with('\'') || json.contains(['\n', '\r']) {
            return self.text("more", json);
        }
        let _ = writeln!(self.0, "more = '''{json}'''");
    }

    fn notes(&mut self, list: &str, notes: &[Note]) {
        for note in notes {
            let _ = writeln!(self.0, "[[{list}.note]]");
            self.text("kind", &note.kind);
            self.words("text", &note.text);
        }
    }

    pub(super) fn totals(&mut self, totals: &Totals) {
        self.heading("[totals]");
        for (name, count) in totals {
            let _ = writeln!(self.0, "{name} = {count}");
        }
    }

    pub(super) fn source(&mut self, source: &Source) {
        self.heading("[[source]]");
        self.text("file", &source.file);
        self.text("format", source.format.name());
        self.text("digest", &source.digest);
        self.text("language", &source.language);
        self.list("languages", &source.languages);
        self.maybe("key", source.key.as_deref());
        self.maybe("printed", source.printed.as_deref());
        self.maybe("version", source.version.as_deref());
        self.maybe("packager", source.packager.as_deref());
        self.maybe("copyright", source.copyright.as_deref());
        self.words("title", &source.title);
        self.words("text", &source.text);
        self.more(source.more.as_ref());
    }

    pub(super) fn group(&mut self, group: &Group) {
        self.heading("[[group]]");
        self.text("id", &group.id);
        self.words("title", &group.title);
        self.words("text", &group.text);
        self.more(group.more.as_ref());
    }

    pub(super) fn score(&mut self, score: &Score) {
        self.heading("[[score]]");
        self.text("score", &score.score);
        self.words("title", &score.title);
        self.words("text", &score.text);
        self.more(score.more.as_ref());
    }

    pub(super) fn reference(&mut self, reference: &Reference) {
        self.heading("[[reference]]");
        self.text("key", &reference.key);
        let kind = match reference.kind {
            ReferenceKind::Measure => "measure",
            ReferenceKind::Threat => "threat",
        };
        self.text("kind", kind);
        self.maybe("printed", reference.printed.as_deref());
        self.words("title", &reference.title);
        self.words("text", &reference.text);
        self.more(reference.more.as_ref());
        self.notes("reference", &reference.notes);
    }

    pub(super) fn node(&mut self, node: &Node) {
        self.heading("[[node]]");
        self.text("id", &node.id);
        self.maybe("printed", node.printed.as_deref());
        self.maybe("key", node.key.as_deref());
        self.maybe("parent", node.parent.as_deref());
        if node.assessable {
            self.0.push_str("assessable = true\n");
        }
        self.words("title", &node.title);
        self.words("text", &node.text);
        self.list("groups", &node.groups);
        self.list("references", &node.references);
        self.more(node.more.as_ref());
        self.notes("node", &node.notes);
    }
}

/// A key without quotes where TOML needs none.
fn bare(key: &str) -> String {
    let plain = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if plain { key.to_owned() } else { quoted(key) }
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for found in text.chars() {
        match found {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            found if u32::from(found) < 0x20 || found == '\u{7f}' => {
                let _ = write!(out, "\\u{:04X}", u32::from(found));
            }
            found => out.push(found),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{bare, quoted};

    #[test]
    fn a_text_is_read_back_as_it_was() {
        for text in ["plain", "\"quoted\" \\ and\n\tmore\r\u{0}\u{7f}", "日本語 '''", "\u{feff}\u{2028}"] {
            let file = format!("{} = {}", bare("pt-BR"), quoted(text));
            let read: std::collections::BTreeMap<String, String> = ::toml::from_str(&file).unwrap();
            assert_eq!(read["pt-BR"], text);
        }
        assert_eq!(bare("x.y"), "\"x.y\"");
    }
}
