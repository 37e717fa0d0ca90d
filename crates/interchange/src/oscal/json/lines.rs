//! On which line each value of a JSON text begins; the text is known to be sound.

/// The lines of all values, a value before those in it.
pub(in super::super) fn lines(text: &str) -> Vec<u32> {
    let mut lines = Vec::new();
    let mut line = 1;
    // Of each object or list that is open: whether it is an object, and whether a field's name comes next.
    let mut open: Vec<(bool, bool)> = Vec::new();
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let is_name = open.last().is_some_and(|(_, name)| *name);
        match byte {
            b'\n' => line += 1,
            b'"' => {
                if !is_name {
                    lines.push(line);
                }
                // A line break within a text is written as an escape.
                while let Some(byte) = bytes.next() {
                    match byte {
                        b'\\' => drop(bytes.next()),
                        b'"' => break,
                        _ => {}
                    }
                }
            }
            b'{' | b'[' => {
                lines.push(line);
                open.push((byte == b'{', byte == b'{'));
            }
            b'}' | b']' => drop(open.pop()),
            b':' => set_name(&mut open, false),
            b',' => set_name(&mut open, true),
            _ if byte.is_ascii_whitespace() => {}
            _ => {
                lines.push(line);
                let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
                while bytes.next_if(is_part).is_some() {}
            }
        }
    }
    lines
}

/// Notes whether a name comes next, if an object is open.
fn set_name(open: &mut [(bool, bool)], name: bool) {
    if let Some((true, next)) = open.last_mut() {
        *next = name;
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn every_value_has_its_line_and_names_have_none() {
        let text = "{\n \"a\": [1,\n  -2.5e+3, \"x\\\"{\"],\n \"b\\\\\": {},\n \"c\": null, \"d\": {\"e\":\n true}\n}";
        assert_eq!(lines(text), [1, 2, 2, 3, 3, 4, 5, 5, 6]);
        assert_eq!(lines("\n\"one\""), [2]);
    }
}
