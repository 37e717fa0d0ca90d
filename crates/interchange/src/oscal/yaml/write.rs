//! YAML out: block style, texts in double quotes wherever a reader could be misled.

use super::super::json::put_text;
use super::super::value::{Object, Value};
use super::plain::needs_no_quotes;

/// The object as YAML that ends with a line break.
pub(in super::super) fn write(object: &Object) -> String {
    let mut out = String::new();
    if object.is_empty() {
        out.push_str("{}\n");
    } else {
        fields(object, 0, false, &mut out);
    }
    out
}

/// The fields of an object; the first one stands on a line that has begun with a dash.
fn fields(object: &Object, level: usize, after_dash: bool, out: &mut String) {
    for (index, (name, value)) in object.iter().enumerate() {
        if index > 0 || !after_dash {
            indent(level, out);
        }
        text(name, out);
        out.push(':');
        match value {
            Value::Object(below) if !below.is_empty() => {
                out.push('\n');
                fields(below, level + 1, false, out);
            }
            Value::List(list) if !list.is_empty() => {
                out.push('\n');
                items(list, level + 1, out);
            }
            value => {
                out.push(' ');
                scalar(value, out);
                out.push('\n');
            }
        }
    }
}

fn items(list: &[Value], level: usize, out: &mut String) {
    for value in list {
        indent(level, out);
        out.push('-');
        match value {
            Value::Object(object) if !object.is_empty() => {
                out.push(' ');
                fields(object, level + 1, true, out);
            }
            Value::List(list) if !list.is_empty() => {
                out.push('\n');
                items(list, level + 1, out);
            }
            value => {
                out.push(' ');
                scalar(value, out);
                out.push('\n');
            }
        }
    }
}

/// Whatever stands on one line.
fn scalar(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(digits) => out.push_str(digits),
        Value::Text(words) => text(words, out),
        Value::List(_) => out.push_str("[]"),
        Value::Object(_) => out.push_str("{}"),
    }
}

fn text(words: &str, out: &mut String) {
    if needs_no_quotes(words) {
        out.push_str(words);
        return;
    }
    let start = out.len();
    put_text(words, out);
    // Line breaks of Unicode, the byte order mark and what is not printable must be escaped in YAML.
    let is_hidden = |found: char| {
        matches!(found, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    };
    if words.contains(is_hidden) {
        for found in out.split_off(start).chars() {
            if is_hidden(found) {
                out.push_str(&format!("\\u{:04x}", u32::from(found)));
            } else {
                out.push(found);
            }
        }
    }
}

fn indent(level: usize, out: &mut String) {
    out.extend(std::iter::repeat_n("  ", level));
}
