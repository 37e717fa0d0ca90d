//! A document's tree with its lines, taken apart field by field: what nobody takes is kept.

use guideline::catalog::More;

use crate::oscal::{Name, Object, Value, put_text};

/// A value and the line it begins on.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) line: u32,
    pub(super) held: Held,
}

/// What stands there.
#[derive(Clone, Debug)]
pub(super) enum Held {
    Null,
    /// A text, or a number or a truth value in the letters of the document.
    Plain(Box<str>, Plain),
    List(Vec<Spot>),
    Fields(Vec<(Name, Spot)>),
}

/// What a plain value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    Text,
    Number,
    Truth,
}

impl Spot {
    /// An object without fields.
    pub(super) fn empty(line: u32) -> Self {
        Self { line, held: Held::Fields(Vec::new()) }
    }

    /// The tree with its lines, which are those of its values, each before the values in it.
    pub(super) fn of(value: Value, lines: Vec<u32>) -> Self {
        located(value, &mut lines.into_iter())
    }

    /// The text; numbers and truth values are texts in their letters.
    pub(super) fn plain(&self) -> Option<&str> {
        match &self.held {
            Held::Plain(text, _) => Some(text),
            _ => None,
        }
    }

    /// A field.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        match &self.held {
            Held::Fields(fields) => fields.iter().find(|(own, _)| own == name).map(|(_, spot)| spot),
            _ => None,
        }
    }

    /// The fields' names.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let fields = match &self.held {
            Held::Fields(fields) => fields.as_slice(),
            _ => &[],
        };
        fields.iter().map(|(name, _)| name.as_ref())
    }

    /// The values in a list, or those of the fields of an object.
    pub(super) fn inside(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        match &self.held {
            Held::List(list) => Box::new(list.iter()),
            Held::Fields(fields) => Box::new(fields.iter().map(|(_, spot)| spot)),
            Held::Null | Held::Plain(..) => Box::new(std::iter::empty()),
        }
    }

    /// Takes a field out, whatever it is; nothing, if it is null.
    pub(super) fn take(&mut self, name: &str) -> Option<Self> {
        self.take_if(name, |held| !matches!(held, Held::Null))
    }

    /// Takes a field that is a text, a number or a truth value.
    pub(super) fn take_text(&mut self, name: &str) -> Option<String> {
        match self.take_if(name, |held| matches!(held, Held::Plain(..)))?.held {
            Held::Plain(text, _) => Some(text.into()),
            _ => None,
        }
    }

    /// Takes a field that is a list.
    pub(super) fn take_list(&mut self, name: &str) -> Vec<Self> {
        match self.take_if(name, |held| matches!(held, Held::List(_))).map(|spot| spot.held) {
            Some(Held::List(list)) => list,
            _ => Vec::new(),
        }
    }

    /// Takes a list of texts; a list with anything else in it stays where it is.
    pub(super) fn take_texts(&mut self, name: &str) -> Vec<String> {
        let are_texts = |held: &Held| matches!(held, Held::List(list) if list.iter().all(|one| one.plain().is_some()));
        match self.take_if(name, are_texts).map(|spot| spot.held) {
            Some(Held::List(list)) => list.iter().filter_map(Self::plain).map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }

    /// Takes a field of the kind wanted. One that is null says nothing and goes; one of another kind stays and is kept.
    fn take_if(&mut self, name: &str, is_wanted: impl Fn(&Held) -> bool) -> Option<Self> {
        let Held::Fields(fields) = &mut self.held else { return None };
        let at = fields.iter().position(|(own, _)| own == name)?;
        let held = fields.get(at).map(|(_, spot)| &spot.held)?;
        if matches!(held, Held::Null) {
            fields.remove(at);
            return None;
        }
        is_wanted(held).then(|| fields.remove(at).1)
    }

    /// Whether nothing is left in it.
    pub(super) fn is_empty(&self) -> bool {
        match &self.held {
            Held::Null => true,
            Held::Plain(text, _) => text.is_empty(),
            Held::List(list) => list.is_empty(),
            Held::Fields(fields) => fields.is_empty(),
        }
    }

    /// The value as JSON on one line.
    pub(super) fn json(&self) -> String {
        let mut out = String::new();
        put(self, &mut out);
        out
    }

    /// Puts a field in.
    pub(super) fn put(&mut self, name: &str, spot: Self) {
        if let Held::Fields(fields) = &mut self.held {
            fields.push((Name::Owned(name.to_owned()), spot));
        }
    }
}

/// What nobody took, to be kept; nothing, if all was taken.
pub(super) fn more(spot: &Spot) -> Option<More> {
    (!spot.is_empty()).then(|| More::new(spot.json())).flatten()
}

fn located(value: Value, lines: &mut impl Iterator<Item = u32>) -> Spot {
    let line = lines.next().unwrap_or(1);
    let held = match value {
        Value::Null => Held::Null,
        Value::Bool(truth) => Held::Plain(if truth { "true" } else { "false" }.into(), Plain::Truth),
        Value::Number(digits) => Held::Plain(digits, Plain::Number),
        Value::Text(text) => Held::Plain(text, Plain::Text),
        Value::List(list) => Held::List(list.into_iter().map(|value| located(value, lines)).collect()),
        Value::Object(object) => Held::Fields(fields(object, lines)),
    };
    Spot { line, held }
}

fn fields(object: Object, lines: &mut impl Iterator<Item = u32>) -> Vec<(Name, Spot)> {
    object.into_fields().into_iter().map(|(name, value)| (name, located(value, lines))).collect()
}

fn put(spot: &Spot, out: &mut String) {
    match &spot.held {
        Held::Null => out.push_str("null"),
        Held::Plain(text, Plain::Text) => put_text(text, out),
        Held::Plain(text, _) => out.push_str(text),
        Held::List(list) => {
            out.push('[');
            for (index, one) in list.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                put(one, out);
            }
            out.push(']');
        }
        Held::Fields(fields) => {
            out.push('{');
            for (index, (name, one)) in fields.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                put_text(name, out);
                out.push(':');
                put(one, out);
            }
            out.push('}');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Spot;

    fn spot(name: &str, text: &str) -> Spot {
        let (value, lines) = crate::oscal::tree(name, text.as_bytes()).unwrap();
        Spot::of(value, lines)
    }

    #[test]
    fn values_know_their_lines_in_both_formats() {
        for (name, text) in [
            ("a.yaml", "a: 1\nb:\n- x\n- y: &k\n    z: [1,\n      2]\nc: *k\nd: 1.10\n"),
            (
                "a.json",
                "{\"a\": 1,\n\"b\":\n[\"x\",\n{\"y\": {\n\"z\": [1,\n2]}}],\n\"c\": {\"z\": [1, 2]}, \"d\": 1.10}",
            ),
        ] {
            let spot = spot(name, text);
            let y = spot.get("b").and_then(|list| list.inside().nth(1)).and_then(|one| one.get("y")).unwrap();
            let z: Vec<u32> = y.get("z").unwrap().inside().map(|one| one.line).collect();
            assert_eq!((y.get("z").unwrap().line, z), (5, vec![5, 6]), "{name}");
            assert_eq!(spot.get("c").and_then(|c| c.get("z")).unwrap().line, 7, "{name}");
            assert_eq!(spot.json(), r#"{"a":1,"b":["x",{"y":{"z":[1,2]}}],"c":{"z":[1,2]},"d":1.10}"#);
        }
    }

    #[test]
    fn what_is_not_as_expected_is_left_to_be_kept() {
        let mut spot = spot("a.yaml", "a: [1]\nb: null\nc: {d: 1}\ne: [{f: 1}]\ng: 2\n");
        assert_eq!((spot.take_text("a"), spot.take_text("b"), spot.take_text("c")), (None, None, None));
        assert!(spot.take_list("c").is_empty() && spot.take_texts("e").is_empty());
        assert_eq!((spot.take_texts("a"), spot.take_text("g")), (vec!["1".to_owned()], Some("2".to_owned())));
        assert_eq!(spot.json(), r#"{"c":{"d":1},"e":[{"f":1}]}"#);
    }
}
