//! The shipped guideline as OSCAL.

use std::collections::BTreeSet;

use message::Locale;

use super::super::export::{Baseline, baselines, catalog, profile};
use super::super::{Content, Document, Opened, Reference, Refusal, Sources, resolve, validate};
use super::{shape, stamp};
use crate::guideline_json::tests::mic3;

const NOW: &str = "2026-11-21T00:00:00Z";

/// The catalog alone, by the name it is exported under.
struct Exported(Document);

impl Sources for Exported {
    fn open(&mut self, reference: Reference<'_>) -> Result<Opened, Refusal> {
        assert_eq!(reference.href, self.0.file());
        let content = Content::Read(Box::new(self.0.clone()));
        Ok(Opened { name: reference.href.to_owned(), content, instead: false })
    }
}

#[test]
fn the_catalog_is_sound_and_whole() {
    let guideline = mic3();
    for locale in Locale::ALL {
        let exported = catalog(&guideline, locale, NOW);
        assert_eq!(validate(&exported), []);
        assert_eq!(exported, catalog(&guideline, locale, NOW));
        let shape = shape(exported.body());
        assert!(shape.starts_with("II[II.1[II.1.1[II.1.1.1 "), "{:.60}", shape);
        let controls: BTreeSet<&str> = shape.split([' ', '[', ']']).filter(|id| id.split('.').count() == 4).collect();
        assert_eq!(controls.len(), 200);
        assert_eq!(
            exported.body().objects("groups").map(|part| part.text("id").unwrap()).collect::<Vec<_>>(),
            ["II", "III", "IV"]
        );
    }
}

#[test]
fn a_control_has_its_requirement_its_practices_and_its_values() {
    let guideline = mic3();
    let exported = catalog(&guideline, Locale::En, NOW);
    let group = |object: &super::super::Object, id: &str| {
        object.objects("groups").find(|one| one.text("id") == Some(id)).unwrap().clone()
    };
    let section = group(&group(&group(exported.body(), "III"), "III.1"), "III.1.1");
    let control = section.objects("controls").find(|one| one.text("id") == Some("III.1.1.3")).unwrap();
    let expected = guideline.control("III.1.1.3").unwrap();
    let parts: Vec<_> = control.objects("parts").collect();
    assert_eq!(parts[0].text("prose"), Some(expected.requirement.en.as_str()));
    let guidance = parts.iter().filter(|part| part.text("name") == Some("guidance"));
    let practices: Vec<&str> = guidance.map(|part| part.text("prose").unwrap()).collect();
    assert_eq!(practices, expected.practices.iter().map(|one| one.text.en.as_str()).collect::<Vec<_>>());
    let availability = control.objects("params").find(|one| one.text("id") == Some("III.1.1.3.b")).unwrap();
    let told: Vec<&str> = availability.objects("guidelines").map(|one| one.text("prose").unwrap()).collect();
    assert_eq!(told[0], "Pattern 1: 99.9%以上");
}

#[test]
fn every_profile_resolves_over_the_catalog() {
    let guideline = mic3();
    let all = baselines(&guideline);
    let names: Vec<String> = all.iter().map(|one| one.name()).collect();
    assert_eq!(names[..3], ["basic", "recommended", "pattern-1-basic"]);
    assert_eq!(names.len(), 10);
    for baseline in all {
        let exported = profile(&guideline, baseline, Locale::Ja, NOW);
        assert_eq!(validate(&exported), []);
        let done = resolve(exported, &mut Exported(catalog(&guideline, Locale::Ja, NOW)), &stamp()).unwrap();
        assert_eq!(done.warnings, []);
        let controls =
            shape(done.catalog.body()).split([' ', '[', ']']).filter(|id| id.split('.').count() == 4).count();
        // 162 basic controls, 200 in all.
        let expected = if baseline.name().ends_with("basic") { 162 } else { 200 };
        assert_eq!(controls, expected, "{}", baseline.name());
    }
}

#[test]
fn a_pattern_sets_its_reference_values() {
    let guideline = mic3();
    let exported = profile(&guideline, Baseline { level: None, pattern: Some(1) }, Locale::En, NOW);
    let settings: Vec<_> = exported.body().object("modify").unwrap().objects("set-parameters").collect();
    assert_eq!(settings.len(), 25);
    let availability = settings.iter().find(|set| set.text("param-id") == Some("III.1.1.3.b")).unwrap();
    assert_eq!(availability.list("values"), ["99.9%以上".into()]);
    let plain = profile(&guideline, Baseline { level: None, pattern: None }, Locale::En, NOW);
    assert_eq!(plain.body().get("modify"), None);
}
