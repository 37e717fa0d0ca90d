//! A chain on paper: its picture, what holds along it, who must act, and what it is made of.

use guideline::Guideline;
use message::Locale;
use method::responsibility::Matrix;
use world::Chain;

use super::picture::picture;
use super::shown::made_of;
use super::verdict::{gaps, head, open};
use crate::paper::{Paper, PaperPart, Picture};
use crate::say::say;

/// The paper on a chain as a whole; the matrix, which has a row for every party's part, is one of its own.
pub fn paper(matrix: &Matrix<'_>, guideline: &Guideline, chain: &Chain, locale: Locale) -> Paper {
    let mut paper = Paper::new(locale);
    head(&mut paper, matrix, chain, locale);
    paper.parts.push(PaperPart::Figure(Picture::of(picture(matrix, chain, None, locale))));
    gaps(&mut paper, matrix, chain, usize::MAX, locale);
    open(&mut paper, matrix, chain, locale);
    paper.heading(say(locale, "chain-made-of"));
    made_of(&mut paper, matrix, guideline, chain, locale);
    paper
}
