//! What the relation of an entry amounts to between two items.

use guideline::Relation;
use message::Diagnostic;
use method::crosswalk::compose;

use super::super::super::fields::Spot;
use super::super::super::problems::Problems;
use crate::oscal::export::NAMESPACE;

/// The relation an entry states.
pub(super) struct Related {
    pub(super) relation: Relation,
    /// A relation of somebody else's, in their word.
    pub(super) foreign: Option<String>,
}

impl Related {
    pub(super) fn read(map: &Spot, problems: &mut Problems) -> Option<Self> {
        let stated = map.get("relationship");
        // Earlier drafts of the model wrote an object.
        let word = stated.and_then(|stated| stated.get("type").unwrap_or(stated).plain()).unwrap_or_default();
        let space = stated.and_then(|stated| stated.get("ns")).or_else(|| map.get("ns")).and_then(Spot::plain);
        let known = match word {
            "equal-to" | "equivalent-to" => Some(Relation::Equal),
            "subset-of" => Some(Relation::Subset),
            "superset-of" => Some(Relation::Superset),
            "intersects-with" => Some(Relation::Intersects),
            "no-relationship" => Some(Relation::None),
            "related" if space == Some(NAMESPACE) => Some(Relation::Related),
            _ => None,
        };
        if let Some(relation) = known {
            return Some(Self { relation, foreign: None });
        }
        if !word.is_empty() && space.is_some_and(|space| space != "http://csrc.nist.gov/ns/oscal") {
            // What it means nobody here knows; that the items have to do with each other is what is said.
            return Some(Self { relation: Relation::Related, foreign: Some(word.to_owned()) });
        }
        problems.at(map.line, Diagnostic::error("catalog-relation").with("relation", word));
        None
    }
}

/// How two items stand in an entry that relates sets of items, or statements in them.
pub(super) struct Ends {
    pub(super) several_from: bool,
    pub(super) several_to: bool,
    pub(super) part_from: bool,
    pub(super) part_to: bool,
}

impl Ends {
    /// The strongest relation of the two items that follows; `None`: nothing does.
    ///
    /// One of several items is a subset of what all of them ask for, a statement one of the control it stands in. The rest
    /// is the composition of relations.
    pub(super) fn follows(&self, relation: Relation) -> Option<Relation> {
        let mut follows = relation;
        for (holds, before, after) in [
            (self.several_from, Relation::Subset, Relation::Equal),
            (self.several_to, Relation::Equal, Relation::Superset),
            (self.part_from, Relation::Superset, Relation::Equal),
            (self.part_to, Relation::Equal, Relation::Subset),
        ] {
            if holds {
                follows = compose(compose(before, follows)?, after)?;
            }
        }
        Some(follows)
    }
}

#[cfg(test)]
mod tests {
    use guideline::Relation::{self, Equal, Intersects, None as Nothing, Related, Subset, Superset};

    use super::Ends;

    #[track_caller]
    fn check(several: [bool; 2], part: [bool; 2], follows: [Option<Relation>; 5]) {
        let ends = Ends { several_from: several[0], several_to: several[1], part_from: part[0], part_to: part[1] };
        assert_eq!([Equal, Subset, Superset, Intersects, Nothing].map(|stated| ends.follows(stated)), follows);
    }

    #[test]
    fn of_sets_no_more_follows_for_two_items_than_must_hold() {
        let [no, yes] = [false, true];
        check([no, no], [no, no], [Some(Equal), Some(Subset), Some(Superset), Some(Intersects), Some(Nothing)]);
        // a and b together equal c: a is a part of c.
        check([yes, no], [no, no], [Some(Subset), Some(Subset), Some(Related), Some(Related), Some(Nothing)]);
        // a equals c and d together: c is a part of a.
        check([no, yes], [no, no], [Some(Superset), Some(Related), Some(Superset), Some(Related), Some(Nothing)]);
        check([yes, yes], [no, no], [Some(Related), Some(Related), Some(Related), Some(Related), Some(Nothing)]);
        // A statement of a equals c: c is a part of a. That a statement shares nothing says nothing of the rest.
        check([no, no], [yes, no], [Some(Superset), Some(Intersects), Some(Superset), Some(Intersects), None]);
        check([no, no], [no, yes], [Some(Subset), Some(Subset), Some(Intersects), Some(Intersects), None]);
    }
}
