//! Files of supply chains, and documents of OSCAL that carry one.

use interchange::chain::read;
use interchange::chain_oscal::{OfferAsked, offered};
use interchange::oscal::Document;
use jiff::Timestamp;
use jiff::civil::Date;
use message::Locale;
use world::{LinkKind, Meta, Statement, World, validate_all};

use crate::guidelines::shipped;
use crate::{readable, text};

/// A chain, as a chain file or in a document of OSCAL: all that is wrong is said at its place. What is read is written to the ledger and back the same; and where
/// nothing is wrong with it, a world takes it in and no supply leads back to where it came from.
pub fn chain_file(data: &[u8]) {
    let Some(text) = text(data) else { return };
    offers(text);
    // Without an ending, the text tells whether it is JSON or YAML.
    let file = match read("chain", text, "mic3") {
        Ok(file) => file,
        Err(problems) => {
            assert!(!problems.is_empty() && problems.iter().all(|problem| problem.place.is_some()));
            return readable(&problems);
        }
    };
    let statements: Vec<&Statement> = file.statements.iter().map(|located| &located.statement).collect();
    for statement in &statements {
        assert!(!statement.keys().is_empty());
        let again = Statement::decode(statement.kind(), statement.version(), &statement.body());
        assert_eq!(again.ok().as_ref(), Some(*statement));
    }
    let problems = validate_all(statements.iter().copied(), &World::default(), &[shipped()], Date::MAX);
    readable(&problems.iter().map(|(_, problem)| problem.clone()).collect::<Vec<_>>());
    let mut world = World::default();
    for (position, statement) in (0..).zip(&statements) {
        let time = Timestamp::UNIX_EPOCH;
        world.apply(&Meta { position, recorded_at: time, effective_at: time }, statement);
    }
    let chain = world.supply_chain();
    let supplies = chain.links.values().map(|part| &part.body).filter(|link| link.kind == LinkKind::Supply);
    let circle = supplies.into_iter().any(|link| chain.supply_path(&link.to, &link.from, &link.link).is_some());
    assert!(!(problems.is_empty() && circle));
}

/// The same document as another tool may have written it: what it says of a service is written to the ledger and back the
/// same, and what cannot be taken over is told.
fn offers(text: &str) {
    let Ok(document) = Document::read("chain", text.as_bytes()) else { return };
    let (service, by) = ("s".parse().unwrap(), "p".parse().unwrap());
    let guideline = shipped();
    let asked = OfferAsked { service: &service, by: &by, component: None, guideline, locale: Locale::En };
    match offered(&document, &asked) {
        Ok(read) => {
            assert!(!read.statements.is_empty());
            for located in &read.statements {
                let statement = &located.statement;
                let again = Statement::decode(statement.kind(), statement.version(), &statement.body());
                assert_eq!(again.ok().as_ref(), Some(statement));
            }
            readable(&read.warnings);
        }
        Err(problems) => {
            assert!(!problems.is_empty() && problems.iter().all(|problem| problem.place.is_some()));
            readable(&problems);
        }
    }
}
