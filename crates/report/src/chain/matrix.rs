//! The responsibility matrix: every party's part of every requirement, conflicts first.

use message::Locale;
use method::responsibility::{Matrix, Row, share_message};
use world::{Chain, Slug};

use super::verdict::{gaps, head};
use super::words::{clauses, party, residual, verdict};
use crate::paper::{Paper, PaperCell, Weight};
use crate::say::say;

/// The paper on who bears what; only the rows of one party, if one is named.
pub fn matrix(matrix: &Matrix<'_>, chain: &Chain, only: Option<&Slug>, locale: Locale) -> Paper {
    let mut paper = Paper::new(locale);
    paper.wide = true;
    head(&mut paper, matrix, chain, locale);
    gaps(&mut paper, matrix, chain, usize::MAX, locale);
    paper.heading(say(locale, "chain-matrix"));
    let rows = matrix.rows.iter().filter(|row| only.is_none() || row.party == only);
    paper.table(header(locale), rows.map(|row| line(row, chain, locale)).collect());
    paper
}

/// The titles of the columns.
pub fn header(locale: Locale) -> Vec<String> {
    let columns = [
        "chain-col-requirement",
        "chain-col-service",
        "chain-col-party",
        "chain-col-share",
        "chain-col-residual",
        "chain-col-agreed",
        "chain-col-owner",
        "chain-col-verdict",
        "chain-col-clause",
    ];
    columns.iter().map(|id| say(locale, id)).collect()
}

/// One row in words.
pub fn line(row: &Row<'_>, chain: &Chain, locale: Locale) -> Vec<PaperCell> {
    let agreed = match row.agreed_by {
        Some(agreement) => PaperCell::from(agreement.as_str()),
        None => PaperCell::new(say(locale, "gap-unagreed"), Weight::Fair),
    };
    vec![
        PaperCell::new(row.control.id.as_str(), Weight::Strong),
        chain.service_name(row.service).into(),
        party(chain, row.party, locale).into(),
        say(locale, share_message(row.share)).into(),
        residual(row, locale).into(),
        agreed,
        row.owner.into(),
        verdict(row.verdict, locale),
        clauses(&row.clauses).into(),
    ]
}
