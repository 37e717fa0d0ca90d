//! A form that may bring a file along. Refused, it comes back with everything typed, and says that the file has to be
//! chosen again.

use std::fs::File;

use axum::RequestExt as _;
use axum::extract::{FromRequest as _, Multipart, OriginalUri, Request};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;

use crate::sheet::Sheet;
use crate::upload::{self, unreadable};

/// A form, and the file that came with it.
pub(crate) struct Filed<T> {
    /// What was written.
    pub(crate) sheet: Sheet<T>,
    /// The file; `None`: none was chosen, or it is empty.
    pub(crate) file: Option<Brought>,
}

/// A file that came with a form.
pub(crate) struct Brought {
    /// Its content, ready to be read.
    pub(crate) content: File,
    /// Its name without the folders around it.
    pub(crate) name: String,
}

impl<T: DeserializeOwned> Filed<T> {
    /// Takes a form in, whether it can carry files or not; the file under the name `file`, of `limit` bytes at most.
    pub(crate) async fn take(request: Request, limit: usize) -> Result<Self, Response> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            return Ok(Self { sheet: Sheet::from_request(request, &()).await?, file: None });
        }
        let uri = request.extensions().get::<OriginalUri>().map(|uri| uri.0.to_string());
        let action = uri.unwrap_or_else(|| request.uri().to_string());
        let mut form: Multipart = request.extract().await.map_err(IntoResponse::into_response)?;
        let (mut fields, mut file) = (Vec::new(), None);
        while let Some(field) = form.next_field().await.map_err(|error| unreadable(error).into_response())? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == "file" {
                let called = field.file_name().map(plain_name).unwrap_or_default();
                let content = upload::take(field, limit).await.map_err(IntoResponse::into_response)?;
                file = content.map(|content| Brought { content, name: called }).or(file);
                continue;
            }
            let bytes = field.bytes().await.map_err(|error| unreadable(error).into_response())?;
            fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
        let called = file.as_ref().map(|file| file.name.clone());
        Ok(Self { sheet: Sheet::read(action, fields, called).map_err(|refused| *refused)?, file })
    }
}

/// The last part of a file's name, without anything that is no name.
pub(crate) fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|one| !one.is_control() && !matches!(one, '"' | '<' | '>')).take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_file_keeps_nothing_but_its_name() {
        for (name, expected) in [
            ("../../etc/passwd", "passwd"),
            (r"C:\temp\報告書.pdf", "報告書.pdf"),
            ("a\"b\r\n<c>.svg", "abc.svg"),
            ("/", ""),
        ] {
            assert_eq!(plain_name(name), expected);
        }
    }
}
