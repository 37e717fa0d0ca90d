//! How fast a procurement specification is set; run by hand with `cargo bench -p akashi-typeset --bench specification`.
//!
//! Every measure of the shipped guideline is selected: more than 100 requirements, each with its background, and the
//! trees. Budget: 2 s for the PDF.

#[path = "../../guideline/benches/shared/mic3.rs"]
mod mic3;
#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;

use std::error::Error;

use jiff::civil::date;
use message::Locale;
use method::requirement_planning::{Bases, Case, address, derive};
use report::plan::Planned;
use report::{Origin, Typeset as _};
use typeset::Typesetter;

fn main() -> Result<(), Box<dyn Error>> {
    let (guideline, _) = guideline::load(&mic3::shipped("ipa")?).map_err(|found| format!("broken: {found:?}"))?;
    let model = guideline.model.planning().ok_or("the guideline has no method for planning")?;
    let case = Case {
        system: "送金基盤".to_owned(),
        scene: Some("1".to_owned()),
        benefits: model.benefits.iter().map(|benefit| benefit.id.clone()).collect(),
        treat: model.nodes.iter().map(|node| address(model, node)).collect(),
        select: model.measures.iter().map(|measure| measure.id.clone()).collect(),
        ..Case::default()
    };
    let plan = derive(model, &case, Bases::PullIn);
    let planned = Planned { guideline: &guideline, model, case: &case, plan: &plan };
    let origin = Origin { day: date(2026, 11, 21), ledger: None };
    let required = plan.required().map(|one| model.requirements_of(&one.measure.id).count()).sum::<usize>();
    println!("{} measures, {required} requirements", plan.required().count());
    let typesetter = Typesetter::new();
    for locale in Locale::ALL {
        let paper = report::plan::paper(&planned, Some(&origin), locale);
        let first = timing::times(0, 1, || typesetter.pdf(&paper).map(|bytes| bytes.len()));
        timing::print_times(&format!("{locale}: the first PDF of a process, fonts included"), &first);
        timing::print_times(&format!("{locale}: PDF"), &timing::times(1, 10, || typesetter.pdf(&paper)));
        timing::print_times(&format!("{locale}: DOCX"), &timing::times(1, 10, || report::docx(&paper, &typesetter)));
        let bytes = typesetter.pdf(&paper).map_err(|found| format!("not set: {found:?}"))?;
        println!("{locale}: {} KiB", bytes.len() / 1024);
    }
    Ok(())
}
