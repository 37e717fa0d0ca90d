//! Lines of the trees that somebody who has the pages settled.

use super::super::Trees;
use super::*;

fn asks(case: &Case, measure: &str) -> Option<Basis> {
    plan(case).measure(measure).and_then(|one| one.basis)
}

/// A-16 is reconstructed as hanging under P-6, with no other reading.
#[test]
fn a_line_hangs_where_the_page_has_it() {
    let line = "data.P-6.A-16";
    let mut case = case(&["confidentiality-integrity"]);
    case.treat = addresses(&["P-6"]);
    assert_eq!(asks(&case, "A-16"), Some(Basis::Inferred));
    // As it was reconstructed: sure from now on.
    case.see_line(line, Some(Some("P-6")), "");
    assert_eq!(asks(&case, "A-16"), Some(Basis::Stated));
    // No such line.
    case.see_line(line, Some(None), "page 16");
    assert_eq!(asks(&case, "A-16"), None);
    assert_eq!(case.reason(line), "page 16");
    // Under another box.
    case.see_line(line, Some(Some("P-2")), "page 16");
    assert_eq!(asks(&case, "A-16"), None);
    case.treat = addresses(&["P-2"]);
    assert_eq!(asks(&case, "A-16"), Some(Basis::Stated));
    // Nobody has looked, after all.
    case.see_line(line, None, "page 16");
    assert_eq!((asks(&case, "A-16"), case.reason(line).as_str()), (None, ""));
}

/// A-7 hangs under P-3 or under P-1, never both; Q-10 may hang under several boxes.
#[test]
fn of_readings_that_exclude_each_other_the_one_found_takes_the_others_away() {
    let under = |case: &Case, tree: &str, to: &str| -> Vec<String> {
        let trees = Trees::new(model(), case);
        trees.lines(tree).filter(|line| line.edge.to == to).map(|line| line.from.to_owned()).collect()
    };
    let mut case = Case::default();
    assert_eq!(under(&case, "data", "A-7"), ["P-1", "P-3"]);
    case.see_line("data.P-3.A-7", Some(Some("P-3")), "");
    assert_eq!(under(&case, "data", "A-7"), ["P-3"]);
    // A single line goes before a reading that was settled as a whole.
    case.readings.insert("A-7-parent".to_owned(), ["P-1".to_owned()].into());
    assert_eq!(under(&case, "data", "A-7"), ["P-3"]);
    case.see_line("operation.Q-1.Q-10", Some(Some("Q-1")), "");
    assert_eq!(under(&case, "operation", "Q-10"), ["Q-1", "Q-2", "Q-3", "Q-4"]);
}

#[test]
fn a_line_moved_onto_another_is_that_one() {
    let mut case = Case::default();
    // Both readings of A-7: one is seen to be the other.
    case.see_line("data.P-3.A-7", Some(Some("P-1")), "page 16");
    case.see_line("data.P-1.A-7", Some(Some("P-1")), "");
    let trees = Trees::new(model(), &case);
    let [line] = trees.lines("data").filter(|line| line.edge.to == "A-7").collect::<Vec<_>>()[..] else { panic!() };
    assert_eq!((line.from, line.settled, line.basis), ("P-1", true, Basis::Stated));
}

/// A box the guideline does not know moves nothing: a case outlives an edition.
#[test]
fn what_nobody_knows_moves_nothing() {
    let mut case = case(&["confidentiality-integrity"]);
    case.treat = addresses(&["P-6"]);
    case.lines.insert("data.P-6.A-16".to_owned(), Some("Z-1".to_owned()));
    case.lines.insert("data.Z-1.A-16".to_owned(), None);
    assert_eq!(asks(&case, "A-16"), Some(Basis::Stated));
}
