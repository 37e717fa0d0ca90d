use guideline::Level;
use world::Building::{Other, Own};
use world::Runs::{Datacentre, Iaas, Paas, Saas};
use world::{Building, Runs};

use super::applies;
use crate::View;
use crate::fixture::{TODAY, fold, mic3, service};

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
