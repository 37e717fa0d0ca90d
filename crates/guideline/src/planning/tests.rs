use crate::Guideline;

use super::PlanningModel;

mod document;
mod faults;
mod references;

fn model(guideline: &Guideline) -> &PlanningModel {
    guideline.model.planning().unwrap()
}
