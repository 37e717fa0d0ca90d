//! Every kind of fault is told with its file and line.

use crate::load;
use crate::shipped::{Fault, check, package};

/// Where a problem is told.
#[derive(Clone, Copy)]
enum At {
    /// At the line changed.
    Line,
    /// So many lines above it.
    Above(usize),
    /// At the head of the list's item that is changed, `[[role]]`.
    Item,
    /// At the first line of the file.
    File,
}
use At::{Above, File, Item, Line};

impl At {
    /// How many lines above the change that is.
    fn above(self, text: &str, from: &str) -> usize {
        let before: Vec<&str> = text.split(from).next().unwrap().split('\n').collect();
        let head = |line: &&str| line.starts_with("[[") && !line.contains('.');
        match self {
            Line => 0,
            Above(lines) => lines,
            Item => before.iter().rev().position(head).unwrap(),
            File => before.len() - 1,
        }
    }
}

#[track_caller]
fn all(faults: &[(&'static str, &'static str, &'static str, At, &'static str)]) {
    let package = package("mic3-iot");
    for (file, from, to, at, problem) in faults.iter().copied() {
        let above = at.above(&package.files[file], from);
        check(&package, &Fault { file, from, to, above, problem });
    }
}

#[test]
fn ids_that_point_nowhere_or_stand_twice() {
    all(&[
        ("map/a.toml", "risk = \"RA-02\"", "risk = \"RA-99\"", Item, "`RA-99` is referred to here but does not exist"),
        ("map/a.toml", "id = \"MA-02\"", "id = \"MA-01\"", Item, "`MA-01` is already used at map/a.toml:7"),
        (
            "map/a.toml",
            "countermeasures = [\"A-1\"]",
            "countermeasures = [\"A-13\"]",
            Item,
            "`A-13` is referred to here but does not exist",
        ),
        ("roles.toml", "arrows = [1]", "arrows = [1, 9]", Item, "`9` is referred to here but does not exist"),
        (
            "components.toml",
            "side = \"local-side\"",
            "side = \"local\"",
            Item,
            "`local` is referred to here but does not exist",
        ),
        (
            "risks/a.toml",
            "ground = \"general-ict\"",
            "ground = \"general\"",
            Item,
            "`general` is referred to here but does not exist",
        ),
        (
            "survey.toml",
            "from = \"ENV-e.EXE-c.B\"",
            "from = \"ENV-e.EXE-d.B\"",
            Line,
            "`ENV-e.EXE-d.B` is referred to here but does not exist",
        ),
        (
            "survey.toml",
            "situations = [\"preprocessing-lan\"",
            "situations = [\"lan\"",
            Item,
            "`lan` is referred to here but does not exist",
        ),
        (
            "readings.toml",
            "default = \"not-in-survey\"",
            "default = \"never\"",
            Item,
            "`never` is referred to here but does not exist",
        ),
        (
            "rules.toml",
            "note = \"external-provision\"",
            "note = \"provision\"",
            Item,
            "`provision` is referred to here but does not exist",
        ),
        (
            "annex3.toml",
            "check = \"nobody-executes\"",
            "check = \"gaps\"",
            Item,
            "`gaps` is referred to here but does not exist",
        ),
        (
            "countermeasures/c.toml",
            "origin = \"lead 1\"",
            "origin = \"lead 9\"",
            Above(2),
            "`C-1-ク lead 9` is referred to here but does not exist",
        ),
        (
            "countermeasures/c.toml",
            "id = \"C-1-ク.doc1\"",
            "id = \"C-2-ク.doc9\"",
            Line,
            "the id `C-2-ク.doc9` does not belong under `C-1-ク`",
        ),
        ("sections.toml", "id = \"Ⅴ.1.1\"", "id = \"Ⅴ.1\"", Item, "`Ⅴ.1` is already used at sections.toml:11"),
    ]);
}

#[test]
fn texts_that_lack_a_language() {
    all(&[
        ("roles.toml", "title.en = \"User contract\"", "", Above(1), "this item cannot be read: missing field `en`"),
        ("roles.toml", "title.en = \"User contract\"", "title.en = \" \"", Line, "`ENV-a` has no text in English"),
        (
            "map/b.toml",
            "ja = \"",
            "xx = \"",
            Line,
            "this item cannot be read: unknown field `xx`, expected one of `against`, `kind`, `ja`, `en`",
        ),
        (
            "components.toml",
            "en = \"From where",
            "# \"From where",
            Item,
            "this item cannot be read: a text needs `ja` and `en`",
        ),
    ]);
}

#[test]
fn keys_and_words_that_nobody_knows() {
    all(&[
        ("roles.toml", "[[group]]", "[[groups]]", Line, "`groups` is not a key of this file"),
        (
            "structures.toml",
            "kind = \"connection\"",
            "kind = \"line\"",
            Line,
            "this item cannot be read: unknown variant `line`, expected `connection` or `data-only`",
        ),
        (
            "survey.toml",
            "kind = \"preset\", value = \"yes\"",
            "kind = \"preset\"",
            Above(1),
            "this item cannot be read: a cell of kind `preset` has `value` alone",
        ),
        (
            "countermeasures/a.toml",
            "origin = \"countermeasure\"",
            "origin = \"control\"",
            Above(3),
            "this item cannot be read: `control` is no origin: `countermeasure`, `action 1`, `lead 1` or `duty ROLE`",
        ),
    ]);
    let mut package = package("mic3-iot");
    package.files.insert("chapters/Ⅴ.toml".to_owned(), String::new());
    let found = load(&package).unwrap_err();
    let [one] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(one.place.as_ref().unwrap().to_string(), "chapters/Ⅴ.toml");
}

#[test]
fn what_does_not_fit_together() {
    all(&[
        ("map/a.toml", "always = true", "always = false", Item, "`MA-01` does not go with `always = false`"),
        ("map/a.toml", "addressee = \"self\"", "addressee = \"partner\"", Item, "`MA-01` does not go with `partner`"),
        ("map/b.toml", "role = \"ENV-b\", cell", "role = \"ENV-c\", cell", Item, "`MB1-01` does not go with `ENV-c`"),
        (
            "map/b.toml",
            "cell = \"ENV-b.iot",
            "cell = \"ENV-c.iot",
            Item,
            "`MB1-01` does not go with `ENV-c.iot-device-local-computer.B`",
        ),
        ("map/c.toml", "requires = [\"ENV-f.content.C\"]", "", Item, "`MC1-05` does not go with `requires = []`"),
        (
            "map/c.toml",
            "merged_with = \"MC1-02\"",
            "merged_with = \"MC1-01\"",
            Item,
            "`MC1-03` does not go with `MC1-01`",
        ),
        ("rules.toml", "rows = 21", "rows = 22", Item, "`A` does not go with `rows = 22`"),
        ("rules.toml", "role = \"ENV-a\"", "role = \"ENV-f\"", Item, "`ENV-f` does not go with `A`"),
        ("risks/a.toml", "extracted = [\"RA-08\"]\n", "", Item, "`LA-001` does not go with `extracted = []`"),
        ("readings.toml", "drop = [\"EXE-e\",", "drop = [\"EXE-a\",", Item, "`MB3-18` does not go with `EXE-a`"),
        ("countermeasures/a.toml", "principles = [16]\n", "", Item, "`A-IoT-1` does not go with `principles = []`"),
        (
            "countermeasures/a.toml",
            "id = \"A-1\"",
            "id = \"A-1\"\ncounterpart = \"A-2\"",
            Item,
            "`A-1` names `A-2`, which does not name it back",
        ),
        (
            "structures.toml",
            "roles = [\"EXE-a\", \"EXE-b\", \"EXE-c\"]",
            "roles = [\"EXE-a\", \"EXE-b\", \"EXE-c\", \"EXE-d\"]",
            Item,
            "`1` names `EXE-d`, which does not name it back",
        ),
    ]);
}

#[test]
fn what_is_missing_or_counted_wrongly() {
    all(&[
        ("cases.toml", "    \"ENV-b.lan.B\",\n", "", Item, "`typical` lacks `ENV-b.lan.B`"),
        (
            "cases.toml",
            "    \"ENV-b.lan.B\",\n",
            "    \"ENV-b.lan.B\",\n    \"ENV-b.lan.B\",\n",
            Item,
            "`typical` does not go with `ENV-b.lan.B`",
        ),
        ("survey.toml", "    { column = \"C\", kind = \"none\" },\n", "", Item, "`ENV-a` lacks `C`"),
        (
            "annex3.toml",
            "[[example.value]]\nfield = \"users\"",
            "[[example.value]]\nfield = \"summary\"\nja = \"要\"\nen = \"sum\"\n[[example.value]]\nfield = \"users\"",
            Item,
            "`greenhouse` does not go with `summary`",
        ),
        ("guideline.toml", "roles = 17", "roles = 18", File, "roles: the manifest declares 18, the files hold 17"),
        ("guideline.toml", "roles = 17", "roles = 17\nrolls = 1", File, "`rolls` is not a key of this file"),
    ]);
}
