//! The content of evidence, hashed anew: as a download, or for a page of ours to show where it can do no harm.

use app::Action;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_FRAME_OPTIONS};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use message::Diagnostic;
use store::Blobs as _;

use super::EvidencePath;
use super::shape::Shape;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::filed::plain_name;
use crate::guard::Asker;

/// Content with the name of its file.
pub(super) struct Content {
    pub(super) bytes: Vec<u8>,
    pub(super) file: String,
}

impl Content {
    /// The content of a piece of evidence; whoever calls sees to it that the access log knows.
    pub(super) fn of(desk: &Desk<'_>, name: &str) -> Result<Self, Failure> {
        let position = desk.snapshot.world.evidence_position(name).ok_or(Failure::NotFound)?;
        let said = desk.said([position])?;
        let digest = app::content_digest(said.text(position, "digest")).ok_or(Failure::NotFound)?;
        let bytes = desk.workspace.store().get(&digest).map_err(app::AppError::from)?.ok_or(Failure::NotFound)?;
        let file = plain_name(said.text(position, "location"));
        Ok(Self { bytes, file: if file.is_empty() { name.to_owned() } else { file } })
    }

    /// What of it can be shown.
    pub(super) fn shape(&self) -> Shape {
        Shape::of(&self.bytes, &self.file)
    }
}

/// Gives the content out as a download.
pub(super) async fn download(asker: Asker, Path(path): Path<EvidencePath>) -> Result<Response, Failure> {
    let content = asker.read(Action::ReadEvidence, move |desk| Content::of(desk, &path.name)).await?;
    let encoded: String = form_urlencoded::byte_serialize(content.file.as_bytes()).collect();
    let disposition = format!("attachment; filename*=UTF-8''{}", encoded.replace('+', "%20"));
    let headers = [
        (CONTENT_TYPE, "application/octet-stream"),
        (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
        (CONTENT_DISPOSITION, disposition.as_str()),
    ];
    Ok(with(content.bytes, &headers))
}

/// Gives the content to the page that shows it, if it is of a shape that cannot act: without scripts, without a place of
/// its own, and framed by nobody else.
pub(super) async fn inside(asker: Asker, Path(path): Path<EvidencePath>) -> Result<Response, Failure> {
    let content = asker.read(Action::ReadEvidence, move |desk| Content::of(desk, &path.name)).await?;
    let shape = content.shape();
    let unshown = || Failure::refused(Diagnostic::error("web-evidence-unshown"));
    let media = shape.media().ok_or_else(unshown)?;
    let policy = match shape {
        // The viewers of browsers stand outside of the page and do not open what is in a sandbox.
        Shape::Pdf => "default-src 'none'; frame-ancestors 'self'",
        _ => "sandbox; default-src 'none'; frame-ancestors 'self'",
    };
    let headers = [
        (CONTENT_TYPE, media),
        (CONTENT_SECURITY_POLICY, policy),
        (X_FRAME_OPTIONS, "SAMEORIGIN"),
        (CONTENT_DISPOSITION, "inline"),
    ];
    Ok(with(content.bytes, &headers))
}

fn with(bytes: Vec<u8>, headers: &[(HeaderName, &str)]) -> Response {
    let mut response = Body::from(bytes).into_response();
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name.clone(), value);
        }
    }
    response
}
