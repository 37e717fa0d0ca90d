## Help of the command line

help = Assess cloud services against published security guidelines; see why, and prove it.
help-exit-codes = Exit codes: 0 no findings, 1 findings, 2 bad input
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
help-backup = Copy ledger, evidence and accounts into one file (without the signing key)
help-backup-examples = Example:
      akashi backup 2026-11-21.akashi-backup -w acme.akashi
help-backup-arg-output = The backup file to make
help-restore = Put a backup in place once it is verified
help-restore-examples = Example:
      akashi restore 2026-11-21.akashi-backup acme.akashi
help-restore-arg-backup = The backup file
help-restore-arg-file = Where to put it (no such file yet)
help-reset-password = Make a link by which somebody who lost the password sets a new one
help-reset-password-examples = Examples:
      akashi reset-password smith@example.com -w acme.akashi
      akashi reset-password smith@example.com -w acme.akashi --origin https://akashi.example.com
help-reset-password-arg-mail = The person's e-mail address
help-reset-password-arg-origin = The address under which people open the server
help-reset-password-arg-second-factor = also remove the second factor (authenticator app and passkeys), for somebody who lost both
help-serve = Serve the web application and the API
help-serve-examples = Examples:
      akashi serve --demo
      akashi serve acme.akashi
      akashi serve acme.akashi --listen 0.0.0.0:4310 --origin https://akashi.example.com
help-serve-arg-files = Workspace files to serve (made if missing; default: --workspace)
help-serve-arg-listen = The address and port to listen on
help-serve-arg-origin = The address people open (behind a reverse proxy)
help-serve-arg-time-zone = time zone in which days begin and times are shown, such as Asia/Tokyo; by default that of the machine. A workspace that has chosen its own keeps to that
help-serve-arg-demo = Try it with a fictional company; nothing is kept
help-service = Services of a workspace
help-service-import = Record what a service file says that the workspace does not know yet
help-service-import-examples = Example:
      akashi service import expense.toml -w acme.akashi --dry-run
help-service-list = List the services with pattern and counts
help-service-show = Show the assessment of a service
help-state = State one thing about a control, practice, obligation and so on
help-state-examples = Examples:
      akashi state set III.1.1.3 implemented --service expense --note "24-hour monitoring" -w acme.akashi
      akashi state done II.1.1.2.rev1 --on 2026-04-01 -w acme.akashi
      akashi state exclude II.2.2.2 --reason "no telework" -w acme.akashi
help-state-set = State how far a control is implemented
help-state-exclude = Exclude a control, with a reason
help-state-lift = Lift the exclusion of a control
help-state-owner = Name the post or team responsible for a control
help-state-plan = State what is planned for a control
help-state-approve = Approve the last statement about a control
help-state-adopt = Adopt a best practice: its obligations count from now on
help-state-drop = Drop an adopted best practice
help-state-done = State that an obligation was done
help-state-interval = Set the interval of a recurring obligation
help-state-parameter = Set a value the guideline leaves to you
help-state-event = State that an event occurred which makes obligations due
help-state-setting = Choose how strictly verdicts are given
help-state-reading = Choose how a contradiction in the document is read
help-evidence = Evidence for what is stated
help-evidence-examples = Example:
      akashi evidence add II.1.1.1 --title "Security policy 3rd edition" --file policy.pdf -w acme.akashi
help-evidence-add = Attach evidence to an item
help-evidence-list = List the evidence attached to an item
help-evidence-withdraw = Withdraw evidence, with a reason
help-evidence-get = Fetch the content of evidence, after checking its hash
help-evidence-check = Check the hashes of all evidence and record what was altered
help-measure = Record a measured or agreed value of an indicator
help-measure-examples = Examples:
      akashi measure III.1.1.3.b 99.95% --service expense -w acme.akashi
      akashi measure III.1.1.3.c "4 minutes" "7 minutes" --service expense -w acme.akashi
      akashi measure III.1.1.3.b 99.9% --agreed --service expense -w acme.akashi
help-history = Show what was recorded, by whom and when
help-diff = Show which verdicts changed between two moments
help-diff-examples = Example:
      akashi diff expense --from 2026-04-01 --to 2026-10-01 -w acme.akashi
help-as-of = Show the assessment by what was recorded up to a moment
help-erase = Erase the body of an entry for good (the reason stays)
help-checklist = The checklist of ANNEX 2 as a spreadsheet
help-checklist-examples = Examples:
      akashi checklist export -o checklist.xlsx --service expense -w acme.akashi
      akashi checklist import checklist.xlsx -w acme.akashi
      akashi checklist import checklist.xlsx --apply -w acme.akashi
help-checklist-export = Export the checklist as XLSX
help-checklist-import = Show what an edited checklist changes; with --apply record it, all or nothing
help-ledger = The ledger: export, verify, prove
help-ledger-examples = Examples:
      akashi ledger export -o ledger.jsonl -w acme.akashi
      akashi ledger verify ledger.jsonl --verifier-key "$(cat acme.vkey)" --since checkpoint.txt
      akashi ledger proof 12 -w acme.akashi > 12.tlog-proof
      akashi ledger verify 12.tlog-proof --verifier-key "$(cat acme.vkey)"
help-ledger-export = Export the ledger as JSON Lines that anybody can verify
help-ledger-verify = Verify an exported ledger, or a proof; names the first entry that does not hold
help-ledger-checkpoint = Print the newest signed checkpoint
help-ledger-key = Print the workspace's verifier key
help-ledger-proof = Print an entry with the proof that it is in the ledger
help-guideline = Guidelines: read, search, export, check
help-guideline-list = List the guidelines
help-guideline-show = Show an item by id, or readers, patterns, responsibility, supply-chain, elements, terms, events
help-guideline-search = Find items by words of either language
help-guideline-export = Print a guideline as data
help-guideline-validate = Check a guideline folder or the file of a mapping, and report every problem
help-oscal = OSCAL documents (catalogs, profiles, mapping collections): resolve, convert, check
help-oscal-examples = Examples:
      akashi oscal resolve baseline_profile.json -o baseline_catalog.json
      akashi oscal convert catalog.yaml catalog.json
      akashi oscal validate catalog.json
help-oscal-resolve = Write the catalog that a profile stands for
help-oscal-convert = Convert between JSON and YAML, told by the names of the files
help-oscal-validate = Check an OSCAL document and report every problem
help-crosswalk = What ties two guidelines or standards, item by item, over as many mappings as it takes
help-crosswalk-examples = Examples:
      akashi crosswalk mic3 cpsf
      akashi crosswalk mic3 cpsf --item II.2.1.1
      akashi crosswalk mic3 cpsf --service expense -w acme.akashi
help-schema = Print the JSON Schema of a service or organisation file
help-arg-workspace = The workspace file [env: AKASHI_WORKSPACE]
help-arg-key = The signing key file [env: AKASHI_KEY; default: beside the workspace]
help-arg-actor = Who acts: an id, not a name [env: AKASHI_ACTOR]
help-arg-lang = Language of the output [env: AKASHI_LANG]
help-arg-file = The file
help-assess-arg-file = The service file (see docs/service-file.md)
help-arg-guideline = The guideline's short name
help-arg-at = The day to assess [default: today]
help-arg-format = Output format
help-arg-fail-on = Exit 1 unless everything applicable up to this level is met
help-arg-why = Explain one control, indicator, obligation, or `pattern`
help-arg-all = Show every control
help-arg-obligations = Show every obligation with its due date
help-arg-service = The service; left out: the organisation
help-service-show-arg-service = The service
help-diff-arg-service = The service
help-as-of-arg-service = The service
help-arg-dry-run = Only show what would be recorded
help-arg-control = The control's id, such as II.1.1.1
help-arg-status = How far it is implemented
help-arg-note = How, or where it is recorded
help-arg-reason = Why
help-arg-owner = A post or team (no personal names)
help-arg-plan = What will be done
help-arg-due = By when
help-arg-on = On which day [default: today]
help-arg-practice = The practice's id, such as II.1.1.1.p1
help-arg-obligation = The obligation's id, such as II.1.1.2.rev1
help-arg-interval = The interval, such as P7D, P2W, P6M or P1Y
help-arg-parameter = The parameter's id
help-arg-value = The value
help-arg-event = The event's id, such as incident
help-arg-setting = evidence, evidence-max-age, approval, self-approval, reference-values, second-factor or time-zone
help-arg-topic = pattern or calendar
help-arg-reading = The reading's id
help-arg-item = The item's id
help-arg-title = The title of the evidence
help-evidence-add-arg-name = A name for it [default: made from the item's id]
help-arg-collected = The day it was collected [default: today]
help-arg-valid-until = The last day it is valid
help-arg-location = Where it is kept, if elsewhere
help-evidence-add-arg-file = A file to take in as its content
help-arg-evidence = The evidence's name
help-arg-output = The file to write
help-arg-indicator = The indicator's id, such as III.1.1.3.b
help-arg-values = The value as people write it; of several the worst counts
help-arg-agreed = The value is agreed with customers, not measured
help-arg-limit = How many at most
help-arg-json = Print JSON
help-arg-from = A day or timestamp
help-arg-to = A day or timestamp [default: now]
help-arg-moment = A day or timestamp
help-arg-position = The entry's position
help-arg-ground = The reason for the erasure
help-arg-replace = Replace an existing file
help-erase-arg-apply = Really erase; without it only show what would be erased
help-arg-apply = Record the changes
help-arg-verifier-key = The verifier key you know from elsewhere
help-arg-since = A checkpoint file received earlier
help-arg-id = An id, or the name of a part of the guideline
help-arg-words = Words to look for
help-guideline-export-arg-name = The guideline's short name
help-arg-folder = The guideline's folder, or the file of a mapping
help-arg-of = Of which file
help-state-withdraw = Withdraw the answer of a service or unit; what stands above counts again
help-arg-profile = A profile (JSON or YAML)
help-arg-input = The file to convert
help-arg-root = The folder in which references may be followed [default: the profile's folder]
help-guideline-export-arg-profile = A profile instead of the catalog: basic, pattern-2-recommended … (OSCAL alone)
help-state-circumstance = Say whether a role or condition of the guideline holds, or a group of requirements is taken on
help-arg-circumstance = The role, condition or group, such as role.aggregator, condition.mobile or group.IG1
help-arg-holds = Whether it holds (open takes back what was said)
help-guideline-adopt = Adopt a guideline in a workspace, and show which verdicts change
help-guideline-adopt-arg-name = The short name of a guideline included, or a guideline's folder
help-crosswalk-arg-from = Short name of the guideline or standard to start from
help-crosswalk-arg-to = Short name of the one to reach
help-crosswalk-arg-item = One item of either side, with every step and its reason
help-crosswalk-arg-all = Show every path, not only the strongest
help-crosswalk-arg-service = What the assessment of this service against FROM suggests for TO
help-iot = IoT services: from who does what to the countermeasures to be considered
help-iot-examples = Examples:
      akashi iot derive survey.json
      akashi iot derive survey.json --format json --why
      akashi iot cases survey.json
      akashi -w company.akashi iot state drone survey.json
      akashi -w company.akashi iot decide drone A-5 --adopt --reason "..."
      akashi -w company.akashi iot papers drone --format xlsx --output drone.xlsx
      akashi schema iot-survey
help-iot-derive = What a filled survey leads to
help-iot-derive-arg-survey = The survey, a JSON file
help-iot-derive-arg-format = How the answer is written
help-iot-derive-arg-why = With what opened each row
help-guideline-attach = Keep the official wording of a guideline, from your own copy of its document, beside ours
help-guideline-attach-arg-name = The guideline's short name
help-guideline-attach-arg-file = The document as a PDF, or its text as a file (UTF-8, UTF-16 or Shift_JIS; form feeds part pages)
help-guideline-attach-arg-dry-run = Only show what would be found; needs no workspace
help-guideline-import = Take in another's framework: OSCAL, CISO Assistant, CSV or Excel
help-guideline-import-examples =
    In a workspace the framework is adopted; with --output it is written as a folder; with neither it is only checked.
    Examples:
      akashi guideline import catalog.json --dry-run -w work.akashi
      akashi guideline import library.yaml -w work.akashi
      akashi guideline import rules.xlsx --language ja --name rules -o rules
      akashi guideline import mapping.yaml -o mapping.toml
help-guideline-import-arg-file = The file: an OSCAL catalog or profile, a CISO Assistant library, or a sheet by docs/guideline-sheet.md
help-guideline-import-arg-name = The short name it gets; otherwise made of its own names
help-arg-language = The language of texts that do not say theirs: ja, en, de …
help-guideline-import-arg-root = The folder that a profile's references may reach; otherwise the profile's own
help-guideline-import-arg-output = The folder, or for a single mapping the file, to write to
help-guideline-import-arg-dry-run = Show what the file holds and which verdicts would change, and change nothing
help-guideline-lint = Report everything that is not right about a framework's file or a guideline's folder
help-guideline-lint-arg-file = The file or folder

help-iot-cases = The typical case and the six cases (with a survey or service: by similarity, with what differs)
help-iot-cases-arg-what = A survey (JSON file) or a service
help-iot-state = Record the survey of a service
help-iot-state-arg-service = The service
help-iot-state-arg-survey = The survey (JSON file), or the id of a case to start from
help-iot-show = What was decided about a service's candidates and what waits (exit code 1 while anything does)
help-iot-show-arg-service = The service
help-iot-decide = Record what is decided about a candidate
help-iot-decide-arg-service = The service
help-iot-decide-arg-item = The countermeasure's number
help-iot-decide-arg-role = For one requested of a partner: the letter of the role (a to k)
help-iot-decide-arg-adopt = Adopt it
help-iot-decide-arg-reject = Reject it
help-iot-decide-arg-defer = Defer it
help-iot-decide-arg-reopen = Take the decision back
help-iot-compare = What differs between what two surveys lead to
help-iot-compare-arg-before = A survey (JSON file), a case or a service
help-iot-compare-arg-after = What it is compared with
help-iot-annex = What to watch so as not to bear excessive responsibility (ANNEX3)
help-iot-annex-arg-what = A survey (JSON file), a case or a service
help-iot-papers = Filled survey, risks, own plan and contract clauses for each contractor, as papers
help-iot-papers-arg-what = A survey (JSON file), a case or a service
help-chain = Supply chains: who bears which requirement, what holds along the chain, who is affected
help-chain-examples = Examples:
      akashi chain check examples/chain/kintai.json
      akashi chain import examples/chain/kintai.json -w akashi.db
      akashi chain verdict kintai -w akashi.db
      akashi schema chain
help-chain-check = Judge a chain file without a workspace
help-chain-check-arg-file = The chain file, JSON
help-chain-check-arg-service = The service to look at; without it, every service no other is built on
help-chain-import = Record what is new in a chain file: all of it, or nothing
help-chain-import-arg-file = The chain file (JSON), or what responsibility matrix --format oscal or responsibility components wrote (JSON or YAML)
help-chain-show = What the chain of a service looks like: members, links, model, availability
help-chain-verdict = What holds along the chain, what is missing, who must act
help-chain-impact = Whom it reaches if a service fails, stops, changes or leaves the country
help-chain-withdraw = Withdraw a part of a chain, such as claim:iaas-report
help-chain-withdraw-arg-part = The part: party, member, link, contract, share, agreement or claim, with its id
help-chain-withdraw-arg-reason = Why it holds no longer
help-responsibility = Who bears which requirement
help-responsibility-examples = Examples:
      akashi responsibility matrix kintai -w akashi.db
      akashi responsibility matrix kintai -w akashi.db --format xlsx --output matrix.xlsx
help-responsibility-matrix = Every party's part of every requirement along the chain
help-responsibility-matrix-arg-party = Only the part of this party; OSCAL: what may be told to it
help-arg-as-of = The day for which it is judged; without it, today
help-plan = Planning requirements: from the benefits wanted over risks to what is asked of a vendor
help-plan-examples = Examples:
      akashi plan derive case.json
      akashi plan derive case.json --format markdown --pull-in
      akashi plan compare before.json after.json
      akashi schema plan-case
help-plan-derive = The risks and measures a case leads to
help-plan-derive-arg-case = The case, a JSON file
help-plan-derive-arg-format = How the answer is written; markdown is the list of requirements
help-plan-derive-arg-why = With the lines that were followed, and what each rests on
help-arg-pull-in = Add what a selected measure builds on instead of refusing it
help-plan-compare = What changes from one case to another
help-plan-compare-arg-before = The case as it was, a JSON file
help-plan-compare-arg-after = The changed case, a JSON file
help-plan-compare-arg-format = How the answer is written
help-plan-linkage = The pattern in which data is linked, and what to watch
help-plan-linkage-arg-own-processing = Whether the critical-information system turns data into statistics, anonymises it or the like before passing it on
help-plan-linkage-arg-other-storage = What the other system stores: the linked data, or results only
help-plan-linkage-arg-format = How the answer is written
help-plan-tree = The trees as SVG; without --component all of them, into a folder
help-plan-tree-arg-case = The case, a JSON file
help-plan-tree-arg-component = The letter of the component (A to F)
help-plan-tree-arg-output = The file to write, or the folder
help-plan-sheet = The answer sheet for vendors, as XLSX
help-plan-sheet-arg-case = The case, a JSON file
help-plan-paper = The requirements as a paper: procurement specification, or requirements on oneself
help-plan-paper-arg-case = The case, a JSON file
help-plan-paper-arg-at = The day the paper is of [default: today]
help-report = Papers about a service, to read, print and edit
help-report-examples = Examples:
    akashi report executive expense --format pdf --output report.pdf
    akashi report applicability expense --format docx --output statement.docx
help-report-executive = The executive report: how things stand and change, and what needs action
help-report-executive-arg-service = The service
help-report-executive-arg-as-of = The day as which it was known; without it, today
help-report-applicability = The statement of applicability: every control with its verdict, its ground and what shows it
help-report-applicability-arg-service = The service
help-report-applicability-arg-as-of = The day as which it was known; without it, today
help-plan-state = Record a case as the plan of a service; what the selected measures ask becomes its requirements
help-plan-state-arg-service = The service
help-plan-state-arg-case = A case (JSON file)
help-plan-show = Show what the plan of a service leads to (exit code 1 while a measure lacks what it builds on)
help-plan-show-arg-service = The service
help-plan-show-arg-format = How to write it (markdown is the list of requirements)
help-plan-answers = What vendors answer: read filled-in answer sheets and compare them
help-plan-answers-examples = Examples:
      akashi plan answers read first.xlsx second.xlsx
      akashi plan answers compare case.json first.xlsx second.xlsx
      akashi plan answers record crm first.xlsx --vendor first --name "First Ltd"
      akashi plan answers compare crm --format xlsx --output vendors.xlsx
help-plan-answers-read = Read answer sheets and tell every mistake in them; nothing is recorded
help-plan-answers-read-arg-files = Filled-in answer sheets (XLSX)
help-plan-answers-record = Record what a vendor answers to the requirements of a service
help-plan-answers-record-arg-service = The service
help-plan-answers-record-arg-file = The filled-in answer sheet (XLSX)
help-plan-answers-record-arg-vendor = A short name for the vendor; that of the party if it is one of the supply chain
help-plan-answers-record-arg-name = The name of the organisation; needed the first time
help-plan-answers-compare = Compare vendors per requirement and per risk (exit code 1 while a question is open)
help-plan-answers-compare-arg-what = A case (JSON file), or a service
help-plan-answers-compare-arg-files = The answer sheets (XLSX) to compare for a case; of a service, what is recorded is compared
help-plan-answers-compare-arg-format = How to write it
help-chain-export = Write the chain of a workspace to a chain file
help-supplier = Suppliers: what is settled with each, what is open, when the next review is due
help-supplier-list = Every supplier at a glance
help-supplier-show = One supplier: what is settled, what is open, every step
help-supplier-show-arg-party = The party
help-responsibility-clauses = Contract and service-level clauses between a service's provider and a party, held against what is to be agreed
help-responsibility-clauses-arg-party = The party that takes the service
help-responsibility-clauses-arg-since = Also what changed since the version of this day
help-responsibility-import = Take in what another tool's OSCAL document says a supplier's service does and leaves to its users
help-responsibility-import-arg-file = A component definition or a system security plan (JSON or YAML)
help-responsibility-import-arg-service = A service of the chain
help-responsibility-import-arg-component = The component of the document, by title or UUID; not needed if there is one only
help-responsibility-import-examples = Example:
      akashi responsibility import iaas-components.json --service minato-tokyo -w hibari.akashi --dry-run
help-responsibility-components = What a provider offers, as a component definition of OSCAL for everybody: what its services provide of each requirement, what they leave to customers, and what it claims; nothing of its suppliers, customers and people
help-responsibility-components-arg-provider = The party that provides the services
help-responsibility-components-arg-service = Only this one of its services
help-responsibility-components-arg-output = The file to write to; .yaml writes YAML
