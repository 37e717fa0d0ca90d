## Frameworks of others, taken in as guidelines

catalog-unknown-format = this is no framework that can be read; its fields are: { $fields }
    .mend = OSCAL catalogs, profiles and mapping collections, CISO Assistant libraries, CSV or Excel sheets by docs/guideline-sheet.md, and mappings by mappings/README.md are read.
catalog-oscal-kind = this OSCAL document is a { $kind }, which holds neither a framework nor a mapping
    .mend = Take the publisher's catalog, or a profile of it.
catalog-profile-alone = this OSCAL profile selects from other catalogs, which are not at hand here
    .mend = Resolve it with `akashi oscal resolve PROFILE -o CATALOG.json`, and take in the result; or run `akashi guideline import PROFILE` where those catalogs lie.
catalog-no-framework = the library holds no framework and no mapping, only: { $held }
    .mend = Take in a library with a framework. Measures, threats and risk matrices are taken in together with the framework that uses them.
catalog-no-nodes = the framework has no requirements
    .mend = Get the file from the publisher again, or add the requirements.
catalog-missing = the field `{ $field }` is missing here
    .mend = Add it.
catalog-wrong-form = `{ $field }` must be an object or a list of objects
    .mend = Correct its form.
catalog-key-twice = `{ $key }` is defined more than once
    .mend = Keep one of the definitions, or give one of them a key of its own.
catalog-node-twice = `{ $key }` stands on line { $first } already
    .mend = Give one of the two an id of its own: parents, mappings and assessments name requirements by it.
catalog-group-twice = the group `{ $group }` is defined more than once
    .mend = Keep one of the definitions.
catalog-levels = from `{ $key }` upwards there are more than { $limit } levels, or requirements stand in one another in a circle
    .mend = Correct the parent of whichever requirement is wrong.
catalog-name = `{ $name }` cannot be the short name of a guideline
    .mend = Use small letters, digits, full stops and hyphens, at most 64.
catalog-no-name = no short name can be made of the framework's own names
    .mend = Give one with --name.
catalog-one-name = the file holds { $count } frameworks, which cannot share one name
    .mend = Leave out --name: each is named after itself.
catalog-too-large = the framework makes more than { $limit } MiB of guideline
    .mend = Divide it into several frameworks, or take large attachments out.
catalog-relation = `{ $relation }` is no relation between requirements
    .mend = Use equal, subset, superset, intersect or not_related.
catalog-mapping-dangling = the guideline `{ $guideline }` has no requirement `{ $key }`
    .mend = Correct the reference, or take in the version of the framework that the mapping was made for.
catalog-tie-contradicts = { $from } and { $to } are tied in another way on line { $first } already
    .mend = Keep whichever relation is right.
catalog-sheet-empty = the sheet has no lines below its headings
    .mend = Write one line for each group and requirement, as docs/guideline-sheet.md shows.
catalog-sheet-large = the sheet is larger than { $limit } MiB
    .mend = Divide it into several frameworks.
catalog-sheet-long = the sheet has more than { $limit } lines
    .mend = Divide it into several frameworks.
catalog-sheet-beyond = the sheet `{ $sheet }` { $what ->
        [rows] has more rows than are read
        [columns] has more columns than are read
        [text] holds more text than is read
       *[damaged] is damaged
    }
    .mend = Divide it into several files, or save it as CSV.
catalog-sheet-cell = the cell holds a formula, an error value, or more text than is read
    .mend = Put the value itself into the cell.
catalog-sheet-cells = the line has more cells than the { $columns } headings
    .mend = Give every column a heading, or put quotation marks around texts with commas.
catalog-sheet-no-column = there is no column `{ $column }`
    .mend = Add the column; docs/guideline-sheet.md lists the headings.
catalog-sheet-column-twice = the column `{ $column }` is there more than once
    .mend = Keep one of the columns, or name the language behind a full stop: title.ja, title.en.
catalog-sheet-language = what stands behind the full stop of `{ $column }` is no language
    .mend = Write the tag of the language: ja, en, de, pt-BR.
catalog-sheet-depth = `{ $cell }` is no depth
    .mend = Write a whole number; the outermost level is 1.
catalog-sheet-step = no line above is one step less deep than { $depth }
    .mend = Add the line of the level between, or correct the depth.
catalog-sheet-parent = no line has the id `{ $parent }`
    .mend = Correct `parent`, or add the line.
catalog-sheet-truth = `{ $cell }` is neither yes nor no
    .mend = Write x or yes where the requirement is assessed; leave the cell empty where it is not.

## What is worth knowing

catalog-language-assumed = the file does not say in which language its texts are; taken as `{ $language }`
    .mend = Name the language with --language if that is wrong.
catalog-language-odd = the file gives the language of its texts as `{ $stated }`, which is no language tag; taken as `{ $language }`
    .mend = Name the language with --language if that is wrong.
catalog-no-parent = the requirement it stands in, `{ $key }`, does not exist; it was placed by its depth
    .mend = Correct the reference to the parent.
catalog-depth = `{ $key }` says it stands { $stated } levels deep, but stands { $found } levels deep
    .mend = Correct its depth or its parent; the parent was followed.
catalog-undefined-group = the group `{ $group }` is named here and nowhere defined
    .mend = Correct its spelling, or define it; it was taken in without a name.
catalog-unknown-reference = `{ $key }` is referred to here, but the library does not hold it and builds on no other
    .mend = Correct the reference, or name the library that holds it among the dependencies.
catalog-printed-twice = the printed id { $printed } stands on line { $first } already
    .mend = Nothing need be done: requirements that share a printed id go by the publisher's key.
catalog-kept-aside = the library holds more than frameworks, measures, threats and mappings: { $held }
    .mend = Nothing need be done: it is kept with the framework and exported with it, but nothing here uses it.
catalog-not-kept = these fields of a mapping are not kept: { $fields }
    .mend = Nothing need be done, unless they matter to you.
catalog-mapping-unknown = the framework `{ $framework }` is not at hand: its requirements are named by their keys and not checked
    .mend = Take in the framework first, then the mapping in the same workspace.
catalog-mapping-backwards = the mapping from { $from } to { $to } says the same as the one before it read backwards, and was left out
    .mend = Nothing need be done: mappings are read in both directions.
catalog-tie-twice = { $from } and { $to } are tied in the same way on line { $first } already
    .mend = Remove one of the two.

## Texts in guidelines that were taken in

catalog-note = Taken in from { $file } ({ $format }). Titles, texts and ids are the publisher's; nothing was translated or restated.
catalog-note-ids = { $own } of { $nodes } requirements and groups go by an id that is not the printed one: the publisher prints none, prints it more than once, or prints one that cannot stand in an address. They go by the publisher's key, and keep the printed id beside it.
catalog-issuer-unnamed = Publisher not named
catalog-edition = Version { $version }
catalog-mapping-claimed = { $publisher }, in { $file }
catalog-mapping-rationale = The publisher's ground: { $text }.
catalog-mapping-strength = The publisher's strength: { $text }.
catalog-mapping-annotation = The publisher adds: { $text }
catalog-mapping-unsaid = The publisher states the relation and gives no reason.
catalog-mapping-twice = the file holds a mapping from { $from } to { $to } on line { $first } already
    .mend = Put the ties of both into one mapping.
catalog-mapping-nothing-follows = from this entry nothing follows for two items as a whole; it was left out
    .mend = Nothing need be done: that a statement shares nothing with another says nothing of the rest of its control.
sheet-name = Framework
sheet-column-id = id
sheet-column-parent = parent
sheet-column-title = title
sheet-column-text = text
sheet-column-assessable = assessable
sheet-column-groups = groups
sheet-column-guidance = guidance
sheet-holds-id = Required. The printed number, each once. Format the cells as text.
sheet-holds-parent = The number of the group or requirement it stands in. Empty at the outermost level.
sheet-holds-title = Its title. This or the text is required. For several languages: title.ja, title.en
sheet-holds-text = What is asked for. For several languages: text.ja, text.en
sheet-holds-assessable = ○ where it is assessed. Without this column, every line with nothing below it is.
sheet-holds-groups = Levels or profiles it belongs to, with commas between them.
sheet-holds-guidance = How it can be met. Also: annotation, evidence
sheet-example-group = Access control
sheet-example-title = Accounts of those who leave
sheet-example-text = The administrator disables an account on the day its holder leaves.
sheet-example-name = Our security rules
sheet-example-issuer = Example Ltd.
sheet-example-version = 1.0
sheet-example-published = 2026-04-01
sheet-example-language = en
