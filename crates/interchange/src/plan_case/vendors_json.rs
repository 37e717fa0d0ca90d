//! Answers of vendors side by side, as JSON.

use guideline::planning::PlanningModel;
use method::requirement_planning::{Compared, address};
use serde_json::{Value, json};
use world::VendorAnswered;

/// Per requirement, per risk, and what is to be asked; vendors go by their ids.
pub fn vendors_to_json(model: &PlanningModel, vendors: &[&VendorAnswered], compared: &Compared<'_, '_>) -> Value {
    let id = |place: usize| vendors.get(place).map(|vendor| vendor.vendor.as_str());
    let names = vendors
        .iter()
        .map(|one| json!({ "vendor": one.vendor, "name": one.name, "on": one.on.to_string(), "edition": one.edition }));
    let items = compared.items.iter().map(|item| {
        let answers = item.answers.iter().enumerate().map(|(place, answer)| {
            json!({
                "vendor": id(place),
                "answer": answer.and_then(|one| one.answer).map(world::VendorWord::name),
                "comment": answer.map(|one| &one.comment),
                "price": answer.map(|one| &one.price),
            })
        });
        json!({
            "requirement": item.bullet.id,
            "measure": item.measure.id,
            "answers": answers.collect::<Vec<_>>(),
        })
    });
    let risks = compared.standings.iter().map(|one| {
        let with = one.with.iter().enumerate().map(
            |(place, standing)| json!({ "vendor": id(place), "standing": standing.name(), "lacks": standing.lacks() }),
        );
        json!({ "id": one.node.id, "address": address(model, one.node), "with": with.collect::<Vec<_>>() })
    });
    let open = compared
        .open
        .iter()
        .map(|one| json!({ "vendor": id(one.vendor), "question": one.point.name(), "requirements": one.bullets }));
    json!({
        "vendors": names.collect::<Vec<_>>(),
        "requirements": items.collect::<Vec<_>>(),
        "risks": risks.collect::<Vec<_>>(),
        "open": open.collect::<Vec<_>>(),
    })
}
