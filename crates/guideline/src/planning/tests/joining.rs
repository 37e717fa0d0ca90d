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

/// both hang under Q-8: either may hang under the other, but not both at once.
#[test]
fn lines_that_were_moved_can_form_a_circle() {
    let ipa = ipa();
    let planning = model(&ipa);
    let circle = |moved: &[(&str, Option<&'static str>)]| {
        planning.circle(|edge| match moved.iter().find(|(id, _)| *id == edge.id) {
            Some((_, from)) => *from,
            None => Some(&edge.from),
        })
    };
    assert_eq!(circle(&[]), None);
    assert_eq!(circle(&[("operation.Q-8.Q-12", Some("Q-13"))]), None);
    let both = [("operation.Q-8.Q-12", Some("Q-13")), ("operation.Q-8.Q-13", Some("Q-12"))];
    assert_eq!(circle(&both), Some(vec!["Q-12", "Q-13", "Q-12"]));
    // A line that is not there closes no circle.
    assert_eq!(circle(&[both[0], ("operation.Q-8.Q-13", None)]), None);
}
