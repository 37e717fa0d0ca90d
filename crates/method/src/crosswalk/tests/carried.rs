//! What an assessment suggests for another guideline.

use guideline::Relation;
use guideline::mapping::{Confidence, Mapping, MappingSource, Pair, Residue};
use message::Text;
use world::ImplementationStatus::{Implemented, Partly, Planned};
use world::Statement;

use crate::View;
use crate::assessment::{Verdict, assess};
use crate::crosswalk::{Atlas, Hint, carry};
use crate::fixture::{TODAY, evidence, fold, mic3, service, stated};

/// `II.2.1.1` demands all of `x` and a part of `y`; `II.2.1.2` shares a demand with `y`; to `z` it is merely tied; nothing
/// reaches `w`.
fn mapping() -> Mapping {
    let pair = |from: &str, to: &str, relation| Pair {
        from: from.into(),
        to: vec![to.into()],
        parts: Vec::new(),
        relation,
        confidence: Confidence::High,
        reason: None,
        remarks: Vec::new(),
    };
    Mapping {
        name: "mic3--other".into(),
        from: "mic3".into(),
        to: "other".into(),
        source: MappingSource::Analyst,
        claimed_by: Text::new("者", "Somebody"),
        reason: Some(Text::new("理由", "Reason")),
        pairs: vec![
            pair("II.2.1.1", "x", Relation::Superset),
            pair("II.2.1.1", "y", Relation::Subset),
            pair("II.2.1.2", "y", Relation::Intersects),
            pair("II.2.1.2", "z", Relation::Related),
        ],
        residue: Residue { from: Vec::new(), to: vec!["w".into()], parts: Vec::new() },
        lists_to: true,
    }
}

/// The hints for `w`, `x`, `y`, `z`, and how many pieces of evidence stand behind each.
#[track_caller]
fn check(said: &[Statement], expected: [(Hint, usize); 4]) {
    let mapping = mapping();
    let atlas = Atlas::new([&mapping], [mic3()]);
    let crosswalk = atlas.crosswalk("mic3", "other").unwrap();
    let mut statements = vec![service(&[world::Runs::Saas], None)];
    statements.extend_from_slice(said);
    let world = fold(&statements);
    let view = View::new(mic3(), &world, "s", TODAY).unwrap();
    let assessment = assess(&view);
    let carried = carry(&crosswalk, atlas.items("other").unwrap(), &assessment, &view);
    assert_eq!(carried.iter().map(|one| one.item).collect::<Vec<_>>(), ["w", "x", "y", "z"]);
    let pieces = |of: &crate::crosswalk::Carried<'_, '_, '_>| {
        of.carriers.iter().flat_map(|one| &one.evidence).filter(|piece| piece.counts).count()
    };
    assert_eq!(carried.iter().map(|one| (one.hint, pieces(one))).collect::<Vec<_>>(), expected);
    for carrier in carried.iter().flat_map(|one| &one.carriers) {
        let judged = assessment.controls.iter().find(|answer| answer.control.id == carrier.pair.from).unwrap();
        assert_eq!(carrier.verdicts, [(carrier.pair.from, judged.verdict)]);
        assert!(Verdict::ALL.contains(&judged.verdict));
    }
}

fn shown(control: &str, name: &str) -> Statement {
    evidence("service:s", control, name, "2026-11-01", None)
}

#[test]
fn nothing_said_suggests_nothing() {
    check(&[], [(Hint::Untied, 0), (Hint::Nothing, 0), (Hint::Nothing, 0), (Hint::Nothing, 0)]);
    let planned = [stated("service:s", "II.2.1.1", Planned), stated("service:s", "II.2.1.2", Planned)];
    check(&planned, [(Hint::Untied, 0), (Hint::Nothing, 0), (Hint::Nothing, 0), (Hint::Nothing, 0)]);
}

#[test]
fn what_is_implemented_suggests_as_much_as_its_tie_allows() {
    let said = [
        stated("service:s", "II.2.1.1", Partly),
        shown("II.2.1.1", "e1"),
        stated("service:s", "II.2.1.2", Partly),
        shown("II.2.1.2", "e2"),
    ];
    check(&said, [(Hint::Untied, 0), (Hint::InPart, 1), (Hint::InPart, 2), (Hint::Look, 1)]);
}

/// Evidence that no longer counts is shown, but suggests nothing.
#[test]
fn expired_evidence_does_not_count() {
    let said = [
        stated("service:s", "II.2.1.2", Implemented),
        evidence("service:s", "II.2.1.2", "e", "2026-01-01", Some("2026-06-30")),
    ];
    check(&said, [(Hint::Untied, 0), (Hint::Nothing, 0), (Hint::Nothing, 0), (Hint::Nothing, 0)]);
}
