## The command line

cli-error = error
cli-warning = warning
cli-problem-count = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}; nothing was changed
cli-output = the output cannot be written: { $reason }
cli-unreadable = the file cannot be read: { $reason }
    .mend = Check the path and its permissions.
cli-unwritable = the file cannot be written: { $reason }
    .mend = Check the folder, its permissions and the space on the disk.
cli-exists = the file already exists{ $reason }
    .mend = Choose another name, or pass --replace where the command has it.
cli-too-large = the file is larger than { $reason }
    .mend = Check that it is the right file.
cli-not-utf8 = the file is not UTF-8 text{ $reason }
    .mend = Save it as UTF-8.
cli-bad-key = this is not a signing key
    .mend = Pass the key file that `akashi init` wrote: --key FILE or AKASHI_KEY.
cli-bad-verifier-key = this is not a verifier key
    .mend = A verifier key reads name+hex+base64; `akashi ledger key` prints a workspace's own.
cli-no-workspace = no workspace is named
    .mend = Pass --workspace FILE or set AKASHI_WORKSPACE; `akashi init FILE` makes one.
cli-bad-moment = `{ $moment }` cannot be read as a moment
    .mend = Write a day (2026-11-20) or a timestamp (2026-11-20T09:00:00+09:00).
cli-unknown-setting = there is no setting `{ $setting }`
    .mend = Settings: { $settings }.
cli-incomparable-values = the values cannot be compared with each other
    .mend = Write them in one kind of unit, or record them one at a time.
cli-unreadable-value = `{ $value }` cannot be read as a value of { $id }
    .mend = Write it as the reference values are written; `akashi guideline show { $id }` shows them.
cli-service-line = { $service }  { $name }  { $guideline }  pattern { $pattern }  { $met } of { $applicable } met
cli-path-outside = the file names `{ $reason }`, which does not lie beside it
    .mend = Put the organisation's file into the same folder, or below it.
cli-no-proof = there is no proof for entry { $position }
    .mend = The entry must exist and be covered by a signed checkpoint.
cli-evidence-elsewhere = evidence `{ $evidence }` has no content here; its statement says where it is kept
    .mend = `akashi evidence list ITEM` shows where.
cli-evidence-gone = the content of evidence `{ $evidence }` is lost
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
cli-erased = The body of entry { $position } is erased; entry { $tombstone } gives the reason
cli-erased-body = (erased: { $ground })
cli-no-services = No services yet: akashi service import SERVICE_FILE
cli-no-evidence = No evidence is attached
cli-no-history = Nothing has been recorded
cli-evidence-added = Attached as { $name } (entry { $position }) { $digest }
cli-evidence-altered = Evidence { $evidence } no longer has the content it had when it was attached
cli-evidence-checked = { $checked ->
    [one] 1 piece
   *[other] { $checked } pieces
} of evidence checked, { $altered } altered
cli-written = Written to { $file }
cli-measured = Recorded { $value } (entry { $position })
cli-diff-none = Nothing changed
cli-diff-pattern = pattern: { $before } → { $after }
cli-diff-verdict = { $control } { $title }: { $before } → { $after }
cli-exporting = Exporting the ledger …
cli-verifying = Verifying the ledger …
cli-exported = Exported { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} under { $checkpoints ->
    [one] 1 checkpoint
   *[other] { $checkpoints } checkpoints
}
cli-valid = { $guideline } is valid: { $controls } controls, { $digest }
cli-checklist-other-guideline = the checklist belongs to { $found }, this workspace has adopted { $adopted }
    .mend = Export a fresh checklist and carry your answers over.
cli-checklist-other-ledger = this checklist was exported from another ledger, { $found }; the ledger of this workspace is { $own }
    .mend = Name the workspace it was exported from with -w, or export a fresh checklist from this one.
cli-checklist-no-ledger = this checklist does not say from which ledger (origin) it was exported
    .mend = Export a fresh checklist and carry your answers over.
cli-checklist-stale = since this checklist was exported, the same controls have been changed here: { $controls }
    .mend = Export a fresh checklist and carry your answers over.
cli-checklist-change = { $cell }  { $control }  { $field }: { $before } → { $after }
cli-checklist-none = No changes
cli-checklist-preview = { $count ->
    [one] 1 change
   *[other] { $count } changes
}; run again with --apply to record them
cli-checklist-exported = Wrote { $count } controls to { $file }
cli-would-erase = Nothing is erased yet; run again with --apply to erase the body of entry { $position } for good
cli-bad-actor = `{ $actor }` cannot be the id of an actor
    .mend = Use 1 to 64 ASCII letters, digits, dots, hyphens, underscores or @; the ledger holds no personal names.
cli-organisation-missing = the organisation's file `{ $named }` named here does not exist
    .mend = Copy it into the same folder as well, or remove the line `organisation = …`.
cli-nothing-known = service `{ $service }` was not yet known at { $moment }
    .mend = `akashi history` shows when the first statements were recorded.
cli-as-of = As known at { $moment }
cli-serve-made = There was no { $file }, so a workspace was made. Its signing key lies beside it.
cli-serve-address = Listening on { $address }. Stop with Ctrl+C.
cli-serve-owner = The first administrator opens this link once, within 24 hours: { $link }
cli-reset-link = The person opens this link once, within 24 hours, and chooses a new password: { $link }
cli-reset-second-factor = The authenticator app and all passkeys are removed. The person sets them up again after signing in.
cli-reset-nobody = Nobody here has the address “{ $mail }”, or their access has ended.
    .mend = Check the address, and the file given with --workspace.
cli-serve-taken = Cannot listen on this address ({ $reason }).
    .mend = Give another address or port with --listen (port 0 takes any that is free).
cli-backup-made = Copied to { $file }. Digest: { $digest }. The signing key is not in it: keep that separately.
cli-restored = Verified and put at { $file }: { $size } entries, root { $root }, { $blobs } pieces of content, { $persons } people, digest { $digest }. Put the signing key beside it.
cli-restore-refused = This backup cannot be restored ({ $reason }). Nothing was changed.
    .mend = Use another backup, or compare with the digest printed when it was made.
cli-oscal-resolved = { $controls ->
        [one] Wrote a catalog of one control to { $file }
       *[other] Wrote a catalog of { $controls } controls to { $file }
    }
cli-oscal-converted = Wrote { $file }
cli-oscal-valid = { $file } is a valid { $kind }
cli-oscal-format = `{ $file }` does not tell the format
    .mend = Let the name end in .json, .yaml or .yml.
cli-profile-of-oscal = --profile belongs to OSCAL
    .mend = Add --format oscal.
cli-no-profile = { $guideline } has no profile `{ $profile }`
    .mend = Name one of: { $known }.
cli-demo-broken = The demonstration's data cannot be read ({ $reason }).
    .mend = This is a defect of Akashi; please report it.
cli-serve-demo = This is a demonstration with a fictional company. Nothing is kept; it is gone when you stop it. To begin with your own: akashi serve ours.akashi
cli-time-zone = there is no time zone `{ $name }`
    .mend = give the name of an IANA time zone, such as Asia/Tokyo
cli-mapping-valid = { $mapping } is valid: { $pairs } pairs, { $ties } ties
cli-crosswalk-unknown = there is no guideline or standard `{ $name }` here
    .mend = Name one of these: { $known }
cli-crosswalk-item = neither { $from } nor { $to } has an item `{ $id }`
    .mend = Mappings tie controls as printed, such as II.2.1.1 or A.6.1.1; `akashi guideline show` finds them.
cli-nothing-to-assess = guideline { $name } holds only a structure and nothing to assess
    .mend = Name a guideline with items to assess by --guideline; `akashi guideline list` lists them.
cli-guideline-not-adopted = guideline { $name } is not adopted in this workspace
    .mend = Adopt it by `akashi guideline adopt { $name }`; with --dry-run it only shows which verdicts change.
cli-adopt-outlook = { $title } ({ $guideline }, { $controls } items to assess): { $count } verdicts change in { $services } services.
cli-adopt-change =   { $before } → { $after }: { $count }
cli-adopt-none = no such item
cli-adopt-same = The same text of { $guideline } is adopted already.
cli-original-count = { $kind }: { $found } of { $of } found
cli-original-missing = { $id }: not found: { $why }
cli-original-missing-near = { $id }: not found: { $why } (looked at { $near })
cli-import-holds = { $guideline }  { $title }: { $controls } { $controls ->
        [one] requirement
       *[other] requirements
    } to assess, { $nodes } groups and requirements in all, { $groups } { $groups ->
        [one] level or profile
       *[other] levels or profiles
    }; languages: { $languages }
cli-import-mapping = mapping from { $from } to { $to }: { $ties } { $ties ->
        [one] tie
       *[other] ties
    }
cli-import-written = Written to { $folder }
cli-import-nothing-kept = Read and checked in full; nothing was kept. Name a workspace (--workspace) to adopt it, or a folder (--output) to write it to.
cli-import-dry = Nothing was changed. Without --dry-run this would be adopted.
cli-import-adopted = { $count ->
        [0] Adopted already, in this very text: { $guidelines }
       *[other] Adopted: { $guidelines }
    }
cli-import-change = { $service }  { $control }: { $before } → { $after }
cli-import-changes = { $guideline }: { $new } new answers to give, { $changed } { $changed ->
        [one] verdict changes
       *[other] verdicts change
    }
cli-import-name-taken = `{ $name }` is the name of a guideline that comes with the program
    .mend = Give the framework another name with --name.
cli-lint-clean = { $file }: nothing to remark
cli-lint-found = { $file }: { $warnings } { $warnings ->
        [one] remark
       *[other] remarks
    }, no error
cli-import-mapping-waits = The mapping { $mapping } is not kept: { $unknown } is not at hand. Take the framework in first, or write the mapping to a file with --output.
cli-crosswalk-not-stated = nobody states a mapping from { $from } to { $to }; what ties them is composed of several
    .mend = Write one of those that are stated: { $known }. `--format json` gives the composed crosswalk.
cli-crosswalk-service-oscal = what an assessment suggests has no form in OSCAL
    .mend = Leave out --service for the mapping itself, or use `--format json`.
