//! Mappings between frameworks, from files of others and from files by the layout of mappings/README.md: there is one way
//! in, the loader of mappings.

mod tie;
mod write;

use std::collections::HashSet;

use guideline::Guideline;
use guideline::catalog::as_id;
use guideline::mapping::{MAPPINGS_END, Mapping, units};
use message::Diagnostic;

pub(super) use tie::{Claimed, Remarks, Tie};
pub(super) use write::write;

use super::name::{short, tail};

/// A mapping with its file.
#[derive(Clone, Debug)]
pub struct MappingFile {
    /// The file's name, `<from>--<to>.toml`.
    pub name: String,
    /// The file.
    pub text: String,
    /// What it says.
    pub mapping: Mapping,
    /// Which of its sides are not at hand: their items bear the names that the file gives them, and nobody has checked them.
    pub unknown: Vec<String>,
}

/// Whether a file is one by the layout of mappings/README.md, by its name.
pub(super) fn is_file(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| MAPPINGS_END.trim_start_matches('.').eq_ignore_ascii_case(ending))
}

impl MappingFile {
    /// Reads the file of a mapping as every mapping is read.
    pub(super) fn read(file: &str, text: String, known: &Known<'_>) -> Result<Self, Vec<Diagnostic>> {
        let (mapping, _) = guideline::mapping::load(file, &text, &known.0)?;
        let sides = [&mapping.from, &mapping.to].into_iter();
        let unknown = sides.filter(|side| known.of_name(side).is_none()).cloned().collect();
        let name = file.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        Ok(Self { name, text, mapping, unknown })
    }
}

/// Guidelines at hand: mappings name their items by the ids these have.
#[derive(Clone, Debug, Default)]
pub struct Known<'g>(pub Vec<&'g Guideline>);

impl<'g> Known<'g> {
    pub(super) fn of_name(&self, name: &str) -> Option<&'g Guideline> {
        self.0.iter().find(|guideline| guideline.id() == name).copied()
    }

    /// The guideline that was read from the framework of that key.
    fn of_key(&self, key: &str) -> Option<&'g Guideline> {
        let is_it = |guideline: &&&Guideline| {
            let source = guideline.model.catalog().and_then(|model| model.source());
            source.is_some_and(|source| source.key.as_deref() == Some(key))
        };
        self.0.iter().find(is_it).copied()
    }

    /// One side of a mapping of CISO Assistant.
    pub(super) fn side(&self, key: &str) -> Side<'g> {
        let guideline = self.of_key(key);
        let name = guideline.map(|guideline| guideline.id().to_owned());
        let name = name.or_else(|| short(tail(key))).unwrap_or_else(|| "unnamed".to_owned());
        Side { name, guideline, left: Vec::new() }
    }
}

/// One side of a mapping: what it is called, and its guideline if that is at hand.
#[derive(Clone, Debug)]
pub(super) struct Side<'g> {
    pub(super) name: String,
    pub(super) guideline: Option<&'g Guideline>,
    /// Items that the file names as not tied.
    pub(super) left: Vec<String>,
}

impl Side<'_> {
    /// The id of the item of that key; `None`: the guideline at hand has none.
    pub(super) fn item(&self, key: &str) -> Option<String> {
        let Some(guideline) = self.guideline else { return as_id(tail(key)) };
        let model = guideline.model.catalog()?;
        model.nodes.iter().find(|node| node.key.as_deref() == Some(key)).map(|node| node.id.clone())
    }

    /// Every item that could be tied, in printed order, and those that are besides.
    fn items<'t>(&'t self, tied: impl Iterator<Item = &'t String>) -> Vec<String> {
        let own = self.guideline.map(units).unwrap_or_default();
        let left = self.left.iter().map(String::as_str);
        different(own.into_iter().map(|unit| unit.id).chain(left).chain(tied.map(String::as_str)))
    }

    /// Every part on which a tie could rest, where ties say on which they do. The item itself is its statement, and no part.
    fn parts(&self, ties: &[Tie]) -> Vec<String> {
        let named = ties.iter().flat_map(|tie| tie.parts.iter().filter(|part| **part != tie.from));
        let named: Vec<&str> = named.map(String::as_str).collect();
        if named.is_empty() {
            return Vec::new();
        }
        let own = self.guideline.map(|guideline| guideline.controls.as_slice()).unwrap_or_default();
        different(own.iter().map(|control| control.id.as_str()).chain(named))
    }
}

/// Each id once, where it comes first.
fn different<'i>(ids: impl Iterator<Item = &'i str>) -> Vec<String> {
    let mut seen = HashSet::new();
    ids.filter(|id| seen.insert(*id)).map(str::to_owned).collect()
}
