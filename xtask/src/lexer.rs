//! Rust source cut into tokens, so that checks see code and not comments or the insides of strings.

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A keyword or name.
    Word(String),
    /// A string literal, with its escapes resolved.
    Text(String),
    /// One character of punctuation.
    Mark(char),
    /// A number, a character or a lifetime.
    Other,
}

/// A token and the line it starts on, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) kind: Kind,
}

impl Token {
    /// Whether the token is this punctuation.
    pub(crate) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// The keyword or name, if it is one.
    pub(crate) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// Cuts a source into tokens. What is no Rust gives some tokens, never a failure.
pub(crate) fn lex(source: &str) -> Vec<Token> {
    let mut cursor = Cursor { rest: source, line: 1 };
    let mut tokens = Vec::new();
    while let Some(character) = cursor.peek() {
        let line = cursor.line;
        if character.is_whitespace() {
            cursor.take();
        } else if cursor.rest.starts_with("//") {
            cursor.take_while(|character| character != '\n');
        } else if cursor.rest.starts_with("/*") {
            cursor.skip_comment();
        } else {
            tokens.push(Token { line, kind: cursor.token(character) });
        }
    }
    tokens
}

struct Cursor<'s> {
    rest: &'s str,
    line: usize,
}

impl<'s> Cursor<'s> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let mut characters = self.rest.chars();
        let character = characters.next()?;
        self.rest = characters.as_str();
        if character == '\n' {
            self.line += 1;
        }
        Some(character)
    }

    fn eat(&mut self, prefix: &str) -> bool {
        let found = self.rest.starts_with(prefix);
        if found {
            self.skip(prefix.chars().count());
        }
        found
    }

    fn skip(&mut self, characters: usize) {
        for _ in 0..characters {
            self.take();
        }
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'s str {
        let end = self.rest.find(|character| !wanted(character)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    fn token(&mut self, first: char) -> Kind {
        if let Some(text) = self.raw_string() {
            return Kind::Text(text);
        }
        for start in ["\"", "b\"", "c\""] {
            if self.eat(start) {
                return Kind::Text(self.string());
            }
        }
        if self.eat("b'") || self.eat("'") {
            self.character_or_lifetime();
            return Kind::Other;
        }
        if first.is_ascii_digit() {
            self.take_while(is_name);
            return Kind::Other;
        }
        if is_name(first) {
            self.eat("r#");
            return Kind::Word(self.take_while(is_name).to_owned());
        }
        self.take();
        Kind::Mark(first)
    }

    /// `r"…"`, `r#"…"#`, and the same for bytes and C strings.
    fn raw_string(&mut self) -> Option<String> {
        let prefix = ["r", "br", "cr"].into_iter().find(|prefix| {
            let after = self.rest.strip_prefix(prefix).unwrap_or_default();
            after.trim_start_matches('#').starts_with('"')
        })?;
        self.eat(prefix);
        let hashes = self.take_while(|character| character == '#');
        self.take();
        let end = format!("\"{hashes}");
        let length = self.rest.find(&end).unwrap_or(self.rest.len());
        let text = self.rest.get(..length).unwrap_or_default().to_owned();
        self.skip(text.chars().count());
        self.eat(&end);
        Some(text)
    }

    /// The rest of a string after its opening quote.
    fn string(&mut self) -> String {
        let mut text = String::new();
        while let Some(character) = self.take() {
            match character {
                '"' => break,
                '\\' => self.escape(&mut text),
                other => text.push(other),
            }
        }
        text
    }

    /// What stands after a backslash.
    fn escape(&mut self, text: &mut String) {
        match self.take() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('0') => text.push('\0'),
            Some('\n') => {
                self.take_while(char::is_whitespace);
            }
            Some('x') => {
                let digits: String = [self.take(), self.take()].into_iter().flatten().collect();
                text.extend(u8::from_str_radix(&digits, 16).map(char::from));
            }
            Some('u') => {
                let digits = self.take_while(|character| character != '}' && character != '"');
                let code = u32::from_str_radix(digits.trim_start_matches('{'), 16);
                text.extend(code.ok().and_then(char::from_u32));
                self.eat("}");
            }
            Some(other) => text.push(other),
            None => {}
        }
    }

    /// What stands after a single quote.
    fn character_or_lifetime(&mut self) {
        let mut ahead = self.rest.chars();
        match (ahead.next(), ahead.next()) {
            (Some('\\'), _) => {
                self.take();
                self.escape(&mut String::new());
                self.eat("'");
            }
            (Some(_), Some('\'')) => self.skip(2),
            _ => {
                self.take_while(is_name);
            }
        }
    }

    /// A block comment; Rust's may hold others.
    fn skip_comment(&mut self) {
        let mut depth = 0_usize;
        while self.peek().is_some() {
            if self.eat("/*") {
                depth += 1;
            } else if self.eat("*/") {
                depth -= 1;
                if depth == 0 {
                    return;
                }
            } else {
                self.take();
            }
        }
    }
}

fn is_name(character: char) -> bool {
    character == '_' || character.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::{Kind, lex};

    /// The tokens in short: words as they are, strings in angle quotes, numbers and the like as `_`.
    fn short(source: &str) -> String {
        let show = |kind: Kind| match kind {
            Kind::Word(word) => word,
            Kind::Text(text) => format!("«{text}»"),
            Kind::Mark(mark) => mark.to_string(),
            Kind::Other => "_".to_owned(),
        };
        lex(source).into_iter().map(|token| show(token.kind)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn code_is_cut_into_tokens() {
        for (source, expected) in [
            ("std::fs // std::net\n/* a /* b */ c */ x", "std : : fs x"),
            (r#"f("a\"b\u{8a3c}\x41\n", 'x', '\'', b'\\')"#, "f ( «a\"b証A\n» , _ , _ , _ )"),
            ("r\"a\\b\" r#\"c\"d\"# br##\"e\"#\"## r#type", "«a\\b» «c\"d» «e\"#» type"),
            ("&'static str 'a: loop", "& _ str _ : loop"),
            ("1_000u32 0..2 1.5", "_ _ . . _ _ . _"),
            ("\"one \\\n   two\"", "«one two»"),
            ("証跡 \"unfinished", "証跡 «unfinished»"),
            ("/* unfinished", ""),
        ] {
            assert_eq!(short(source), expected, "{source}");
        }
    }

    #[test]
    fn lines_are_counted_through_strings_and_comments() {
        let lines: Vec<usize> = lex("a /*\n*/ b\n\"x\ny\" c\nr#\"\n\"# d").iter().map(|token| token.line).collect();
        assert_eq!(lines, [1, 2, 3, 4, 5, 6]);
    }
}
