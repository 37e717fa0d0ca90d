//! How fast a case of requirement planning leads to measures; run by hand with `cargo bench -p akashi-method`.

#[path = "../../guideline/benches/shared/mic3.rs"]
mod mic3;
#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;

use std::error::Error;

use method::requirement_planning::{Bases, Case, address, derive};

fn main() -> Result<(), Box<dyn Error>> {
    let package = mic3::shipped("ipa")?;
    let (guideline, _) = guideline::load(&package).map_err(|found| format!("the guideline is broken: {found:?}"))?;
    let model = guideline.model.planning().ok_or("no trees")?;
    let nodes: Vec<String> = model.nodes.iter().map(|node| address(model, node)).collect();
    let everything = Case {
        benefits: model.benefits.iter().map(|benefit| benefit.id.clone()).collect(),
        treat: nodes.clone(),
        enjoy: nodes,
        select: model.measures.iter().map(|measure| measure.id.clone()).collect(),
        ..Case::default()
    };
    let benefits = Case { benefits: everything.benefits.clone(), ..Case::default() };
    for (name, case) in [("benefits alone", &benefits), ("every risk and measure", &everything)] {
        let plan = derive(model, case, Bases::Refuse);
        let times = timing::times(200, 2_000, || derive(model, case, Bases::Refuse));
        timing::print_times(&format!("{name}, {} nodes, {} measures", plan.nodes.len(), plan.measures.len()), &times);
    }
    Ok(())
}
