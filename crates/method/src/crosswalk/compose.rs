//! What two relations in a row amount to.

use guideline::Relation;

/// The least that must hold between A and C where `first` holds between A and B, and `second` between B and C; `None`:
/// nothing follows, there is no tie. This is the table of `mappings/README.md`; the tests derive it from sets.
pub fn compose(first: Relation, second: Relation) -> Option<Relation> {
    use Relation::{Equal, Intersects, None as Nothing, Related, Subset, Superset};
    Some(match (first, second) {
        (Equal, other) | (other, Equal) => other,
        (Subset, Nothing) | (Nothing, Superset) => Nothing,
        (Nothing, _) | (_, Nothing) => return None,
        (Subset, Subset) => Subset,
        (Superset, Superset) => Superset,
        (Superset, Subset | Intersects) | (Intersects, Subset) => Intersects,
        // Sets leave it open: worth a look, no more.
        (Subset | Intersects | Related, Superset | Intersects | Related) | (Superset, Related) | (Related, Subset) => {
            Related
        }
    })
}

/// How strong a relation is; `subset` and `superset` say equally much, of different sides.
pub fn strength(relation: Relation) -> u8 {
    match relation {
        Relation::Equal => 4,
        Relation::Subset | Relation::Superset => 3,
        Relation::Intersects => 2,
        Relation::Related => 1,
        Relation::None => 0,
    }
}
