//! YAML in and out: the part of YAML 1.2 that says what JSON says.

mod plain;
mod write;

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::limits;
use super::name::name;
use super::trouble::{Trouble, twice};
use super::value::{Name, Object, Value};

pub(super) use write::write;

/// Reads the one document of a text; what stops the reading comes with its line.
pub(super) fn read(text: &str) -> Result<Value, (Trouble, usize)> {
    parse(text, Tree::default()).map(|tree| tree.root.unwrap_or(Value::Null))
}

/// Reads the one document of a text, and on which line each of its values begins, a value before those in it.
pub(super) fn read_with_lines(text: &str) -> Result<(Value, Vec<u32>), (Trouble, usize)> {
    let tree = parse(text, Tree { lines: Some(Vec::new()), ..Tree::default() })?;
    let lines = tree.lines.unwrap_or_default();
    Ok(tree.root.map_or((Value::Null, vec![1]), |root| (root, lines)))
}

fn parse(text: &str, mut tree: Tree) -> Result<Tree, (Trouble, usize)> {
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| (trouble(error.info()), error.marker().line()))?;
        tree.line = u32::try_from(span.start.line()).unwrap_or(u32::MAX);
        tree.take(event).map_err(|trouble| (trouble, span.start.line()))?;
    }
    Ok(tree)
}

/// The parser's reason; it has a limit of its own for levels on one line.
fn trouble(reason: &str) -> Trouble {
    if reason.contains("recursion limit") { Trouble::Deep } else { Trouble::YamlSyntax(reason.to_owned()) }
}

/// A list or an object that has begun.
enum Open {
    List(Vec<Value>),
    Object(Vec<(Name, Value)>, Option<Name>),
}

/// What has been read so far.
#[derive(Default)]
struct Tree {
    open: Vec<(Open, usize)>,
    root: Option<Value>,
    /// What aliases may repeat, each with its weight.
    anchors: HashMap<usize, (Value, usize)>,
    values: usize,
    repeated: usize,
    documents: usize,
    /// The line the parser has come to.
    line: u32,
    /// The line of each value so far, if anybody wants to know.
    lines: Option<Vec<u32>>,
}

impl Tree {
    fn take(&mut self, event: Event<'_>) -> Result<(), Trouble> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 { Err(Trouble::Documents) } else { Ok(()) }
            }
            Event::Alias(anchor) => self.alias(anchor),
            Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref()),
            Event::SequenceStart(anchor, tag) => {
                refuse_tag(tag.as_deref(), "seq")?;
                self.begin(Open::List(Vec::new()), anchor)
            }
            Event::MappingStart(anchor, tag) => {
                refuse_tag(tag.as_deref(), "map")?;
                self.begin(Open::Object(Vec::new(), None), anchor)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
        }
    }

    fn begin(&mut self, open: Open, anchor: usize) -> Result<(), Trouble> {
        if self.awaits_name() {
            return Err(Trouble::NameForm);
        }
        if self.open.len() >= limits::DEPTH {
            return Err(Trouble::Deep);
        }
        self.note_lines(1);
        self.open.push((open, anchor));
        Ok(())
    }

    fn end(&mut self) -> Result<(), Trouble> {
        let Some((open, anchor)) = self.open.pop() else { return Ok(()) };
        let value = match open {
            Open::List(list) => Value::List(list),
            Open::Object(fields, _) => {
                if let Some(name) = twice(fields.iter().map(|(name, _)| name.as_ref())) {
                    return Err(Trouble::Twice(name.to_owned()));
                }
                Value::Object(Object::from_fields(fields))
            }
        };
        self.put(value, anchor)
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, tag: Option<&Tag>) -> Result<(), Trouble> {
        if self.awaits_name() {
            if text.len() > limits::NAME {
                return Err(Trouble::LongName);
            }
            refuse_tag(tag, "str")?;
            if anchor > 0 {
                return Err(Trouble::NameForm);
            }
            if let Some((Open::Object(_, awaited), _)) = self.open.last_mut() {
                *awaited = Some(name(text));
            }
            return Ok(());
        }
        if text.len() > limits::TEXT {
            return Err(Trouble::LongText);
        }
        let value = match tag {
            Some(tag) if tag.is_yaml_core_schema() && tag.suffix == "str" => Value::text(text),
            Some(tag) if !(tag.is_yaml_core_schema() && plain::is_type(&tag.suffix)) => {
                return Err(Trouble::Tag(tag.to_string()));
            }
            _ if style == ScalarStyle::Plain => plain::value(text),
            _ => Value::text(text),
        };
        self.note_lines(1);
        self.put(value, anchor)
    }

    fn alias(&mut self, anchor: usize) -> Result<(), Trouble> {
        if self.awaits_name() {
            return Err(Trouble::NameForm);
        }
        let Some((value, weight)) = self.anchors.get(&anchor) else { return Err(Trouble::Repeats) };
        self.repeated = self.repeated.saturating_add(*weight);
        if self.repeated > limits::REPEATED {
            return Err(Trouble::Repeats);
        }
        let depth = self.open.len() + depth(value);
        if depth > limits::DEPTH {
            return Err(Trouble::Deep);
        }
        let value = value.clone();
        if self.lines.is_some() {
            self.note_lines(count(&value));
        }
        self.put(value, 0)
    }

    /// Notes that so many values stand on this line.
    fn note_lines(&mut self, values: usize) {
        if let Some(lines) = &mut self.lines {
            lines.extend(std::iter::repeat_n(self.line, values));
        }
    }

    fn put(&mut self, value: Value, anchor: usize) -> Result<(), Trouble> {
        self.values += 1;
        if self.values > limits::VALUES {
            return Err(Trouble::Many);
        }
        if anchor > 0 {
            let weight = weight(&value);
            // What is kept for aliases costs as much as what they repeat.
            self.repeated = self.repeated.saturating_add(weight);
            if self.repeated > limits::REPEATED {
                return Err(Trouble::Repeats);
            }
            self.anchors.insert(anchor, (value.clone(), weight));
        }
        match self.open.last_mut() {
            None => self.root = Some(value),
            Some((Open::List(list), _)) => list.push(value),
            Some((Open::Object(fields, awaited), _)) => {
                if let Some(name) = awaited.take() {
                    fields.push((name, value));
                }
            }
        }
        Ok(())
    }

    fn awaits_name(&self) -> bool {
        matches!(self.open.last(), Some((Open::Object(_, None), _)))
    }
}

/// A tag says nothing that JSON could keep, unless it names the type the value has anyway.
fn refuse_tag(tag: Option<&Tag>, natural: &str) -> Result<(), Trouble> {
    match tag {
        Some(tag) if !(tag.is_yaml_core_schema() && tag.suffix == natural) => Err(Trouble::Tag(tag.to_string())),
        _ => Ok(()),
    }
}

fn weight(value: &Value) -> usize {
    1 + match value {
        Value::Null | Value::Bool(_) => 0,
        Value::Number(text) | Value::Text(text) => text.len(),
        Value::List(list) => list.iter().map(weight).sum(),
        Value::Object(object) => object.iter().map(|(name, value)| name.len() + weight(value)).sum(),
    }
}

/// How many values a value is made of, itself included.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::List(list) => list.iter().map(count).sum(),
        Value::Object(object) => object.iter().map(|(_, value)| count(value)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) => 0,
    }
}

fn depth(value: &Value) -> usize {
    match value {
        Value::List(list) => 1 + list.iter().map(depth).max().unwrap_or(0),
        Value::Object(object) => 1 + object.iter().map(|(_, value)| depth(value)).max().unwrap_or(0),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) => 0,
    }
}
