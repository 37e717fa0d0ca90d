//! `akashi oscal`: profiles resolved, documents converted and checked.

pub(in crate::commands) mod files;

use std::path::Path;

use interchange::oscal::{self, Document, Format, Object, Stamp, limits};
use message::{Diagnostic, Locale, Place, has_errors};

use crate::args::{Oscal, ToFile};
use crate::print::{self, Failure};
use crate::{Outcome, edge};

use files::Files;

pub(crate) fn run(command: Oscal, locale: Locale) -> Result<Outcome, Failure> {
    match command {
        Oscal::Resolve { profile, to, root } => resolve(&profile, &to, root.as_deref(), locale),
        Oscal::Convert { input, output, replace } => convert(&input, &output, replace, locale),
        Oscal::Validate { file } => validate(&file, locale),
    }
}

fn resolve(profile: &Path, to: &ToFile, root: Option<&Path>, locale: Locale) -> Result<Outcome, Failure> {
    let mut files = Files::new(profile, root)?;
    let document = read(profile, &files.name_of(profile))?;
    let resolved = oscal::resolve(document, &mut files, &stamp())?;
    print::warnings(&resolved.warnings, locale);
    let format = to.file().and_then(|output| Format::of_name(&output.display().to_string())).unwrap_or(Format::Json);
    let written = resolved.catalog.write(format);
    match to.file() {
        None => print::output(&written)?,
        Some(output) => {
            edge::write(output, written.as_bytes(), to.replace)?;
            let controls = controls(resolved.catalog.body());
            let args = vec![("controls", controls.into()), ("file", output.display().to_string().into())];
            print::say(locale, "cli-oscal-resolved", &args)?;
        }
    }
    Ok(Outcome::Good)
}

fn convert(input: &Path, output: &Path, replace: bool, locale: Locale) -> Result<Outcome, Failure> {
    let named = output.display().to_string();
    let Some(format) = Format::of_name(&named) else {
        let problem = Diagnostic::error("cli-oscal-format").with("file", named.as_str());
        return Err(problem.into());
    };
    let document = read(input, &input.display().to_string())?;
    edge::write(output, document.write(format).as_bytes(), replace)?;
    print::say(locale, "cli-oscal-converted", &vec![("file", named.into())])?;
    Ok(Outcome::Good)
}

fn validate(file: &Path, locale: Locale) -> Result<Outcome, Failure> {
    let name = file.display().to_string();
    let document = read(file, &name)?;
    let found = oscal::validate(&document);
    if has_errors(&found) {
        return Err(found.into());
    }
    print::warnings(&found, locale);
    let args = vec![("file", name.into()), ("kind", document.kind().field().into())];
    print::say(locale, "cli-oscal-valid", &args)?;
    Ok(Outcome::Good)
}

fn read(file: &Path, name: &str) -> Result<Document, Failure> {
    let bytes = edge::read_bytes(file, limits::BYTES as u64)?;
    Document::read(name, &bytes).map_err(|found| {
        // Only a document that was read knows its place.
        let placed = |one: Diagnostic| if one.place.is_some() { one } else { one.at(Place::file(name)) };
        Failure(found.into_iter().map(placed).collect())
    })
}

/// How many controls there are, those inside others included.
fn controls(object: &Object) -> usize {
    object.objects("controls").map(|control| 1 + controls(control)).sum::<usize>()
        + object.objects("groups").map(controls).sum::<usize>()
}

/// What a catalog that is made now is called.
pub(in crate::commands) fn stamp() -> Stamp {
    Stamp { uuid: uuid(), last_modified: edge::now_as_text() }
}

/// A random UUID (version 4).
fn uuid() -> String {
    let mut bytes = [0; 16];
    edge::random(&mut bytes);
    let number = u128::from_be_bytes(bytes);
    let number = number & !(0xf << 76) & !(0x3 << 62) | (0x4 << 76) | (0x2 << 62);
    let digits = format!("{number:032x}");
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_id_is_a_random_uuid() {
        let uuid = super::uuid();
        let groups: Vec<&str> = uuid.split('-').collect();
        assert_eq!(groups.iter().map(|group| group.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(groups[2].starts_with('4'), "{uuid}");
        assert!(groups[3].starts_with(['8', '9', 'a', 'b']), "{uuid}");
        assert_ne!(uuid, super::uuid());
    }
}
