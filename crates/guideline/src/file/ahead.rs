//! The syntax of files is read on two cores: a file takes longer to parse than its items to be taken out.

use std::collections::VecDeque;
use std::panic::resume_unwind;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::scope;

use message::Diagnostic;

use super::Document;

/// A file's path, and what it says; `None`: it cannot be parsed. With the problems of its syntax.
type Parsed<'a> = (&'a str, Option<Document<'a>>, Vec<Diagnostic>);

/// Files that nobody parses yet, in their order.
type Waiting<'a> = VecDeque<(&'a String, &'a String)>;

/// Gives every file parsed, in the order of the files, with the problems of its syntax; `None`: it cannot be parsed.
///
/// This core parses from the front and gives each file at once; another parses from the back until they meet.
pub(crate) fn parsed<'a>(
    files: impl Iterator<Item = (&'a String, &'a String)>,
    mut take: impl FnMut(&'a str, Option<Document<'a>>, Vec<Diagnostic>),
) {
    let waiting: Mutex<Waiting<'a>> = Mutex::new(files.collect());
    let first = || locked(&waiting).pop_front();
    let last = || locked(&waiting).pop_back();
    scope(|scope| {
        let behind = scope.spawn(|| std::iter::from_fn(|| last().map(parse)).collect::<Vec<_>>());
        for (path, document, problems) in std::iter::from_fn(|| first().map(parse)) {
            take(path, document, problems);
        }
        let behind = behind.join().unwrap_or_else(|panic| resume_unwind(panic));
        for (path, document, problems) in behind.into_iter().rev() {
            take(path, document, problems);
        }
    });
}

fn locked<'w, 'a>(waiting: &'w Mutex<Waiting<'a>>) -> MutexGuard<'w, Waiting<'a>> {
    // What a panic leaves behind is whole: a file was taken or it was not.
    waiting.lock().unwrap_or_else(PoisonError::into_inner)
}

fn parse<'a>((path, text): (&'a String, &'a String)) -> Parsed<'a> {
    let mut problems = Vec::new();
    let document = Document::parse(path, text, &mut problems);
    (path, document, problems)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::parsed;

    #[test]
    fn files_come_in_their_order_and_broken_ones_with_their_problems() {
        // More files than cores, and every third cannot be parsed.
        let text = |number: usize| if number.is_multiple_of(3) { "key = " } else { "key = 1" };
        let files: BTreeMap<String, String> =
            (0..100).map(|number| (format!("{number:02}.toml"), text(number).to_owned())).collect();
        let mut taken = Vec::new();
        parsed(files.iter(), |path, document, problems| {
            taken.push((path.to_owned(), document.is_some(), problems.len()));
        });
        let expected = (0..100).map(|number| {
            let is_broken = number % 3 == 0;
            (format!("{number:02}.toml"), !is_broken, usize::from(is_broken))
        });
        assert_eq!(taken, expected.collect::<Vec<_>>());
    }

    #[test]
    fn no_file_gives_none() {
        parsed(BTreeMap::new().iter(), |path, _, _| panic!("{path} was never there"));
    }
}
