use crate::Guideline;
use crate::shipped::guideline;

use super::IotModel;

mod cases;
mod document;
mod faults;
mod lookup;

fn shipped() -> Guideline {
    guideline("mic3-iot")
}

fn model(guideline: &Guideline) -> &IotModel {
    guideline.model.iot().unwrap()
}
