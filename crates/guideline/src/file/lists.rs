//! Models made of lists, each of which stands under one key of one file.

/// Makes a draft from one table: a list, what it holds, its file (`map/*`: every file of that folder), its key. What
/// stands in braces is filled by the loader.
macro_rules! draft {
    (
        $draft:ident { $($(#[$further_about:meta])* $further:ident: $further_type:ty,)* }
        $($list:ident: $item:ty = $file:literal $key:literal;)*
    ) => {
        /// The lists with the places they were read at.
        #[derive(Debug, Default)]
        pub(crate) struct $draft {
            $(pub(crate) $list: Vec<$crate::file::Located<$item>>,)*
            $($(#[$further_about])* pub(crate) $further: $further_type,)*
        }

        impl $draft {
            /// Takes the lists of a file; `false`: no list stands in such a file.
            pub(crate) fn read(
                &mut self,
                path: &str,
                document: &mut $crate::file::Document<'_>,
                found: &mut Vec<message::Diagnostic>,
            ) -> bool {
                let mut known = false;
                $(if $crate::file::stands_in(path, $file) {
                    known = true;
                    self.$list.extend(document.list($key, found));
                })*
                known
            }
        }
    };
}

/// Makes a model and its draft from one table, as [`draft`] does; the model has the lists as they were read, and those in
/// braces besides. `=>` names what finds ids in the model, filled by the model.
macro_rules! lists {
    (
        $(#[$model_about:meta])* $model:ident from $draft:ident { $($(#[$further_about:meta])* $further:ident: $further_item:ty,)* }
        $(=> $index:ty;)?
        $($(#[$about:meta])* $list:ident: $item:ty = $file:literal $key:literal;)*
    ) => {
        $(#[$model_about])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        pub struct $model {
            $($(#[$about])* pub $list: Vec<$item>,)*
            $($(#[$further_about])* pub $further: Vec<$further_item>,)*
            $(
                /// Where ids stand in the lists.
                #[serde(skip)]
                pub(super) index: $index,
            )?
        }

        $crate::file::draft! {
            $draft { $($further: Vec<$crate::file::Located<$further_item>>,)* }
            $($list: $item = $file $key;)*
        }

        impl $draft {
            /// The model without the places.
            pub(crate) fn finish(self) -> $model {
                $model {
                    $($list: $crate::file::items(self.$list),)*
                    $($further: $crate::file::items(self.$further),)*
                    $(index: <$index>::default(),)?
                }
            }
        }
    };
}

pub(crate) use {draft, lists};

/// Whether a path is the file of a list: `roles.toml`, or `map/a.toml` of `map/*`.
pub(crate) fn stands_in(path: &str, file: &str) -> bool {
    let Some(path) = path.strip_suffix(".toml") else { return false };
    match file.strip_suffix('*') {
        Some(folder) => path.strip_prefix(folder).is_some_and(|rest| !rest.contains('/')),
        None => path == file,
    }
}
