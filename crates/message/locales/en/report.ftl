## The words of reports

# The head
report-service = Service
report-service-of = { $name } ({ $id }, { $organisation })
report-service-alone = { $name } ({ $id })
report-organisation = Organisation
report-runs = Runs
report-runs-saas = SaaS
report-runs-paas = PaaS
report-runs-iaas = IaaS
report-runs-datacentre = data centres
report-guideline = Guideline
report-guideline-edition = { $title }, { $edition } ({ $id })
report-edition-label = Edition
report-edition = { $published ->
    [undated] { $edition } ({ $status }, undated, { $issuer })
   *[other] { $edition } ({ $status }, { $published }, { $issuer })
}
report-status-current = current
report-status-superseded = superseded
report-status-draft = draft
report-digest = Digest of the data
report-as-of = As of
report-ledger-origin = Ledger
report-ledger-size = Entries in the ledger
report-ledger-root = Root hash of the ledger
report-restated = Restated: numbers, levels, figures and Japanese titles are the document's; other texts restate it.
report-title = Assessment of { $name }
report-item = Item
report-content = Content
report-none = none
report-total = Total
report-id = Id
report-level = Level
report-part = Part
report-part-name = part { $number }
report-more = and { $count } more
report-holds-until = First day on which time alone can change a verdict: { $date }

# Readings and settings
report-readings = Readings
report-reading-pattern = pattern: { $reading }
report-calendar-strict = calendar: strict (days against months in the stricter way)
report-calendar-lenient = calendar: lenient (days against months in the easier way)
report-settings = Settings
report-evidence-required = evidence required
report-evidence-optional = evidence optional
report-evidence-age = evidence counts for { $span }
report-evidence-ageless = evidence never grows stale
report-approval-off = no approval needed
report-approval-required = approval required
report-references-guidance = reference values are guidance
report-references-binding = reference values are binding

# Patterns
report-pattern = Pattern
report-patterns = Service patterns
report-pattern-heading = Service pattern
report-pattern-number = pattern { $number }
report-pattern-open = not determined
report-pattern-headline = { $number } (confidentiality { $confidentiality }, integrity { $integrity }, availability { $availability })
report-pattern-other = Another reading gives pattern { $number } ({ $reading })
report-pattern-other-none = Another reading gives no pattern ({ $reading })
report-demand-unknown = unknown
report-in-force = in force
report-own-pattern = { " " }(this service)
report-information = Information handled and the confidentiality it demands
report-law = { " " }({ $law })
report-integrity = Demand for integrity
report-availability = What an outage would mean and the availability it demands
report-reading = Reading { $id }: { $title }
report-reading-row = confidentiality { $confidentiality }, availability { $availability } → pattern { $number }
report-examples = Typical services (hints)

# Counts
report-counts = Verdicts on the controls
report-column-met = met
report-column-partly = partly
report-column-not-met = not met
report-column-unknown = unknown
report-column-not-applicable = n/a
report-legend = What the verdicts mean:
report-legend-met = stated as implemented, with evidence (where required) and approval (where required); the obligations of the control's text are done and measured values keep what was agreed.
report-legend-partly = stated as partly implemented; or an obligation of the control's text is open, or a measured value misses what was agreed (by setting, also the reference).
report-legend-not-met = stated as planned or not implemented.
report-legend-unknown = nothing is stated or it was erased, or evidence or approval is missing; never counted as met.
report-legend-not-applicable = outside what this service runs, or excluded with a reason.
report-section-not-applicable = { $count } not applicable: outside what this service runs

# Values of indicators
report-values = Indicators outside their values: { $count } ({ $measured } of { $all } measured)
report-value-line = { $title }: { $values }
report-value-measured = measured { $value }
report-value-agreed = agreed { $value }
report-value-reference = reference { $value }
report-value-on = { $value } ({ $date })
report-missed-both = misses both
report-missed-agreed = misses the agreed value
report-missed-reference = misses the reference
report-indicator = Indicator
report-indicators = Indicators
report-reference = Reference
report-references = Reference values
report-agreed = Agreed
report-measured = Measured
report-measured-on = Measured on
report-against-reference = Against the reference
report-against-agreed = Against the agreed value
report-kept = kept
report-missed = missed
report-not-compared = not compared
report-direction-stated = direction: { $direction } (stated)
report-direction-inferred = direction: { $direction } (inferred)
report-measured-stated = { $quantity }, { $direction } the reference (stated)
report-measured-inferred = { $quantity }, { $direction } the reference (inferred)
report-base = counted from: { $event }
report-choices = choices, weakest first: { $choices }
report-quantity-ratio = a share
report-quantity-interval = an interval
report-quantity-duration = a duration
report-quantity-retention = a retention period
report-quantity-count = a count
report-quantity-choice = a choice
report-quantity-event = done at each event
report-quantity-coverage = hours of operation
report-quantity-text = a text

# Obligations
report-overdue = Obligations overdue: { $count } (besides, { $due } to be done, { $unset } without an interval)
report-obligation = Obligation
report-obligations = Obligations
report-obligations-left-out = Besides, { $count ->
    [one] one obligation belongs
   *[other] { $count } obligations belong
} to best practices that were not adopted.
report-obligation-facts = { $kind }; { $origin }; { $trigger }
report-own-duties = Obligations of the control's own text (they count for the verdict)
report-other-duties = Obligations of best practices and indicators (beside the verdict)
report-kind = Kind
report-kind-document = document
report-kind-agree = agree
report-kind-register = register
report-kind-record = record
report-kind-measure = measure
report-kind-report = report
report-kind-review = review
report-kind-approve = approve
report-kind-provide = provide
report-origin-control = from the control's text
report-origin-section = from the text of its section
report-origin-practice = from best practice { $number }
report-origin-indicator = from indicator { $letter }
report-trigger-once = once, then kept up
report-trigger-every = every { $interval }
report-trigger-on = on an event ({ $events })
report-trigger-organisation-defined = at an interval the organisation sets
report-trigger-also = , and on an event ({ $events })
report-state = State
report-fulfilled = Last done
report-due = Due
report-interval = Interval
report-duty-done = done
report-duty-due = to be done
report-duty-overdue = overdue
report-duty-interval-unset = no interval set
report-duty-not-triggered = not due
report-duty-not-adopted = not adopted

# What to do first
report-work = What to do first ({ $count } in all; basic before recommended, the worst first)
report-work-none = Nothing remains to be done
report-planned = { " " }(plan: { $date })
report-planned-late = { " " }(plan: { $date }, past its day)
report-planned-by = due: { $date }
report-next = Commands to try next
report-next-why = why the verdict
report-next-pattern = why the pattern
report-next-all = every control
report-next-record = keep a record of it
report-next-checklist = a checklist to fill in
report-short-more = , { $count } more
report-short-stated = stated as { $status }
report-short-nothing-stated = nothing stated
report-short-erased = what was stated is erased
report-short-evidence-none = no evidence
report-short-evidence-altered = evidence altered
report-short-evidence-expired = evidence expired { $date }
report-short-evidence-stale = evidence stale ({ $date })
report-short-evidence-counts = evidence of { $date }
report-short-evidence-optional = stated only
report-short-approval-open = awaiting approval
report-short-duty-overdue = obligation { $id } overdue since { $due }
report-short-duty-due-by = obligation { $id } due by { $due }
report-short-duty-due = obligation { $id } not done
report-short-duty-interval-unset = obligation { $id } has no interval
report-short-value-agreed = { $id } misses the agreed value ({ $measured }, agreed { $agreed })
report-short-value-reference = { $id } misses the reference ({ $measured }, reference { $reference })
report-short-excluded = excluded with a reason
report-short-applies-not = outside what is run
report-short-building-other = somebody else runs the building

# Reasons
report-requirement = Requirement
report-reasons = Reasons
report-verdict = Verdict
report-todo = What to do next
report-todo-none = Nothing remains to be done for the verdict on this control
report-todo-not-applicable = The control does not apply: there is nothing to do
report-todo-state = State how far it is implemented (implemented, partly, planned or not implemented; or exclude it with a reason if it does not apply)
report-todo-complete = Implement the rest and state it as implemented
report-todo-implement = Implement it and state that anew
report-todo-plan = Record a plan and its date
report-todo-evidence = Attach evidence
report-todo-evidence-renew = Attach new evidence (what there is has expired or is too old)
report-todo-evidence-altered = Find out why the evidence changed and attach the right one
report-todo-approve = Have what is stated approved, and record the approval
report-todo-duty = Do obligation { $id } ({ $text }) and record the day
report-todo-duty-by = Do obligation { $id } ({ $text }) by { $due } and record the day
report-todo-duty-late = Do obligation { $id } ({ $text }), which was due on { $due }, and record the day
report-todo-interval = Set the interval of obligation { $id } ({ $text })
report-todo-interval-and-duty = Set the interval of obligation { $id } ({ $text }), do it, and record the day
report-todo-agreed = Improve { $id } until it keeps the agreed { $value } and measure again, or agree another value with customers
report-todo-reference = Improve { $id } until it keeps the reference ({ $value }) and measure again
report-stated-only = The verdict rests on what was stated, without evidence.
report-of-control = control { $id } { $title }
report-responsible = Responsible
report-plan = Plan
report-statement = Statement
report-approval = Approval
report-approval-older = { $text } (before the last statement)
report-on = Date
report-detail = { $label }: { $text }
report-evidence = Evidence
report-evidence-title = Title
report-evidence-name = Name
report-evidence-location = Kept at
report-evidence-collected = Collected
report-evidence-valid-until = Valid until
report-evidence-digest = Digest
report-evidence-counts = counts
report-evidence-stale = too old
report-evidence-expired = expired
report-evidence-altered = altered
report-evidence-not-judged = not judged: a nearer scope speaks
report-adopted = adopted
report-practices-guidance = Best practices (guidance, beside the verdict)
report-parameter-unset = not set
report-source-clause = clause { $clause }
report-source-quote = "{ $text }"
report-source-statement = statement #{ $position } ({ $kind })
report-source-statement-by = statement #{ $position } ({ $kind }, { $by })
report-source-statement-lost = statement #{ $position }
report-said-organisation = organisation
report-said-adoption = guideline adopted
report-said-setting = setting
report-said-reading = reading
report-said-service = service registered
report-said-information = information handled
report-said-availability = demand for availability
report-said-pattern = pattern judged
report-said-implementation = implementation
report-said-exclusion = reason for exclusion
report-said-approval = approval
report-said-responsible = who is responsible
report-said-plan = plan
report-said-practice = practice adopted or dropped
report-said-fulfilment = obligation done
report-said-interval = interval
report-said-parameter = parameter
report-said-event = event
report-said-evidence = evidence
report-said-agreed = agreed value
report-said-measured = measured value
report-said-erasure = erasure

# The list of controls
report-control = Control
report-controls = Controls
report-controls-left-out = { $count ->
    [one] One control
   *[other] { $count } controls
} outside what this service runs { $count ->
    [one] is
   *[other] are
} left out.
report-excluded-because = excluded: { $text }

# Guidelines
report-no-guidelines = There are no guidelines
report-holds = { $controls } controls ({ $basic } basic, { $recommended } recommended), { $practices } best practices, { $obligations } obligations, { $indicators } indicators, { $references } reference values
report-control-place = { $level }; { $section } { $title }; { $guideline }, { $edition }
report-layers = Layers concerned (inferred)
report-layer-organisation = organisation
report-layer-data = data
report-layer-application = application
report-layer-middleware = middleware
report-layer-os = operating system
report-layer-virtualisation = virtual environment
report-layer-hardware = hardware
report-layer-network = network
report-layer-facility = facility
report-practices = Best practices (highest priority first)
report-practice-number = best practice { $number } of { $count }
report-parameters = Values the organisation sets
report-discrepancies = Where the document contradicts itself
report-discrepancy-place = { $against }, { $kind }
report-discrepancy-title = title
report-discrepancy-substance = substance
report-discrepancy-wording = wording
report-discrepancy-missing = missing on one side
report-discrepancy-body = contradiction
report-body = body
report-discrepancy-print = misprint
report-discrepancy-lost = lost
report-objective = Objective
report-sections = Sections
report-responsibility = Shared responsibility
report-party-customer = customer
report-party-provider = provider
report-inferred = (inferred)
report-rules = Rules for all
report-supply-chain = Supply-chain models
report-contracts = Contracts
report-answers-to-customer = Answers to the customer
report-delegation = Delegation
report-other-range = The other's range
report-example = Example
report-readers = Readers and how they read
report-reader-parts = parts to implement: { $parts }
report-reader-counts = { $controls } controls ({ $basic } basic, { $recommended } recommended), indicators: { $indicators }
report-reader-pattern = finds out the service pattern first
report-elements = What the elements mean
report-terms = Terms
report-after = { " " }(after { $source })
report-events = Events that make obligations due
report-event-obligations = { $count ->
    [one] 1 obligation
   *[other] { $count } obligations
}
report-found = { $count ->
    [one] 1 item contains
   *[other] { $count } items contain
} `{ $query }`
report-found-section = section
report-found-control = control
report-found-practice = best practice
report-found-obligation = obligation
report-found-parameter = value the organisation sets
report-found-indicator = indicator
report-found-term = term
report-found-event = event

report-said-role-granted = role granted
report-said-role-revoked = role revoked
report-said-comment = comment
report-said-task-opened = task opened
report-said-task-closed = task closed
report-said-asset-registered = asset registered
report-said-asset-changed = asset changed
report-said-asset-retired = asset retired
report-said-audit-planned = audit planned
report-said-control-sampled = control sampled
report-said-sample-concluded = control examined
report-said-audit-concluded = audit concluded
report-said-finding-raised = finding raised
report-said-correction-planned = correction planned
report-said-correction-completed = correction completed
report-said-effect-checked = effect checked
report-said-finding-closed = finding closed
report-approval-self = self-approval
report-self-reason = Reason for self-approval
report-short-approved-self = {" "}(self-approval)
report-said-withdrawn = Answer withdrawn
level-none = no level

report-holds-items = { $controls } items to assess, { $obligations } obligations
report-holds-nothing = nothing to assess
report-issue = Issue
report-items = Points of practice
report-item-actors = { $actors } acts ({ $basis })
report-item-counterparties = towards: { $roles }
report-item-conditions = applies to: { $conditions }
report-item-and = {"; "}
report-basis-stated = stated
report-basis-inferred = inferred
report-basis-ambiguous = ambiguous
report-wording-asked = asked for
report-wording-desirable = desirable
report-wording-recommended = recommended
report-wording-consider = to be considered
report-condition-aggregation = aggregation services
report-condition-bespoke-linkage = individually built linkage
report-condition-cross-border = several countries
report-condition-customer-software = software installed by the customer
report-condition-emergency = emergencies
report-condition-exit = the end of use
report-condition-financial-reporting = financial reporting
report-condition-iaas = IaaS
report-condition-id-federation = ID federation
report-condition-in-service = the time of service
report-condition-individual-contract = individual-contract linkage
report-condition-legal-order = orders of authorities
report-condition-mobile = mobile devices
report-condition-on-request = individual requests
report-condition-paas = PaaS
report-condition-pre-contract = the time before the contract
report-condition-saas = SaaS
report-condition-shared-media = media shared by customers
report-condition-supply-chain = ICT supply chains
report-condition-virtualised = virtualised environments
report-risk-factors = Risk factors
report-risk-effects = Risk effects
report-outline = In outline
report-points = What to mind
report-compared = Compared with
report-compared-note = As printed. The document states no relation: neither equality nor coverage is claimed.
