//! How fast a survey of an IoT service leads to countermeasures; run by hand with `cargo bench -p akashi-method`.

#[path = "../../guideline/benches/shared/mic3.rs"]
mod mic3;
#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;

use std::error::Error;

use method::iot::{Survey, derive, findings};

fn main() -> Result<(), Box<dyn Error>> {
    let package = mic3::shipped("mic3-iot")?;
    let (guideline, _) = guideline::load(&package).map_err(|found| format!("the guideline is broken: {found:?}"))?;
    let model = guideline.model.iot().ok_or("no survey")?;
    let typical = Survey::of_case(model.cases.first().ok_or("no case")?);
    let everything = Survey {
        yes: model.input_cells().map(|(_, cell)| cell.to_owned()).collect(),
        situations: model.situations.iter().map(|situation| situation.id.clone()).collect(),
        ..Survey::default()
    };
    for (name, survey) in [("the typical case", &typical), ("every cell", &everything)] {
        let rows = derive(model, survey).rows.len();
        let times = timing::times(200, 2_000, || (derive(model, survey), findings(model, survey)));
        timing::print_times(&format!("{name}, {rows} rows"), &times);
    }
    Ok(())
}
