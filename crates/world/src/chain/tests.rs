use jiff::Timestamp;

use crate::{Applied, BodyErased, ChainPart, Meta, PartKind, Slug, Statement, World};

fn meta(position: u64) -> Meta {
    Meta { position, recorded_at: Timestamp::UNIX_EPOCH, effective_at: Timestamp::UNIX_EPOCH }
}

fn said(kind: &str, body: &str) -> Statement {
    Statement::decode(kind, 1, body.as_bytes()).unwrap()
}

fn name(slug: &str) -> Slug {
    slug.parse().unwrap()
}

fn service(name: &str) -> Statement {
    said("ChainServiceDescribed", &format!(r#"{{"service":"{name}","name":"{name}","provider":"p","runs":["saas"]}}"#))
}

fn link(from: &str, to: &str) -> Statement {
    let body =
        format!(r#"{{"link":"{from}-{to}","from":"{from}","to":"{to}","kind":"supply","mechanism":"published"}}"#);
    said("LinkDeclared", &body)
}

fn fold(statements: &[Statement]) -> World {
    let mut world = World::default();
    for (position, statement) in (0..).zip(statements) {
        world.apply(&meta(position), statement);
    }
    world
}

#[test]
fn the_way_along_supply_links_is_found_whatever_it_winds_through() {
    let world = fold(&[service("a"), service("b"), service("c"), link("a", "b"), link("b", "c"), link("c", "b")]);
    let chain = world.supply_chain();
    let path = |from: &str, to: &str, except: &str| {
        let found = chain.supply_path(&name(from), &name(to), &name(except));
        found.map(|path| path.iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(path("a", "c", "x"), Some(["a", "b", "c"].map(str::to_owned).to_vec()));
    assert_eq!(path("c", "a", "x"), None);
    assert_eq!(path("a", "c", "b-c"), None);
    assert_eq!(path("a", "a", "x"), Some(vec!["a".to_owned()]));
}

#[test]
fn what_is_described_anew_replaces_what_was_said() {
    let anew = r#"{"link":"a-b","from":"c","to":"b","kind":"api","mechanism":"bespoke"}"#;
    let world = fold(&[service("a"), link("a", "b"), said("LinkDeclared", anew)]);
    let chain = world.supply_chain();
    assert_eq!(chain.links_from(&name("a")).count(), 0);
    assert_eq!(chain.links_from(&name("c")).count(), 1);
    assert_eq!(chain.links.len(), 1);
}

#[test]
fn parts_are_withdrawn_and_name_what_rests_on_them() {
    let world = fold(&[service("a"), service("b"), link("a", "b")]);
    let resting = world.supply_chain().resting_on(&ChainPart::new(PartKind::Service, &name("b")));
    assert_eq!(resting, [ChainPart::new(PartKind::Link, &name("a-b"))]);
    assert_eq!("member:b".parse(), Ok(ChainPart::new(PartKind::Service, &name("b"))));
    assert!("service:b".parse::<ChainPart>().is_err());
    let withdrawn = said("ChainPartWithdrawn", r#"{"part":"link:a-b","reason":"r"}"#);
    let world = fold(&[service("a"), service("b"), link("a", "b"), withdrawn]);
    assert!(world.supply_chain().links.is_empty());
    assert_eq!(world.supply_chain().links_from(&name("a")).count(), 0);
}

#[test]
fn an_erased_link_is_remembered_until_it_is_declared_anew_or_withdrawn() {
    let erased = |after: Option<Statement>| {
        let mut world = fold(&[service("a"), service("b"), link("a", "b")]);
        let erasing = BodyErased { position: 2, ground: "g".into() };
        assert_eq!(world.apply(&meta(3), &erasing.into()), Applied::FoldAgain);
        let mut world = fold(&[service("a"), service("b")]);
        world.apply_erased(&meta(2), "LinkDeclared", &link("a", "b").keys());
        if let Some(after) = after {
            world.apply(&meta(3), &after);
        }
        world
    };
    assert_eq!(erased(None).supply_chain().erased_links.get(&name("a-b")), Some(&name("a")));
    assert!(erased(Some(link("a", "b"))).supply_chain().erased_links.is_empty());
    let withdrawn = said("ChainPartWithdrawn", r#"{"part":"link:a-b","reason":"r"}"#);
    assert!(erased(Some(withdrawn)).supply_chain().erased_links.is_empty());
}
