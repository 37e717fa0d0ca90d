## Problems in guideline files

guideline-syntax = this is not valid TOML: { $reason }
    .mend = Correct the line; the TOML syntax is described at toml.io.
guideline-item = this item cannot be read: { $reason }
    .mend = Compare it with another item of the same kind in the file.
guideline-unknown-key = `{ $key }` is not a key of this file
    .mend = Remove it, or correct its spelling.
guideline-not-a-list = `{ $key }` must be an array of tables
    .mend = Write each item under its own [[{ $key }]] heading.
guideline-unknown-file = this file is not part of a guideline
    .mend = Move it out of the folder, or put it under chapters/ if it is a chapter.
guideline-file-too-large = the file is larger than 4 MiB
    .mend = Split it into one file per chapter.
guideline-no-manifest = the folder has no guideline.toml
    .mend = Add the manifest: id, title, issuer, edition, parts and totals.
guideline-duplicate-id = `{ $id }` is already used at { $first }
    .mend = Give one of the two another id.
guideline-unknown-reference = `{ $id }` is referred to here but does not exist
    .mend = Correct the reference, or add the item.
guideline-misplaced-id = the id `{ $id }` does not belong under `{ $parent }`
    .mend = An id is its parent's id, a full stop and one more step.
guideline-blank-text = `{ $id }` has no text in { $language ->
        [ja] Japanese
       *[en] English
    }
    .mend = Write every text in both languages.
guideline-total = { $name }: the manifest declares { $declared }, the files hold { $counted }
    .mend = Find the missing or surplus items; change the total only if the document really has that many.
guideline-no-reading = the patterns have no reading
    .mend = Add at least one [[reading]] with its `rows`.
guideline-reference-count = `{ $id }` has { $found } reference values for { $expected } patterns
    .mend = Give one reference value per pattern, in order.
guideline-not-found = no guideline is called `{ $name }`
    .mend = `akashi guideline list` lists the guidelines included.
guideline-item-not-found = guideline `{ $guideline }` has no item `{ $id }`
    .mend = `akashi guideline search WORDS` finds items by their texts.
guideline-unfit = `{ $id }` does not go with `{ $with }`
    .mend = Correct whichever of the two is wrong.
guideline-incomplete = `{ $id }` lacks `{ $lacks }`
    .mend = Add what is missing.
guideline-one-sided = `{ $id }` names `{ $other }`, which does not name it back
    .mend = Name each in the other, or neither.
guideline-circle = from `{ $id }` a way leads back to where it began
    .mend = Take out whichever step of the circle is wrong.

## Problems in the files of mappings, and what printed ties say of themselves

mapping-file-name = the file must be called { $wanted }, after its two sides
    .mend = Rename the file, or correct `from` and `to`.
mapping-onto-itself = both sides of the mapping are `{ $id }`
    .mend = Name two different guidelines or standards.
mapping-tie-twice = `{ $from }` and `{ $to }` are already tied at { $first }
    .mend = Keep one of the two; if they contradict each other, keep the weaker relation.
mapping-residue-tied = `{ $id }` is left over and tied as well
    .mend = Take it out of [residue], or remove the tie.
mapping-residue-lacks = `{ $id }` is neither tied nor left over
    .mend = Tie it, or add it to [residue].
mapping-total = { $name }: [totals] declares { $declared }, the file holds { $counted }
    .mend = Find the missing or surplus items; change the total only if the count is right.
mapping-printed-by = { $issuer }, printed in “{ $title }”
mapping-printed-reason = The document prints the tie and gives no reason.
guideline-catalog-source = the files name { $count } sources; a catalog comes from exactly one
    .mend = Keep one [[source]] in source.toml.
guideline-catalog-nodes = the catalog has more than { $limit } nodes
    .mend = Divide it into several guidelines.
guideline-catalog-id = `{ $id }` cannot be the id of a node
    .mend = Use letters, digits and . - _ ( ) : + only, at most 200 characters; put the printed id into `printed`.
guideline-catalog-levels = from `{ $id }` upwards there are more than { $limit } levels, or the nodes stand in one another in a circle
    .mend = Correct `parent` of whichever node is wrong.
guideline-catalog-language = texts here are in the language `{ $language }`, which the source does not name
    .mend = Add it to `languages` in source.toml, or correct its spelling.
guideline-catalog-blank = `{ $id }` has an empty text in the language `{ $language }`
    .mend = Write the text, or remove the language there.
