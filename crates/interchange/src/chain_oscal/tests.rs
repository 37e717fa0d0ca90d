use std::collections::BTreeSet;
use std::path::Path;

use guideline::{Guideline, Package};
use jiff::Timestamp;
use jiff::civil::date;
use message::Locale;
use method::responsibility::{Matrix, Offer, disclosed, matrix, offer};
use serde_json::{Value, json};
use world::{Meta, Slug, Statement, World};

use super::{Written, definition, plan};
use crate::chain;
use crate::oscal::{Format, validate};

pub(super) fn guideline() -> Guideline {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines/mic3");
    let mut package = Package::default();
    for within in [folder.clone(), folder.join("chapters")] {
        for entry in std::fs::read_dir(within).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let name = path.strip_prefix(&folder).unwrap().display().to_string();
                package.files.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    guideline::load(&package).unwrap().0
}

fn example() -> Value {
    serde_json::from_str(include_str!("../../../../examples/chain/kintai.json")).unwrap()
}

fn world(statements: &[Statement]) -> World {
    let mut world = World::default();
    for (position, statement) in (0u64..).zip(statements) {
        let at: Timestamp = "2026-06-01T00:00:00Z".parse().unwrap();
        world.apply(&Meta { position, recorded_at: at, effective_at: at }, statement);
    }
    world
}

fn statements(text: &str) -> Vec<Statement> {
    let read = chain::read("c.json", text, "mic3").unwrap();
    read.statements.into_iter().map(|located| located.statement).collect()
}

/// In whatever order they were made.
fn sorted(all: &[Statement]) -> BTreeSet<(&'static str, Vec<u8>)> {
    all.iter().map(|one| (one.kind(), one.body())).collect()
}

fn seen<'a>(guideline: &'a Guideline, world: &'a World) -> Matrix<'a> {
    matrix(guideline, world, &slug("kintai"), date(2026, 12, 1)).unwrap()
}

pub(super) fn slug(name: &str) -> Slug {
    name.parse().unwrap()
}

fn written(matrix: &Matrix<'_>, world: &World) -> Written {
    plan(matrix, world.supply_chain(), Locale::Ja, "2026-12-01T00:00:00Z")
}

fn json_of(written: &Written) -> Value {
    serde_json::from_str(&written.document.write(Format::Json)).unwrap()
}

/// What a component does of a requirement.
fn by_component<'p>(plan: &'p Value, requirement: &str, service: &str) -> &'p Value {
    let plan = &plan["system-security-plan"];
    let named = |list: &'p Value, key: &str, value: &Value| {
        list.as_array().unwrap().iter().find(|one| one[key] == *value).unwrap_or_else(|| panic!("no {value}"))
    };
    let components = plan["system-implementation"]["components"].as_array().unwrap();
    let component = components.iter().find(|one| one["props"][0]["value"] == service).unwrap();
    let requirements = &plan["control-implementation"]["implemented-requirements"];
    let found = named(requirements, "control-id", &json!(requirement));
    named(&found["by-components"], "component-uuid", &component["uuid"])
}

#[test]
fn what_a_plan_carries_comes_back_as_the_same_statements() {
    let mut file = example();
    // Lines, blanks at the ends, and more clauses than have one digit.
    file["claims"][0]["basis"] = json!(" 一行目\n二行目 ");
    let clauses: Vec<Value> = (1..=12).map(|number| json!({ "clause": format!("第{number}条") })).collect();
    file["contracts"][0]["clauses"] = clauses.into();
    let (guideline, told) = (guideline(), statements(&file.to_string()));
    let world = world(&told);
    let plan = written(&seen(&guideline, &world), &world);
    assert_eq!(plan.left_out, Vec::<String>::new());
    assert_eq!(validate(&plan.document), []);
    assert_eq!(sorted(&statements(&plan.document.write(Format::Json))), sorted(&told));
}

#[test]
fn shares_stand_where_oscal_has_them() {
    let (guideline, world) = (guideline(), world(&statements(&example().to_string())));
    let plan = json_of(&written(&seen(&guideline, &world), &world));
    // Shared with the platform: what it provides is taken over, and what it leaves is done.
    let monitoring = by_component(&plan, "III.1.1.3", "kintai");
    let below = by_component(&plan, "III.1.1.3", "tsubame-app");
    assert_eq!(monitoring["inherited"][0]["provided-uuid"], below["export"]["provided"][0]["uuid"]);
    assert_eq!(monitoring["implementation-status"], json!({ "state": "implemented" }));
    // Each says that the other keeps the log: nobody knows, and OSCAL has no word for it.
    let log = by_component(&plan, "III.1.1.12", "kintai");
    assert_eq!(log.get("implementation-status"), None);
    let left = &log["export"]["responsibilities"][0];
    let prop = |name: &str| {
        let found = left["props"].as_array().unwrap().iter().find(|prop| prop["name"] == name);
        found.map(|prop| prop["value"].clone())
    };
    assert_eq!((prop("party"), prop("verdict")), (Some(json!("aozora-seiki")), Some(json!("unknown"))));
    // The claim for the data centre in Tokyo ended the day before.
    let data_centre = by_component(&plan, "IV.4.1.1", "minato-tokyo");
    assert_eq!(data_centre.get("implementation-status"), None);
    let osaka = by_component(&plan, "IV.4.1.1", "minato-osaka");
    assert_eq!(osaka["implementation-status"], json!({ "state": "implemented" }));
}

#[test]
fn what_goes_out_to_a_customer_tells_its_own_part_alone() {
    let (guideline, world) = (guideline(), world(&statements(&example().to_string())));
    let (matrix, chain) = disclosed(seen(&guideline, &world), world.supply_chain(), &slug("aozora-seiki"));
    let plan = plan(&matrix, &chain, Locale::Ja, "2026-12-01T00:00:00Z");
    assert_eq!(validate(&plan.document), []);
    let text = plan.document.write(Format::Json);
    assert!(text.contains("aozora-seiki") && text.contains("別紙1"), "{text}");
    // Nobody below, no owner at the provider, no claim of the provider.
    for hidden in ["minato", "tsubame", "keiro", "kazami", "サービス運用部長", "言明書", "SOC 2"] {
        assert!(!text.contains(hidden), "{hidden}");
    }
    let provided = by_component(&json_of(&plan), "III.1.1.12", "kintai")["export"].get("provided").cloned();
    assert_eq!(provided, None);
}

#[test]
fn a_plan_without_parts_is_refused_and_a_wrong_part_is_named_where_it_stands() {
    let (guideline, world) = (guideline(), world(&statements(&example().to_string())));
    let mut plan = json_of(&written(&seen(&guideline, &world), &world));
    let problem = |plan: &Value| {
        let problems = chain::read("p.json", &plan.to_string(), "mic3").unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        (problems[0].code, problems[0].place.clone().unwrap().to_string())
    };
    let resources = plan["system-security-plan"]["back-matter"]["resources"].as_array().unwrap();
    let third = resources.iter().position(|resource| resource["title"] == "services/tsubame-app").unwrap();
    let runs = resources[third]["props"].as_array().unwrap().iter().position(|prop| prop["name"] == "runs").unwrap();
    plan["system-security-plan"]["back-matter"]["resources"][third]["props"][runs]["value"] = json!("faas");
    let place = format!("p.json [/system-security-plan/back-matter/resources/{third}]");
    assert_eq!(problem(&plan), ("chain-file-word", place));
    plan["system-security-plan"]["back-matter"]["resources"] = json!([]);
    assert_eq!(problem(&plan), ("chain-plan-foreign", "p.json".to_owned()));
}

#[test]
fn requirements_of_another_guideline_are_left_out_and_named() {
    let (guideline, world) = (guideline(), world(&statements(&example().to_string())));
    let written = chain::write(world.supply_chain(), guideline.id());
    assert_eq!(written.left_out, Vec::<String>::new());
    assert_eq!(sorted(&statements(&written.file.to_string())), sorted(&statements(&example().to_string())));
    let other = chain::write(world.supply_chain(), "mic2014");
    assert!(other.left_out.contains(&"agreement:kintai-agreed".to_owned()), "{:?}", other.left_out);
    assert_eq!(other.file["links"].as_array().unwrap().len(), 4);
    assert_eq!(other.file.get("claims"), None);
}

fn offered<'a>(guideline: &'a Guideline, world: &'a World, provider: &str) -> Offer<'a> {
    offer(guideline, world, &slug(provider), None, date(2026, 12, 1)).unwrap()
}

fn defined(offer: &Offer<'_>) -> Written {
    definition(offer, Locale::Ja, "2026-12-01T00:00:00Z")
}

/// What a component does of a requirement.
fn implemented<'d>(definition: &'d Value, service: &str, requirement: &str) -> &'d Value {
    let components = definition["component-definition"]["components"].as_array().unwrap();
    let component = components.iter().find(|one| one["props"][0]["value"] == service).unwrap();
    let requirements = component["control-implementations"][0]["implemented-requirements"].as_array().unwrap();
    requirements.iter().find(|one| one["control-id"] == requirement).unwrap()
}

fn prop<'p>(object: &'p Value, name: &str) -> Option<&'p Value> {
    object["props"].as_array().unwrap().iter().find(|prop| prop["name"] == name)
}

#[test]
fn a_definition_says_what_is_provided_and_what_is_left_to_users() {
    let (guideline, world) = (guideline(), world(&statements(&example().to_string())));
    let written = defined(&offered(&guideline, &world, "hibari"));
    assert_eq!(validate(&written.document), []);
    let definition = json_of(&written);
    let components = definition["component-definition"]["components"].as_array().unwrap();
    assert_eq!(components.len(), 1);
    assert_eq!(components[0]["title"], "ひばり勤怠");
    let value = |requirement: &str, name: &str| {
        prop(implemented(&definition, "kintai", requirement), name).map(|prop| prop["value"].clone())
    };
    // The provider says that it backs up alone, and that the customer keeps the log.
    assert_eq!(value("III.2.2.1", "share"), Some(json!("own")));
    assert_eq!(value("III.2.2.1", "responsibility"), None);
    assert_eq!(value("III.1.1.12", "share"), Some(json!("customer")));
    assert_eq!((value("III.1.1.12", "provided"), value("III.1.1.12", "verdict")), (None, None));
    assert_eq!(value("III.1.1.12", "responsibility"), Some(json!("イベントログの取得")));
    // By default the data of a SaaS is the customer's, and the rest the provider's.
    assert_eq!(value("III.2.1.1", "share"), Some(json!("shared")));
    assert_eq!(value("III.2.1.1", "responsibility"), Some(json!("データ")));
    // Watching is done together with the platform: to customers it is the provider's.
    assert_eq!(value("III.1.1.3", "share"), Some(json!("own")));
    assert_eq!(value("III.1.1.3", "verdict"), Some(json!("met")));
    // What a customer's plan takes over from it is this.
    let plan = json_of(&written_plan(&guideline, &world));
    let provided = &by_component(&plan, "III.2.2.1", "kintai")["export"]["provided"][0]["uuid"];
    assert_eq!(&prop(implemented(&definition, "kintai", "III.2.2.1"), "provided").unwrap()["uuid"], provided);
}

fn written_plan(guideline: &Guideline, world: &World) -> Written {
    written(&seen(guideline, world), world)
}

#[test]
fn a_definition_names_nobody_but_the_provider_and_comes_back_as_what_it_said() {
    let (guideline, world) = (guideline(), world(&statements(&example().to_string())));
    // Only the post that answers for a declaration stays with the provider.
    let mut public = example();
    for share in public["shares"].as_array_mut().unwrap() {
        share.as_object_mut().unwrap().remove("owner");
    }
    let public = sorted(&statements(&public.to_string()));
    for (provider, parts) in [
        // The party, its service, two declarations that name no supplier, two claims of its own on its own service.
        ("hibari", 6),
        // The party, two regions, a claim for each.
        ("minato", 5),
    ] {
        let text = defined(&offered(&guideline, &world, provider)).document.write(Format::Json);
        for other in ["aozora", "hibari", "tsubame", "minato", "keiro", "kazami", "サービス運用部長"] {
            assert_eq!(text.contains(other), other == provider, "{other} in the definition of {provider}");
        }
        let back = statements(&text);
        assert_eq!(back.len(), parts, "{provider}");
        assert!(sorted(&back).is_subset(&public), "{provider}");
    }
}

#[test]
fn a_definition_of_somebody_else_is_refused_by_name() {
    let foreign = json!({ "component-definition": {
        "uuid": "10000000-0000-4000-8000-000000000000",
        "metadata": {
            "title": "T", "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3",
        },
    }});
    let problems = chain::read("d.json", &foreign.to_string(), "mic3").unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["chain-plan-foreign"]);
}

#[test]
fn documents_are_read_in_yaml_as_well() {
    let (guideline, told) = (guideline(), statements(&example().to_string()));
    let world = world(&told);
    let yaml = written_plan(&guideline, &world).document.write(Format::Yaml);
    for name in ["plan.yaml", "plan"] {
        let read = chain::read(name, &yaml, "mic3").unwrap();
        let read: Vec<Statement> = read.statements.into_iter().map(|located| located.statement).collect();
        assert_eq!(sorted(&read), sorted(&told), "{name}");
    }
}
