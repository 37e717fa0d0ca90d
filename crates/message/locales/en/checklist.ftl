## Checklist (Excel file)

checklist-sheet = Checklist
checklist-title = { $title } ({ $edition }): checklist
checklist-subtitle = { $service } ({ $scope }), as of { $date }
checklist-hint = Fill in the white cells from `Status` to `Reason for exclusion`. Where the status is empty, the answer under `Answer taken over` counts, if there is one; what you fill in replaces it. Grey cells and the verdict are those of the day of export and are not read back.

checklist-column-item = Item
checklist-column-title = Control
checklist-column-requirement = Requirement
checklist-column-level = Level
checklist-column-inherited = Answer taken over
checklist-column-status = Status
checklist-column-note = How it is done
checklist-column-owner = Responsible
checklist-column-plan = Plan
checklist-column-due = Due
checklist-column-evidence = Evidence
checklist-column-collected = Evidence collected
checklist-column-valid-until = Evidence valid until
checklist-column-location = Evidence kept at
checklist-column-reason = Reason for exclusion
checklist-column-verdict = Verdict

checklist-verdict-of-unit = { $verdict } (unit)
checklist-verdict-of-organisation = { $verdict } (organisation)
checklist-inherited-unit = { $answer } (unit)
checklist-inherited-organisation = { $answer } (organisation)

checklist-entry = Check the entry
checklist-entry-status = Choose from the list, or leave the cell empty if nothing is to be recorded yet.
checklist-entry-date = Write the date as 2026-12-31.

checklist-about = This sheet is needed when the file is brought back. Please neither delete nor change it.
checklist-fact-format = The format of the file
checklist-fact-guideline = The guideline's short name
checklist-fact-edition = Its edition
checklist-fact-digest = The digest of the guideline's data
checklist-fact-service = The name of the service, or of whoever answers
checklist-fact-scope = For whom the answers are given
checklist-fact-as-of = The day the checklist shows
checklist-fact-origin = The ledger it was exported from; no other takes it back
checklist-fact-ledger-size = How many entries the ledger had at export
checklist-fact-locale = The language of the file

## Problems of the export

checklist-export-rows = { $rows } controls do not fit into one checklist
    .mend = Export the guideline by part or chapter.
checklist-export-text = `{ $column }` of { $id } has { $characters } characters, more than a cell holds
    .mend = State it again in 10,000 characters or fewer; details can be attached as evidence.
checklist-export-failed = the Excel file cannot be made: { $reason }
    .mend = Check that the day it shows lies between the years 1900 and 9999.
checklist-control-twice = control `{ $id }` comes twice
    .mend = Give each control one row.

## Problems of the import: the file

checklist-not-xlsx = this is not an Excel file (.xlsx)
    .mend = Open it in your spreadsheet program and save it as an Excel workbook (.xlsx).
checklist-binary = this Excel file has a password or is in the old format (.xls)
    .mend = Remove the password and save it as an Excel workbook (.xlsx).
checklist-damaged = the file is damaged and cannot be read
    .mend = Open it in your spreadsheet program and save it again as an Excel workbook (.xlsx), or export the checklist anew.
checklist-file-too-large = the file is larger than 8 MiB
    .mend = Remove pictures and the like, and keep the checklist alone.
checklist-unpacked-too-large = the file becomes too large when unpacked
    .mend = Export the checklist anew and fill that file in.
checklist-too-many-rows = the sheet has data in more than { $limit } rows
    .mend = Delete the rows below the checklist that do not belong to it.
checklist-too-many-columns = the sheet has data in more than { $limit } columns
    .mend = Delete the columns to the right of the checklist that do not belong to it.
checklist-too-much-text = the sheet holds too much text
    .mend = Attach long texts as evidence, and write the essentials into the checklist.
checklist-more-problems = there are { $count } more problems
    .mend = Mend those above and import the file again.

## Problems of the import: sheet and headings

checklist-no-about = the sheet `{ $sheet }` is missing
    .mend = Export the checklist anew and fill that file in, without deleting its sheet `{ $sheet }`.
checklist-bad-about = `{ $key }` of the sheet `{ $sheet }` cannot be read: `{ $value }`
    .mend = Export the checklist anew and fill that file in.
checklist-other-guideline = this is a checklist of guideline `{ $found }`; one of `{ $expected }` is expected
    .mend = Choose the other guideline, or the right file.
checklist-other-digest = the data of guideline `{ $guideline }` has changed since the file was exported
    .mend = Check whether requirements have changed.
checklist-no-heading = there is no row of headings with `{ $item }`, `{ $status }` and the others
    .mend = Restore the row of headings as it was exported.
checklist-missing-column = the column `{ $column }` is missing
    .mend = Restore the column as it was exported; the order of columns may change.
checklist-column-twice = the column `{ $column }` is there twice; the first is column { $first }
    .mend = Remove one of the two, or change its heading.
checklist-extra-column = the column headed `{ $heading }` is not read
    .mend = Write what is to be recorded into one of the checklist's own columns.

## Problems of the import: rows and cells

checklist-no-item = the row is filled in but has no item number
    .mend = Write the item number, or empty the row.
checklist-section-filled = `{ $id }` is the heading of a section; what is written here cannot be read
    .mend = Fill in the rows of the controls below it.
checklist-unknown-control = the guideline has no control `{ $id }`
    .mend = Correct the item number; leave it as it was exported.
checklist-control-twice-at = control `{ $id }` already stands at { $first }
    .mend = Remove one of the two rows.
checklist-given-changed = changes of control, requirement or level are not read ({ $count ->
        [one] 1 cell
       *[other] { $count } cells
    })
    .mend = Write remarks into the column `How it is done`.
checklist-unknown-status = the status `{ $value }` is not known
    .mend = Choose one of { $words }, or leave the cell empty.
checklist-bad-date = `{ $value }` in `{ $column }` is no date
    .mend = Write it as 2026-12-31 or 2026/12/31.
checklist-number = `{ $column }` holds a date or number: `{ $value }`
    .mend = Give the cell the format `Text` and write it again.
checklist-formula = `{ $column }` holds a formula
    .mend = Write the value instead.
checklist-fault = `{ $column }` holds an error value such as #REF!
    .mend = Write the value again.
checklist-text-too-long = `{ $column }` has { $characters } characters; 10,000 are allowed
    .mend = Shorten it, and attach details as evidence.
checklist-no-reason = the control is excluded without a reason
    .mend = Write the reason for exclusion.
checklist-reason-alone = there is a reason for exclusion, but the status is not `{ $word }`
    .mend = Set the status to `{ $word }`, or remove the reason.
checklist-due-alone = there is a due date without a plan
    .mend = Write the plan, or remove the date.
checklist-evidence-untitled = there are dates or a place of evidence, but the evidence has no name
    .mend = Write into `Evidence` what it is.
checklist-evidence-undated = the day the evidence was collected is missing
    .mend = Write the day on which it was collected.
checklist-evidence-expired-before = the evidence expires before it was collected
    .mend = Correct one of the two dates.

## Changes that cannot be recorded

checklist-unsaid = `{ $column }` was emptied, but an empty cell does not withdraw the answer
    .mend = Restore it, or state what is so now. Answers are withdrawn on the control's page.
checklist-note-alone = how it is done cannot be stated without a status
    .mend = Choose a status from the list.
checklist-evidence-unsaid = the evidence was emptied, but a checklist cannot withdraw evidence
    .mend = Restore it; evidence is withdrawn separately, with a reason.
