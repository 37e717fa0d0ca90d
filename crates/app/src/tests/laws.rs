use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use world::ImplementationStatus::{Implemented, NotImplemented, Partly, Planned};
use world::{
    EvidenceFoundAltered, EvidenceWithdrawn, ExclusionLifted, IntervalSet, PracticeAdopted, PracticeDropped,
    SettingChosen, SettingName, Statement,
};

use super::material::*;
use super::on_every_store;
use crate::Workspace;

on_every_store!(batches_do_not_matter, as_of_is_the_prefix);

/// Something somebody does: what, in which scope, to which control, and how.
type Act = (u8, u8, u8, u8);

fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec((0u8..10, 0u8..3, 0u8..4, any::<u8>()), 1..24)
}

/// The acts as statements, every one valid after the ones before it.
fn tell(acts: &[Act]) -> Vec<Statement> {
    let mut out = BTreeSet::new();
    let mut attached: Vec<String> = Vec::new();
    let mut statements = Vec::new();
    for (what, scope, control, how) in acts {
        let scope = ["organisation", "service:a", "service:b"][usize::from(*scope)];
        let control = [PLAIN, "II.1.1.1", "II.1.1.2", "III.1.1.3"][usize::from(*control)];
        let on = TODAY.checked_sub(jiff::Span::new().days(i64::from(*how) * 3)).unwrap();
        let name = attached.get(usize::from(*how) % attached.len().max(1)).cloned();
        statements.push(match (what, name) {
            (0 | 1, _) => stated(
                scope,
                control,
                [Implemented, Implemented, Partly, Planned, NotImplemented][usize::from(*how) % 5],
            ),
            // Only what is excluded can be lifted.
            (3, _) if out.remove(&(scope, control)) => ExclusionLifted { about: about(scope, control) }.into(),
            (2 | 3, _) => {
                out.insert((scope, control));
                excluded(scope, control)
            }
            (4, Some(name)) if *how < 64 => {
                EvidenceWithdrawn { evidence: name.as_str().into(), reason: "r".into() }.into()
            }
            (4, Some(name)) if *how < 128 => EvidenceFoundAltered { evidence: name.as_str().into() }.into(),
            (4 | 5, _) => {
                let name = format!("e{}", statements.len());
                attached.push(name.clone());
                evidence(scope, control, &name, None)
            }
            (6, _) => fulfilled(scope, "II.1.1.2.rev1", on, ""),
            (7, _) => {
                IntervalSet { about: about(scope, "II.1.1.2.rev1"), interval: format!("P{}M", how % 24 + 1) }.into()
            }
            (8, _) if how % 2 == 0 => PracticeAdopted { about: about(scope, "II.4.3.1.p1") }.into(),
            (8, _) => PracticeDropped { about: about(scope, "II.4.3.1.p1") }.into(),
            _ => {
                let value = ["required", "optional"][usize::from(how % 2)];
                SettingChosen { scope: scope.parse().unwrap(), setting: SettingName::Evidence, value: value.into() }
                    .into()
            }
        });
        if let Some(Statement::EvidenceWithdrawn(body)) = statements.last() {
            attached.retain(|name| **name != *body.evidence);
        }
    }
    statements
}

fn check<S: Kind, V: std::fmt::Debug>(
    strategy: impl Strategy<Value = V>,
    law: impl Fn(V) -> Result<(), TestCaseError>,
) {
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(S::CASES) });
    runner.run(&strategy, law).unwrap();
}

/// The fold does not care how appends were batched, nor whether it went on or started anew.
fn batches_do_not_matter<S: Kind>() {
    check::<S, _>((acts(), prop::collection::vec(1usize..8, 1..24)), |(acts, sizes)| {
        let folder = folder();
        let statements = tell(&acts);
        let mut singly = workspace(S::fresh(&folder));
        for statement in &statements {
            record(&mut singly, std::slice::from_ref(statement), 1);
        }
        let mut batched = workspace(S::fresh(&folder));
        let (mut rest, mut sizes) = (statements.as_slice(), sizes.iter().cycle());
        while !rest.is_empty() {
            let (batch, after) = rest.split_at((*sizes.next().unwrap()).min(rest.len()));
            record(&mut batched, batch, 1);
            rest = after;
        }
        prop_assert_eq!(singly.head().unwrap().size, batched.head().unwrap().size);
        let expected = assessments(singly.current());
        prop_assert_eq!(&assessments(batched.current()), &expected);
        prop_assert_eq!(&assessments(&batched.as_of(at(1)).unwrap()), &expected);
        Ok(())
    });
}

/// What was known at T is what a workspace knows that heard nothing after T.
fn as_of_is_the_prefix<S: Kind>() {
    check::<S, _>((acts(), any::<prop::sample::Index>()), |(acts, index)| {
        let folder = folder();
        let statements = tell(&acts);
        let mut whole = workspace(S::fresh(&folder));
        for (second, statement) in (10..).step_by(10).zip(&statements) {
            record(&mut whole, std::slice::from_ref(statement), second);
        }
        let known = index.index(statements.len() + 1);
        let mut prefix = workspace(S::fresh(&folder));
        record(&mut prefix, &statements[..known], 10);
        // At the very moment of the last one, and just before the next one.
        for second in [0, 9] {
            let then = whole.as_of(at(u32::try_from(known).unwrap() * 10 + second)).unwrap();
            prop_assert_eq!(then.world.size(), prefix.current().world.size());
            prop_assert_eq!(assessments(&then), assessments(prefix.current()));
        }
        Ok(())
    });
}

#[test]
fn guidelines_are_as_adopted_then() {
    let mut workspace: Workspace<store::Memory> = Workspace::create(store::Memory::new(), None, &[], &ctx(0)).unwrap();
    workspace.adopt(mic3(), &ctx(10)).unwrap();
    let next = mic3_with("guideline.toml", "to = [\"saas\"]", "to = [\"paas\"]");
    workspace.adopt(&next, &ctx(20)).unwrap();
    let digest = |second| {
        let then = workspace.as_of(at(second)).unwrap();
        then.guideline("mic3").map(|guideline| guideline.digest)
    };
    assert_eq!(digest(9), None);
    assert_eq!(digest(19), Some(mic3().digest()));
    assert_eq!(digest(20), Some(next.digest()));
}
