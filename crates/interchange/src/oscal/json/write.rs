//! JSON out: two spaces a level, every text as it is.

use super::super::value::{Object, Value};

/// The object as indented JSON that ends with a line break.
pub(in super::super) fn write(object: &Object) -> String {
    let mut out = String::new();
    put_object(object, 0, &mut out);
    out.push('\n');
    out
}

fn put(value: &Value, level: usize, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(digits) => out.push_str(digits),
        Value::Text(text) => put_text(text, out),
        Value::List(list) if list.is_empty() => out.push_str("[]"),
        Value::List(list) => {
            out.push('[');
            for (index, value) in list.iter().enumerate() {
                new_line(index, level + 1, out);
                put(value, level + 1, out);
            }
            close(']', level, out);
        }
        Value::Object(object) => put_object(object, level, out),
    }
}

fn put_object(object: &Object, level: usize, out: &mut String) {
    if object.is_empty() {
        return out.push_str("{}");
    }
    out.push('{');
    for (index, (name, value)) in object.iter().enumerate() {
        new_line(index, level + 1, out);
        put_text(name, out);
        out.push_str(": ");
        put(value, level + 1, out);
    }
    close('}', level, out);
}

fn new_line(index: usize, level: usize, out: &mut String) {
    out.push_str(if index == 0 { "\n" } else { ",\n" });
    indent(level, out);
}

fn close(bracket: char, level: usize, out: &mut String) {
    out.push('\n');
    indent(level, out);
    out.push(bracket);
}

fn indent(level: usize, out: &mut String) {
    out.extend(std::iter::repeat_n("  ", level));
}

/// A text in quotes, with what JSON does not allow written as escapes.
pub(crate) fn put_text(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.find(|found: char| found < ' ' || found == '"' || found == '\\') {
        let (plain, found) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(plain);
        let mut characters = found.chars();
        match characters.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(other) => out.push_str(&format!("\\u{:04x}", u32::from(other))),
            None => {}
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}
