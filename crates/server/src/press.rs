//! Papers to take along, as PDF and as DOCX.
//!
//! Setting a paper takes a whole core for a moment. Only so many are set at once, beside the threads that answer, and
//! after the workspace was read, so that nobody waits for a paper but whoever asked for it.

use std::sync::Arc;

use app::Action;
use axum::response::Response;
use message::Diagnostic;
use report::Typeset;
use report::paper::Paper;
use serde::Deserialize;
use tokio::sync::Semaphore;

use crate::desk::Desk;
use crate::download::download;
use crate::failure::Failure;
use crate::guard::Asker;

/// How many papers are set at once.
const AT_ONCE: usize = 2;

/// A form in which papers are taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PaperForm {
    /// To be read and printed.
    Pdf,
    /// To be edited.
    Docx,
}

impl PaperForm {
    const ALL: [Self; 2] = [Self::Pdf, Self::Docx];

    /// How links and names of files call it.
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

/// The link of a paper about a service: whose it is, and in which form it is wanted.
#[derive(Debug, Deserialize)]
pub(crate) struct PaperPath {
    service: String,
    form: String,
}

impl PaperPath {
    /// The paper that `write` makes of the service, in the form the link names: a file called after the service and `what`.
    ///
    /// # Errors
    ///
    /// There is no such form, the person may not take anything along, or the paper cannot be made.
    pub(crate) async fn print(
        self,
        asker: Asker,
        what: &str,
        write: impl FnOnce(&Desk<'_>, &str) -> Result<Paper, Failure> + Send + 'static,
    ) -> Result<Response, Failure> {
        let name = format!("{}-{what}", self.service);
        print(asker, &self.form, name, move |desk| write(desk, &self.service)).await
    }
}

/// The paper that `write` makes, in the form a link calls `form`: a file called `name` without its ending.
///
/// # Errors
///
/// There is no such form, the person may not take anything along, or the paper cannot be made.
pub(crate) async fn print(
    asker: Asker,
    form: &str,
    name: String,
    write: impl FnOnce(&Desk<'_>) -> Result<Paper, Failure> + Send + 'static,
) -> Result<Response, Failure> {
    let form = PaperForm::ALL.into_iter().find(|known| known.ending() == form).ok_or(Failure::NotFound)?;
    let paper = asker.read(Action::Export, write).await?;
    asker.outside.press.print(paper, form, &name).await
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
    async fn print(&self, paper: Paper, form: PaperForm, name: &str) -> Result<Response, Failure> {
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
        Ok(download(bytes, &format!("{name}.{}", form.ending()), form.kind()))
    }
}
