//! SPDX licence expressions: `(MIT OR Apache-2.0) AND Unicode-3.0`, and the old form `MIT/Apache-2.0`.

/// An expression. `AND` binds closer than `OR`, as SPDX says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// One licence, with its exception if it has one: `Apache-2.0 WITH LLVM-exception`.
    Licence(String),
    All(Vec<Expression>),
    Any(Vec<Expression>),
}

/// Parentheses that go deeper are no licence.
const DEEPEST: usize = 32;

impl Expression {
    /// Reads an expression; the error says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let spaced = text.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
        let mut parser = Parser { words: spaced.split_whitespace().collect(), next: 0 };
        let expression = parser.any(0)?;
        match parser.peek() {
            None => Ok(expression),
            Some(word) => Err(format!("`{word}` stands where the end should be")),
        }
    }

    /// Whether the licences that `allows` accepts are enough.
    pub(super) fn is_met_by(&self, allows: &dyn Fn(&str) -> bool) -> bool {
        match self {
            Self::Licence(name) => allows(name),
            Self::All(parts) => parts.iter().all(|part| part.is_met_by(allows)),
            Self::Any(parts) => parts.iter().any(|part| part.is_met_by(allows)),
        }
    }
}

struct Parser<'t> {
    words: Vec<&'t str>,
    next: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<&'t str> {
        self.words.get(self.next).copied()
    }

    fn take(&mut self) -> Option<&'t str> {
        let word = self.peek();
        self.next += 1;
        word
    }

    fn eat(&mut self, keyword: &str) -> bool {
        let found = self.peek().is_some_and(|word| word.eq_ignore_ascii_case(keyword));
        self.next += usize::from(found);
        found
    }

    fn any(&mut self, depth: usize) -> Result<Expression, String> {
        let mut parts = vec![self.all(depth)?];
        while self.eat("OR") {
            parts.push(self.all(depth)?);
        }
        Ok(one_or(parts, Expression::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Expression, String> {
        let mut parts = vec![self.part(depth)?];
        while self.eat("AND") {
            parts.push(self.part(depth)?);
        }
        Ok(one_or(parts, Expression::All))
    }

    fn part(&mut self, depth: usize) -> Result<Expression, String> {
        if self.eat("(") {
            if depth == DEEPEST {
                return Err("too many parentheses".to_owned());
            }
            let inside = self.any(depth + 1)?;
            return if self.eat(")") { Ok(inside) } else { Err("a parenthesis is not closed".to_owned()) };
        }
        let name = self.name()?;
        if self.eat("WITH") {
            let exception = self.name()?;
            return Ok(Expression::Licence(format!("{name} WITH {exception}")));
        }
        Ok(Expression::Licence(name.to_owned()))
    }

    fn name(&mut self) -> Result<&'t str, String> {
        match self.take() {
            Some(word) if !["AND", "OR", "WITH", "(", ")"].iter().any(|keyword| word.eq_ignore_ascii_case(keyword)) => {
                Ok(word)
            }
            Some(word) => Err(format!("`{word}` stands where a licence should be")),
            None => Err("a licence is missing at the end".to_owned()),
        }
    }
}

fn one_or(mut parts: Vec<Expression>, many: fn(Vec<Expression>) -> Expression) -> Expression {
    match (parts.pop(), parts.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            parts.extend(last);
            many(parts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Expression;

    fn show(expression: &Expression) -> String {
        let join =
            |parts: &[Expression], word: &str| format!("({})", parts.iter().map(show).collect::<Vec<_>>().join(word));
        match expression {
            Expression::Licence(name) => format!("[{name}]"),
            Expression::All(parts) => join(parts, " & "),
            Expression::Any(parts) => join(parts, " | "),
        }
    }

    #[test]
    fn expressions_are_read() {
        for (text, expected) in [
            ("MIT", "[MIT]"),
            ("MIT OR Apache-2.0 OR Zlib", "([MIT] | [Apache-2.0] | [Zlib])"),
            ("MIT/Apache-2.0", "([MIT] | [Apache-2.0])"),
            ("Unlicense / MIT", "([Unlicense] | [MIT])"),
            ("A OR B AND C", "([A] | ([B] & [C]))"),
            ("(A OR B) AND C", "(([A] | [B]) & [C])"),
            ("((A))", "[A]"),
            ("A WITH X OR B", "([A WITH X] | [B])"),
            ("A or B and C", "([A] | ([B] & [C]))"),
        ] {
            assert_eq!(Expression::parse(text).map(|expression| show(&expression)), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        let deep = format!("{}A{}", "(".repeat(1000), ")".repeat(1000));
        for text in ["", "A OR", "OR A", "A B", "(A", "A)", "A WITH", "A WITH (B)", "A AND OR B", "()", deep.as_str()] {
            assert!(Expression::parse(text).is_err(), "{text}");
        }
    }
}
