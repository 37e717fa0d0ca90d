//! Frameworks of others: what comes out of a file, and what is told of one that is wrong.
//!
//! Every framework here is invented.

mod ciso;
mod collection;
mod faults;
mod hostile;
mod laws;
mod mapping;
mod mapping_file;
mod oscal;
mod sheet;

use message::{Diagnostic, Locale};

use super::{Beside, Framework, Import, read};

/// A library with one of everything.
const HARBOUR: &str = include_str!("tests/harbour.yaml");

/// What a file gives that must be readable.
#[track_caller]
fn import(file: &str, text: impl AsRef<[u8]>) -> Import {
    read(file, text.as_ref(), Beside::default()).unwrap_or_else(|found| panic!("{:#?}", told(&found)))
}

/// The one framework of a file.
#[track_caller]
fn framework(file: &str, text: impl AsRef<[u8]>) -> Framework {
    let mut import = import(file, text);
    assert_eq!(import.frameworks.len(), 1);
    import.frameworks.remove(0)
}

/// Problems as people read them: line, weight and text.
fn told(found: &[Diagnostic]) -> Vec<String> {
    let one = |one: &Diagnostic| {
        let place = one.place.as_ref().and_then(|place| place.line).map_or(String::new(), |line| format!("{line}: "));
        format!("{place}{}", one.text(Locale::En))
    };
    found.iter().map(one).collect()
}
