//! Ties that a guideline prints, as mappings: the comparison with standards of the shape `framework`, the ties of the
//! shape `structure`.

use std::collections::HashSet;

use message::{Args, Locale, Text, message};

use super::{Confidence, Mapping, MappingSource, Pair, Residue, units};
use crate::framework::{FrameworkModel, MappingRow, Remark, Standard};
use crate::structure::{StructureModel, TieKind};
use crate::{Guideline, Model, Relation};

/// The mappings a guideline prints, one for each document it is tied to; most guidelines print none.
pub fn printed(guideline: &Guideline) -> Vec<Mapping> {
    match &guideline.model {
        Model::Framework(model) => {
            model.standards.iter().map(|standard| of_standard(guideline, model, standard)).collect()
        }
        Model::Structure(model) => of_structure(guideline, model),
        Model::Catalog(_) | Model::Controls | Model::Iot(_) | Model::Planning(_) | Model::Touchpoint(_) => Vec::new(),
    }
}

fn of_standard(guideline: &Guideline, model: &FrameworkModel, standard: &Standard) -> Mapping {
    let rows = model.mappings.iter().filter(|row| row.standard == standard.id);
    claimed(guideline, &standard.id, rows.flat_map(of_row).collect())
}

/// A row without the clauses that are printed a second time, whose remark stays; clauses about which something is
/// doubtful stand in a pair of their own.
fn of_row(row: &MappingRow) -> Vec<Pair> {
    let is_doubtful = |clause: &String| row.remarks.iter().any(|one| one.clause == *clause && one.note.is_some());
    let mut seen = HashSet::new();
    let clauses = row.clauses.iter().filter(|clause| seen.insert(clause.as_str())).cloned();
    let (doubtful, plain): (Vec<_>, Vec<_>) = clauses.partition(is_doubtful);
    let sides = [(plain, Confidence::High), (doubtful, Confidence::Low)];
    let filled = sides.into_iter().filter(|(to, _)| !to.is_empty());
    filled.map(|(to, confidence)| pair(&row.control, to, row.relation, confidence, &row.remarks)).collect()
}

fn pair(from: &str, to: Vec<String>, relation: Relation, confidence: Confidence, remarks: &[Remark]) -> Pair {
    let remarks = remarks.iter().filter(|remark| to.contains(&remark.clause)).cloned().collect();
    Pair { from: from.to_owned(), to, parts: Vec::new(), relation, confidence, reason: None, remarks }
}

/// One mapping for each guideline that ties name. Objectives are left out, since controls are what mappings tie.
fn of_structure(guideline: &Guideline, model: &StructureModel) -> Vec<Mapping> {
    let of_controls = || model.ties.iter().filter(|tie| tie.kind == TieKind::Controls);
    let mut seen = HashSet::new();
    let others = of_controls().map(|tie| tie.guideline.as_str()).filter(|other| seen.insert(*other));
    others
        .map(|other| {
            let ties = of_controls().filter(|tie| tie.guideline == other);
            let pairs = ties.map(|tie| pair(&tie.section, tie.ids.clone(), Relation::Related, Confidence::High, &[]));
            claimed(guideline, other, pairs.collect())
        })
        .collect()
}

/// A mapping that a guideline prints: its own claim, without a word of reason.
fn claimed(guideline: &Guideline, to: &str, pairs: Vec<Pair>) -> Mapping {
    let tied: HashSet<&str> = pairs.iter().map(|pair| pair.from.as_str()).collect();
    let left = units(guideline).into_iter().filter(|unit| !tied.contains(unit.id));
    let residue = Residue { from: left.map(|unit| unit.id.to_owned()).collect(), ..Residue::default() };
    let manifest = &guideline.manifest;
    let says = |locale: Locale| {
        let args = vec![("issuer", (&manifest.issuer).into()), ("title", (&manifest.title).into())];
        message(locale, "mapping-printed-by", &args)
    };
    let reason = |locale: Locale| message(locale, "mapping-printed-reason", &Args::new());
    Mapping {
        name: Mapping::name_of(guideline.id(), to),
        from: guideline.id().to_owned(),
        to: to.to_owned(),
        source: MappingSource::Document,
        claimed_by: Text::new(says(Locale::Ja), says(Locale::En)),
        reason: Some(Text::new(reason(Locale::Ja), reason(Locale::En))),
        pairs,
        residue,
        lists_to: false,
    }
}
