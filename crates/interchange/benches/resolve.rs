//! How fast profiles are resolved over a catalog as large as the largest published one; run by hand with
//! `cargo bench -p akashi-interchange`.

#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;

use std::error::Error;
use std::fmt::Write as _;

use interchange::oscal::{Content, Document, Format, Opened, Reference, Refusal, Sources, Stamp, resolve};

/// Families of controls, controls in each, and controls inside each.
const SIZE: (usize, usize, usize) = (18, 16, 3);

/// The catalog, read before.
struct Catalog(Option<Document>);

impl Sources for Catalog {
    fn open(&mut self, _: Reference<'_>) -> Result<Opened, Refusal> {
        let document = self.0.take().ok_or(Refusal::Missing)?;
        Ok(Opened { name: "catalog.json".to_owned(), content: Content::Read(Box::new(document)), instead: false })
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let text = catalog()?;
    let read = |name: &str, text: &str| Document::read(name, text.as_bytes()).map_err(|found| format!("{found:?}"));
    let catalog = read("catalog.json", &text)?;
    let written = catalog.write(Format::Json);
    let yaml = catalog.write(Format::Yaml);
    let (families, controls, inner) = SIZE;
    println!("{} controls, {} bytes of JSON, {} of YAML", families * controls * (1 + inner), written.len(), yaml.len());
    timing::print_times("read the catalog as JSON", &timing::times(1, 20, || read("catalog.json", &written)));
    timing::print_times("read it as YAML", &timing::times(1, 5, || read("catalog.yaml", &yaml)));
    timing::print_times("write it as JSON", &timing::times(1, 20, || catalog.write(Format::Json)));
    for (name, profile) in [
        ("a third of the controls, as they are", baseline(true)?),
        (
            "all, as they are",
            "\"imports\": [{\"href\": \"c\", \"include-all\": {}}], \"merge\": {\"as-is\": true}".to_owned(),
        ),
        (
            "all, flat, with 280 alterations",
            format!("\"imports\": [{{\"href\": \"c\"}}], \"modify\": {{{}}}", alterations()?),
        ),
    ] {
        let profile =
            format!("{{\"profile\": {{\"uuid\": \"x\", \"metadata\": {{\"oscal-version\": \"1.1.2\"}}, {profile}}}}}");
        let profile = read("profile.json", &profile)?;
        // Copying what is given is not the resolution's work.
        let mut given: Vec<(Document, Catalog)> =
            (0..22).map(|_| (profile.clone(), Catalog(Some(catalog.clone())))).collect();
        let stamp = Stamp { uuid: "y".to_owned(), last_modified: "z".to_owned() };
        let mut kept = Vec::new();
        let times = timing::times(2, 20, || {
            if let Some((profile, mut sources)) = given.pop() {
                kept.push(resolve(profile, &mut sources, &stamp));
            }
        });
        let failed = kept.iter().filter(|one| one.is_err()).count();
        timing::print_times(&format!("{name}{}", if failed > 0 { ": FAILED" } else { "" }), &times);
    }
    Ok(())
}

fn catalog() -> Result<String, std::fmt::Error> {
    let prose =
        "Organisations describe here what is to be done, by whom and when, with all the detail a reader needs. ";
    let mut text =
        String::from("{\"catalog\": {\"uuid\": \"u\", \"metadata\": {\"oscal-version\": \"1.1.2\"}, \"groups\": [");
    let (families, controls, inner) = SIZE;
    for family in 0..families {
        let comma = if family > 0 { "," } else { "" };
        write!(text, "{comma}{{\"id\": \"f{family}\", \"title\": \"Family {family}\", \"controls\": [")?;
        for control in 0..controls {
            let comma = if control > 0 { "," } else { "" };
            let id = format!("f{family}-{control}");
            write!(text, "{comma}{{{}, \"controls\": [", fields(&id, prose)?)?;
            for inner in 0..inner {
                let comma = if inner > 0 { "," } else { "" };
                write!(text, "{comma}{{{}}}", fields(&format!("{id}.{inner}"), prose)?)?;
            }
            text.push_str("]}");
        }
        text.push_str("]}");
    }
    text.push_str("], \"back-matter\": {\"resources\": [");
    for resource in 0..200 {
        let comma = if resource > 0 { "," } else { "" };
        write!(text, "{comma}{{\"uuid\": \"00000000-0000-4000-8000-{resource:012}\", \"title\": \"T\"}}")?;
    }
    text.push_str("]}}}");
    Ok(text)
}

/// About as much as a control of SP 800-53 with its objectives holds.
fn fields(id: &str, prose: &str) -> Result<String, std::fmt::Error> {
    let mut text = format!("\"id\": \"{id}\", \"class\": \"c\", \"title\": \"Control {id}\", \"params\": [");
    for param in 0..6 {
        let comma = if param > 0 { "," } else { "" };
        write!(
            text,
            "{comma}{{\"id\": \"{id}_prm_{param}\", \"props\": [{{\"name\": \"label\", \"value\": \"{id}\", \"class\": \"sp800-53a\"}}], \"label\": \"frequency\", \"guidelines\": [{{\"prose\": \"{prose}\"}}]}}"
        )?;
    }
    text.push_str("], \"props\": [{\"name\": \"label\", \"value\": \"x\"}, {\"name\": \"sort-id\", \"value\": \"y\"}], \"links\": [");
    for link in 0..12 {
        let comma = if link > 0 { "," } else { "" };
        write!(text, "{comma}{{\"href\": \"#00000000-0000-4000-8000-{link:012}\", \"rel\": \"reference\"}}")?;
    }
    text.push_str("], \"parts\": [");
    for part in 0..6 {
        let comma = if part > 0 { "," } else { "" };
        write!(
            text,
            "{comma}{{\"id\": \"{id}_smt.{part}\", \"name\": \"item\", \"props\": [{{\"name\": \"label\", \"value\": \"{part}.\"}}], \"prose\": \"{prose}{prose} {{{{ insert: param, {id}_prm_1 }}}}\", \"parts\": [{{\"id\": \"{id}_smt.{part}.a\", \"name\": \"item\", \"prose\": \"{prose}\"}}]}}"
        )?;
    }
    text.push(']');
    Ok(text)
}

fn baseline(as_is: bool) -> Result<String, std::fmt::Error> {
    let (families, controls, _) = SIZE;
    let mut ids = String::new();
    for family in 0..families {
        for control in 0..controls {
            write!(ids, "\"f{family}-{control}\",")?;
        }
    }
    let ids = ids.trim_end_matches(',');
    Ok(format!(
        "\"imports\": [{{\"href\": \"c\", \"include-controls\": [{{\"with-ids\": [{ids}]}}]}}], \"merge\": {{\"as-is\": {as_is}}}"
    ))
}

fn alterations() -> Result<String, std::fmt::Error> {
    let mut alters = String::new();
    for alter in 0..280 {
        let comma = if alter > 0 { "," } else { "" };
        let id = format!("f{}-{}", alter % 18, alter / 18);
        write!(
            alters,
            "{comma}{{\"control-id\": \"{id}\", \"removes\": [{{\"by-name\": \"objective\"}}], \"adds\": [{{\"by-id\": \"{id}_smt.3\", \"position\": \"starting\", \"props\": [{{\"name\": \"n\", \"value\": \"v\"}}]}}]}}"
        )?;
    }
    Ok(format!("\"alters\": [{alters}]"))
}
