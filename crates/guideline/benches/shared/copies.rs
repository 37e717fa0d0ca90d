//! A guideline several times as large as the shipped one, for comparison with peers that measured larger ones.

use guideline::Package;

/// How far the chapters of one copy lie from those of the next.
const STEP: u32 = 20;

/// The totals that grow with every copy.
const TOTALS: [&str; 8] =
    ["controls", "basic", "recommended", "sections", "practices", "obligations", "indicators", "references"];

/// `count` copies of every chapter and indicator under new numbers: `II.1.1.1` again as `II.21.1.1`.
pub(crate) fn copies(package: &Package, count: u32) -> Package {
    let mut large = Package::default();
    for (name, text) in &package.files {
        if let Some((part, chapter)) = name.strip_prefix("chapters/").and_then(|name| name.split_once('.')) {
            let Ok(number) = chapter.trim_end_matches(".toml").parse::<u32>() else { continue };
            for copy in 0..count {
                let name = format!("chapters/{part}.{}.toml", number + copy * STEP);
                large.files.insert(name, moved(text, copy * STEP));
            }
        } else if name == "indicators.toml" {
            let all: String = (0..count).map(|copy| moved(text, copy * STEP)).collect();
            large.files.insert(name.clone(), all);
        } else if name == "guideline.toml" {
            let lines = text.lines().map(|line| multiplied(line, count) + "\n");
            large.files.insert(name.clone(), lines.collect());
        } else {
            large.files.insert(name.clone(), text.clone());
        }
    }
    large
}

/// A text in which every quoted id of a chapter lies `by` chapters further on.
fn moved(text: &str, by: u32) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, piece) in text.split('"').enumerate() {
        if index > 0 {
            out.push('"');
        }
        let mut steps = piece.splitn(3, '.');
        match (steps.next(), steps.next().map(str::parse::<u32>), steps.next()) {
            (Some(part @ ("II" | "III" | "IV")), Some(Ok(chapter)), rest) => {
                out.push_str(&format!("{part}.{}", chapter + by));
                out.extend(rest.map(|rest| format!(".{rest}")));
            }
            _ => out.push_str(piece),
        }
    }
    out
}

/// A line of the manifest; totals that grow are multiplied.
fn multiplied(line: &str, by: u32) -> String {
    match line.split_once(" = ").map(|(name, number)| (name, number.parse::<u32>())) {
        Some((name, Ok(number))) if TOTALS.contains(&name) => format!("{name} = {}", number * by),
        _ => line.to_owned(),
    }
}
