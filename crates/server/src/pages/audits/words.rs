//! What results, grades and stages of audits are called.

use world::{Grade, SampleResult, Stage};

pub(crate) fn result_message(result: SampleResult) -> &'static str {
    match result {
        SampleResult::Conforming => "web-result-conforming",
        SampleResult::Nonconforming => "web-result-nonconforming",
        SampleResult::NotVerifiable => "web-result-not-verifiable",
    }
}

pub(crate) fn grade_message(grade: Grade) -> &'static str {
    match grade {
        Grade::Major => "web-grade-major",
        Grade::Minor => "web-grade-minor",
        Grade::Observation => "web-grade-observation",
    }
}

pub(crate) fn stage_message(stage: Stage) -> &'static str {
    match stage {
        Stage::Raised => "web-stage-raised",
        Stage::Planned => "web-stage-planned",
        Stage::Completed => "web-stage-completed",
        Stage::Effective => "web-stage-effective",
        Stage::Closed => "web-stage-closed",
    }
}
