//! The items of other guidelines that an item is mapped to, with every step and its reason: a part of pages.

use method::crosswalk::{Hop, Pair, Path};
use report::words;

use super::{Ground, link, sides};
use crate::desk::Desk;
use crate::page::Page;

/// What an item is mapped to in one other guideline or standard.
pub(crate) struct Mapped {
    /// Its short name.
    pub(crate) side: String,
    /// What it is called.
    pub(crate) name: String,
    /// The crosswalk with it as a whole.
    pub(crate) href: String,
    /// How many steps the nearest way takes.
    pub(crate) hops: usize,
    /// The items, strongest first by relation within their order.
    pub(crate) ties: Vec<Tied>,
}

/// An item that another one is tied to.
pub(crate) struct Tied {
    /// The item it starts from, where that is not said by the page.
    pub(crate) from: Option<Named>,
    /// The item.
    pub(crate) to: Named,
    /// What the path amounts to.
    pub(crate) relation: String,
    /// How sure its least certain step is.
    pub(crate) confidence: String,
    /// Whether it is thin.
    pub(crate) is_low: bool,
    /// The strongest path, and all others.
    pub(crate) paths: Vec<Walked>,
    /// Whether one path says that the items share nothing.
    pub(crate) contradicted: bool,
}

/// An item with its title and where it is looked at.
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) href: String,
}

/// A path with what it amounts to.
pub(crate) struct Walked {
    pub(crate) relation: String,
    pub(crate) confidence: String,
    pub(crate) steps: Vec<Step>,
}

/// A step of a path: whose claim it is, and why.
pub(crate) struct Step {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) relation: String,
    pub(crate) confidence: String,
    pub(crate) source: String,
    pub(crate) reason: String,
    pub(crate) claimed: String,
    pub(crate) notes: Vec<String>,
}

/// What an item is mapped to, in every guideline and standard that some path reaches, the nearest first. A page shows it by
/// including `crosswalk_mapped.html`.
pub(crate) fn of_item(desk: &Desk<'_>, side: &str, item: &str, page: &Page) -> Vec<Mapped> {
    in_others(&Ground::of(desk), side, item, "", page)
}

/// The same on a ground that is laid already; in one guideline alone, if `only` names one.
pub(super) fn in_others(ground: &Ground<'_>, side: &str, item: &str, only: &str, page: &Page) -> Vec<Mapped> {
    let others = ground.atlas.tied_sides().filter(|other| *other != side && (only.is_empty() || *other == only));
    let mut found: Vec<Mapped> = others
        .filter_map(|other| {
            let crosswalk = ground.atlas.crosswalk_of(side, other, item)?;
            let ties: Vec<Tied> =
                crosswalk.ties().map(|pair| tied(ground, (side, other), pair, page).alone()).collect();
            let hops = crosswalk.ties().map(|pair| pair.strongest.hops.len()).min()?;
            let href = link(page, &[("from", side), ("to", other)]);
            Some(Mapped { side: other.to_owned(), name: sides::name(ground, other, page), href, hops, ties })
        })
        .collect();
    found.sort_by_key(|one| one.hops);
    found
}

/// A pair as pages show it.
pub(super) fn tied(ground: &Ground<'_>, (from, to): (&str, &str), pair: &Pair<'_>, page: &Page) -> Tied {
    let named = |side: &str, id: &str| Named {
        id: id.to_owned(),
        title: ground.titles.get(side, id).map(|title| title.get(page.locale).to_owned()).unwrap_or_default(),
        href: link(page, &[("from", side), ("item", id)]),
    };
    Tied {
        from: Some(named(from, pair.from)),
        to: named(to, pair.to),
        relation: page.t(words::relation(pair.strongest.relation)),
        confidence: page.t(words::confidence(pair.strongest.confidence)),
        is_low: pair.strongest.confidence == guideline::mapping::Confidence::Low,
        paths: pair.paths().map(|path| walked(path, page)).collect(),
        contradicted: pair.is_contradicted(),
    }
}

impl Tied {
    /// Without the item it starts from.
    fn alone(mut self) -> Self {
        self.from = None;
        self
    }
}

fn walked(path: &Path<'_>, page: &Page) -> Walked {
    Walked {
        relation: page.t(words::relation(path.relation)),
        confidence: page.t(words::confidence(path.confidence)),
        steps: path.hops.iter().map(|hop| step(hop, page)).collect(),
    }
}

fn step(hop: &Hop<'_>, page: &Page) -> Step {
    let locale = page.locale;
    let notes = hop.pair.remarks_on(hop.printed()).filter_map(|remark| remark.note.as_ref());
    Step {
        from: format!("{} {}", hop.from_side(), hop.from),
        to: format!("{} {}", hop.to_side(), hop.to),
        relation: page.t(words::relation(hop.relation())),
        confidence: page.t(words::confidence(hop.confidence())),
        source: page.t(words::mapping_source(hop.source())),
        reason: hop.reason().map(|reason| reason.get(locale).to_owned()).unwrap_or_default(),
        claimed: hop.mapping.claimed_by.get(locale).to_owned(),
        notes: notes.map(|note| note.get(locale).to_owned()).collect(),
    }
}
