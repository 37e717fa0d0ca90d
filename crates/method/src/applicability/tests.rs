use guideline::Level;
use world::Building::{Other, Own};
use world::ImplementationStatus::Planned;
use world::Runs::{Datacentre, Iaas, Paas, Saas};
use world::{About, Building, ImplementationStated, Runs, Statement};

use super::applies;
use crate::View;
use crate::assessment::{Verdict, assess, standing};
use crate::fixture::{TODAY, fold, mic3, mic2014, service, shipped};

/// Controls that apply: all, basic, recommended, and the indicators that belong to them.
fn count(runs: &[Runs], building: Option<Building>) -> (usize, usize, usize, usize) {
    let world = fold(&[service(runs, building)]);
    let view = View::new(mic3(), &world, "s", TODAY).unwrap();
    let applicable: Vec<_> = mic3().controls.iter().filter(|control| applies(&view, control, &mut ())).collect();
    let basic = applicable.iter().filter(|control| control.level == Some(Level::Basic)).count();
    let indicators = applicable.iter().map(|control| mic3().indicators_of(&control.id).count()).sum();
    (applicable.len(), basic, applicable.len() - basic, indicators)
}

/// II = 85 (61/24, 1 indicator), III = 36 (32/4, 9), IV = 79 (69/10, 15), of which IV.4 = 28 (27/1, 4).
#[test]
fn each_reader_gets_the_controls_the_document_names() {
    for (runs, building, expected) in [
        (&[Saas][..], None, (121, 93, 28, 10)),
        (&[Saas], Some(Other), (121, 93, 28, 10)),
        (&[Paas], None, (164, 130, 34, 16)),
        (&[Iaas], None, (164, 130, 34, 16)),
        (&[Iaas, Datacentre], Some(Own), (164, 130, 34, 16)),
        // Somebody else runs the building: IV.4 goes to them.
        (&[Iaas], Some(Other), (136, 103, 33, 12)),
        // SaaS on own hardware takes everything.
        (&[Saas, Iaas, Datacentre], None, (200, 162, 38, 25)),
        // SaaS in an own building, on hardware run by somebody else.
        (&[Saas, Datacentre], None, (149, 120, 29, 14)),
        (&[Saas], Some(Own), (149, 120, 29, 14)),
        (&[Datacentre], None, (113, 88, 25, 5)),
    ] {
        assert_eq!(count(runs, building), expected, "{runs:?} {building:?}");
    }
}

fn answered(guideline: &str, control: &str, status: world::ImplementationStatus) -> Statement {
    let about = About { scope: "organisation".parse().unwrap(), guideline: guideline.into(), item: control.into() };
    ImplementationStated { about, status, note: String::new() }.into()
}

/// Where a document's own method chooses, an item counts once somebody has answered it, and no other does.
#[test]
fn what_nobody_has_chosen_is_not_assessed() {
    for name in ["mic3-iot", "ipa"] {
        let guideline = shipped(name);
        let control = &guideline.controls[3].id;
        let world = fold(&[service(&[Saas], None), answered(name, control, Planned)]);
        let view = View::new(guideline, &world, "s", TODAY).unwrap();
        let verdicts = standing(&view).verdicts;
        for (own, verdict) in guideline.controls.iter().zip(&verdicts) {
            let expected = if own.id == *control { Verdict::NotMet } else { Verdict::NotApplicable };
            assert_eq!(*verdict, expected, "{name} {}", own.id);
        }
    }
}

/// Without levels nothing counts as basic or recommended; the whole adds up all the same.
#[test]
fn a_document_without_levels_adds_up() {
    let guideline = shipped("cpsf");
    let first = &guideline.controls[0].id;
    let world = fold(&[service(&[Saas], None), answered("cpsf", first, Planned)]);
    let assessment = assess(&View::new(guideline, &world, "s", TODAY).unwrap());
    let totals = &assessment.totals;
    // 371 measures and 163 parts of measures; notes, headings and enumerations are in no denominator.
    assert_eq!((totals.all.applicable(), totals.all.not_met), (534, 1));
    assert_eq!((totals.basic.applicable(), totals.recommended.applicable()), (0, 0));
    assert_eq!(["L1", "L2", "L3"].map(|part| totals.sections[part].applicable()).iter().sum::<usize>(), 534);
}

/// What the text above several items asks counts once, and goes on counting where the first of them does not.
#[test]
fn a_duty_of_the_text_above_counts_while_any_item_below_does() {
    let guideline = mic2014();
    let above = |control: &&guideline::Control| {
        control.obligations.iter().any(|duty| duty.origin == guideline::Origin::Section)
    };
    let control = guideline.controls.iter().find(above).unwrap();
    let duty = &control.obligations.iter().find(|duty| duty.origin == guideline::Origin::Section).unwrap().id;
    let beside = guideline.controls.iter().filter(|own| own.section() == control.section());
    let excluded = |id: &str| -> Statement {
        let about = About { scope: "organisation".parse().unwrap(), guideline: "mic2014".into(), item: id.into() };
        world::ControlExcluded { about, reason: "r".into() }.into()
    };
    let count = |statements: &[Statement]| {
        let world = fold(statements);
        let view = View::new(guideline, &world, "s", TODAY).unwrap();
        let assessment = assess(&view);
        assessment.obligations.iter().filter(|one| one.answer.obligation.id == *duty).count()
    };
    let here = service(&[Saas], None);
    assert_eq!(count(std::slice::from_ref(&here)), 1);
    assert_eq!(count(&[here.clone(), excluded(&control.id)]), 1);
    let all: Vec<Statement> = std::iter::once(here).chain(beside.map(|own| excluded(&own.id))).collect();
    assert!(2 < all.len());
    assert_eq!(count(&all), 0);
}
