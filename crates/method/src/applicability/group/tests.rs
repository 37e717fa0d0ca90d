use message::Locale;
use world::{CircumstanceStated, Holds, Runs, Statement};

use crate::View;
use crate::applicability::applies;
use crate::fixture::{TODAY, fold, harbour, service};

/// The harbour's requirements: `A.1` of the groups P and G, `1.10` of G alone, `a.1.q` of none.
fn asked(statements: &[Statement]) -> Vec<&'static str> {
    let statements = [&[service(&[Runs::Saas], None)], statements].concat();
    let world = fold(&statements);
    let view = View::new(harbour(), &world, "s", TODAY).unwrap();
    let asked = harbour().controls.iter().filter(|control| applies(&view, control, &mut ()));
    asked.map(|control| control.id.as_str()).collect()
}

fn said(scope: &str, group: &str, holds: Holds) -> Statement {
    let circumstance = format!("group.{group}").into();
    CircumstanceStated { scope: scope.parse().unwrap(), guideline: "harbour".into(), circumstance, holds }.into()
}

#[test]
fn the_group_taken_on_decides() {
    let all = ["A.1", "a.1.q", "1.10"];
    let organisation = |group, holds| said("organisation", group, holds);
    // Nobody has chosen: everything counts.
    assert_eq!(asked(&[]), all);
    assert_eq!(asked(&[organisation("P", Holds::Yes)]), ["A.1", "a.1.q"]);
    assert_eq!(asked(&[organisation("G", Holds::Yes)]), all);
    assert_eq!(asked(&[organisation("P", Holds::Yes), organisation("G", Holds::Yes)]), all);
    // Denied groups take out what belongs to no other.
    assert_eq!(asked(&[organisation("G", Holds::No)]), ["A.1", "a.1.q"]);
    assert_eq!(asked(&[organisation("G", Holds::No), organisation("P", Holds::No)]), ["a.1.q"]);
    // The nearest scope speaks, and can take back.
    let service = |holds| said("service:s", "P", holds);
    assert_eq!(asked(&[organisation("P", Holds::Yes), service(Holds::No)]), all);
    assert_eq!(asked(&[organisation("P", Holds::Yes), service(Holds::No), service(Holds::Open)]), ["A.1", "a.1.q"]);
}

#[test]
fn it_is_said_which_group_decides() {
    let why = |statements: &[Statement], item: &str| -> Vec<String> {
        let statements = [&[service(&[Runs::Saas], None)], statements].concat();
        let world = fold(&statements);
        let view = View::new(harbour(), &world, "s", TODAY).unwrap();
        let mut reasons = Vec::new();
        applies(&view, harbour().control(item).unwrap(), &mut reasons);
        reasons.iter().map(|reason| reason.text(Locale::En)).collect()
    };
    let taken = [said("organisation", "P", Holds::Yes)];
    assert_eq!(why(&taken, "A.1"), ["the party takes on the group P Petit port"]);
    assert_eq!(
        why(&taken, "1.10"),
        [
            "the requirement belongs to groups that the party does not take on: G",
            "the party takes on the group P Petit port",
        ]
    );
    assert_eq!(
        why(&[], "1.10"),
        ["nobody has stated which groups the party takes on; until then the requirement counts: G"]
    );
    assert_eq!(why(&[], "a.1.q"), Vec::<String>::new());
}
