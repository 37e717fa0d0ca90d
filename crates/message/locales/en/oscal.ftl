## Reading OSCAL documents

oscal-too-large = the document is larger than { $limit } MiB
    .mend = Split it, or take attachments out of its back matter.
oscal-not-utf-8 = the file is not UTF-8 text
    .mend = Save it as UTF-8.
oscal-is-xml = this is XML; OSCAL is read as JSON or YAML
    .mend = Take the publisher's JSON or YAML form, or convert it with NIST's oscal-cli.
oscal-syntax = this is not valid JSON: { $reason }
    .mend = Correct the line, or take the file from its publisher again.
oscal-yaml-syntax = this is not valid YAML: { $reason }
    .mend = Correct the line, or take the file from its publisher again.
oscal-too-deep = objects and lists stand more than { $limit } levels inside one another here
    .mend = No published document needs as many levels: look for a mistake in the program that wrote it.
oscal-too-many = the document holds more than { $limit } values
    .mend = Split it into several documents.
oscal-text-too-long = a text is longer than { $limit } MiB
    .mend = Refer to large attachments by a link (rlinks) instead of holding them as base64.
oscal-name-too-long = the name of a field is longer than { $limit } bytes
    .mend = Correct the name; no field of OSCAL is as long.
oscal-field-twice = the field `{ $field }` stands twice in one object
    .mend = Remove one of the two; which one counts would depend on who reads it.
oscal-aliases = the aliases of this YAML file repeat more than { $limit } values and bytes, or refer to nothing
    .mend = Write the values out where they belong.
oscal-yaml-documents = the file holds more than one YAML document
    .mend = Give each document a file of its own.
oscal-yaml-name = the name of a field is not a plain text
    .mend = Use texts alone before the colon, without anchors and aliases.
oscal-yaml-tag = the YAML tag { $tag } has no meaning in OSCAL
    .mend = Remove the tag.
oscal-no-object = the document is no object with fields
    .mend = An OSCAL document begins with one field that names its model, such as catalog.
oscal-no-kind = this is no OSCAL document; its fields are: { $fields }
    .mend = At the top stands one of catalog, profile, mapping-collection and the other models of OSCAL.
oscal-two-kinds = the document holds two models: { $one } and { $other }
    .mend = Give each model a file of its own.

## The models

oscal-missing = the field `{ $field }` is missing
    .mend = Add it; the model requires it.
oscal-wrong-form = `{ $field }` must be { $wanted ->
        [text] a text
        [list] a list
        [object] an object
        [truth] true or false
       *[other] something else
    }
    .mend = { $wanted ->
        [text] Put the value in quotes.
        [list] Put it in square brackets, even if there is only one.
       *[other] Compare it with the OSCAL reference.
    }
oscal-unknown-field = the model has no field `{ $field }` here
    .mend = It is kept as it is; check the spelling, or put it into props.
oscal-unknown-value = `{ $value }` is no value of `{ $field }`
    .mend = Use one of: { $known }.
oscal-malformed = `{ $value }` is not how `{ $field }` is written
    .mend = { $wanted ->
        [token] Begin with a letter or _, followed by letters, digits, dots, hyphens and _.
        [uuid] Write a UUID: 8-4-4-4-12 hexadecimal digits.
       *[moment] Write date, time and offset, such as 2026-04-01T09:00:00+09:00.
    }
oscal-empty-list = the list `{ $field }` is empty
    .mend = Leave the field out.
oscal-id-twice = the id `{ $id }` is used more than once
    .mend = Give each its own id; references to it are ambiguous.
oscal-no-such-parameter = the parameter `{ $parameter }` is inserted here, but not defined in this document
    .mend = Define it in params, or correct the id.
oscal-no-such-resource = the back matter holds no resource { $resource }
    .mend = Add it to back-matter, or remove the link.
oscal-mapped-twice = { $pair } is mapped more than once
    .mend = Keep one map, or tell in its remarks why there are two.
oscal-not-checked = { $kind } is not checked beyond its metadata and back matter
    .mend = Only catalogs, profiles and mapping collections are checked in full.

## Profiles

oscal-not-a-profile = this is a { $kind }, not a profile
    .mend = Name a profile; a catalog needs no resolution.
oscal-no-imports = the profile imports nothing
    .mend = Add imports with the catalog or profile its controls come from.
oscal-all-and-some = both include-all and include-controls are given
    .mend = Keep one of the two.
oscal-pattern-too-long = the pattern is longer than { $limit } characters
    .mend = Name the ids in with-ids, or use *.
oscal-two-structures = more than one of flat, as-is and custom is given
    .mend = Keep one; without any, the result is flat.
oscal-no-resource = the back matter holds no resource { $resource } that could be imported ({ $path })
    .mend = Add the resource, or import the file by its name.
oscal-empty-resource = the resource { $resource } names no file ({ $path })
    .mend = Add rlinks with the file of the catalog or profile.
oscal-import-remote = { $reference } lies on another machine, and nothing is fetched ({ $path })
    .mend = Download it, and put it beside the file that imports it, under the same name.
oscal-import-outside = { $reference } leads out of { $root }, where references end ({ $path })
    .mend = If you trust the file, allow more with --root FOLDER; or put the imported file beside the one that imports it.
oscal-import-missing = { $reference } does not exist ({ $path })
    .mend = Put the file there, or correct the reference.
oscal-import-xml = { $reference } is XML, and no JSON or YAML of the same name was found ({ $path })
    .mend = Put the JSON or YAML form beside it.
oscal-import-large = { $reference } is larger than { $limit } MiB ({ $path })
    .mend = Split it, or take attachments out of its back matter.
oscal-import-unreadable = { $reference } cannot be read: { $reason } ({ $path })
    .mend = Check the file and its permissions.
oscal-import-malformed = `{ $reference }` is no reference to a file ({ $path })
    .mend = Write a path relative to the profile, or #uuid of a resource.
oscal-import-cycle = the profile imports itself: { $path }
    .mend = Remove one of these imports.
oscal-import-kind = { $reference } is a { $kind }; only catalogs and profiles hold controls ({ $path })
    .mend = Import the catalog or profile instead.
oscal-imports-deep = profiles import one another more than { $limit } levels deep ({ $path })
    .mend = Import the catalog more directly.
oscal-imports-many = more than { $limit } documents would have to be opened, or too large ones ({ $path })
    .mend = Resolve the imported profiles first, and import the results.
oscal-major-version = the profile follows OSCAL { $own }, what it imports OSCAL { $other }
    .mend = Take both in the same major version.
oscal-too-much-work = the resolution takes more comparisons than any published profile needs
    .mend = Use fewer patterns and alterations, or smaller catalogs.

## Directives without effect

oscal-took-beside = { $reference } was not followed; { $file }, which has its name, was taken
    .mend = Check that it is the same edition.
oscal-no-control = { $source } has no control `{ $control }`
    .mend = Check the id against that edition of the catalog.
oscal-control-twice = the control `{ $control }` comes from more than one import and stands in the result more than once
    .mend = Import it once, or set merge.combine.method to use-first.
oscal-nothing-inserted = no imported control is inserted here
    .mend = Check the ids; only what imports select can be inserted.
oscal-no-parameter = the result has no parameter `{ $parameter }` to set
    .mend = Check the id, or select the control it belongs to.
oscal-alters-nothing = the result has no control `{ $control }` to alter
    .mend = Select it, or remove the alteration.
oscal-removes-nothing = nothing in `{ $control }` meets the conditions of this removal
    .mend = Check the conditions; all of them must be met.
oscal-adds-nothing = `{ $control }` holds nothing with the id `{ $target }` to add to
    .mend = Check the id, or leave by-id out to add to the control itself.
