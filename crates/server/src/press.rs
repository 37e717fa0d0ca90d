//! Papers to take along, as PDF and as DOCX.
//!
//! Setting a paper takes a whole core for a moment. Only so many are set at once, beside the threads that answer, and
//! after the workspace was read, so that nobody waits for a paper but whoever asked for it.

use std::sync::Arc;

use axum::http::{HeaderValue, header};
use axum::response::Response;
use message::Diagnostic;
use report::Typeset;
use report::paper::Paper;
use tokio::sync::Semaphore;

use crate::failure::Failure;
use crate::pages::ledger::download;

/// How many papers are set at once.
const AT_ONCE: usize = 2;

/// A form in which papers are taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PaperForm {
    /// To be read and printed.
    Pdf,
    /// To be edited.
    Docx,
}

impl PaperForm {
    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

/// Sets papers for whoever asks.
#[derive(Clone, Debug)]
pub struct Press {
    typeset: Arc<dyn Typeset>,
    places: Arc<Semaphore>,
}

impl Press {
    /// A press with the typesetter that the edge hands in.
    pub fn new(typeset: Arc<dyn Typeset>) -> Self {
        Self { typeset, places: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// A paper as a file called `name` without its ending.
    ///
    /// # Errors
    ///
    /// No font for its language is installed.
    pub(crate) async fn print(&self, paper: Paper, form: PaperForm, name: &str) -> Result<Response, Failure> {
        let interrupted = |_| Failure::Broken(vec![Diagnostic::error("web-interrupted")]);
        let place = Arc::clone(&self.places).acquire_owned().await.ok();
        let typeset = Arc::clone(&self.typeset);
        let set = tokio::task::spawn_blocking(move || {
            let made = match form {
                PaperForm::Pdf => typeset.pdf(&paper),
                PaperForm::Docx => report::docx(&paper, &*typeset).map_err(|problem| vec![problem]),
            };
            drop(place);
            made
        });
        let bytes = set.await.map_err(interrupted)?.map_err(Failure::Broken)?;
        let mut response = download(bytes, &format!("{name}.{}", form.ending()));
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(form.kind()));
        Ok(response)
    }
}
