//! Which pieces of a list are which entries: both in order, by their marks and by likeness to our own wording.

use super::atom::Atom;
use super::found::Missing;
use super::likeness::Pairs;
use super::stream::folded_chars;
use super::wanted::{Entry, Expected};

/// What speaks against taking a piece for the continuation of an entry, in thousandths.
const NOT_MORE: i64 = 150;

/// What leaving out an entry costs.
const LEFT_OUT: i64 = 200;

/// What leaving out a piece costs that has a mark.
const MARK_LEFT_OUT: i64 = 600;

/// How many entries may be left out between two that are found.
const LEAPS: usize = 12;

/// How like our wording an entry must be that has a mark without a number.
const LIKE: i64 = 200;

/// How much less like than another entry it may be where mark and order speak for it.
const LESS: i64 = 150;

/// The pieces of an entry: the first, and the one behind the last.
pub(super) type Pieces = std::ops::Range<usize>;

/// For each entry its pieces, or why there are none.
pub(super) fn align(atoms: &[Atom], entries: &[Entry]) -> Vec<Result<Pieces, Missing>> {
    let ours: Vec<Pairs> = entries.iter().map(|entry| Pairs::of(&entry.ours)).collect();
    if let Some(tied) = one_by_one(atoms, entries, &ours) {
        return tied.into_iter().map(Ok).collect();
    }
    let tied = best(atoms, entries, &ours);
    let bullets = entries.iter().filter(|entry| entry.mark == Expected::Bullet).count();
    let even = bullets == atoms.iter().filter(|atom| atom.mark.is_some()).count();
    let judged = tied.into_iter().enumerate().map(|(index, pieces)| {
        let pieces = pieces.ok_or(Missing::NothingLikeIt)?;
        if is_sure(atoms.get(pieces.clone()).unwrap_or_default(), index, entries, &ours, even) {
            Ok(pieces)
        } else {
            Err(Missing::Doubtful)
        }
    });
    judged.collect()
}

/// Where a list has as many bullets as entries, they are tied one by one, unless they are more like the entries before or
/// behind their own.
fn one_by_one(atoms: &[Atom], entries: &[Entry], ours: &[Pairs]) -> Option<Vec<Pieces>> {
    let firsts: Vec<usize> =
        atoms.iter().enumerate().filter(|(_, atom)| atom.mark.is_some()).map(|(at, _)| at).collect();
    if firsts.len() != entries.len() || entries.iter().any(|entry| entry.mark != Expected::Bullet) {
        return None;
    }
    let ends = firsts.iter().skip(1).copied().chain([atoms.len()]);
    let pieces: Vec<Pieces> = firsts.iter().copied().zip(ends).map(|(first, end)| first..end).collect();
    let said = |pieces: &Pieces| {
        let own = atoms.get(pieces.clone()).unwrap_or_default().iter().filter(|atom| !atom.aside);
        Pairs::together(own.map(|atom| &atom.pairs))
    };
    let theirs: Vec<Pairs> = pieces.iter().map(said).collect();
    let like = |skip_theirs: usize, skip_ours: usize| -> i64 {
        theirs.iter().skip(skip_theirs).zip(ours.iter().skip(skip_ours)).map(|(their, own)| their.like(own)).sum()
    };
    let own = like(0, 0);
    (0 < own && like(1, 0) < own && like(0, 1) < own).then_some(pieces)
}

/// Whether pieces are surely the entry: by a number in the mark or by likeness, and not more like another entry.
fn is_sure(pieces: &[Atom], index: usize, entries: &[Entry], ours: &[Pairs], even: bool) -> bool {
    let (Some(entry), Some(own)) = (entries.get(index), ours.get(index)) else { return false };
    let whole = Pairs::together(pieces.iter().filter(|piece| !piece.aside).map(|piece| &piece.pairs));
    let like = whole.like(own);
    let others = ours.iter().zip(entries).enumerate().filter(|(other, (pairs, _))| *other != index && *pairs != own);
    let rival = others.map(|(_, (pairs, _))| whole.like(pairs)).max().unwrap_or_default();
    let marked = pieces.first().is_some_and(|piece| piece.mark.is_some());
    match &entry.mark {
        Expected::Numbered(_) | Expected::Printed(_) if marked => rival <= like + LESS,
        Expected::Bullet if marked && even => rival <= like + LESS,
        Expected::Bullet if marked => LIKE <= like && rival <= like,
        _ => LIKE + NOT_MORE / 3 <= like && rival < like,
    }
}

/// How far a path has come: its score, and the step it came by.
#[derive(Clone, Copy)]
struct Step {
    score: i64,
    /// The state before: the last entry (counted from 1) and whether it is still open.
    before: (usize, bool),
}

/// The best way to give pieces to entries, both in order.
fn best(atoms: &[Atom], entries: &[Entry], ours: &[Pairs]) -> Vec<Option<Pieces>> {
    let states = entries.len() + 1;
    let mut rows: Vec<Vec<[Option<Step>; 2]>> = Vec::with_capacity(atoms.len() + 1);
    let mut first = vec![[None; 2]; states];
    if let Some(start) = first.first_mut() {
        *start = [Some(Step { score: 0, before: (0, false) }), None];
    }
    rows.push(first);
    for atom in atoms {
        let mut next = vec![[None; 2]; states];
        for (last, state) in rows.last().map(Vec::as_slice).unwrap_or_default().iter().enumerate() {
            for (open, step) in [false, true].into_iter().zip(state) {
                if let Some(step) = step {
                    advance(atom, (last, open), step.score, entries, ours, &mut next);
                }
            }
        }
        rows.push(next);
    }
    trace(&rows, entries.len())
}

/// Every way on from a state over one piece: leave it out, add it to the open entry, or begin a later entry with it.
fn advance(
    atom: &Atom,
    from: (usize, bool),
    score: i64,
    entries: &[Entry],
    ours: &[Pairs],
    next: &mut [[Option<Step>; 2]],
) {
    let (last, open) = from;
    let mut offer = |to: usize, open: bool, score: i64| {
        let place = next.get_mut(to).and_then(|state| state.get_mut(usize::from(open)));
        if let Some(place) = place
            && place.is_none_or(|known| known.score < score)
        {
            *place = Some(Step { score, before: from });
        }
    };
    let left_out = if atom.mark.is_some() { MARK_LEFT_OUT } else { 0 };
    if atom.aside {
        return offer(last, open, score);
    }
    offer(last, false, score - left_out);
    // Where marks are bullets, each begins an entry; numbers may be counted anew inside one.
    let goes_on = open && atom.mark.as_ref().is_none_or(|mark| mark.number.is_some());
    if goes_on && let Some(own) = last.checked_sub(1).and_then(|index| ours.get(index)) {
        offer(last, true, score + weighed(atom, own) - NOT_MORE - left_out);
    }
    for (leap, (entry, own)) in entries.iter().zip(ours).skip(last).take(LEAPS).enumerate() {
        if let Some(fit) = fit(atom, &entry.mark) {
            let leapt = LEFT_OUT * i64::try_from(leap).unwrap_or(i64::MAX / LEFT_OUT);
            offer(last + leap + 1, true, score + weighed(atom, own) + fit - leapt);
        }
    }
}

/// How much of a piece is in an entry; little where the piece is short.
fn weighed(atom: &Atom, own: &Pairs) -> i64 {
    const ENOUGH: usize = 8;
    let weight = i64::try_from(atom.pairs.count().min(ENOUGH)).unwrap_or_default();
    atom.pairs.within(own) * weight / 8
}

/// What the mark of a piece says for its being the beginning of an entry; `None`: it cannot be.
fn fit(atom: &Atom, expected: &Expected) -> Option<i64> {
    match (&atom.mark, expected) {
        (Some(mark), Expected::Numbered(number)) => (mark.number == Some(*number)).then_some(600),
        (Some(mark), Expected::Printed(text)) => (mark.text == folded_chars(text)).then_some(600),
        (Some(mark), Expected::Bullet) => mark.number.is_none().then_some(300),
        (Some(mark), Expected::Nothing) => mark.number.is_none().then_some(-500),
        (None, Expected::Nothing) => Some(0),
        (None, Expected::Bullet) => Some(-300),
        (None, Expected::Numbered(_) | Expected::Printed(_)) => Some(-400),
    }
}

/// The pieces of each entry on the best way.
fn trace(rows: &[Vec<[Option<Step>; 2]>], entries: usize) -> Vec<Option<Pieces>> {
    let mut tied: Vec<Option<Pieces>> = vec![None; entries];
    let ends = rows.last().map(Vec::as_slice).unwrap_or_default().iter().enumerate().flat_map(|(last, state)| {
        [false, true].into_iter().zip(state).filter_map(move |(open, step)| Some((step.as_ref()?.score, last, open)))
    });
    let Some((_, mut last, mut open)) = ends.max_by_key(|(score, last, _)| (*score, std::cmp::Reverse(*last))) else {
        return tied;
    };
    for (index, row) in rows.iter().enumerate().skip(1).rev() {
        let Some(step) = row.get(last).and_then(|state| state.get(usize::from(open)).copied().flatten()) else { break };
        if open && let Some(pieces) = last.checked_sub(1).and_then(|entry| tied.get_mut(entry)) {
            let end = pieces.as_ref().map_or(index, |pieces| pieces.end);
            *pieces = Some(index - 1..end);
        }
        (last, open) = step.before;
    }
    tied
}
