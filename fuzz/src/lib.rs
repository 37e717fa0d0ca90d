//! What the fuzz targets do with an input: every parser of the workspace that takes input from strangers, with its laws.
//!
//! A target is a function of bytes that must not panic, whatever they are. [`TARGETS`] names them all, so that the same
//! functions run under a fuzzer (`fuzz_targets/`), over files given by name, and in the plain test `replay`. Nothing
//! outside this package uses it.

mod answer_sheet;
mod catalog;
mod chain_file;
mod checklist;
mod guidelines;
mod iot_survey;
mod ledger_file;
mod log;
mod mapping;
pub mod mutator;
mod original;
mod oscal;
mod plan_case;
#[cfg(test)]
mod replay;
pub mod seeds;
mod service_file;
mod statement;
mod value;
mod value_table;

pub use answer_sheet::answer_sheet;
pub use catalog::{ciso_library, guideline_sheet};
pub use chain_file::chain_file;
pub use checklist::checklist;
pub use guidelines::{guideline_chapter, guideline_package};
pub use iot_survey::iot_survey;
pub use ledger_file::ledger_file;
pub use log::{checkpoint, entry_bundle, frontier, note, tile_path, tlog_proof, verifier_key};
pub use mapping::mapping_file;
pub use original::original;
pub use oscal::{oscal_document, oscal_profile};
pub use plan_case::plan_case;
pub use service_file::{organisation_file, service_file};
pub use statement::statement;
pub use value::indicator_value;
pub use value_table::value_table;

/// What a target does with an input.
pub type Target = fn(&[u8]);

/// Every target by name.
pub const TARGETS: &[(&str, Target)] = &[
    ("note", note),
    ("checkpoint", checkpoint),
    ("tlog_proof", tlog_proof),
    ("tile_path", tile_path),
    ("entry_bundle", entry_bundle),
    ("frontier", frontier),
    ("verifier_key", verifier_key),
    ("guideline_package", guideline_package),
    ("guideline_chapter", guideline_chapter),
    ("mapping_file", mapping_file),
    ("service_file", service_file),
    ("organisation_file", organisation_file),
    ("checklist", checklist),
    ("ledger_file", ledger_file),
    ("indicator_value", indicator_value),
    ("statement", statement),
    ("oscal_document", oscal_document),
    ("oscal_profile", oscal_profile),
    ("value_table", value_table),
    ("iot_survey", iot_survey),
    ("plan_case", plan_case),
    ("answer_sheet", answer_sheet),
    ("chain_file", chain_file),
    ("original", original),
    ("ciso_library", ciso_library),
    ("guideline_sheet", guideline_sheet),
];

/// The program of a target: a fuzzer under `cargo fuzz`, else one that reads the files given to it.
#[macro_export]
macro_rules! target {
    ($name:ident) => {
        // The hook put in place by the fuzzer aborts even where a panic is caught; the uncaught ones abort all the same.
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(init: drop(std::panic::take_hook()), |data: &[u8]| $crate::$name(data));

        #[cfg(not(fuzzing))]
        fn main() {
            for path in std::env::args().skip(1) {
                $crate::$name(&$crate::seeds::read(path.as_ref()));
                println!("{path}: ok");
            }
        }
    };
}

/// The input as text; `None` where it is none.
fn text(data: &[u8]) -> Option<&str> {
    std::str::from_utf8(data).ok()
}

/// Whatever is refused is refused with a reason, readable in both languages and with a mend.
fn readable(problems: &[message::Diagnostic]) {
    /// Enough for each input; showing them takes longer than finding them.
    const SHOWN: usize = 8;
    for problem in problems.iter().take(SHOWN) {
        for locale in message::Locale::ALL {
            for shown in [problem.text(locale), problem.mend(locale)] {
                assert!(!shown.is_empty() && shown != problem.code, "{problem:?}");
            }
        }
    }
}
