//! What fuzzing starts from: the files of `corpus/`, and inputs made from the project's own data.

use std::fs;
use std::path::Path;

use guideline::Package;
use interchange::checklist::{Answer, Row, SheetFacts, export};
use jiff::civil::date;
use message::Locale;
use world::{ImplementationStatus, Statement};

use crate::checklist::parts;
use crate::guidelines::{SHAPES, root, shaped_package, shipped_package, small, small_package};

/// An input with the name it goes by.
pub type Seed = (String, Vec<u8>);

/// Every seed of a target, in the same order each time.
pub fn of(target: &str) -> Vec<Seed> {
    let mut seeds = corpus(target);
    match target {
        "guideline_package" => {
            seeds.push(("small".to_owned(), small_package().to_bytes()));
            let shaped = SHAPES.iter().filter_map(|(shape, _)| Some((*shape, shaped_package(shape)?)));
            seeds.extend(shaped.map(|(shape, package)| (shape.to_owned(), package.to_bytes())));
            seeds.extend(["cpsf", "mic2", "mic2014"].map(|name| (name.to_owned(), shipped_package(name).to_bytes())));
        }
        "guideline_chapter" => {
            seeds.extend(files(small_package(), "small", ""));
            seeds.extend(files(&shipped_package("mic3"), "shipped", ""));
            for (shape, shipped) in SHAPES {
                let before = format!("{shape}/");
                seeds.extend(shaped_package(shape).into_iter().flat_map(|package| files(package, shape, &before)));
                if !shipped.is_empty() {
                    seeds.extend(files(&shipped_package(shipped), shipped, &before));
                }
            }
        }
        "mapping_file" => seeds.extend(mappings()),
        "service_file" => seeds.extend(["expense", "iaas", "telemedicine"].map(example)),
        "organisation_file" => seeds.push(example("organisation")),
        "checklist" => {
            for locale in Locale::ALL {
                let file = excel_file(locale);
                seeds.push((format!("{}.txt", locale.tag()), parts(&file).into_bytes()));
                seeds.push((format!("{}.xlsx", locale.tag()), file));
            }
        }
        "chain_file" => seeds.push(chain()),
        "oscal_document" => seeds.extend(corpus("chain_file")),
        "answer_sheet" => {
            for locale in Locale::ALL {
                let file = crate::answer_sheet::blank(locale);
                seeds.push((format!("{}.txt", locale.tag()), parts(&file).into_bytes()));
                seeds.push((format!("{}.xlsx", locale.tag()), file));
            }
        }
        "plan_case" => seeds.extend(["internet-banking", "telecom"].map(case)),
        "statement" => seeds.extend(statements()),
        _ => {}
    }
    seeds
}

/// The bytes of a seed file; one that ends in `.hex` holds them as hexadecimal digits, with white space anywhere.
pub fn read(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if path.extension().is_none_or(|ending| ending != "hex") {
        return bytes;
    }
    let digits: Vec<u8> = bytes.into_iter().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(byte).collect()
}

fn corpus(target: &str) -> Vec<Seed> {
    let folder = root().join("fuzz/corpus").join(target);
    let mut paths: Vec<_> = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), read(path))).collect()
}

/// The files of a guideline, each under a line that names it, with what is written before the name.
fn files(package: &Package, of: &str, before: &str) -> Vec<Seed> {
    let named = |(path, text): (&String, &String)| {
        (format!("{of}-{}", path.replace('/', "-")), format!("# {before}{path}\n{text}").into_bytes())
    };
    package.files.iter().map(named).collect()
}

/// The shipped mappings.
fn mappings() -> Vec<Seed> {
    let folder = fs::read_dir(root().join("mappings")).unwrap();
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    paths.iter().map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), read(path))).collect()
}

fn example(name: &str) -> Seed {
    let path = root().join("examples/hibari").join(name).with_extension("toml");
    (format!("{name}.toml"), fs::read(path).unwrap())
}

fn chain() -> Seed {
    ("kintai.json".to_owned(), fs::read(root().join("examples/chain/kintai.json")).unwrap())
}

fn case(name: &str) -> Seed {
    let path = root().join("examples/plan").join(name).with_extension("json");
    (format!("{name}.json"), fs::read(path).unwrap())
}

/// A checklist of the small guideline with every cell filled in.
fn excel_file(locale: Locale) -> Vec<u8> {
    let facts =
        SheetFacts::new(small(), "A", "service:a".parse().unwrap(), date(2026, 4, 1), ("akashi/test", 12), locale);
    let full = Row {
        control: "II.1.1.1".into(),
        answer: Answer::Stated(ImplementationStatus::Partly),
        note: "=1+1\nnote".into(),
        owner: "owner".into(),
        plan: "plan".into(),
        due: Some(date(2026, 9, 30)),
        evidence_title: "evidence".into(),
        evidence_collected: Some(date(2026, 3, 15)),
        evidence_valid_until: Some(date(2027, 3, 14)),
        evidence_location: "place".into(),
        reason: String::new(),
    };
    let excluded = Row { answer: Answer::Excluded, reason: "reason".into(), ..Row::empty("II.1.1.2") };
    export(small(), &facts, &[full, excluded], None).unwrap()
}

/// The golden bodies of every kind, each under its kind and version.
fn statements() -> Vec<Seed> {
    let golden = |(kind, version): &(&str, u32)| {
        let text = fs::read_to_string(root().join(format!("crates/world/golden/{kind}.v{version}.json"))).unwrap();
        let seed = |(number, line)| (format!("{kind}-{number}"), format!("{kind} {version}\n{line}").into_bytes());
        text.lines().enumerate().map(seed).collect::<Vec<_>>()
    };
    Statement::KINDS.iter().flat_map(golden).collect()
}
