use crate::Guideline;
use crate::shipped::guideline;

mod document;

fn shipped() -> Guideline {
    guideline("mic3-iot")
}
