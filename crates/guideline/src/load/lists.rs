//! Models made of lists, each of which stands under one key of one file.

/// Makes a model and its draft from one table: a list, what it holds, its file (`map/*`: every file of that folder), its
/// key. Lists in braces are filled by the loader.
macro_rules! lists {
    (
        $(#[$model_about:meta])* $model:ident from $draft:ident { $($(#[$further_about:meta])* $further:ident: $further_item:ty,)* }
        $($(#[$about:meta])* $list:ident: $item:ty = $file:literal $key:literal;)*
    ) => {
        $(#[$model_about])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        pub struct $model {
            $($(#[$about])* pub $list: Vec<$item>,)*
            $($(#[$further_about])* pub $further: Vec<$further_item>,)*
        }

        /// The lists with the places they were read at.
        #[derive(Debug, Default)]
        pub(crate) struct $draft {
            $(pub(crate) $list: Vec<$crate::load::Located<$item>>,)*
            $(pub(crate) $further: Vec<$crate::load::Located<$further_item>>,)*
        }

        impl $draft {
            /// Takes the lists of a file; `false`: no list stands in such a file.
            pub(crate) fn read(
                &mut self,
                path: &str,
                document: &mut $crate::load::Document<'_>,
                found: &mut Vec<message::Diagnostic>,
            ) -> bool {
                let mut known = false;
                $(if $crate::load::stands_in(path, $file) {
                    known = true;
                    self.$list.extend(document.list($key, found));
                })*
                known
            }

            /// The model without the places.
            pub(crate) fn finish(self) -> $model {
                $model {
                    $($list: $crate::load::items(self.$list),)*
                    $($further: $crate::load::items(self.$further),)*
                }
            }
        }
    };
}

pub(crate) use lists;

/// Whether a path is the file of a list: `roles.toml`, or `map/a.toml` of `map/*`.
pub(crate) fn stands_in(path: &str, file: &str) -> bool {
    let Some(path) = path.strip_suffix(".toml") else { return false };
    match file.strip_suffix('*') {
        Some(folder) => path.strip_prefix(folder).is_some_and(|rest| !rest.contains('/')),
        None => path == file,
    }
}
