//! Style sheets, scripts and icons, embedded: one sheet and our own modules, under a path that names their content.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use include_dir::{Dir, include_dir};
use sha2::{Digest as _, Sha256};

static CSS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/css");
static JS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/js");

static ICONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/icons");

/// The mark of the product, as an icon.
const SEAL: &[u8] = include_bytes!("../assets/seal.svg");

/// All sheets in the order of their names, as one.
static SHEET: LazyLock<String> = LazyLock::new(|| {
    let mut files: Vec<_> =
        CSS.files().filter(|file| file.path().extension().is_some_and(|end| end == "css")).collect();
    files.sort_by_key(|file| file.path());
    files.into_iter().filter_map(|file| file.contents_utf8()).collect::<Vec<_>>().join("\n")
});

/// Names the content of everything embedded, so that browsers may keep it for ever.
static EDITION: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    hash.update(SHEET.as_bytes());
    for file in JS.files() {
        hash.update(file.contents());
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
});

/// The path of an embedded file, such as `akashi.css` or `app.js`.
pub(crate) fn path(name: &str) -> String {
    format!("/assets/{}/{name}", *EDITION)
}

/// A drawing to stand in a page, where it takes the colour of the words beside it; nothing where there is none.
pub(crate) fn icon(name: &str) -> &'static str {
    ICONS.get_file(format!("{name}.svg")).and_then(include_dir::File::contents_utf8).unwrap_or_default()
}

/// Serves an embedded file.
pub(crate) async fn serve(Path((edition, name)): Path<(String, String)>) -> Response {
    let (kind, content) = match name.as_str() {
        "seal.svg" => ("image/svg+xml", Some(SEAL)),
        "akashi.css" => ("text/css; charset=utf-8", Some(SHEET.as_bytes())),
        name => ("text/javascript; charset=utf-8", JS.get_file(name).map(include_dir::File::contents)),
    };
    let Some(content) = content.filter(|_| edition == *EDITION) else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, content).into_response()
}
