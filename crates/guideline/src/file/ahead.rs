//! The syntax of the next file is read on another core while the items of this one are taken out: each is about half of
//! the time a large guideline takes.

use std::sync::mpsc::sync_channel;
use std::thread::scope;

use message::Diagnostic;

use super::Document;

/// How many parsed files wait at most: they are larger than their text.
const AHEAD: usize = 4;

/// Gives every file parsed, in the order of the files, with the problems of its syntax; `None`: it cannot be parsed.
pub(crate) fn parsed<'a>(
    files: impl Iterator<Item = (&'a String, &'a String)> + Send,
    mut take: impl FnMut(&'a str, Option<Document<'a>>, Vec<Diagnostic>),
) {
    scope(|scope| {
        let (ready, next) = sync_channel(AHEAD);
        scope.spawn(move || {
            for (path, text) in files {
                let mut problems = Vec::new();
                let document = Document::parse(path, text, &mut problems);
                if ready.send((path.as_str(), document, problems)).is_err() {
                    break;
                }
            }
        });
        for (path, document, problems) in next {
            take(path, document, problems);
        }
    });
}
