use crate::Guideline;

use super::PlanningModel;

mod document;
mod faults;
mod joining;
mod references;

fn model(guideline: &Guideline) -> &PlanningModel {
    guideline.model.planning().unwrap()
}
