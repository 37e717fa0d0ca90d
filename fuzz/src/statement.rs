//! A statement as the ledger holds it.

use jiff::Timestamp;
use jiff::civil::Date;
use world::{Meta, Statement, World, validate_all};

use crate::guidelines::shipped;
use crate::readable;

/// A statement, `<kind> <version>` on the first line and its body below: written as read, and nothing a world cannot
/// take in.
pub fn statement(data: &[u8]) {
    let mut lines = data.splitn(2, |byte| *byte == b'\n');
    let (Some(head), Some(body)) = (lines.next().and_then(crate::text), lines.next()) else { return };
    let Some((kind, version)) = head.split_once(' ') else { return };
    let Ok(version) = version.parse() else { return };
    let Ok(statement) = Statement::decode(kind, version, body) else { return };
    assert_eq!((statement.kind(), statement.version()), (kind, version));
    assert!(!statement.keys().is_empty());
    assert_eq!(Statement::decode(kind, version, &statement.body()).ok().as_ref(), Some(&statement));
    let problems = validate_all([&statement], &World::default(), &[shipped()], Date::MAX);
    readable(&problems.into_iter().map(|(_, problem)| problem).collect::<Vec<_>>());
    let mut world = World::default();
    for position in 0..2 {
        let time = Timestamp::UNIX_EPOCH;
        world.apply(&Meta { position, recorded_at: time, effective_at: time }, &statement);
    }
    world.apply_erased(
        &Meta { position: 2, recorded_at: Timestamp::MIN, effective_at: Timestamp::MAX },
        kind,
        &statement.keys(),
    );
}
