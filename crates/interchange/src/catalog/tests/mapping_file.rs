//! Files by the layout of mappings/README.md, held against the guidelines at hand.

use super::super::{Beside, Known, lint, read};
use super::{HARBOUR, framework, told};

/// The harbour has three requirements to assess and one line that says something besides: `A.1`, `a.1.q`, `1.10`.
const FILE: &str = r#"# invented
[mapping]
from = "harbour"
to = "quay"
source = "analyst"
claimed-by = { ja = "誰か", en = "Somebody" }
reason = { ja = "理由", en = "A reason" }

[totals]
from = 3
to = 1
pairs = 1
ties = 1

[[pair]]
from = "A.1"
to = ["q.1"]
relation = "subset"
confidence = "low"

[residue]
from = ["a.1.q", "1.10"]
to = []
"#;

#[test]
fn a_file_of_our_own_is_taken_in_as_it_is() {
    let harbour = framework("harbour.yaml", HARBOUR);
    let beside = Beside { known: Known(vec![&harbour.guideline]), ..Beside::default() };
    let import = read("some/where/harbour--quay.toml", FILE.as_bytes(), beside).unwrap();
    let [mapping] = import.mappings.as_slice() else { panic!("{import:?}") };
    assert_eq!((mapping.name.as_str(), mapping.text.as_str()), ("harbour--quay.toml", FILE));
    assert_eq!(mapping.unknown, ["quay"]);
    assert_eq!(mapping.mapping.pairs[0].to, ["q.1"]);
}

#[test]
fn lint_tells_what_is_wrong_with_a_mapping_and_where() {
    let harbour = framework("harbour.yaml", HARBOUR);
    let known = || Known(vec![&harbour.guideline]);
    let beside = || Beside { known: known(), ..Beside::default() };
    assert_eq!(told(&lint("harbour--quay.toml", FILE.as_bytes(), beside())), Vec::<String>::new());
    // Of a guideline that is not at hand nothing can be told.
    let unknown = FILE.replace("A.1", "Z.9");
    assert_eq!(told(&lint("harbour--quay.toml", unknown.as_bytes(), Beside::default())), Vec::<String>::new());
    let second = "\n[[pair]]\nfrom = \"A.1\"\nto = [\"q.1\"]\nrelation = \"equal\"\nconfidence = \"low\"\n\n[residue]";
    for (from, to, problem) in [
        ("from = \"A.1\"", "from = \"Z.9\"", "15: `Z.9` is referred to here but does not exist"),
        ("from = [\"a.1.q\", ", "from = [", "21: `a.1.q` is neither tied nor left over"),
        ("\n[residue]", second, "21: `A.1` and `q.1` are already tied at harbour--quay.toml:15"),
        ("pairs = 1", "pairs = 2", "9: pairs: [totals] declares 2, the file holds 1"),
        ("relation = \"subset\"", "relation = \"alike\"", "18: "),
    ] {
        assert!(FILE.contains(from), "{from}");
        let found = told(&lint("harbour--quay.toml", FILE.replacen(from, to, 1).as_bytes(), beside()));
        assert!(found.iter().any(|one| one.starts_with(problem)), "{found:#?} has no {problem}");
    }
}
