use super::Open;
use super::material::{at, entries};
use crate::entry::{Entry, NewEntry};
use crate::wanted::Wanted;

/// Three batches, minutes apart, by three actors, of two kinds.
fn batches() -> [Vec<NewEntry>; 3] {
    [0..20, 20..40, 40..60].map(|numbers| {
        let kind = |mut new: NewEntry| {
            if new.effective_at.as_second() % 4 == 0 {
                new.kind = "CommentMade".to_owned();
            }
            new
        };
        entries(numbers).into_iter().map(kind).collect()
    })
}

pub(super) fn what_is_wanted_comes_newest_first(open: Open) {
    let mut store = open();
    for (minute, batch) in (0..).zip(batches()) {
        store.append(at(60 * minute), &batch, None).unwrap();
    }
    let all = store.entries(0, usize::MAX).unwrap();
    let some = |value: &str| Some(value.to_owned());
    let mut asked = 0;
    for before in [None, Some(0), Some(33), Some(u64::MAX)] {
        for actor in [None, some("person:1"), some("person:'"), some("PERSON:1")] {
            for kind in [None, some("CommentMade"), some("nothing")] {
                for key in [None, some("service:3"), some("service:%")] {
                    for (from, until) in [(None, None), (Some(60), None), (None, Some(60)), (Some(61), Some(90))] {
                        let (from, until) = (from.map(at), until.map(at));
                        let (actor, kind, key) = (actor.clone(), kind.clone(), key.clone());
                        let wanted = Wanted { before, actor, kind, key, from, until };
                        let fits = |entry: &&Entry| {
                            let service = format!("service:{}", entry.position % 10);
                            wanted.before.is_none_or(|before| entry.position < before)
                                && wanted.actor.as_ref().is_none_or(|actor| *actor == entry.actor)
                                && wanted.kind.as_ref().is_none_or(|kind| *kind == entry.kind)
                                && wanted.key.as_ref().is_none_or(|key| *key == service)
                                && wanted.from.is_none_or(|from| from <= entry.recorded_at)
                                && wanted.until.is_none_or(|until| entry.recorded_at <= until)
                        };
                        let expected: Vec<Entry> = all.iter().rev().filter(fits).cloned().collect();
                        asked += usize::from(!expected.is_empty());
                        for limit in [0, 3, usize::MAX] {
                            let found = store.wanted(&wanted, limit).unwrap();
                            assert_eq!(found, expected[..expected.len().min(limit)], "{wanted:?} {limit}");
                        }
                    }
                }
            }
        }
    }
    assert!(20 < asked, "{asked}");
}
