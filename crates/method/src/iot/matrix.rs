//! What the provider does in each role under each viewpoint (図表18), and how much it leads to.

use guideline::iot::{IotModel, Match, MatrixCell};

use super::Derivation;

/// A cell of the matrix with the rows it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty<'g> {
    /// The printed cell.
    pub cell: &'g MatrixCell,
    /// How many rows of its map hold; none: the provider has nothing to consider there.
    pub rows: usize,
    /// The roles of execution they concern, where it is about entrusting.
    pub roles: Vec<&'g str>,
}

/// Every printed cell of the matrix, in printed order.
pub fn duties<'g>(model: &'g IotModel, derivation: &Derivation<'g>) -> Vec<Duty<'g>> {
    let each = model.matrix.iter().map(|cell| {
        let entrusts = model.rule(&cell.rule).is_some_and(|rule| {
            // The rows of such a map stand beside the roles entrusted, not beside the role that entrusts them.
            rule.matches == Match::Role && rule.roles.contains(&cell.role) && rule.roles.len() == 1
        });
        let concerned = derivation.rows.iter().filter(|derived| derived.row.rule == cell.rule);
        let concerned = concerned.filter(|derived| entrusts || derived.role == cell.role);
        let mut duty = Duty { cell, rows: 0, roles: Vec::new() };
        for derived in concerned {
            duty.rows += 1;
            if entrusts && !duty.roles.contains(&derived.role) {
                duty.roles.push(derived.role);
            }
        }
        duty
    });
    each.collect()
}
