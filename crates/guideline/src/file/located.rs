//! Where an item was read.

use message::Place;

/// An item with the file and line it stands at.
#[derive(Clone, Debug)]
pub(crate) struct Located<T> {
    pub(crate) item: T,
    pub(crate) place: Place,
}

impl<T> Located<T> {
    /// Something else at the same place, beside this.
    pub(crate) fn beside<R>(&self, item: R) -> Located<R> {
        Located { item, place: self.place.clone() }
    }

    /// Something else at the same place.
    pub(crate) fn map<R>(self, change: impl FnOnce(T) -> R) -> Located<R> {
        Located { item: change(self.item), place: self.place }
    }
}

/// Items without the places they were read at.
pub(crate) fn items<T>(list: Vec<Located<T>>) -> Vec<T> {
    list.into_iter().map(|located| located.item).collect()
}
