//! Tasks: what somebody is asked to do about an item.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{About, Meta, Slug, World};

/// A task was opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskOpened {
    /// The task.
    pub task: Slug,
    /// About what, for whom.
    pub about: About,
    /// What is to be done; never empty.
    pub title: String,
    /// The post or team that is asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// A task was closed: done, or no longer wanted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskClosed {
    /// The task.
    pub task: Slug,
    /// What came of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A task as the world knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// About what, for whom.
    pub about: About,
    /// By when.
    pub due: Option<Date>,
    /// Where the ledger says so.
    pub position: u64,
    /// Where the ledger says that it was closed.
    pub closed: Option<u64>,
}

impl World {
    /// Every task, by name.
    pub fn tasks(&self) -> impl Iterator<Item = (&str, &Task)> {
        self.tasks.iter().map(|(name, task)| (name.as_ref(), task))
    }

    /// The task of that name.
    pub fn task(&self, task: &str) -> Option<&Task> {
        self.tasks.get(task)
    }
}

fn key(task: &Slug) -> String {
    format!("task:{task}")
}

impl TaskOpened {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![self.about.scope.to_string(), key(&self.task)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.name_scope(&self.about.scope);
        let task = Task { about: self.about.clone(), due: self.due, position: meta.position, closed: None };
        world.tasks.insert(self.task.as_str().into(), task);
    }
}

impl TaskClosed {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![key(&self.task)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        Self::fold_erased(self.task.as_str(), world, meta);
    }

    /// The fold of a statement whose body was erased: its key still names the task.
    pub(crate) fn fold_erased(task: &str, world: &mut World, meta: &Meta) {
        if let Some(task) = world.tasks.get_mut(task) {
            task.closed = Some(meta.position);
        }
    }
}
