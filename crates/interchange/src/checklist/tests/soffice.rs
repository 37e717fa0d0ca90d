use std::path::Path;
use std::process::Command;

use message::Locale;
use method::assessment::Verdict;

use super::{facts, imported, many, mic3, rows_of, said};
use crate::checklist::{Beside, Judged, Speaker, changes, export};

/// Converts a file of the folder with LibreOffice, which puts the result beside it.
fn convert(soffice: &Path, folder: &Path, to: &str, from: &str) {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let status = Command::new(soffice)
        .args([profile.as_str(), "--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .arg(folder.join(from))
        .status()
        .unwrap();
    assert!(status.success(), "{from} to {to}");
}

#[test]
fn libreoffice_brings_everything_back() {
    let Some(soffice) = std::env::var_os("AKASHI_TOOL_SOFFICE") else {
        println!("skipped: AKASHI_TOOL_SOFFICE is not set");
        return;
    };
    let mut rows = many();
    // LibreOffice drops tabs and makes one kind of all line ends; neither is a change.
    rows[0].note = "a\tb\r\nc".into();
    let verdict = |id: &str| {
        let verdict = Verdict::ALL[id.bytes().map(usize::from).sum::<usize>() % 5];
        Beside { judged: Some(Judged { verdict, speaker: Speaker::ALL[id.len() % 3] }), inherited: None }
    };
    for locale in Locale::ALL {
        let folder = tempfile::tempdir().unwrap();
        let bytes = export(mic3(), &facts(locale), &rows, Some(&verdict)).unwrap();
        std::fs::write(folder.path().join("list.xlsx"), bytes).unwrap();
        convert(Path::new(&soffice), folder.path(), "ods", "list.xlsx");
        std::fs::remove_file(folder.path().join("list.xlsx")).unwrap();
        convert(Path::new(&soffice), folder.path(), "xlsx", "list.ods");
        let back = imported(&std::fs::read(folder.path().join("list.xlsx")).unwrap());
        assert_eq!(back.facts, facts(locale));
        assert_eq!(changes(&rows, &back), []);
        assert_eq!(rows_of(&back)[1..], rows[1..]);
        assert_eq!(said(&back.warnings), [""; 0]);
    }
}
