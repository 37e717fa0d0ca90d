//! The shape `iot` held against itself.

use message::Diagnostic;

use crate::load::Draft;

pub(super) fn check(_draft: &Draft, _found: &mut Vec<Diagnostic>) {}
