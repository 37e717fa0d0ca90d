//! Mappings between frameworks of others, written by the layout of mappings/README.md.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use guideline::Guideline;
use guideline::catalog::as_id;
use message::{Args, Locale, Text, message};

use super::name::{short, tail};
use super::toml::Toml;

/// A mapping, written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappingFile {
    /// The file's name, `<from>--<to>.toml`.
    pub name: String,
    /// The file.
    pub text: String,
    /// The guideline or framework it starts from.
    pub from: String,
    /// The one it leads to.
    pub to: String,
    /// How many single ties it holds.
    pub ties: usize,
}

/// Guidelines at hand: mappings name their items by the ids these have.
#[derive(Clone, Debug, Default)]
pub struct Known<'g>(pub Vec<&'g Guideline>);

impl<'g> Known<'g> {
    /// The guideline that was read from the framework of that key.
    fn of_key(&self, key: &str) -> Option<&'g Guideline> {
        let is_it = |guideline: &&&Guideline| {
            let source = guideline.model.catalog().and_then(|model| model.source());
            source.is_some_and(|source| source.key.as_deref() == Some(key))
        };
        self.0.iter().find(is_it).copied()
    }

    /// One side of a mapping.
    pub(super) fn side(&self, key: &str) -> Side<'g> {
        let guideline = self.of_key(key);
        let name = guideline.map(|guideline| guideline.id().to_owned());
        Side { name: name.or_else(|| short(tail(key))).unwrap_or_else(|| "unnamed".to_owned()), guideline }
    }
}

/// One side of a mapping: what it is called, and its guideline if that is at hand.
#[derive(Clone, Debug)]
pub(super) struct Side<'g> {
    pub(super) name: String,
    pub(super) guideline: Option<&'g Guideline>,
}

impl Side<'_> {
    /// The id of the item of that key; `None`: the guideline at hand has none.
    pub(super) fn item(&self, key: &str) -> Option<String> {
        let Some(guideline) = self.guideline else { return as_id(tail(key)) };
        let model = guideline.model.catalog()?;
        model.nodes.iter().find(|node| node.key.as_deref() == Some(key)).map(|node| node.id.clone())
    }

    /// Every item that should be tied, besides those that are.
    fn items(&self, tied: &BTreeSet<&str>) -> BTreeSet<String> {
        let controls = self.guideline.into_iter().flat_map(|guideline| &guideline.controls);
        let tied = tied.iter().map(|id| (*id).to_owned());
        controls.map(|control| control.id.clone()).chain(tied).collect()
    }
}

/// How two items relate, in the words of mappings/README.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tie {
    Equal,
    Subset,
    Superset,
    Intersects,
    None,
}

impl Tie {
    /// The relation that CISO Assistant calls so.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "equal" => Self::Equal,
            "subset" => Self::Subset,
            "superset" => Self::Superset,
            "intersect" => Self::Intersects,
            "not_related" => Self::None,
            _ => return None,
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Subset => "subset",
            Self::Superset => "superset",
            Self::Intersects => "intersects",
            Self::None => "none",
        }
    }

    /// The same, read from the other side.
    pub(super) fn inverse(self) -> Self {
        match self {
            Self::Subset => Self::Superset,
            Self::Superset => Self::Subset,
            same => same,
        }
    }
}

/// An item of one side with those of the other it is tied to, all in one way and for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) from: String,
    pub(super) to: Vec<String>,
    pub(super) tie: Tie,
    /// How strong the publisher calls it, on whatever scale the publisher has.
    pub(super) strength: Option<String>,
    /// What the publisher's judgement rests on: `syntactic`, `semantic`, `functional`.
    pub(super) rationale: Option<String>,
    /// What the publisher says about it.
    pub(super) annotation: Option<String>,
}

impl Pair {
    /// What the publisher says of it, in one sentence of ours around the publisher's words.
    fn reason(&self) -> Option<Text> {
        let said = [
            ("catalog-mapping-rationale", &self.rationale),
            ("catalog-mapping-strength", &self.strength),
            ("catalog-mapping-annotation", &self.annotation),
        ];
        let said: Vec<(&str, &str)> = said.iter().filter_map(|(id, text)| Some((*id, text.as_deref()?))).collect();
        let in_language = |locale, between| {
            let told = said.iter().map(|(id, text)| message(locale, id, &vec![("text", (*text).into())]));
            told.collect::<Vec<_>>().join(between)
        };
        (!said.is_empty()).then(|| Text::new(in_language(Locale::Ja, ""), in_language(Locale::En, " ")))
    }
}

/// Writes a mapping; `claimed` says whose claim it is.
pub(super) fn write(from: &Side<'_>, to: &Side<'_>, pairs: &[Pair], claimed: &Args) -> MappingFile {
    let touching = || pairs.iter().filter(|pair| pair.tie != Tie::None);
    let tied_from: BTreeSet<&str> = touching().map(|pair| pair.from.as_str()).collect();
    let tied_to: BTreeSet<&str> = touching().flat_map(|pair| &pair.to).map(String::as_str).collect();
    let named_from: BTreeSet<&str> = pairs.iter().map(|pair| pair.from.as_str()).collect();
    let named_to: BTreeSet<&str> = pairs.iter().flat_map(|pair| &pair.to).map(String::as_str).collect();
    let (all_from, all_to) = (from.items(&named_from), to.items(&named_to));
    let ties = pairs.iter().map(|pair| pair.to.len()).sum();
    let mut text = String::new();
    let _ = writeln!(text, "# {}", message(Locale::En, "catalog-mapping-claimed", claimed));
    let mut file = Toml::default();
    file.heading("[mapping]");
    file.text("from", &from.name);
    file.text("to", &to.name);
    file.text("source", "analyst");
    let said = |locale| message(locale, "catalog-mapping-claimed", claimed);
    file.both("claimed-by", &Text::new(said(Locale::Ja), said(Locale::En)));
    let unsaid = |locale| message(locale, "catalog-mapping-unsaid", &Args::new());
    file.both("reason", &Text::new(unsaid(Locale::Ja), unsaid(Locale::En)));
    let totals = [("from", all_from.len()), ("to", all_to.len()), ("pairs", pairs.len()), ("ties", ties)];
    file.totals(&totals.map(|(name, count)| (name.to_owned(), count)).into());
    for pair in pairs {
        file.heading("[[pair]]");
        file.text("from", &pair.from);
        file.list("to", &pair.to);
        file.text("relation", pair.tie.name());
        // Nothing in the publisher's file says how sure anybody is; that somebody judged it is what is known.
        file.text("confidence", "medium");
        if let Some(reason) = pair.reason() {
            file.both("reason", &reason);
        }
    }
    let residue = |all: &BTreeSet<String>, tied: &BTreeSet<&str>| -> Vec<String> {
        all.iter().filter(|id| !tied.contains(id.as_str())).cloned().collect()
    };
    file.heading("[residue]");
    file.list_always("from", &residue(&all_from, &tied_from));
    file.list_always("to", &residue(&all_to, &tied_to));
    text.push_str(&file.finish());
    let name = format!("{}--{}.toml", from.name, to.name);
    MappingFile { name, text, from: from.name.clone(), to: to.name.clone(), ties }
}
