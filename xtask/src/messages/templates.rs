//! Which message ids a page template uses.

/// Methods of a page that take a message id first.
const TAKERS: [&str; 3] = [".t(\"", ".t1(\"", ".count(\""];

/// Whether a file is a template of a crate.
pub(super) fn is_template(path: &str) -> bool {
    path.starts_with("crates/") && path.contains("/templates/") && path.ends_with(".html")
}

/// Every string in quotes: an id behind a condition is a use as well.
pub(super) fn strings(text: &str) -> impl Iterator<Item = &str> {
    text.split('"')
}

/// Ids that are asked for by name, each with its line.
pub(super) fn asked_for(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for taker in TAKERS {
            let after = line.split(taker).skip(1);
            found.extend(after.filter_map(|rest| Some((index + 1, rest.split_once('"')?.0))));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{asked_for, is_template, strings};

    #[test]
    fn ids_in_templates_are_found_with_their_lines() {
        let text = "<h1>{{ page.t(\"a-b\") }}</h1>\n{{ page.t1(\"c\", \"n\", 1) }} {{ page.count(\"d\", x) }}";
        assert_eq!(asked_for(text), [(1, "a-b"), (2, "c"), (2, "d")]);
        assert!(strings("{% if x %}{{ \"e-f\" }}").any(|id| id == "e-f"));
        assert!(is_template("crates/server/templates/a/b.html"));
        assert!(!is_template("crates/server/src/a.html") && !is_template("docs/templates/a.html"));
    }
}
