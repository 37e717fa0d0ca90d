//! The answer sheet as it comes back from a vendor: answers by requirement, with every problem named by its cell.

use std::collections::BTreeMap;

use guideline::Guideline;
use guideline::planning::PlanningModel;
use message::{Arg, Args, Diagnostic, Locale, Place, fold, message};
use world::{VendorAnswer, VendorWord};

use crate::checklist::letters;
use crate::checklist::sheet::{self, Beyond, Book, Grid, Held};

/// The most problems told of one file.
const PROBLEM_LIMIT: usize = 500;

/// The rows among which the headings are sought: somebody may have put a letter of theirs above them.
const HEADING_WITHIN: u32 = 50;

/// The words of answers, as the sheet offers them.
const WORDS: [(VendorWord, &str); 4] = [
    (VendorWord::Met, "plan-answer-met"),
    (VendorWord::Partly, "plan-answer-partly"),
    (VendorWord::Not, "plan-answer-not"),
    (VendorWord::Alternative, "plan-answer-alternative"),
];

/// The columns that are read, by the messages of their headings.
const COLUMNS: [&str; 4] = ["plan-bullet", "plan-answer", "plan-answer-comment", "plan-answer-price"];

/// What came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Returned {
    /// The system the sheet was written for.
    pub system: String,
    /// The edition of the requirements it was written for.
    pub edition: String,
    /// The answers, by requirement; what was left empty is absent.
    pub answers: BTreeMap<Box<str>, VendorAnswer>,
    /// What is worth knowing but refuses nothing.
    pub warnings: Vec<Diagnostic>,
}

/// Reads an answer sheet; `file` is its name in diagnostics. Columns are found by their headings in either language.
///
/// # Errors
/// Every problem of the file at once. It is refused as a whole: nothing of it is to be recorded.
pub fn read_answers(
    file: &str,
    bytes: &[u8],
    guideline: &Guideline,
    model: &PlanningModel,
) -> Result<Returned, Vec<Diagnostic>> {
    let book = sheet::read(file, bytes).map_err(|problem| vec![problem])?;
    let mut reader = Reader { file, model, found: Vec::new() };
    let Some((grid, heading)) = book.grids.iter().find_map(|grid| Some((grid, Heading::find(grid)?))) else {
        return Err(vec![Diagnostic::error("plan-answers-no-heading").at(Place::file(file))]);
    };
    reader.beyond(grid);
    let mut returned = Returned { answers: reader.answers(grid, &heading), ..Returned::default() };
    returned.system = about(&book, "plan-system");
    returned.edition = about(&book, "plan-edition");
    let digest = about(&book, "report-digest");
    if !digest.is_empty() && digest != guideline.digest.to_string() {
        returned.warnings.push(Diagnostic::warning("plan-answers-other-data").at(Place::file(file)));
    }
    if returned.answers.is_empty() && reader.found.is_empty() {
        reader.found.push(Diagnostic::error("plan-answers-none").at(Place::file(file)));
    }
    if reader.found.is_empty() { Ok(returned) } else { Err(reader.finish()) }
}

/// Where the columns stand: their places, in the order of [`COLUMNS`].
struct Heading {
    row: u32,
    columns: [Option<u32>; 4],
}

impl Heading {
    /// The first row that has the headings of requirement and answer.
    fn find(grid: &Grid) -> Option<Self> {
        (0..HEADING_WITHIN).find_map(|row| {
            let titles = grid.cells.range((row, 0)..(row + 1, 0));
            let titles: Vec<(u32, String)> = titles
                .filter_map(|((_, column), held)| match held {
                    Held::Text(text) => Some((*column, fold(text))),
                    _ => None,
                })
                .collect();
            let columns = COLUMNS.map(|id| {
                let known = Locale::ALL.map(|locale| fold(&say(locale, id)));
                titles.iter().find(|(_, title)| known.contains(title)).map(|(column, _)| *column)
            });
            matches!(columns, [Some(_), Some(_), ..]).then_some(Self { row, columns })
        })
    }
}

/// A sheet under way.
struct Reader<'r> {
    file: &'r str,
    model: &'r PlanningModel,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn answers(&mut self, grid: &Grid, heading: &Heading) -> BTreeMap<Box<str>, VendorAnswer> {
        let mut answers: BTreeMap<Box<str>, VendorAnswer> = BTreeMap::new();
        let mut rows: Vec<u32> = grid.cells.keys().map(|(row, _)| *row).filter(|row| heading.row < *row).collect();
        rows.dedup();
        for row in rows {
            let [bullet, word, comment, price] = heading.columns;
            let answer = VendorAnswer {
                answer: self.word(grid, row, word),
                comment: self.text(grid, row, comment, "plan-answer-comment"),
                price: self.text(grid, row, price, "plan-answer-price"),
            };
            let is_empty = answer == VendorAnswer::default();
            let id = self.text(grid, row, bullet, "plan-bullet");
            let at = (row, bullet.unwrap_or_default());
            if id.is_empty() {
                if !is_empty {
                    self.at(at, Diagnostic::error("plan-answers-no-bullet"));
                }
                continue;
            }
            let Some(known) = self.model.requirements.iter().find(|known| fold(&known.id) == fold(&id)) else {
                self.at(at, Diagnostic::error("plan-answers-unknown").with("bullet", shortened(&id)));
                continue;
            };
            if is_empty {
                continue;
            }
            if answers.insert(known.id.as_str().into(), answer).is_some() {
                self.at(at, Diagnostic::error("plan-answers-twice").with("bullet", known.id.as_str()));
            }
        }
        answers
    }

    /// What the vendor answers; nothing where the cell is empty.
    fn word(&mut self, grid: &Grid, row: u32, column: Option<u32>) -> Option<VendorWord> {
        let text = self.text(grid, row, column, "plan-answer");
        if text.is_empty() {
            return None;
        }
        let says = |id: &str| Locale::ALL.into_iter().any(|locale| fold(&say(locale, id)) == fold(&text));
        let found = WORDS.iter().find(|(_, id)| says(id)).map(|(word, _)| *word);
        if found.is_none() {
            let problem = Diagnostic::error("plan-answers-word").with("value", shortened(&text));
            let problem = WORDS
                .iter()
                .zip(["met", "partly", "not", "alternative"])
                .fold(problem, |problem, ((_, id), name)| problem.with(name, Arg::Message(id)));
            self.at((row, column.unwrap_or_default()), problem);
        }
        found
    }

    fn text(&mut self, grid: &Grid, row: u32, column: Option<u32>, title: &'static str) -> String {
        let Some(column) = column else { return String::new() };
        let problem = match grid.cells.get(&(row, column)) {
            None => return String::new(),
            Some(Held::Text(text)) => return text.trim().to_owned(),
            // A price, or a number in a list: what was typed, without the sheet's own form of it.
            Some(Held::Number(number)) => return number.to_string(),
            Some(Held::TooLong(characters)) => {
                Diagnostic::error("checklist-text-too-long").with("characters", *characters)
            }
            Some(Held::Fault) => Diagnostic::error("checklist-fault"),
            Some(Held::Formula) => Diagnostic::error("checklist-formula"),
        };
        self.at((row, column), problem.with("column", Arg::Message(title)));
        String::new()
    }

    fn beyond(&mut self, grid: &Grid) {
        let problem = match grid.beyond {
            None => return,
            Some(Beyond::Rows) => Diagnostic::error("checklist-too-many-rows").with("limit", 5_000_u32),
            Some(Beyond::Columns) => Diagnostic::error("checklist-too-many-columns").with("limit", 64_u32),
            Some(Beyond::Text) => Diagnostic::error("checklist-too-much-text"),
            Some(Beyond::Damaged) => Diagnostic::error("checklist-damaged"),
        };
        self.found.push(problem.at(Place::item(self.file, grid.name.as_str())));
    }

    /// A problem of a cell; row and column are counted from 0.
    fn at(&mut self, (row, column): (u32, u32), problem: Diagnostic) {
        let cell = format!("{}{}", letters(column), row.saturating_add(1));
        self.found.push(problem.at(Place::item(self.file, cell)));
    }

    /// Everything found, cut off where nobody reads on.
    fn finish(mut self) -> Vec<Diagnostic> {
        if let Some(more) = self.found.len().checked_sub(PROBLEM_LIMIT).filter(|more| 0 < *more) {
            self.found.truncate(PROBLEM_LIMIT);
            let told = Diagnostic::error("checklist-more-problems").with("count", more);
            self.found.push(told.at(Place::file(self.file)));
        }
        self.found
    }
}

/// What the sheet says of itself under a label, in either language; empty where it says nothing.
fn about(book: &Book, label: &str) -> String {
    let known = Locale::ALL.map(|locale| fold(&say(locale, label)));
    for grid in &book.grids {
        for ((row, column), held) in &grid.cells {
            let Held::Text(text) = held else { continue };
            if *column == 0
                && known.contains(&fold(text))
                && let Some(Held::Text(value)) = grid.cells.get(&(*row, 1))
            {
                return value.trim().to_owned();
            }
        }
    }
    String::new()
}

fn say(locale: Locale, id: &str) -> String {
    message(locale, id, &Args::new())
}

/// The beginning of what a cell holds, for a message.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String = text.chars().take(SHOWN).map(|one| if one.is_control() { ' ' } else { one }).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
