//! What an id names.

use super::{model, shipped};

#[test]
fn each_kind_of_id_is_found() {
    let guideline = shipped();
    let model = model(&guideline);
    assert_eq!(model.role("EXE-d").unwrap().title.ja, "インターネット接続");
    assert_eq!(model.component_of("cloud-asp-saas").unwrap().id, "cloud");
    assert_eq!(model.component_of("lan").unwrap().id, "lan");
    assert!(model.component("cloud-asp-saas").is_none() && model.role("CMP-1").is_none());
    let (row, cell) = model.cell("ENV-e.EXE-c.C").unwrap();
    assert_eq!((row.delegates.as_deref(), cell.column.as_str()), (Some("EXE-c"), "C"));
    assert_eq!(model.risk("LA-001").unwrap().extracted, ["RA-08"]);
    assert!(model.sources_of("RA-08").any(|risk| risk.id == "LA-001"));
    assert_eq!(model.row("MA-03").unwrap().countermeasures, ["A-1", "A-2", "A-3"]);
    assert_eq!(model.countermeasure("C-5-委").unwrap().counterpart.as_deref(), Some("C-5-ク"));
}

#[test]
fn a_row_merged_over_roles_has_an_id_for_each() {
    let guideline = shipped();
    let model = model(&guideline);
    let (row, role) = model.entry("MB3-15-g").unwrap();
    assert_eq!((row.id.as_str(), role), ("MB3-15", "EXE-g"));
    let (row, role) = model.entry("MB1-01").unwrap();
    assert_eq!((row.id.as_str(), role, row.id_for(role)), ("MB1-01", "ENV-b", "MB1-01".to_owned()));
    assert!(model.entry("MB3-15").is_none() && model.row("MB3-15-g").is_none());
    let ids: std::collections::BTreeSet<String> =
        model.map.iter().flat_map(|row| row.roles.iter().map(|role| row.id_for(role))).collect();
    assert_eq!(ids.len(), 284);
}

#[test]
fn duties_are_looked_up_by_role() {
    let guideline = shipped();
    let model = model(&guideline);
    let amounts = model.countermeasure("C-1-委").unwrap();
    let duties = |role| amounts.duties_of(role).map(|duty| duty.id.as_str()).collect::<Vec<_>>();
    assert!(!duties("EXE-c").is_empty() && duties("EXE-k").is_empty());
    for role in &model.roles {
        let own = amounts.duties.iter().filter(|duty| duty.role == role.id).count();
        assert_eq!(duties(&role.id).len(), own);
    }
}

/// Grouped lookups against a walk through all rows.
#[test]
fn rows_are_found_by_what_they_say() {
    let guideline = shipped();
    let model = model(&guideline);
    let all = || model.map.iter();
    for role in &model.roles {
        assert!(model.rows_of_role(&role.id).eq(all().filter(|row| row.roles.contains(&role.id))), "{}", role.id);
    }
    for component in &model.components {
        let own = all().filter(|row| row.component.as_ref() == Some(&component.id));
        assert!(model.rows_of_component(&component.id).eq(own), "{}", component.id);
    }
    for one in &model.countermeasures {
        let own = all().filter(|row| row.countermeasures.contains(&one.id));
        assert!(model.rows_of_countermeasure(&one.id).eq(own), "{}", one.id);
    }
    for (_, cell) in model.input_cells() {
        let own = all().filter(|row| row.triggers.iter().any(|trigger| trigger.cell == cell));
        assert!(model.rows_of_cell(cell).eq(own), "{cell}");
    }
    for risk in &model.extracted_risks {
        assert!(model.rows_of_risk(&risk.id).eq(all().filter(|row| row.risk == risk.id)), "{}", risk.id);
    }
    for rule in &model.rules {
        assert!(model.rows_of_rule(&rule.id).eq(all().filter(|row| row.rule == rule.id)), "{}", rule.id);
    }
    assert_eq!(model.rows_of_role("nobody").count(), 0);
}
