//! The service file and the organisation file, held against the shipped guideline.

use interchange::service_file::{Located, read_organisation, read_service};
use jiff::civil::Date;
use world::{Statement, World, validate_all};

use crate::guidelines::shipped;
use crate::{readable, text};

/// The largest file, in bytes.
const FILE_LIMIT: usize = 1024 * 1024;

/// A service file: all that is wrong is said; what is read are statements that an empty workspace takes.
pub fn service_file(data: &[u8]) {
    let Some(text) = text(data) else { return };
    match read_service("f", text, shipped()) {
        Ok(file) => {
            stand(text, &file.statements);
            let of_it = |located: &Located| matches!(&located.statement, Statement::ServiceRegistered(body) if body.0.service == file.service);
            assert_eq!(file.statements.iter().filter(|located| of_it(located)).count(), 1);
        }
        Err(problems) => refused(&problems),
    }
}

/// The same of an organisation file.
pub fn organisation_file(data: &[u8]) {
    let Some(text) = text(data) else { return };
    match read_organisation("f", text, shipped()) {
        Ok(file) => stand(text, &file.statements),
        Err(problems) => refused(&problems),
    }
}

fn refused(problems: &[message::Diagnostic]) {
    assert!(!problems.is_empty());
    readable(problems);
}

fn stand(text: &str, statements: &[Located]) {
    assert!(text.len() <= FILE_LIMIT);
    let lines = text.split('\n').count();
    for Located { statement, place } in statements {
        assert!(place.line.is_some_and(|line| (1..=lines).contains(&(line as usize))), "{place}");
        let again = Statement::decode(statement.kind(), statement.version(), &statement.body());
        assert_eq!(again.as_ref().ok(), Some(statement));
        assert!(!statement.keys().is_empty());
    }
    let statements = statements.iter().map(|located| &located.statement);
    assert_eq!(validate_all(statements, &World::default(), &[shipped()], Date::MAX), []);
}
