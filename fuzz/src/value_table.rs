//! Tables of values, held against the shipped guideline.

use interchange::value_table::{Line, read, template};
use jiff::civil::Date;
use world::{Scope, ServiceDescription, ServiceRegistered, Statement, World, validate_all};

use crate::guidelines::shipped;
use crate::{readable, text};

/// How many lines a table may have.
const LINES: usize = 2_000;

/// A table: all that is wrong is said at its line; what is read are values that a workspace with the service takes, each
/// with the line it stands on; and the template of what was read is a table that only lacks its values.
pub fn value_table(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let service = "a".parse().unwrap();
    let lines = text.replace("\r\n", "\n").split(['\r', '\n']).count();
    match read("CSV", text, shipped(), &Scope::Service(service)) {
        Ok(found) => {
            assert!((1..=LINES).contains(&found.len()));
            stand(&found, lines);
            let ids = found.iter().map(|line| line.indicator.clone());
            let empty = template(ids, Date::MAX);
            let problems = read("CSV", &empty, shipped(), &Scope::Organisation).unwrap_err();
            assert_eq!(problems.iter().map(|one| one.code).collect::<Vec<_>>(), ["value-table-empty"]);
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            assert!(problems.iter().filter_map(|one| one.place.as_ref()?.line).all(|line| line as usize <= lines.max(1)));
            readable(&problems);
        }
    }
}

fn stand(found: &[Line], lines: usize) {
    for line in found {
        assert!(line.place.line.is_some_and(|own| (2..=lines).contains(&(own as usize))), "{}", line.place);
        assert!(!line.value.ja.is_empty() && !line.value.en.is_empty());
        let again = Statement::decode(line.statement.kind(), line.statement.version(), &line.statement.body());
        assert_eq!(again.as_ref().ok(), Some(&line.statement));
        let measured = matches!(&line.statement, Statement::ValueMeasured(body) if line.measured_on == Some(body.on));
        assert_eq!(measured, line.measured_on.is_some());
    }
    // In the breath before, the service is registered.
    let service = ServiceDescription {
        service: "a".parse().unwrap(),
        name: "A".into(),
        unit: None,
        perspective: world::Perspective::Provide,
        runs: vec![world::Runs::Saas],
        building: None,
        example: None,
    };
    let registered: Statement = ServiceRegistered(service).into();
    let said = std::iter::once(&registered).chain(found.iter().map(|line| &line.statement));
    assert_eq!(validate_all(said, &World::default(), &[shipped()], Date::MAX), []);
}
