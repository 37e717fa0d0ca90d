//! What a file says that the ledger does not say yet.

use store::Store;
use world::{ServiceChanged, Statement};

use crate::{AppError, Located, Workspace};

/// How far back a statement's own history is looked through.
const HISTORY: usize = 1_000;

impl<S: Store> Workspace<S> {
    /// The statements that are new: those whose kind was last said in other words, or not at all.
    ///
    /// A service that is registered already is described anew where its description differs. So a file
    /// can be imported again and again, and only what changed in it is recorded.
    ///
    /// # Errors
    /// The store fails.
    pub fn news(&self, statements: Vec<Located>) -> Result<Vec<Located>, AppError> {
        let mut news = Vec::new();
        for located in statements {
            let statement = match located.statement {
                Statement::ServiceRegistered(body) if self.is_registered(&body.0) => {
                    if self.current.world.service(body.0.service.as_str()).is_some_and(|known| known.description == body.0)
                    {
                        continue;
                    }
                    Statement::from(ServiceChanged(body.0))
                }
                statement => statement,
            };
            if !self.was_said(&statement)? {
                news.push(Located { statement, place: located.place });
            }
        }
        Ok(news)
    }

    fn is_registered(&self, description: &world::ServiceDescription) -> bool {
        self.current.world.service(description.service.as_str()).is_some()
    }

    /// Whether the last statement of this kind about the same thing says the same.
    fn was_said(&self, statement: &Statement) -> Result<bool, AppError> {
        let keys = statement.keys();
        let Some(key) = keys.last() else { return Ok(false) };
        let said = self.store.with_key(key, HISTORY)?;
        let mut same_kind = said.iter().filter(|entry| entry.kind == statement.kind());
        Ok(match statement {
            // Several of these stand side by side; the same one twice says nothing new.
            Statement::EventOccurred(_) | Statement::ObligationFulfilled(_) | Statement::ValueMeasured(_) => {
                same_kind.any(|entry| entry.body.as_deref() == Some(&statement.body()))
            }
            _ => same_kind.next().is_some_and(|entry| entry.body.as_deref() == Some(&statement.body())),
        })
    }
}
