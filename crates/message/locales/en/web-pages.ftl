# The pages of the web application, but for that of a control.

## portfolio

web-service-register = Register a service
web-portfolio-empty = There is no service yet. Follow these steps.
web-first-organisation = Name the organisation and answer what is common to all services
web-first-service = Register a service and determine its pattern
web-first-answers = Answer the service’s controls and attach evidence
web-services = Services
web-service = Service
web-overdue = Overdue obligations
web-missed = Indicators that miss their value
web-missed-count = { $count ->
    [one] One measured value, over all services, misses its reference or what was agreed.
   *[other] { $count } measured values, over all services, miss their reference or what was agreed.
}
web-pattern = Pattern
web-pattern-number = Pattern { $number }
web-pattern-open = Pattern not determined
web-verdicts-by-part = Verdicts by part
web-verdicts = Verdicts
web-open = Open
web-trend = Change over time

## controls

web-controls = Controls
web-control = Control
web-part = Part
web-section = Section
web-level = Level
web-any = All
web-any-applicable = All that apply
web-due = Due
web-due-late = overdue
web-due-set = with a date
web-due-none = without a date
web-filter = Filter
web-filter-clear = Clear the filter
web-shown = { $count } shown
web-no-controls = No control matches.
web-choose = Choose
web-bulk-status = Status of the chosen controls
web-bulk-keep = Leave as it is
web-bulk-see = Preview the change
web-bulk-preview = Preview of the change
web-bulk-lead = { $count ->
    [one] One control is
   *[other] { $count } controls are
 } answered in the ledger as follows.
web-bulk-apply = Record
web-cancel = Cancel
web-before = Before
web-after = After

## service

web-service-edit = Edit service details
web-by-section = By section
web-changes = Changes
web-changes-since = Since
web-changes-none = No verdict has changed.
web-next-work = Next
web-nothing-left = Nothing is left to do.
web-service-name = Name of the service
web-service-id = ID of the service
web-service-id-hint = Used in links and files: lower-case letters, digits, hyphens. It cannot be changed later.
web-perspective = Your side
web-perspective-provide = We provide it
web-perspective-use = We use it
web-runs = What you run
web-building = Who runs the building, power and air conditioning
web-building-open = Not stated
web-building-own = We do
web-building-other = Somebody else
web-service-register-on = Register and go on to the pattern
web-bad-name = “{ $name }” cannot be a service’s ID.
    .mend = Use up to 63 lower-case letters, digits and inner hyphens.

## pattern

web-pattern-title = Service pattern
web-information = Information handled
web-information-hint = Choose all that apply; if none does, choose none.
web-confidentiality = confidentiality
web-availability = Demands on availability
web-availability-hint = Choose all that apply.
web-availability-short = availability
web-pattern-derive = Determine the pattern
web-readings = What each reading gives
web-readings-hint = The document contradicts itself here; a setting says which reading is in force.
web-reading-in-force = in force
web-pattern-decide = Decide on a pattern by your own judgement
web-to-controls = On to the controls →

## organisation

web-organisation-lead = Every service inherits what is answered here. A service’s own answer takes precedence.
web-organisation-name = Name of the organisation
web-organisation-answered = Answered for the organisation
web-exceptions = Services with their own answer

## ledger

web-ledger-size = { $size } entries
web-ledger-lead = What is recorded here can be neither changed nor reordered. Hand a signed checkpoint to somebody outside, and anybody can detect later tampering.
web-checkpoint = Signed checkpoint
web-checkpoint-download = Download the checkpoint
web-root = Root hash
web-verifier-key = Verifier key
web-who = Who
web-what = What
web-older = Older
web-erased-because = The text was erased. Reason: { $ground }
web-proof = Proof
web-proof-lead = It proves that this entry is in the signed ledger. Whoever receives it needs only the verifier key, and need not trust this server (akashi ledger verify).
web-proof-good = The server's verdict: checked against the verifier key, this proof holds.
web-proof-bad = The server's verdict: this proof does not fit the verifier key.
web-proof-download = Download the proof
web-proof-show = Show the proof
web-proof-none = No checkpoint covers this entry yet.

## search

web-search-hint = Searches controls, practices, terms and your own records. Parts of words are found, and width, case, and hiragana or katakana make no difference.
web-search-guideline = Guideline
web-search-own = Your records
web-search-none = Nothing found.

## work

web-gaps = Priorities
web-gaps-hint = Basic before recommended; within a level: not met, unknown, partly.
web-gaps-left = { $count } more.
web-month-previous = Previous month
web-month-next = Next month
web-mon = Mo
web-tue = Tu
web-wed = We
web-thu = Th
web-fri = Fr
web-sat = Sa
web-sun = Su
web-due-count = { $count } due
web-calendar-feed = Subscribe (iCalendar)
web-due-soon = Due
web-due-nothing = Nothing has a due date.

## people and account

web-second-factor = Second factor
web-second-factor-lead = Enter the six-digit code your authenticator shows.
web-code = Code (6 digits)
web-go-on = Continue
web-account = Your account
web-sign-out = Sign out
web-codes = Second factor
web-codes-off = You can require a code from your authenticator in addition to the password.
web-codes-on = A code from your authenticator is required in addition to the password.
web-codes-begin = Set up an authenticator
web-codes-scan = Scan the QR code with your authenticator, or type the characters below, and finish with the code it shows.
web-codes-confirm = Finish
web-codes-end = Remove the authenticator
web-password-change = Change the password
web-password-now = Current password
web-password-new = New password
web-sessions = Where you are signed in
web-session-own = this one
web-session-began = since { $when }
web-session-used = last used { $when }
web-session-end = End the session
web-tokens = Tokens for programs
web-tokens-hint = A program with such a token may use the API on your behalf. It expires after a year.
web-token-once = This token is shown once. Keep it in a safe place.
web-token-until = valid until { $when }
web-token-end = Revoke
web-token-label = What it is for
web-token-make = Make a token
web-people = People and roles
web-invited = Hand this link to the person. It works once, within 7 days.
web-you = you
web-person-ended = ended
web-person-strong = second factor
web-until = (until { $day })
web-revoke = Revoke
web-person-change = Grant a role, reset the password, end access
web-role = Role
web-role-until = Role ends on (optional)
web-grant = Grant
web-person-forget = Also erase the name and e-mail address
web-person-end = End access
web-invite = Invite
web-invite-make = Make an invitation link
web-invitation-until = valid until { $day }
web-access-log = Access log
web-access-log-lead = Who opened evidence or reports, or exported checklists, templates, proofs, checkpoints or the ledger, when and from which address. It can be neither changed nor deleted.
web-access-log-none = Nobody has opened evidence or reports, or exported anything yet.
role-viewer = Viewer
role-contributor = Contributor
role-approver = Approver
role-auditor = Auditor
role-administrator = Administrator

## settings

web-settings-verdicts = How strictly verdicts are given
web-settings-readings = Readings of the document
web-setting-evidence = Evidence for a control to be met
web-setting-evidence-max-age = Age at which evidence becomes stale
web-setting-approval = Approval
web-setting-reference-values = Reference values
web-setting-second-factor = Second factor
web-value-required = required
web-value-optional = optional
web-value-off = not needed
web-value-none = never
web-value-guidance = guidance
web-value-binding = binding
web-choose-value = Change
web-reading-choose = Choose this reading

## checklist

web-checklist = Checklist
web-checklist-down = Export
web-checklist-down-lead = The controls that apply, with the current answers, as a spreadsheet. Edit the answer columns and import it again.
web-checklist-download = Download the checklist (XLSX)
web-checklist-up = Import
web-checklist-up-lead = Every changed cell is shown first. Nothing changes until you confirm.
web-checklist-file = The edited checklist (XLSX, up to 8 MiB)
web-checklist-changes = { $count } cells change.
web-checklist-same = No cell has changed.
web-checklist-again = Choose another file
web-checklist-elsewhere = This checklist belongs to something else ({ $scope }).
    .mend = Choose the file that was exported from this service.
web-cell = Cell
web-field = Field

## papers

web-executive = Executive report
web-applicability = Statement of applicability
web-state = State
web-missed-agreed = Indicators that miss their agreed value
web-trend-none = There is no earlier record to compare with yet.
web-as-of-day = As of
web-edition = Guideline
web-reading = Reading in force
web-no-certificate = This document is a self-assessment, not a certificate. The checkpoint above lets anybody check that the records were not changed afterwards.
web-applies = Applies
web-basis = How it is done, or why it is excluded
web-yes = yes
web-no = no

## api

web-api = API
web-api-lead = A program sends a token made under “Your account” as Authorization: Bearer. The whole description (OpenAPI 3.1):

## indicators

web-indicator = Indicator
web-against-reference = Against the reference
web-against-agreed = Against the agreed value
web-csv = Record many values from a table
web-csv-lead = The first line has the headings Indicator, Kind, Value and Measured on, in any order; other columns are not read. The kind is measured or agreed. Lines without a value are skipped.
web-csv-template = Download a table (CSV) of this service’s indicators
web-csv-text = Paste the table (CSV, or cells copied from a spreadsheet program)
web-csv-preview = { $count } values will be recorded.
web-csv-line = Line

## assets

web-nav-assets = Assets
web-assets-empty = No asset is registered yet. Register information and the components that handle it.
web-asset-register = Register an asset
web-asset-name = Name
web-asset-id = ID (lower-case letters, digits, hyphens)
web-asset-kind = Kind
web-asset-information = Information
web-asset-component = Component
web-asset-belongs = Belongs to
web-asset-place = Where it is kept
web-asset-feeds = The classes of information chosen for an asset of a service count for the pattern of that service.
web-asset-retire = Retire it
web-holding = Holding
web-holding-own = own
web-holding-entrusted = entrusted
web-impact-confidentiality = Impact of disclosure (C)
web-impact-integrity = Impact of falsification (I)
web-impact-availability = Impact of loss (A)
web-impact-low = low
web-impact-moderate = medium
web-impact-high = high
web-bad-asset = “{ $name }” cannot be an asset’s ID.
    .mend = Use up to 63 lower-case letters, digits and inner hyphens.

## audits

web-nav-audits = Audits
web-audits-empty = No audit is planned yet. An approver or administrator plans it; an auditor samples and raises findings.
web-audit = Audit
web-audited = Audited
web-audit-days = Period
web-examined = Examined
web-findings-open = Open findings
web-audit-concluded = Concluded
web-audit-under-way = Under way
web-audit-plan = Plan an audit
web-audit-title = Title
web-auditor = Who audits
web-audit-from = First day
web-audit-to = Last day
web-sample = Sampled controls
web-sample-empty = Nothing is sampled yet.
web-sample-reason = Why this one (optional)
web-sample-take = Sample it
web-not-examined = not examined
web-examine = Record the result, raise a finding
web-result = Result
web-result-conforming = as stated
web-result-nonconforming = not as stated
web-result-not-verifiable = could not be verified
web-examined-note = What was examined, and what was found
web-grade = Grade
web-grade-major = major
web-grade-minor = minor
web-grade-observation = observation
web-findings = Findings
web-findings-none = No findings.
web-finding-text = What was found
web-finding-raise = Raise the finding
web-finding-close = Close the finding
web-stage-raised = waiting for a plan
web-stage-planned = being corrected
web-stage-completed = effect to be checked
web-stage-effective = effective
web-stage-closed = closed
web-cause = Cause
web-correction = Corrective action
web-correction-plan = Plan the correction
web-correction-done = Correction completed
web-effect-good = It was effective
web-effect-none = It was not effective
web-audit-conclude = Conclude the audit
web-audit-summary = Conclusion
web-setting-self-approval = Self-approval
web-value-refused = Refused
web-value-allowed = Allowed with a reason

## proof in the browser

web-proof-browser = Check by this browser
web-proof-browser-lead = Apart from the server's verdict, this browser computed the proof anew. Nothing was sent to the server for it.
web-proof-browser-trust = The program of this check and the key came from this server. To check without trusting it, take the verifier key you know from elsewhere and run akashi ledger verify on your own computer.
web-proof-file-trust = The program of this check came from this server. To check without trusting it, run akashi ledger verify on your own computer with the verifier key you know from elsewhere.
web-proof-file = Verify a proof file in this browser
web-proof-file-lead = File and key stay in this browser. Nothing is sent to the server.
web-proof-file-choose = Proof file (.tlog-proof)
web-proof-file-key-hint = This ledger's own key is filled in. If you know the key from elsewhere, put that one here.
web-proof-file-entry = The entry that is proven
web-proof-no-script = Without scripts this browser cannot verify. Use akashi ledger verify.
web-proof-outcome-good = The proof holds, as this browser verified
web-proof-outcome-bad = The proof does not hold, as this browser found
web-proof-outcome-unable = This browser could not finish the check: whether the proof holds is not known
web-proof-state-held = holds
web-proof-state-failed = does not hold
web-proof-state-unchecked = not checked
web-proof-state-absent = nothing to check
web-proof-step-form = The file has the form of a proof
web-proof-how-form = The format is C2SP tlog-proof, in which each proof has exactly one spelling.
web-proof-step-shown = What is shown above is the entry in the proof
web-proof-how-shown = Number, kind and text are compared with the entry in the proof.
web-proof-step-body = The text fits the commitment in the entry
web-proof-how-body = Commitment = HMAC-SHA-256(salt of the text, canonical JSON of the text)
web-proof-step-leaf = The proof is about the entry of this number
web-proof-how-leaf = Leaf data = HMAC-SHA-256(salt of the entry, canonical JSON of who, when, kind and commitment); leaf hash = SHA-256(0x00 ‖ leaf data)
web-proof-step-root = The leaf leads to the root in the checkpoint
web-proof-how-root = From the leaf upwards, joined with each hash of the proof (RFC 9162): node hash = SHA-256(0x01 ‖ left ‖ right)
web-proof-step-signature = The checkpoint is signed by this verifier key
web-proof-how-signature = The Ed25519 signature on the checkpoint is verified with the key (C2SP signed-note).
web-proof-step-log = The checkpoint is of the ledger that the key is named after
web-proof-how-log = A signature does not cover the name of its key, so the two names are compared.
web-proof-value-position = Number of the entry
web-proof-value-hashes = Hashes in the proof
web-proof-value-computed = Computed here
web-proof-value-commitment = Commitment in the entry
web-proof-value-leaf-data = Leaf data
web-proof-value-leaf-hash = Leaf hash
web-proof-value-root = Root in the checkpoint
web-proof-value-size = Entries in the ledger
web-proof-value-key = Name and id of the key
web-proof-value-key-name = Name of the key
web-proof-value-log = Name of the ledger
web-proof-value-recorded-at = Recorded at (UTC)
web-proof-value-actor = Id of who recorded it
web-proof-value-kind = Kind
web-proof-reason-too-long = The file is too large: a proof has at most 2.5 MB.
web-proof-reason-unread = The file could not be read. Choose it again.
web-proof-reason-header = This is not a proof file: the first line of one is c2sp.org/tlog-proof@v1.
web-proof-reason-byte-order-mark = A byte order mark was put in front of the file. Choose the file as it was received.
web-proof-reason-line-ends = The line ends were changed to CRLF. Choose the file as it was received.
web-proof-reason-no-entry = The proof does not carry its entry. Have the proof made again.
web-proof-reason-extra = The line that starts with extra is not proper base64.
web-proof-reason-entry = The entry in the proof is not spelt as it must be.
web-proof-reason-index = The line index with the number of the entry is missing or wrong.
web-proof-reason-path = A hash of the proof is not spelt as it must be, or there are more than 64.
web-proof-reason-note = The signed checkpoint is missing or not in its form.
web-proof-reason-checkpoint = Name, size or root of the checkpoint is not spelt as it must be.
web-proof-reason-shown = What is shown and the entry in the proof differ.
web-proof-reason-body = The computed value is not the commitment in the entry: the text was altered.
web-proof-reason-no-body = The text is not in the proof: it was erased, or left out by whoever passed the proof on. The commitment still proves that there was an entry.
web-proof-reason-position = The number of the entry is not the one the proof is about.
web-proof-reason-no-such-leaf = The ledger of the checkpoint has no entry of this number.
web-proof-reason-path-too-long = The proof has too many hashes.
web-proof-reason-path-too-short = The proof has too few hashes.
web-proof-reason-root = The computed value is not the root in the checkpoint: the entry or the proof was altered.
web-proof-reason-key-form = This is not a verifier key: one reads name, eight hexadecimal digits and base64, joined by +.
web-proof-reason-key-kind = This is not an Ed25519 public key that is safe to use.
web-proof-reason-key-id = The id of the verifier key does not belong to its name and key: it was miscopied.
web-proof-reason-other-key = There is no signature by this verifier key: another key signed the checkpoint.
web-proof-reason-signature = The signature is not by this verifier key: the checkpoint was altered after it was signed.
web-proof-reason-log = The checkpoint names another ledger than the verifier key.
web-proof-reason-insecure = This page was not opened over a secure connection (HTTPS, or this computer itself), so the browser does not offer its cryptography.
web-proof-reason-no-ed25519 = This browser cannot verify Ed25519 signatures. Use a newer one, or akashi ledger verify.
web-proof-reason-earlier = What this needs was not found in an earlier step.
web-proof-reason-unexpected = The browser failed while computing.

## passkeys and resets

web-passkeys = Passkeys
web-passkeys-hint = Sign in with your device's fingerprint, face or PIN, or with a security key. Once you have one, signing in by password asks for a passkey or an authenticator's code as well.
web-passkeys-impossible-here = Passkeys cannot be used here: they need HTTPS under a domain name. Whoever runs the server sets up TLS at a reverse proxy and gives the public address with --origin https://….
web-passkeys-elsewhere = Your passkeys cannot be used under this address: they need HTTPS under a domain name. Ask whoever runs the server to give its public address with --origin.
web-passkey-without = Passkeys need a browser that knows WebAuthn, with scripts turned on.
web-passkey-label = Name of the passkey, such as the device
web-passkey-make = Register a passkey
web-passkey-made = registered { $when }
web-passkey-unused = never used
web-passkey-end = Remove the passkey
web-passkey-sign-in = Sign in with a passkey
web-passkey-show = Use a passkey
web-passkey-show-lead = Show that it is you with a passkey of yours.
web-passkey-instead = Instead of the code you can use a passkey.
web-passkey-cancelled = The passkey was cancelled, or it took too long. Try again.
web-passkey-known = A passkey of this device is registered already. Use that one, or another device.
web-passkey-failed = The passkey could not be used. Make sure that you opened { $origin }, and try again.
web-passkeys-impossible = Passkeys cannot be used under this server's address.
    .mend = Give it a public address with HTTPS and a domain name (--origin https://…).
web-passkey-refused = This passkey could not be verified.
    .mend = Use another passkey you registered in this workspace, or your password.
web-passkey-expired = This took too long, or was finished already.
    .mend = Begin again.
web-session-from = from { $address }
web-reset = New password
web-reset-make = Make a link for a new password
web-reset-made = Give this link to the person. It works once, within 24 hours. Links made before no longer work.
web-reset-until = Link for a new password: works until { $day }
web-reset-lead = Choose a new password. You are signed out everywhere, and your API tokens end; your second factor and passkeys stay.
web-reset-set = Set it and go to sign-in
web-reset-own = You cannot make a link for your own password.
    .mend = Change it under your account, or ask another administrator.
web-no-guideline-then = At the end of { $day }, no guideline had been adopted yet.
    .mend = Choose a later day, or go back to the present.
web-place-line = line { $line }
web-unit = Unit
web-units = Units
web-unit-none = (directly below the organisation)
web-unit-name = Name of the unit
web-unit-id = ID of the unit
web-unit-within = Unit above
web-unit-form = Form a unit
web-unit-change = Rename or move the unit
web-unit-lead = What this unit answers once counts for all of its services. Where it does not answer, the unit above or the organisation does.
web-unit-taken = There is a unit { $unit } already.
    .mend = Choose another ID, or change that unit on its own page.
web-from-above = (from above)
web-answer-for-unit = The answer for all services of this unit
web-parameters = Values you decide
web-parameters-hint = The guideline leaves these values to you. What you decide stays on record.
web-parameter-unset = not set
web-parameter-set = Set the value
web-parameter-value = Value ({ $quantity })
web-events = Events
web-events-lead = Record an incident, a reorganisation and the like: the obligations it triggers then get their days and appear in the work plan.
web-event-record = Record an event
web-event = Event
web-event-where = Concerns
web-event-on = Happened on
web-event-due = To be dealt with by (empty: the same day)
web-event-note = What happened
web-events-known = Recorded events
web-events-none = No event is recorded yet.
web-event-due-by = To be dealt with by { $day }
web-unit-services = { $count ->
    [one] one service
   *[other] { $count } services
  }
web-and-others = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
web-demo = Demonstration
web-demo-told = The data is a fictional company’s. Try whatever you like; all of it is gone when the program stops.
web-demo-more = What to look at, and how to begin with your own
web-demo-title = What to look at, and how to begin with your own
web-demo-lead = This is a year in the records of Hibari Cloud Co., Ltd., a fictional Japanese company with four cloud services; its texts are in Japanese. Days are counted back from today. Add and change whatever you like. The company, its people and what they say are made up.
web-demo-look = What to look at
web-demo-portfolio = The verdicts of each service, and how they changed over half a year.
web-demo-past = The overview half a year ago
web-demo-compare-told = Half a year ago beside today: verdicts that changed, with the records that account for them.
web-demo-past-told = Every page can be shown as it was known at the end of a past day; choose the day at the bottom of the page.
web-demo-work = What to do in which order, and by when. Some duties, plans and tasks are late.
web-demo-audits = An audit whose findings were corrected and checked for effect, and one under way.
web-demo-assets = Information and components. The kinds of information registered count towards the pattern of the service.
web-demo-people = Administrators, approvers, contributors, auditors and viewers. What people may do follows from their roles.
web-demo-ledger = Who recorded what, and when. It can be proved that nothing was altered.
web-demo-begin = Begin with your own
web-demo-sign-in = If this is your first visit, open the link shown in the terminal where the server was started, and register.
web-demo-stop = Stop the demonstration with Ctrl+C in its terminal.
web-demo-serve = Start the program with a file name for your own workspace. If there is no such file, it is made, together with its signing key.
web-demo-owner = Open the link that the terminal shows, and register as the first administrator.
web-demo-register = Name your organisation under “Organisation”, register a service under “Overview”, and choose the information it handles and the availability it needs. This decides what is asked of the service.
web-demo-answer = Answer the controls and attach evidence. Invite colleagues under “People and roles” in the settings.
web-due-list = Due dates
web-due-duty = Obligation
web-due-plan = Plan
web-due-task = Task
web-due-correction = Correction
web-finding-of = Correction of a finding
web-due-late-ones = Overdue
web-due-week = Within 7 days
web-due-month = Within 31 days
web-due-all = All
web-due-what = What to do
web-due-whose = Whose
web-due-everywhere = Show the days of all services
web-due-none-here = Nothing here.
web-due-days-late = { $count ->
    [one] one day late
   *[other] { $count } days late
  }
web-due-late-count = { $count ->
    [one] one overdue
   *[other] { $count } overdue
  }

## two days compared, the access log of exports

web-compare = Compare two days
web-compare-with-today = Compare this day with today
web-compare-from = First day
web-compare-to = Second day (empty: today)
web-compare-do = Compare
web-compare-all = Compare all services
web-compare-turned = The second day lies before the first; they are shown in their order.
web-compare-same = Both days are the same, so nothing differs.
web-compare-sums = Numbers on both days
web-compare-difference = Change
web-compare-verdicts = Verdicts that changed
web-compare-beyond = There are no more rows here.
web-compare-hint = The gravest changes come first. A service registered in between counts in the numbers above, but its verdicts are not listed as changes.
web-compare-turn = Change
web-compare-cause = Because of
web-compare-time = passage of time
web-compare-time-too = and passage of time, which is enough for it
web-compare-other = other records, such as settings
web-compare-more = and { $count } more
web-compare-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
web-compare-shown = Rows { $first } to { $last } of { $count }
web-compare-services = Services that are new or of another pattern
web-compare-registered = registered
web-compare-indicators = Indicators that left their values or came back
web-compare-outside = now outside
web-compare-inside = no longer outside
web-turn-worse = worse
web-turn-known = known differently
web-turn-begins = now applies
web-turn-ceases = no longer applies
web-turn-better = better
web-future-day = { $day } is yet to come.
    .mend = Choose a day up to today ({ $today }).
web-seen-who = Who
web-seen-done = Action
web-seen-opened = opened evidence
web-seen-exported = exported
web-seen-item = Item
web-seen-address = From
web-bad-page = The page asked for is not one this list has: { $reason }.
    .mend = Give from as a number from 0 on, and limit as a number from 1 to { $limit }.
web-search-waiting =
    { $count ->
        [one] One older record is being prepared for search and cannot be found yet. This happens by itself.
       *[other] { $count } older records are being prepared for search and cannot be found yet. This happens by itself.
    }
web-tabs = Related pages
web-tab-summary = Summary
web-tab-general = General
web-search-services = Answers of services
web-spread-organisation = Open the organisation's answer
web-control-by = Control (level, responsible)
web-sign = Sign-off
web-sign-name = Post and name
web-sign-hand = Signature
web-sign-day = Date
web-sign-made = Prepared
web-sign-checked = Reviewed
web-sign-approved = Approved
web-executive-lead = { $count ->
    [one] The one control that applies: { $met } met ({ $share }%).
   *[other] Of { $count } controls that apply, { $met } are met ({ $share }%).
  }
web-work-state = State
web-work-left = { $count ->
    [one] One more control needs something done.
   *[other] { $count } more controls need something done.
  }
web-settings-verdicts-hint = A change alters the verdicts of all services from that moment on; verdicts of past days stay as they were.
web-settings-sign-in = Sign-in
web-settings-sign-in-hint = Holds for everybody who signs in.
web-setting-evidence-hint = If required, a control without valid evidence is unknown even where it is implemented. If optional, the answer alone decides.
web-setting-evidence-max-age-hint = Evidence collected longer ago than this no longer counts.
web-setting-approval-hint = If required, a control is unknown until its latest answer is approved.
web-setting-self-approval-hint = Whether people may approve their own answers.
web-setting-reference-values-hint = If binding, a control that misses a reference value is partly met.
web-setting-second-factor-hint = If required, people without an authenticator app or a passkey can use no other page until they set one up.
web-sessions-hint = If you do not know one of these devices, end its session and change your password.
web-portfolio-empty-then = No service was registered yet on that day.
web-overrides = Replaces the answer of { $whose }: that answer and its evidence no longer count for this service.
web-answer-of = { $answer } ({ $whose })
web-unanswered = Unanswered
web-bulk-nothing = there is nothing to record
    .mend = choose controls and a status or who answers for them
web-csv-file = File of the table (CSV or separated by tabs, up to 1 MiB)
web-csv-see-file = See the changes of the file
web-csv-none = none
web-csv-outdated = There is a newer measurement, which remains the current value
web-from-to = { $before } → { $after }
web-file-missing = No file was chosen, or it is empty.
    .mend = Choose a file and send it again.
web-place-cell = line { $line }, column { $column }
web-share = { $part } / { $whole }
web-days = { $from } – { $to }
web-window-title = { $title } – Akashi
web-window-title-of = { $title } – { $organisation } – Akashi
web-pattern-option = { $number }: { $title }
web-value-named = { $name } { $value }
web-values-of = { $title }: { $values }
web-scope-written = Write organisation, unit: with the id of a unit, or service: with the id of a service.

# Crosswalks between guidelines
web-crosswalk = Crosswalks
web-crosswalk-lead = Which clauses of one guideline or standard have to do with which of another, who says so, and how sure that is. A mapping suggests where evidence may serve twice; it is never a verdict.
web-crosswalk-from = From
web-crosswalk-to = To
web-crosswalk-show = Show the crosswalk
web-crosswalk-same = Choose two different ones.
web-crosswalk-all = All mappings
web-crosswalk-ties = { $count ->
    [one] 1 tie
   *[other] { $count } ties
}
web-crosswalk-mapping = Mapping
web-crosswalk-ties-column = Ties
web-crosswalk-left-column = Left over
web-crosswalk-source = Rests on
web-crosswalk-claimed = Source
web-crosswalk-turn = The other way round
web-crosswalk-ways = How they meet
web-crosswalk-steps = { $count ->
    [one] In 1 step
   *[other] In { $count } steps
}
web-crosswalk-no-way = No mapping leads from one to the other, however many steps one takes.
web-crosswalk-matrix = Chapters against chapters
web-crosswalk-matrix-hint = Each figure is a number of tied pairs and leads to them. Across: { $to }. Down: { $from }.
web-crosswalk-pairs = { $count ->
    [one] 1 tied pair
   *[other] { $count } tied pairs
}
web-crosswalk-left = Left over in { $side }
web-crosswalk-left-hint = No mapping ties these. That is what remains to be looked at without help.
web-crosswalk-contradictions = Contradictions
web-crosswalk-contradictions-hint = One path ties these items and another says that they share nothing. Somebody should look at them.
web-crosswalk-contradicted = contradicted
web-crosswalk-confidence = confidence: { $confidence }
web-crosswalk-why = { $count ->
    [one] 1 step with its reason
   *[other] { $count } steps with their reasons
}
web-crosswalk-paths = { $count ->
    [one] and 1 more path
   *[other] and { $count } more paths
}
web-crosswalk-of = { $side }: whole crosswalk
web-crosswalk-nowhere = Nothing is tied to it in: { $sides }.
web-crosswalk-everywhere = In all guidelines and standards
web-nav-library = Library
web-library-lead = What each guideline says, and whether this workspace has adopted it.
web-library-adopted = Adopted
web-library-outdated = Adopted (newer text available)
web-library-open = Not adopted
web-library-adopt = See what adopting changes
web-library-adopt-do = Adopt
web-library-adopt-text = See what the newer text changes
web-library-adopt-text-do = Adopt the newer text
web-library-adopt-hint = Adopting records the digest of this text in the ledger; from then on verdicts follow this text. Verdicts of past days stay as they were.
web-library-adopting = Adoption of a guideline
web-library-part-of = Part of { $title }
web-library-predecessor = Previous edition: { $title }
web-library-successor = Next edition: { $title }
web-library-discrepancies-title = Contradictions and slips of the document
web-library-numbers = What it holds
web-library-contents = Contents
web-library-inside = Items in it
web-library-around = Around the text
web-library-issue = Issue
web-library-context = Lead-in or note
web-library-footnote = Footnote
web-library-entry = Entry of a list
web-library-outline = Outline
web-library-point = Point to mind
web-library-actors = Who acts
web-library-counterparties = Towards whom
web-library-conditions = When it applies
web-library-services = Services that meet it
web-library-services-see = How each service stands
web-library-changes = Verdicts that adopting changes
web-library-changes-none = No verdict changes.
web-library-changes-no-services = No service is registered yet, so no verdict changes.
web-library-changes-sum = In { $services } services together, { $count } verdicts change.
web-library-changes-apart = Verdicts by other guidelines stay as they are.
web-library-before = Before
web-library-after = After
web-library-verdicts = Verdicts
web-library-not-there = no such item
web-library-limit-structure = This guideline holds only a structure and nothing to assess: adopting it adds no verdicts.
web-library-limit-chosen = By this guideline only items chosen by its own method are assessed. What that method gives is not taken into verdicts yet, so only items that somebody has answered are assessed; all others count as not applicable.
web-kind-parts = Parts
web-kind-domains = Domains
web-kind-objectives = Objectives
web-kind-viewpoints = Viewpoints
web-kind-benefits = Benefits
web-kind-sections = Sections
web-kind-controls = Controls or requirements
web-kind-basic = Basic
web-kind-recommended = Recommended
web-kind-measures = Measures
web-kind-sub-measures = Sub-measures
web-kind-lettered = Lettered items
web-kind-prose = Items in prose
web-kind-countermeasures = Countermeasures
web-kind-requirements = Requirements of measures
web-kind-practices = Best practices
web-kind-obligations = Obligations
web-kind-parameters = Values left to the organisation
web-kind-indicators = Indicators
web-kind-references = Reference values
web-kind-listed-risks = Listed risks
web-kind-extracted-risks = Extracted risks
web-kind-risks = Risks
web-kind-factors = Risk factors
web-kind-effects = Risk effects
web-kind-information = Kinds of information
web-kind-clauses = Clauses to agree
web-kind-roles = Roles
web-kind-annexes = Annexes
web-kind-terms = Terms
web-kind-events = Events
web-library-discrepancies = { $count ->
    [one] One contradiction or slip of the document
   *[other] { $count } contradictions and slips of the document
  }
web-library-items = { $count ->
    [one] One item
   *[other] { $count } items
  }
web-library-other-text = the text that was looked at is not the one that can be adopted
    .mend = Open the page of the adoption again and look at the changes once more.
web-guideline-look = Show
web-guideline-not-adopted = guideline { $name } is not adopted in this workspace, or holds nothing to assess
    .mend = Adopt it in the library, or choose a guideline that is adopted.
web-circumstances = Roles, conditions, groups
web-circumstances-lead = This guideline chooses what it asks for by roles and conditions. What is left open is taken to hold.
web-circumstances-roles = Roles played
web-circumstances-conditions = Conditions that hold
web-circumstance-yes = Yes
web-circumstance-no = No
web-circumstance-open = Left open
web-circumstance-above = Stated for { $whose }: { $word } (counts unless something else is stated here)
web-library-clause = Guideline text
web-no-patterns = this guideline does not sort services into patterns
    .mend = Choose a guideline with patterns, or go on to the controls.
web-circumstance-described = By the description of the service: { $word } (counts unless something else is stated here)
web-import = Import a framework
web-import-lead = Take in another publisher's framework as a guideline: it can then be assessed, searched and exported like every other. What the file holds and which verdicts would change is shown first. Nothing changes until you confirm.
web-import-file = The file (OSCAL as JSON or YAML, CISO Assistant library, CSV or XLSX, a mapping as TOML; up to 16 MiB)
web-import-name = Short name (optional)
web-import-name-hint = Small letters, digits, full stops and hyphens. Left empty, it is made of the framework's own name.
web-import-language = Language of the texts (optional)
web-import-language-hint = For files that do not say it: ja, en, de …
web-import-see = Show what it holds
web-import-adopt = Adopt
web-import-issuer = Publisher
web-import-version = Version
web-import-languages = Languages
web-import-requirement = Requirement
web-import-requirements = Requirements to assess
web-import-nodes = With groups
web-import-levels = Levels and profiles
web-import-copyright = Copyright
web-import-group = Group
web-import-contents = Contents
web-import-changes = Verdicts that change
web-import-new = { $count ->
    [0] No answer is asked for anew.
    [one] Over all services, one answer is asked for anew.
   *[other] Over all services, { $count } answers are asked for anew.
}
web-import-no-change = No verdict changes.
web-import-same = This very text is adopted already.
web-import-remarks = { $count ->
    [one] One remark on the file
   *[other] { $count } remarks on the file
}
web-import-name-taken = `{ $name }` is the name of another guideline
    .mend = Give the framework a short name of its own.
web-values-course = Earlier measurements
web-value-outcome = Result at the time
web-official = Official wording
web-official-page = Page { $page } of the attached copy
web-official-line = Line { $line } of the attached copy
web-original = Official wording
web-original-lead = The wording of every clause is taken from the text of your own copy of the document and shown beside ours. It is kept in this workspace alone and is part of no export.
web-original-kept = Attached wording
web-original-up = Choose the document
web-original-hint = Choose the PDF, or its text as a file (UTF-8, UTF-16 or Shift_JIS), up to 16 MiB.
web-original-file = The document (PDF or text)
web-original-see = See what is found
web-original-preview = Clauses found
web-original-keep = Attach this wording
web-original-kind = Kind
web-original-found = Found
web-original-of = In all
web-original-missing = Clauses not found
web-original-item = Item
web-original-why = Reason
web-original-near = Place looked at

# IoT services

web-iot = IoT
web-iot-overview = Overview
web-iot-survey = Survey
web-iot-candidates = Candidates
web-iot-annex = Responsibility
web-iot-compare = Compare
web-iot-papers = Papers
web-iot-lead = Fill in who carries out which role and who provides which component; from that follow candidate countermeasures to consider yourself, and others to consider requesting of partners.
web-iot-start = Choose a start
web-iot-start-empty = Empty survey
web-iot-start-empty-hint = Begin with nothing filled in.
web-iot-nothing-stated = No survey has been recorded yet.
web-iot-not-adopted = No guideline with an IoT survey is adopted
    .mend = Adopt the policy for responding to IoT service risks in the library.
web-iot-no-survey = No survey has been recorded for the service `{ $service }`
    .mend = Choose a start on the overview of `IoT` and record the survey.
web-iot-given = cannot be changed
web-iot-same = as to the left
web-iot-same-if-viewed = as to the left (not needed if data content is not viewed)
web-iot-started-from = The form starts from “{ $start }”. The survey of the service stays as it is until you record.
web-iot-survey-lead = Tick what is so (○); everything else is ×. For a role that you neither carry out nor entrust, choose who does, or that the service does not have it.
web-iot-party = Name of the partner for: { $role }
web-iot-party-hint = Name of the partner
web-iot-elsewhere = Who carries it out if you neither do nor entrust it: { $role }
web-iot-elsewhere-none = (nobody else)
web-iot-situations = Situations in which data is obtained from outside
web-iot-readings = Readings
web-iot-readings-lead = Where the document leaves open how it is read. The reading chosen is recorded with the survey.
web-iot-preview = Show what changes
web-iot-would-change = What recording would change
web-iot-change = What the last change added and removed
web-iot-change-none = What follows stays the same.
web-iot-added = Added: { $count }
web-iot-removed = Removed: { $count }
web-iot-open-count = { $count ->
    [one] { $count } candidate is undecided
   *[other] { $count } candidates are undecided
}
web-iot-decide = Decide about them
web-iot-stray = Adopted, but no longer derived
web-iot-stray-hint = An adoption is a decision and stays a requirement. Reject what is no longer needed, or take the decision back.
web-iot-near = Similar cases
web-iot-same-answers = Equal answers
web-iot-state-all = All
web-iot-adopt = Adopt
web-iot-reject = Reject
web-iot-defer = Defer
web-iot-reopen = Take back
web-iot-no-candidates = There is no such candidate.
web-iot-pick = Pick
web-iot-tick-all = Pick every candidate shown
web-iot-decide-many = Decide about the candidates picked
web-iot-decide-one = Decide
web-iot-nothing-decided = No candidate or no decision is chosen
    .mend = Pick at least one candidate, and choose whether to adopt, reject or defer it.
web-iot-would-decide = { $count ->
    [one] { $count } candidate will be decided.
   *[other] { $count } candidates will be decided.
}
web-iot-of = Role entrusted
web-iot-for-self = To consider carrying out yourself
web-iot-to-control = Answer and evidence of the requirement
web-iot-asks = What it asks for
web-iot-restated = The countermeasure is restated by Akashi, not the document's wording.
web-iot-duties = What passes to whoever carries out: { $role }
web-iot-leads = What the cloud provider should lead
web-iot-actions = Actions
web-iot-why = Why it follows
web-iot-annex-lead = What to check so as not to bear excessive responsibility (ANNEX3). What you write is recorded as part of the survey.
web-iot-worksheet = Provide IoT devices, or only recommend them
web-iot-strategy-own = as surveyed
web-iot-examples = Examples
web-iot-harm = Risk of things
web-iot-harm-lead = Answer whether a cyber attack on an IoT device can bring the following about. If it can bring about even one, there is a safety risk.
web-iot-safety-risk = There is a safety risk.
web-iot-no-safety-risk = There is no safety risk.
web-iot-safety-open = Whether there is a safety risk has not been answered yet.
web-iot-advice = What to keep to
web-iot-clause = clause of a contract
web-iot-hidden = Connections you may not know of
web-iot-annex-sections = The points of ANNEX3
web-iot-compare-lead = The survey beside a printed case or the survey of another service, and what differs in what follows. Nothing is recorded.
web-iot-compared-with = Compared with “{ $name }”
web-iot-start-from = Start the survey from here
web-iot-other-services = Other services
web-iot-xlsx = Save as Excel
web-iot-markdown = Save as Markdown
web-iot-papers-lead = Numbers, titles and names of risks are the document's (translated); all other texts are restated. Each line says which.
web-iot-table = Table
web-iot-candidates-table = Table of candidates
web-import-mapping = The file holds a mapping from { $from } to { $to } with { $ties } { $ties ->
        [one] tie
       *[other] ties
    }. Once adopted, crosswalks use it.
web-import-mapping-waits = The file holds a mapping from { $from } to { $to } that is not kept: { $unknown } is not at hand. Import that framework first, then this file again.
web-import-nothing = the file holds nothing that could be adopted
    .mend = Import the frameworks that its mappings tie first, or use `akashi guideline import` with --output to write the mapping to a file.
web-circumstances-groups = Groups of requirements taken on
web-circumstances-groups-lead = The publisher puts requirements into groups. Once a group is taken on, requirements that belong to other groups alone are not asked for. While nothing is chosen, everything counts.
web-library-choosing = Choose what applies
web-findings-count = { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
web-findings-outstanding = { $count ->
        [one] 1 finding is
       *[other] { $count } findings are
    } still open. To conclude with follow-up outstanding, say why.
web-follow-up = Why follow-up is outstanding
web-conclude-refused = You planned this audit, so an auditor or another administrator concludes it while findings are open.
web-sampled-why = Why sampled
web-completed = Completed
web-effect-checked = Effect checked
web-sample-choose = Sample controls
web-sample-whole = { $count ->
        [one] 1 control
       *[other] { $count } controls
    } that apply to what is audited and are not sampled yet
web-sample-random = How many at random
web-sample-draw = Pick at random
web-sample-picked = { $count ->
        [one] 1 control
       *[other] { $count } controls
    } picked at random
web-sample-picked-hint = Nothing is recorded yet. You can change the choice below before you sample.
web-sample-drawn = picked at random ({ $count } of { $whole })
web-sample-others = Controls that do not apply
web-sample-nothing = no control is chosen
    .mend = Choose at least one of the list.
web-sample-no-count = “{ $number }” is not a number of controls
    .mend = Enter a whole number from 1.
web-result-choose = Choose
web-examined-note-hint = Required for every result but “as stated”.
web-finding-line = Audit finding: { $grade }, { $stage } ({ $audit }, due { $due })
web-finding-line-undated = Audit finding: { $grade }, { $stage } ({ $audit })
web-turns = Verdicts that changed since { $day }: { $turns }.
web-turns-none = No verdict has changed since { $day }.
web-turn-named = { $count } { $turn } ({ $controls })
web-work-main = Main controls that need action
web-plan-and-due = Plan, due
web-plan-none-brief = not set
web-missed-values = agreed { $agreed }, measured { $measured }
web-value-of-day = {" "}({ $day })
web-print = Print or save as PDF
web-when-in = When ({ $zone })
web-times-in = Times are in { $zone }.
web-seen-looked-at = opened report
web-seen-of = { $whose }: { $what }
web-seen-then = { $item } (as of { $day })
web-seen-template = template for values
web-seen-ledger = the whole ledger
web-seen-proof = proof of entry #{ $position }
web-chain = Supply chains
web-chain-lead = Services no other service is built on, each with its chain.
web-chain-empty = No supply chain has been described. Take in a file that describes one, or describe the parties first, then their services, links and contracts.
web-chain-everyone = everyone
web-chain-filter = Show
web-chain-rows = { $count ->
    [one] 1 part
   *[other] { $count } parts; conflicts first, then what is open
}
web-chain-conflict = conflict
web-actor-system = System (first start, command line)
web-told-role = { $person }: { $role }
web-ledger-from = From this day
web-ledger-to = To this day
web-ledger-nothing = No entry fits.
web-ledger-export = Export the whole ledger (.jsonl)
web-instant = Recorded at (UTC, as in the proof)
web-entry-fields = What the entry says
web-entry-json = JSON (what the proof is held against)
web-field-meaning = { $meaning } ({ $text })
web-field-asset = Asset id
web-field-audit = Audit id
web-field-availability = Availability
web-field-building = Building
web-field-circumstance = Role or condition
web-field-classes = Classes of information
web-field-confidentiality = Confidentiality
web-field-demands = Demands
web-field-digest = Digest
web-field-edition = Edition
web-field-effective = Had its effect
web-field-event = Event
web-field-evidence = Evidence id
web-field-example = Example of a service
web-field-file = File
web-field-finding = Finding id
web-field-ground = Ground for erasure
web-field-holding = Holding
web-field-holds = Holds
web-field-integrity = Integrity
web-field-interval = Interval
web-field-item = Item
web-field-kind = Kind
web-field-place = Place
web-field-name = Name
web-field-note = Note
web-field-on = Day
web-field-person = Person
web-field-perspective = Perspective
web-field-position = Entry concerned
web-field-runs = What it runs
web-field-scope = Scope
web-field-service = Service id
web-field-setting = Setting
web-field-task = Task id
web-field-text = Text
web-field-title = Title
web-field-topic = Topic
web-field-unit = Unit id
web-field-until = Until
web-field-value = Value
web-field-within = Unit above
web-field-written = Value as written
web-paper-pdf = PDF
web-paper-docx = Word

web-actions-hint = For guidance: tick what you do. It does not affect the verdict; the papers list it.
web-action-taken = Done
web-action-take = We do this
web-action-leave = We do not
web-import-template = Excel sheet to fill in
web-import-template-hint = For your own rules, or for a framework that exists on paper only: write one line for each group and requirement. Small or capital letters and the order of the columns make no difference; other columns are kept.
web-import-column = Column
web-import-column-holds = What stands in it

# Requirement planning: the pages of its steps.
web-plan-title = Requirement planning
web-plan-overview = Overview
web-plan-steps = Steps of requirement planning
web-plan-case = Scope and system
web-plan-viewpoints = Evaluation
web-plan-benefits = Benefits
web-plan-risks = Problems and risks
web-plan-measures = Measures
web-plan-trees = Trees
web-plan-papers = Requirement papers
web-plan-vendors = Vendors’ answers
web-plan-what-if = What if
web-plan-linkage = Data linkage
web-plan-lead = Decide, step by step from the characteristics of the system, what to require of a system that handles critical information. Decisions and reasons stay on record, and what the selected measures ask becomes a requirement of this service.
web-plan-begin = Begin with the check of the scope
web-plan-method = How it goes
web-plan-nothing-stated = No requirements have been planned yet.
web-plan-erased = The record of what was planned before is erased. Until it is planned anew, every requirement applies.
web-plan-not-adopted = No guideline with a method for planning requirements is adopted
    .mend = Adopt one on the page “Guidelines”.
web-plan-refused-count = { $count ->
    [one] One measure lacks what it builds on
   *[other] { $count } measures lack what they build on
}
web-plan-open = Something is still to be decided in planning the requirements
web-plan-to-papers = See the requirement papers
web-plan-to-requirements = See them as requirements of the service
web-plan-to-come = Still to be decided
web-plan-not-said = Not answered
web-plan-record-next = Record and go on to “{ $title }”
web-plan-case-lead = Check whether the guide covers the system, and say what the requirements are for. Fill in what you can; the rest can wait.
web-plan-scope = Whether the guide covers the system
web-plan-outside = There is an answer “No”: the guide may not cover the system. You can go on, but look at the scope again or keep the reason for going on.
web-plan-example-systems = Examples of systems the guide covers
web-plan-system-name = Name of the system
web-plan-system-hint = Left empty, the name of the service is used.
web-plan-authors-hint = Departments or organisations, one on each line. Do not write names of people.
web-plan-facts = Facts that matter for the requirements
web-plan-equivalents = Bills of materials of which an equivalent is at hand
web-plan-edition = Edition and reviews
web-plan-review-hint = Requirements are looked at again regularly. Keep the day and the reason of each review. An empty line is not recorded.
web-plan-review-reason = Reason for the review
web-plan-viewpoints-lead = Evaluate the system in words from nine viewpoints. No score is given. If in doubt, open the examples.
web-plan-examples = Examples
web-plan-benefits-lead = In view of the evaluation, choose the benefits that come first. For each property you can choose one or both.
web-plan-wanted = Wanted
web-plan-unwanted = Does not come first
web-plan-undecided = Undecided
web-plan-not-evaluated = The viewpoints that speak for it have not been evaluated yet.
web-plan-no-benefits-yet = Once benefits are chosen, the problems and risks they lead to stand here.
web-plan-risks-lead = Decide for each problem and risk the benefits lead to whether it is treated or accepted. What is accepted or forgone needs a reason.
web-plan-components = Components
web-plan-see-tree = See the tree
web-plan-what-if-accepted = What changes without it
web-plan-measures-lead = Select the measures tied to problems and risks one by one, in view of their purposes. What is left out needs a reason.
web-plan-select = Select
web-plan-leave-out = Leave out
web-plan-asked-by = For
web-plan-builds-on = Builds on
web-plan-not-there = (not selected)
web-plan-bullets = { $count ->
    [one] One requirement
   *[other] { $count } requirements
}
web-plan-other-measures = { $count ->
    [one] One measure that no problem or risk asks for
   *[other] { $count } measures that no problem or risk asks for
}
web-plan-no-measures = No problem or risk that asks for measures of this component is treated yet.
web-plan-to-control = See answer and evidence as a requirement
web-plan-pull-in = Measures that others build on are missing
web-plan-pull-in-lead = This selection cannot be recorded as it is. Select what the measures build on as well, or leave them out. The button below adds what is missing and records it.
web-plan-pull-in-record = Add what they build on and record
web-plan-pull-in-hint = Select what it builds on as well, or leave it out.
web-plan-trees-lead = What leads from the benefits to the measures, with what is decided. Boxes that refer to another tree link there.
web-plan-what-if-lead = Choose what to accept, forgo or drop, and see the difference beside the requirements of today. Nothing is recorded.
web-plan-what-if-found = Difference from today
web-plan-counted = Item
web-plan-now = Now
web-plan-then = Then
web-plan-asking = Risks treated and elements enjoyed
web-plan-restated = { $before } → { $after }
web-plan-without-benefit = Benefits that would no longer come first
web-plan-without-risk = Problems and risks that would be accepted
web-plan-without-element = Elements that would be forgone
web-plan-without-measure = Measures that would be dropped
web-plan-compare = Show the difference
web-plan-linkage-lead = The pattern and the points to watch when data is linked between the critical-information system and another system. Nothing is recorded.
web-plan-own-yes = It processes the data before passing it on
web-plan-own-no = It passes the data on as it is
web-plan-other-linked = It stores the linked data
web-plan-other-results = It stores the results alone
web-plan-find-pattern = Find the pattern
web-plan-papers-lead = Numbers and Japanese titles are the document’s; all other texts are restated by Akashi. Give the answer sheet to vendors and read it back under “Vendors’ answers”.
web-plan-take-sheet = Save the answer sheet as Excel
web-plan-take-markdown = Save the requirements as Markdown
web-plan-take-case = Save the case file
web-plan-vendors-lead = Read filled-in answer sheets back and compare the vendors’ answers side by side. You see what a sheet says before it is recorded.
web-plan-vendors-none = There are no answers yet. Give the answer sheet to vendors and read back what they fill in.
web-plan-vendors-compare = Comparison of vendors
web-plan-compare-xlsx = Save the comparison as Excel
web-plan-responsible = Name responsible
web-plan-responsible-lead = “{ $name }” becomes responsible for every requirement. It can be changed for each one later.
web-plan-responsible-record = Record as responsible
web-plan-drop = Take the answer out
web-plan-drop-record = Record that it is taken out
web-plan-upload = Read an answer sheet
web-plan-upload-lead = You see it before it is recorded. A new answer of a vendor replaces the one before.
web-plan-upload-see = See what it says
web-plan-vendor-new = A new vendor
web-plan-vendor-name = Name of the vendor
web-plan-vendor-hint = The name of the organisation; not needed if one is chosen above. Do not write names of people.
web-plan-sheet-file = Filled-in answer sheet (.xlsx)
web-plan-answers-of = Answers of “{ $name }”
web-plan-answers-count = { $count ->
    [one] One requirement is answered.
   *[other] { $count } requirements are answered.
}
web-plan-answers-replace = They replace everything this vendor answered before.
web-plan-unanswered = { $count ->
    [one] One requirement has no answer:
   *[other] { $count } requirements have no answer:
}
web-plan-not-asked = Not asked any more
web-plan-nothing-open = No question is open.
web-plan-risks-with = For each problem and risk that is treated, the requirements that are not met. What was not answered counts as not met.
web-plan-review-overdue = The day of the next review has passed.
web-plan-import = Read a case file
web-plan-import-lead = Takes in a case (JSON) made elsewhere as the whole of the requirements. You see what changes before it is recorded.
web-plan-import-file = Case file (.json)
web-plan-import-would = Once recorded, what the file says replaces the requirements as a whole.

# Evidence: the register, looking at it, using it again.

web-evidence-register = Evidence
web-evidence-look = View
web-evidence-use = Use for other controls
web-evidence-use-whose = Whose controls
web-evidence-use-hint = Choose the controls in the list that follows, preview the change, and record it. The file need not be sent again.
web-evidence-use-on = Choose controls
web-evidence-in-hand = Choose the controls to attach the evidence “{ $title }” to, then press “Preview the change”.
web-evidence-other = Choose other evidence
web-evidence-choose-for = Choose the evidence to attach to { $control }.
web-evidence-search = Search by title, place, digest or control
web-evidence-register-none = There is no evidence yet. What is attached on the pages of controls is listed here.
web-evidence-not-found = No evidence matches. Try other words.
web-evidence-newest = { $count ->
        [one] The newest piece is shown.
       *[other] The newest { $count } are shown.
    } Search for the others.
web-evidence-for = Attached to
web-evidence-here = Attached to this control
web-evidence-attach-here = Attach to this control
web-evidence-place-short = Kept at
web-evidence-by = Attached by
web-evidence-digest = Digest
web-evidence-pdf = The PDF is shown by your browser’s own viewer. If it stays empty,
web-evidence-pdf-alone = open the PDF alone.
web-evidence-cut = It is long: only the beginning is shown. Download it to read all.
web-evidence-unshown-here = This format cannot be shown safely; download it to open it. Images (PNG, JPEG, GIF, WebP), PDF and UTF-8 text can be shown.
web-evidence-unshown = evidence of this format cannot be shown inside the browser
    .mend = Download it to open it.
web-evidence-there = this evidence is already attached to this control
    .mend = Choose other evidence.
web-evidence-again = Or use evidence that is kept already
web-evidence-again-none = None
web-evidence-search-all = Search all evidence
web-evidence-details = Title, days, place
web-bulk-evidence = Choose evidence to attach
web-bulk-attached = The evidence “{ $title }” is attached to them. Controls that have it already stay as they are.
web-responsible-field = Responsible (position or unit)
web-duties-done = Duties done
web-duty-due = due { $day }
web-answer-nothing = there is nothing to record
    .mend = Fill in a status, who is responsible, evidence or a duty that was done.
web-answer-no-status = a note is written, but no status is chosen
    .mend = Choose a status.
web-file-again = The file “{ $file }” is not kept yet. Choose it again.

# The time zone of the workspace.

web-settings-time = Days and times
web-settings-time-hint = Where days begin, how due dates are counted, the times on pages, and the calendar feed. Times already recorded do not change.
web-setting-time-zone = Time zone
web-setting-time-zone-hint = The zone pages and due dates follow.
web-value-server = As the server
web-unknown-time-zone = this server knows no time zone called “{ $name }”
    .mend = Choose a name such as Asia/Tokyo.

# What waits for the person signed in.

web-nav-mine = Your work
web-show = Show
web-mine-owned = What you answer for
web-mine-nothing = Nothing is left for which “{ $owner }” is responsible.
web-mine-count = { $count ->
        [one] 1 item
       *[other] { $count } items
    }
web-mine-late = { $count ->
        [one] 1 of them overdue
       *[other] { $count } of them overdue
    }
web-mine-all = Show all controls you answer for
web-mine-approvals = Answers that wait for approval
web-mine-approvals-none = No answer waits for approval.
web-mine-own = yours (somebody else approves it)
web-mine-audits = Audits
web-mine-audits-none = No audit is under way, and no finding waits for a check.
web-mine-audit = Audit under way
web-mine-examined = { $share } examined
web-mine-check = Effect to be checked
web-mine-close = To be closed
web-mine-keeping = Keeping the workspace
web-mine-invitations = Invitations open
web-mine-weak = Without second factor
web-mine-weak-who = Signing in with a password alone: { $names }.
web-mine-weak-set = Require a second factor
web-mine-entries = Entries in the ledger
web-mine-signed = A signed checkpoint covers every entry of the ledger.
web-mine-unsigned = { $count } entries are not covered by a signed checkpoint. They are signed together with what is recorded next.
web-mine-reading = With the role of a viewer nothing waits for you.
web-work-mine = Only what I answer for

# Conflicts, roles, the audit report, keys.

web-conflict-told = While you were typing, somebody else recorded something about the same item. Look at it, then send yours.
web-rights = What each role may do
web-right = What can be done
web-right-read = See services, verdicts, reasons, records
web-right-export = Take reports, checklists, proofs and the ledger along
web-right-read-evidence = Open the content of evidence
web-right-comment = Comments and tasks
web-right-state = Record answers, plans, evidence, values, services, assets
web-right-correct = Plan and complete corrective action
web-right-approve = Approve what others recorded
web-right-plan-audit = Plan audits
web-right-audit = Sample, raise findings, check effects
web-right-conclude-audit = Conclude audits
web-right-configure = Settings, adopting guidelines, organisation and units
web-right-manage-people = Invite people and give roles
web-right-read-access-log = See who opened and exported what
web-right-erase = Erase a text on a legal ground
web-audit-report = Audit report
web-audit-conclusion = Conclusion
web-audit-report-early = The audit is under way; there is no conclusion yet.
web-audit-plan-told = Plan
web-audit-planned-by = Planned by
web-audit-report-no-correction = No corrective action is planned yet.
web-keys = Keys
web-keys-lead = They work while no text is being typed. On every page, ? opens this list.
web-key-search = Go to the search
web-key-walk = Go to the next or previous row; on the page of a control, to the next or previous control
web-key-open = Open the row
web-key-range = Held while ticking: choose all rows from the one ticked before
web-key-record = Record the form being filled in; an answer leads on to the next unanswered control
web-key-help = Open this list
web-close = Close
web-chain-parts = Parts of the chains
web-chain-import = Take in a file
web-chain-parties = Parties
web-chain-services = Services
web-chain-contracts = Contracts
web-chain-links = Links
web-chain-shares = Shares
web-chain-agreements = Agreements
web-chain-claims = Claims
web-chain-add-party = Describe a party
web-chain-add-service = Describe a service
web-chain-add-contract = Describe a contract
web-chain-add-link = Describe a link
web-chain-add-share = Declare who bears it
web-chain-add-agreement = Record an agreement
web-chain-add-claim = Record a claim
web-chain-about-party = Everyone who takes part: your own organisation, its customers, its suppliers.
web-chain-about-service = What parties offer to each other. A service registered in this workspace has the same ID here, and answers by its assessment.
web-chain-about-contract = Who takes which services from whom, until when, and which clauses speak of which requirements.
web-chain-about-link = Which service is built on another, uses its API or exchanges data with it.
web-chain-about-share = What each party says about who bears a requirement. Where nobody says anything, it follows from the layers of the service model and is shown as not agreed.
web-chain-about-agreement = What two parties have agreed. Only then does a share that another bears count.
web-chain-about-claim = What each party says it does, until when, and what that rests on. A claim that ends leaves the requirement unknown.
web-chain-share-own = the provider itself
web-chain-share-inherited = a supplier; the provider takes it over
web-chain-share-shared = shared (with the supplier named, else with the customer)
web-chain-share-customer = the customer
web-chain-hint-id = Lower-case letters, digits and hyphens; left empty, it is chosen.
web-chain-hint-redundancy = Links of one service with the same name here stand in for one another.
web-chain-hint-country = Two letters each, such as JP.
web-chain-hint-covers = IDs of requirements or sections, such as III.2.2; left empty, the whole guideline.
web-chain-hint-items = IDs of requirements or sections, such as III.2.2.
web-chain-hint-clauses = A line each: number | title | requirements
web-chain-hint-residual = Of what is shared: what remains to the provider or, where it is shared with the customer, to the customer.
web-chain-hint-availability = Such as 99.95
web-chain-told = What was said
web-chain-none = Nothing described yet.
web-chain-first = { $kind } come first: describe those.
web-chain-withdraw = Withdraw
web-chain-resting = It cannot be withdrawn while these rest on it:
web-chain-known = `{ $name }` is described already
    .mend = Correct it in the list, or choose another ID.
web-chain-field-missing = “{ $field }” is empty
    .mend = Fill it in.
web-chain-no-text = The file is not UTF-8 text
    .mend = Choose a chain file (JSON).
web-chain-guideline-missing = The file names requirements of { $guideline }, which is not adopted
    .mend = Adopt it in the library first.
web-chain-import-lead = A chain file, or an OSCAL plan or component definition this program wrote: what would change is shown first, then recorded as one.
web-chain-file = Chain file (JSON, or YAML for OSCAL)
web-chain-export = Take the chains of this workspace along as a file
web-chain-foreign = Take in an OSCAL document another tool wrote
web-chain-foreign-lead = A component definition or system security plan received from a supplier becomes declarations and claims about a service of the chain.
web-chain-foreign-service = Which service the document is about
web-chain-foreign-none = (not another tool's document)
web-chain-foreign-component = Component of the document, by title or UUID; leave empty if there is one only
web-chain-nothing-new = The file says nothing that is not recorded already.
web-chain-other-file = Choose another file
web-chain-news = { $count ->
    [one] 1 part would be recorded.
   *[other] { $count } parts would be recorded.

}
web-chain-becomes = Chain
web-chain-met-by-all = Met by all
web-chain-kind = Kind
web-chain-change = Change
web-chain-replaces = replaces what was said
web-chain-new = new
web-chain-apply = Record all of it
web-chain-to-come = What would hold on { $day } if nobody said anything more.
web-chain-within = Part of the guideline
web-chain-anywhere = all
web-chain-only = Only
web-chain-all-rows = everything
web-chain-only-conflicts = conflicts
web-chain-only-open = what is open
web-chain-on = On a day to come
web-chain-as-list = As a list, with reasons
web-chain-as-grid = Requirements × parties
web-chain-lines = { $count ->
    [one] 1 requirement
   *[other] { $count } requirements
}
web-chain-terms = Settled terms
web-chain-steps = Steps
web-chain-add-term = Record what was settled
web-chain-add-step = Record a step
web-chain-about-term = For each thing a guideline asks to be settled with suppliers: whether the supplier does it, where that is written, and what is left to do oneself.
web-chain-about-step = Target level shown, requirements handed down, reviews, assurance reports, changes, and the end of the dealings.
web-chain-hint-demands = IDs of the guideline's agreements or clauses, such as II.3.1.1.agr1 or S1.
web-supplier-list = Suppliers
web-supplier-settle = Record
web-supplier-none = Nobody supplies anything yet: describe services and how they lean on one another.
web-supplier-correct = Correct what it is
web-clauses = Contract clauses
web-clauses-choose = For which party
web-clauses-show = Draw up
web-clauses-since = Compare with
web-clauses-record = Record an agreement
web-clauses-lead = Choose a service and the party that takes it: what the two have to agree follows from who bears what.
web-chain-layer = { $depth } down ({ $count })
web-chain-by-layer = Services by layer
web-chain-find = Service or provider
web-chain-found-none = No service of that name.
web-chain-narrow = Search to narrow them down.
web-chain-way = Only the ways to { $service }, and what it leans on.
web-chain-whole = Show the whole chain

# Evidence: the register, looking at it, using it again.


# The time zone of the workspace.


# What waits for the person signed in.


# Conflicts, roles, the audit report, keys.

web-plan-lines-check = Check the lines against the original page
web-plan-lines-close = Close the check of the lines
web-plan-lines-lead = If you have the original page, record for each line whether the figure shows it (p{ $page }). A line you record is marked “settled”, and candidates follow it from then on. Where the page differs, write the reason too.
web-plan-lines-none = No line has been checked against the original page yet.
web-plan-line-open = Not checked yet
web-plan-line-elsewhere = It begins at another box
web-plan-line-leads-to = leads to
web-plan-line-settled = Settled by the reading that was chosen.
web-plan-line-excluded = Left out: another line or reading was settled instead.
web-chain-plan-file = OSCAL plan
web-chain-components-file = OSCAL component definition
## Fields of entries

web-field-decision = Decision
web-field-found = Digest of the wording found
web-field-mapping = ID of the mapping
web-field-next-review = Next review on
web-field-part = What was withdrawn
web-field-practice = Best practices
web-field-vendor = ID of the vendor

## Narrowing the work plan

web-work-met = Controls that are met
web-work-count = { $count ->
    [one] { $count } control
   *[other] { $count } controls
}
web-work-count-over = { $controls ->
    [one] { $controls } control, { $count } times over all services
   *[other] { $controls } controls, { $count } over all services
}
web-owner-like = Contains “{ $words }”
web-due-kind = Kind
