//! Where a value stands in its document, as a JSON pointer (RFC 6901).

use std::fmt;

/// A place, as a chain of steps towards the top; it costs nothing until it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pointer<'p> {
    Top,
    Field(&'p Pointer<'p>, &'p str),
    Item(&'p Pointer<'p>, usize),
}

impl<'p> Pointer<'p> {
    pub(super) fn field(&'p self, name: &'p str) -> Pointer<'p> {
        Pointer::Field(self, name)
    }

    pub(super) fn item(&'p self, index: usize) -> Pointer<'p> {
        Pointer::Item(self, index)
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => Ok(()),
            Self::Field(above, name) => write!(f, "{above}/{}", name.replace('~', "~0").replace('/', "~1")),
            Self::Item(above, index) => write!(f, "{above}/{index}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn a_pointer_is_written_as_the_rfc_says() {
        let top = Pointer::Top;
        let controls = top.field("controls");
        assert_eq!(controls.item(3).field("a/b~c").to_string(), "/controls/3/a~1b~0c");
        assert_eq!(top.to_string(), "");
    }
}
