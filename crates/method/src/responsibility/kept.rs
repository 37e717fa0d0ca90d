//! A matrix that can be kept: the same answers, without holding on to the guideline and the world they were made from.

use std::sync::Arc;

use guideline::{Control, Guideline};
use jiff::civil::Date;
use message::Text;
use world::{Share, Slug};

use crate::Reason;
use crate::assessment::{Totals, Verdict};
use crate::responsibility::{ChainVerdict, ClauseOf, Gap, GapKind, Matrix, Row};

/// A matrix to keep; requirements are known by their place in the guideline.
#[derive(Clone, Debug)]
pub struct KeptMatrix {
    service: Slug,
    members: Vec<Slug>,
    rows: Vec<KeptRow>,
    gaps: Vec<KeptGap>,
    verdicts: Vec<KeptVerdict>,
    totals: Totals,
    /// The first day on which time alone can change any of it.
    pub holds_until: Option<Date>,
}

#[derive(Clone, Debug)]
struct KeptRow {
    control: usize,
    service: Slug,
    party: Option<Slug>,
    share: Share,
    from: Vec<Slug>,
    residual: Option<Text>,
    agreed_by: Option<Slug>,
    declared: bool,
    owner: Box<str>,
    verdict: Verdict,
    own: Verdict,
    applies: bool,
    why: Arc<Vec<Reason>>,
    clauses: Vec<KeptClause>,
    holds_until: Option<Date>,
}

#[derive(Clone, Debug)]
struct KeptClause {
    contract: Slug,
    title: Box<str>,
    clause: Box<str>,
}

impl KeptClause {
    fn new(one: &ClauseOf<'_>) -> Self {
        Self { contract: one.contract.clone(), title: one.title.into(), clause: one.clause.into() }
    }

    fn lend(&self) -> ClauseOf<'_> {
        ClauseOf { contract: &self.contract, title: &self.title, clause: &self.clause }
    }
}

#[derive(Clone, Debug)]
struct KeptGap {
    kind: GapKind,
    service: Slug,
    control: usize,
    parties: Vec<Slug>,
    why: Reason,
}

#[derive(Clone, Debug)]
struct KeptVerdict {
    control: usize,
    verdict: Verdict,
    weakest: Vec<usize>,
    holds_until: Option<Date>,
}

impl KeptMatrix {
    /// Keeps a matrix of a guideline.
    pub fn new(matrix: &Matrix<'_>, guideline: &Guideline) -> Self {
        let place =
            |control: &Control| guideline.controls.iter().position(|one| one.id == control.id).unwrap_or(usize::MAX);
        let names = |list: &[&Slug]| list.iter().map(|one| (*one).clone()).collect();
        let row = |row: &Row<'_>| KeptRow {
            control: place(row.control),
            service: row.service.clone(),
            party: row.party.cloned(),
            share: row.share,
            from: names(&row.from),
            residual: row.residual.clone(),
            agreed_by: row.agreed_by.cloned(),
            declared: row.declared,
            owner: row.owner.into(),
            verdict: row.verdict,
            own: row.own,
            applies: row.applies,
            why: Arc::clone(&row.why),
            clauses: row.clauses.iter().map(KeptClause::new).collect(),
            holds_until: row.holds_until,
        };
        let gap = |gap: &Gap<'_>| KeptGap {
            kind: gap.kind,
            service: gap.service.clone(),
            control: place(gap.control),
            parties: names(&gap.parties),
            why: gap.why.clone(),
        };
        let verdict = |one: &ChainVerdict<'_>| KeptVerdict {
            control: place(one.control),
            verdict: one.verdict,
            weakest: one.weakest.clone(),
            holds_until: one.holds_until,
        };
        Self {
            service: matrix.service.clone(),
            members: names(&matrix.members),
            rows: matrix.rows.iter().map(row).collect(),
            gaps: matrix.gaps.iter().map(gap).collect(),
            verdicts: matrix.verdicts.iter().map(verdict).collect(),
            totals: matrix.totals.clone(),
            holds_until: matrix.holds_until,
        }
    }

    /// The services it was made from.
    pub fn members(&self) -> &[Slug] {
        &self.members
    }

    /// The matrix as it was made, on a day for which it still holds.
    pub fn lend<'a>(&'a self, guideline: &'a Guideline, at: Date) -> Matrix<'a> {
        let control = |place: usize| guideline.controls.get(place);
        let row = |row: &'a KeptRow| {
            Some(Row {
                control: control(row.control)?,
                service: &row.service,
                party: row.party.as_ref(),
                share: row.share,
                from: row.from.iter().collect(),
                residual: row.residual.clone(),
                agreed_by: row.agreed_by.as_ref(),
                declared: row.declared,
                owner: &row.owner,
                verdict: row.verdict,
                own: row.own,
                applies: row.applies,
                why: Arc::clone(&row.why),
                clauses: row.clauses.iter().map(KeptClause::lend).collect(),
                holds_until: row.holds_until,
            })
        };
        let gap = |gap: &'a KeptGap| {
            Some(Gap {
                kind: gap.kind,
                service: &gap.service,
                control: control(gap.control)?,
                parties: gap.parties.iter().collect(),
                why: gap.why.clone(),
            })
        };
        let verdict = |one: &KeptVerdict| {
            Some(ChainVerdict {
                control: control(one.control)?,
                verdict: one.verdict,
                weakest: one.weakest.clone(),
                holds_until: one.holds_until,
            })
        };
        Matrix {
            guideline: guideline.id(),
            service: &self.service,
            at,
            members: self.members.iter().collect(),
            rows: self.rows.iter().filter_map(row).collect(),
            gaps: self.gaps.iter().filter_map(gap).collect(),
            verdicts: self.verdicts.iter().filter_map(verdict).collect(),
            totals: self.totals.clone(),
            holds_until: self.holds_until,
        }
    }
}
