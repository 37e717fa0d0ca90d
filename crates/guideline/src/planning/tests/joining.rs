use super::model;
use crate::Guideline;
use crate::planning::EdgeKind;
use crate::shipped::guideline;

fn ipa() -> Guideline {
    guideline("ipa")
}

/// The excerpt of page 14: availability leads to P-5, P-5 to.
#[test]
fn a_line_may_begin_where_its_end_does_not_lead() {
    let ipa = ipa();
    let planning = model(&ipa);
    for (from, to, joined) in [
        ("availability", "P-5", Some(EdgeKind::Benefit)),
        ("availability", "A-14", None),
        ("Q-8", "Q-12", Some(EdgeKind::Node)),
        ("P-5", "A-14", Some(EdgeKind::Measure)),
        ("P-5", "data.ref3", Some(EdgeKind::Reference)),
        ("A-8", "A-9", Some(EdgeKind::Chain)),
        ("A-8", "P-5", None),
        ("data.ref3", "A-9", None),
        ("P-5", "x", None),
        ("x", "P-5", None),
    ] {
        assert_eq!(planning.joined(from, to), joined, "{from} {to}");
    }
    // A node hangs under a benefit or another node of its tree, never below itself.
    let starts = planning.starts_of(planning.edge("operation.Q-8.Q-12").unwrap());
    assert!(starts.contains(&"availability") && starts.contains(&"Q-13"), "{starts:?}");
    assert!(!starts.contains(&"Q-12") && !starts.contains(&"P-5") && !starts.contains(&"B-1"), "{starts:?}");
    let starts = planning.starts_of(planning.edge("operation.Q-2.Q-8").unwrap());
    assert!(starts.contains(&"Q-3") && !starts.contains(&"Q-12"), "{starts:?}");
    for edge in &planning.edges {
        assert!(planning.starts_of(edge).contains(&edge.from.as_str()), "{}", edge.id);
    }
}
