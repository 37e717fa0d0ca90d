//! Taking in mappings of others: like a guideline, a mapping is pinned by digest and its file kept among the blobs.

use std::sync::Arc;

use guideline::mapping::{Mapping, load};
use guideline::{Digest, Guideline};
use message::Diagnostic;
use store::Store;
use world::MappingAdopted;

use crate::snapshot::file_of;
use crate::{AppError, Workspace};

/// The largest file taken in, in bytes.
const FILE_LIMIT: u64 = 16 * 1024 * 1024;

/// The file of a mapping, by the layout of mappings/README.md.
#[derive(Clone, Copy, Debug)]
pub struct MappingText<'t> {
    /// The name of the mapping, `<from>--<to>`.
    pub name: &'t str,
    /// The file.
    pub text: &'t str,
}

/// A mapping that was read, and the text it was read from.
pub(crate) struct Read<'t> {
    text: &'t str,
    digest: String,
    mapping: Mapping,
}

impl<S: Store> Workspace<S> {
    /// Reads files of mappings, held against the adopted guidelines and those that are about to be. Left out are those
    /// whose very text is adopted already.
    pub(crate) fn read_mappings<'t, 'n>(
        &self,
        mappings: &[MappingText<'t>],
        next: impl Iterator<Item = &'n Guideline>,
    ) -> Result<Vec<Read<'t>>, AppError> {
        let mut at_hand: Vec<&Guideline> = next.collect();
        for own in self.current.guidelines() {
            if !at_hand.iter().any(|next| next.id() == own.id()) {
                at_hand.push(own);
            }
        }
        let (mut read, mut problems): (Vec<Read<'t>>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
        for MappingText { name, text } in mappings {
            match load(&file_of(name), text, &at_hand) {
                Ok((mapping, _)) => {
                    read.push(Read { text, digest: Digest::of(text.as_bytes()).to_string(), mapping });
                }
                Err(found) => problems.extend(found),
            }
        }
        read.retain(|one| {
            let present = self.current.world.mapping(&one.mapping.name);
            present.is_none_or(|present| *present.digest != one.digest)
        });
        if problems.is_empty() { Ok(read) } else { Err(AppError::Problems(problems)) }
    }

    /// Keeps the files among the blobs; answers what is to be said of them.
    pub(crate) fn put_mappings(&mut self, read: &[Read<'_>]) -> Result<Vec<MappingAdopted>, AppError> {
        let mut adopted = Vec::new();
        for one in read {
            self.store.put(&mut one.text.as_bytes(), FILE_LIMIT)?;
            let (mapping, digest) = (one.mapping.name.as_str().into(), one.digest.as_str().into());
            adopted.push(MappingAdopted { mapping, digest });
        }
        Ok(adopted)
    }

    /// Holds the mappings that are adopted now.
    pub(crate) fn hold_mappings(&mut self, read: Vec<Read<'_>>) {
        for Read { digest, mapping, .. } in read {
            self.current.mappings.insert(mapping.name.clone(), (digest.into(), Arc::new(mapping)));
        }
    }
}
