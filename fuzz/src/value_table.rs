//! Tables of values, held against the shipped guideline.

use interchange::value_table::{Line, decode, read, template};
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use world::{Scope, ServiceDescription, ServiceRegistered, Statement, World, validate_all};

use crate::guidelines::shipped;
use crate::readable;

/// How many lines a table may have.
const LINES: usize = 2_000;

/// A table: all that is wrong is said at its line. What is read are values that a workspace with the service takes, each
/// with the line it stands on; written as a table again, they say the same; and the template of their indicators is a
/// table that only lacks its values.
pub fn value_table(data: &[u8]) {
    let text = match decode("CSV", data) {
        Ok(text) => text,
        Err(problem) => return readable(&[problem]),
    };
    let last = text.replace("\r\n", "\n").split(['\r', '\n']).count();
    match table(&text) {
        Ok(found) => {
            assert!((1..=LINES).contains(&found.len()));
            stand(&found, last);
            written_again(&found);
            let indicators = found.iter().map(|line| shipped().indicator(&line.indicator).unwrap());
            for locale in Locale::ALL {
                let problems = table(&template(indicators.clone(), Date::MAX, locale)).unwrap_err();
                assert_eq!(problems.iter().map(|one| one.code).collect::<Vec<_>>(), ["value-table-empty"]);
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            let places = || problems.iter().map(|one| one.place.as_ref().unwrap());
            let lines: Vec<u32> = places().filter_map(|place| place.line).collect();
            assert!(lines.is_sorted() && lines.iter().all(|line| (1..=last).contains(&(*line as usize))));
            assert!(places().all(|place| place.item.is_none() || place.line.is_some()));
            readable(&problems);
        }
    }
}

fn table(text: &str) -> Result<Vec<Line>, Vec<Diagnostic>> {
    read("CSV", text, shipped(), &Scope::Service("a".parse().unwrap()))
}

fn stand(found: &[Line], last: usize) {
    for line in found {
        assert!(line.place.line.is_some_and(|own| (2..=last).contains(&(own as usize))), "{}", line.place);
        assert!(!line.words.ja.is_empty() && !line.words.en.is_empty());
        let again = Statement::decode(line.statement.kind(), line.statement.version(), &line.statement.body());
        assert_eq!(again.as_ref().ok(), Some(&line.statement));
        let measured = matches!(&line.statement, Statement::ValueMeasured(body) if line.measured_on == Some(body.on));
        assert_eq!(measured, line.measured_on.is_some());
    }
    assert!(found.is_sorted_by_key(|line| line.place.line));
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

fn written_again(found: &[Line]) {
    let mut text = "on,value,kind,indicator\n".to_owned();
    for line in found {
        let (kind, written, on) = match &line.statement {
            Statement::ValueMeasured(body) => ("測定値", &body.written, body.on.to_string()),
            Statement::ValueAgreed(body) => ("agreed", &body.written, String::new()),
            other => panic!("{other:?}"),
        };
        text += &format!("{on},\"{}\",{kind},{}\n", written.replace('"', "\"\""), line.indicator);
    }
    let again = table(&text).unwrap();
    let said = |lines: &[Line]| lines.iter().map(|line| line.statement.clone()).collect::<Vec<_>>();
    assert_eq!(said(&again), said(found));
}
