## The command line

cli-error = error
cli-warning = warning
cli-problem-count = { $count } problems; nothing was changed
cli-output = the output cannot be written: { $reason }
cli-unreadable = the file cannot be read: { $reason }
    .mend = Check the path and its permissions.
cli-unwritable = the file cannot be written: { $reason }
    .mend = Check the folder, its permissions and the space on the disk.
cli-exists = the file exists already{ $reason }
    .mend = Choose another name, or pass --replace where the command has it.
cli-too-large = the file is larger than { $reason }
    .mend = Check that it is the right file.
cli-not-utf8 = the file is not UTF-8 text{ $reason }
    .mend = Save it as UTF-8.
cli-bad-key = this is not a signing key
    .mend = Pass the key file that `akashi init` wrote: --key FILE or AKASHI_KEY.
cli-bad-verifier-key = this is not a verifier key
    .mend = A verifier key reads name+digits+base64; `akashi ledger key` prints a workspace's own.
cli-no-workspace = no workspace is named
    .mend = Pass --workspace FILE or set AKASHI_WORKSPACE; `akashi init FILE` makes one.
cli-bad-moment = `{ $moment }` is no moment
    .mend = Write a day (2026-11-20) or a timestamp (2026-11-20T09:00:00+09:00).
cli-unknown-setting = there is no setting `{ $setting }`
    .mend = Settings are: { $settings }.
cli-incomparable-values = the values cannot be compared with each other
    .mend = State them in one kind of unit, or one at a time.
cli-unreadable-value = `{ $value }` cannot be read as a value of { $id }
    .mend = Write it as the reference values are written; `akashi guideline show { $id }` shows them.
cli-service-line = { $service }  { $name }  { $guideline }  pattern { $pattern }  { $met } of { $applicable } met
cli-no-proof = there is no proof for entry { $position }
    .mend = The entry must exist and be covered by a signed checkpoint.
cli-evidence-elsewhere = evidence `{ $evidence }` has no content here; its statement says where it is kept
    .mend = `akashi evidence list ITEM` shows the place.
cli-evidence-gone = the content of evidence `{ $evidence }` is not here any more
    .mend = Restore a backup, or attach it again.
cli-init = Made workspace { $file }
    Signing key: { $key } (keep a copy elsewhere; the workspace never holds it)
    Verifier key, for whoever checks your ledger: { $verifier }
    Next: akashi service import SERVICE_FILE -w { $file }
cli-recorded = { $count ->
    [0] Nothing new: everything is recorded already
    [one] Recorded as entry { $first }
   *[other] Recorded { $count } statements from entry { $first } on
}
cli-would-record = { $count ->
    [0] Nothing new
    [one] 1 statement would be recorded
   *[other] { $count } statements would be recorded
}
cli-erased = The body of entry { $position } is erased; entry { $tombstone } gives the ground
cli-erased-body = (erased)
cli-no-services = No services yet: akashi service import SERVICE_FILE
cli-no-evidence = No evidence is attached
cli-no-history = Nothing has been said about this
cli-evidence-added = Attached as { $name } (entry { $position }) { $digest }
cli-evidence-altered = Evidence { $evidence } no longer has its content
cli-evidence-checked = { $checked } pieces of evidence checked, { $altered } altered
cli-written = Written to { $file }
cli-measured = Recorded { $value } (entry { $position })
cli-diff-none = Nothing changed
cli-diff-pattern = pattern: { $before } → { $after }
cli-diff-verdict = { $control }: { $before } → { $after }
cli-exporting = Writing the ledger …
cli-verifying = Checking the ledger …
cli-exported = Exported { $entries } entries under { $checkpoints } checkpoints
cli-valid = { $guideline } is valid: { $controls } controls, { $digest }
cli-checklist-other-guideline = the checklist belongs to { $found }, this workspace has adopted { $adopted }
    .mend = Export a fresh checklist and carry the answers over.
cli-checklist-stale = since this checklist was exported the same controls were changed here: { $controls }
    .mend = Export a fresh checklist and carry your answers over.
cli-checklist-change = { $cell }  { $control }  { $field }: { $before } → { $after }
cli-checklist-none = No changes
cli-checklist-preview = { $count ->
    [one] 1 change
   *[other] { $count } changes
}; run again with --apply to record them
cli-checklist-exported = Wrote { $count } controls to { $file }

help = Assess cloud services against published security guidelines; see why, and prove it.
help-exit-codes = Exit codes: 0 nothing wanting, 1 findings, 2 bad input.
    Examples:
      akashi assess examples/hibari/expense.toml
      akashi assess examples/hibari/expense.toml --why III.1.1.3
      akashi guideline show II.1.1.1
help-assess = Assess a service described in a file; nothing is stored
help-assess-examples = Examples:
      akashi assess expense.toml
      akashi assess expense.toml --why III.1.1.3.b
      akashi assess expense.toml --format json --fail-on recommended
help-init = Make a new workspace with its signing key
help-init-examples = Example:
      akashi init acme.akashi --name "Acme"
help-init-arg-file = The workspace file to make
help-init-arg-name = The organisation's name
help-service = Services of a workspace
help-service-import = Record what a service file says that the workspace does not know yet
help-service-import-examples = Example:
      akashi service import expense.toml -w acme.akashi --dry-run
help-service-list = List the services with pattern and counts
help-service-show = Show the assessment of a service
help-state = State one thing about a control, practice or duty
help-state-examples = Examples:
      akashi state set III.1.1.3 implemented --service expense --note "24-hour monitoring" -w acme.akashi
      akashi state done II.1.1.2.rev1 --on 2026-04-01 -w acme.akashi
      akashi state exclude II.2.2.2 --reason "no telework" -w acme.akashi
help-state-set = State how far a control is implemented
help-state-exclude = Exclude a control, with a reason
help-state-lift = Lift the exclusion of a control
help-state-owner = Name the post or team responsible for a control
help-state-plan = Plan an action on a control
help-state-approve = Approve the last statement about a control
help-state-adopt = Adopt a best practice: its duties count from now on
help-state-drop = Give up a best practice
help-state-done = State that a duty was done
help-state-interval = Set the interval of a recurring duty
help-state-parameter = Set a value the guideline leaves to you
help-state-event = State that something happened which makes duties due
help-state-setting = Choose how strictly verdicts are given
help-state-reading = Choose how a contradiction of the document is read
help-evidence = Evidence of what is stated
help-evidence-examples = Example:
      akashi evidence add II.1.1.1 --title "Security policy 3rd edition" --file policy.pdf -w acme.akashi
help-evidence-add = Attach evidence to an item
help-evidence-list = List the evidence attached to an item
help-evidence-withdraw = Withdraw evidence, with a reason
help-evidence-get = Fetch the content of evidence, hashed again first
help-evidence-check = Hash all evidence again and record what was altered
help-measure = Record a measured or agreed value of an indicator
help-measure-examples = Examples:
      akashi measure III.1.1.3.b 99.95% --service expense -w acme.akashi
      akashi measure III.1.1.3.c "4 minutes" "7 minutes" --service expense -w acme.akashi
      akashi measure III.1.1.3.b 99.9% --agreed --service expense -w acme.akashi
help-history = Show what was said, by whom and when
help-diff = Show which verdicts changed between two moments
help-diff-examples = Example:
      akashi diff expense --from 2026-04-01 --to 2026-10-01 -w acme.akashi
help-as-of = Show the assessment as it was known at a moment
help-erase = Erase the body of an entry for good, on a ground that stays
help-checklist = The checklist of ANNEX 2 as a spreadsheet
help-checklist-examples = Examples:
      akashi checklist export -o checklist.xlsx --service expense -w acme.akashi
      akashi checklist import checklist.xlsx -w acme.akashi
      akashi checklist import checklist.xlsx --apply -w acme.akashi
help-checklist-export = Write the checklist as XLSX
help-checklist-import = Show what an edited checklist changes; with --apply record it, all or nothing
help-ledger = The ledger: export, verify, prove
help-ledger-examples = Examples:
      akashi ledger export -o ledger.jsonl -w acme.akashi
      akashi ledger verify ledger.jsonl --verifier-key "$(cat acme.vkey)" --since checkpoint.txt
help-ledger-export = Write the ledger as JSON lines that anybody can verify
help-ledger-verify = Verify an exported ledger; names the first entry that does not hold
help-ledger-checkpoint = Print the newest signed checkpoint
help-ledger-key = Print the workspace's verifier key
help-ledger-proof = Print the proof that an entry is in the ledger
help-guideline = Guidelines: read, search, export, check
help-guideline-list = List the guidelines
help-guideline-show = Show an item by id, or readers, patterns, responsibility, supply-chain, glossary, events
help-guideline-search = Find items by words of either language
help-guideline-export = Print a guideline as data
help-guideline-validate = Check a guideline folder and report every problem
help-schema = Print the JSON Schema of a service or organisation file
help-arg-workspace = The workspace file [env: AKASHI_WORKSPACE]
help-arg-key = The signing key file [env: AKASHI_KEY; default: beside the workspace]
help-arg-actor = Who acts: an id, not a name [env: AKASHI_ACTOR]
help-arg-lang = Language of texts [env: AKASHI_LANG]
help-arg-file = The file
help-assess-arg-file = The service file (see docs/service-file.md)
help-arg-guideline = The guideline's short name
help-arg-at = The day to assess [default: today]
help-arg-format = How to print it
help-arg-fail-on = Exit 1 unless everything applicable up to this level is met
help-arg-why = Explain one control, indicator, duty, or `pattern`
help-arg-all = Show every control
help-arg-service = The service; left out: the organisation
help-service-show-arg-service = The service
help-diff-arg-service = The service
help-as-of-arg-service = The service
help-arg-dry-run = Only show what would be recorded
help-arg-control = The control's id, II.1.1.1
help-arg-status = How far it is implemented
help-arg-note = How, or where it is recorded
help-arg-reason = Why
help-arg-owner = A post or team, no personal name
help-arg-plan = What will be done
help-arg-due = By when
help-arg-on = On which day [default: today]
help-arg-practice = The practice's id, II.1.1.1.p1
help-arg-obligation = The duty's id, II.1.1.2.rev1
help-arg-interval = The interval: P7D, P2W, P6M, P1Y
help-arg-parameter = The parameter's id
help-arg-value = The value
help-arg-event = The event's id, incident
help-arg-setting = evidence, evidence-max-age, approval or reference-values
help-arg-topic = pattern or calendar
help-arg-reading = The reading's id
help-arg-item = The item's id
help-arg-title = What it is
help-evidence-add-arg-name = A name for it [default: made from the item's id]
help-arg-collected = The day it was collected [default: today]
help-arg-valid-until = The last day it is valid
help-arg-location = Where it is kept, if elsewhere
help-evidence-add-arg-file = A file to take in as its content
help-arg-evidence = The evidence's name
help-arg-output = The file to write
help-arg-indicator = The indicator's id, III.1.1.3.b
help-arg-values = The value as people write it; of several the worst counts
help-arg-agreed = The value is agreed with customers, not measured
help-arg-limit = How many at most
help-arg-json = Print JSON
help-arg-from = A day or timestamp
help-arg-to = A day or timestamp [default: now]
help-arg-moment = A day or timestamp
help-arg-position = The entry's position
help-arg-ground = On what ground
help-arg-replace = Replace an existing file
help-arg-apply = Record the changes
help-arg-verifier-key = The verifier key you know from elsewhere
help-arg-since = A checkpoint file received earlier
help-arg-id = An id, or the name of a part of the guideline
help-arg-words = Words to look for
help-guideline-export-arg-name = The guideline's short name
help-arg-folder = The guideline's folder
help-arg-of = Which file
