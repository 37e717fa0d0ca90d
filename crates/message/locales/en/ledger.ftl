## Ledgers that cannot be used, and what verification finds

ledger-locked = another process is using the workspace
    .mend = Wait until it has finished, then try again.
ledger-damaged = the workspace is damaged: { $reason }
    .mend = Restore a backup; `akashi ledger verify` tells whether an exported ledger is intact.
ledger-full = there is no room left to write; nothing was changed
    .mend = Free some space on the disk, then try again.
ledger-read-only = the workspace or its folder cannot be written
    .mend = Check the permissions of the file and its folder.
ledger-not-a-workspace = this file is not an Akashi workspace
    .mend = Check the path; `akashi init FILE` makes a new workspace.
ledger-newer-format = this workspace was made by a newer Akashi
    .mend = Update Akashi.
ledger-missing = the file or folder does not exist
    .mend = Check the path; `akashi init FILE` makes a new workspace.
ledger-exists = the file already exists
    .mend = Choose another name, or open the existing workspace.
ledger-io = the file cannot be read or written: { $reason }
    .mend = Check that the path is right and the disk is in order.
ledger-sql = the database failed: { $reason }
    .mend = This is most likely a defect in Akashi; please report it with this message.
ledger-newer-statements = entry { $position } is a `{ $kind }` statement, which this release does not know; the workspace is read-only
    .mend = Update Akashi.
ledger-unreadable-entry = entry { $position } of the ledger cannot be read
    .mend = Restore a backup and verify it with `akashi ledger verify`.
ledger-guideline-data = the data of guideline `{ $guideline }` is missing or altered
    .mend = Restore a backup; the guideline's text is part of the workspace.
ledger-conflict = others kept changing the same items; nothing was recorded
    .mend = Look at what they recorded, then try again.
ledger-blob = the file cannot be taken in: { $reason }
    .mend = Check the file and its size.
ledger-refused = the ledger refused the entry: { $reason }
    .mend = Shorten the text, or try again.
ledger-erase = the entry cannot be erased: { $reason }
    .mend = `akashi history` shows positions and what is already erased.
ledger-checkpoint = no checkpoint can be made
    .mend = Open the workspace with its signing key.
ledger-wrong-key = the signing key does not belong to this workspace
    .mend = Use the key file that `akashi init` wrote beside the workspace.
ledger-export = the ledger cannot be exported: { $reason }
    .mend = Check the workspace and the destination.
ledger-verify = the ledger cannot be verified: { $reason }
    .mend = Check the file, the key and the earlier checkpoint.
ledger-verified = verified: { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} under { $checkpoints ->
    [one] 1 signed checkpoint
   *[other] { $checkpoints } signed checkpoints
}
ledger-verified-head = log { $origin }, size { $size }, root { $root }
ledger-verified-last = last entry recorded at { $time }
ledger-verified-complete-to = complete up to entry { $last } of the earlier checkpoint; whether later entries are missing at the end was not checked
ledger-verified-complete = nothing is missing up to the earlier checkpoint; more may have been added to the ledger later
ledger-verified-erased = entry { $position } is erased; entry { $ground } gives the reason
ledger-not-checked-key = not checked: whether the key is genuine, since it came with the file; give the verifier key you know from elsewhere with --verifier-key
ledger-not-checked-truncation = not checked: whether entries are missing at the end; give an earlier checkpoint with --since
ledger-not-checked-signed = not checked: the file holds no signed checkpoint
ledger-not-checked-signatures = not checked: signatures by keys that are unknown here
ledger-finding = { $place }: entry { $position }: { $finding }
ledger-finding-file = { $place }: { $finding }
ledger-finding-format = the format is not known
ledger-finding-broken = the line is not in the form of a ledger file
ledger-finding-long = the line is too long
ledger-finding-altered = this was altered after it was signed
ledger-finding-removed = an entry was removed here
ledger-finding-checkpoint = a checkpoint is missing here; no entry is
ledger-finding-added = something was added that was never signed
ledger-finding-reordered = the order of the entries was changed
ledger-finding-re-signed = this is signed by another key
ledger-finding-truncated = the file ends before this entry, which the earlier checkpoint covers
ledger-finding-cut-off = the file was cut off behind this entry; the checkpoint that signs it is missing
ledger-finding-cut-line = the file breaks off before the end of this line
ledger-finding-line-ends = the file's line ends were changed (CRLF); transfer it as binary
ledger-finding-byte-order-mark = a byte order mark (BOM) was put in front of the file; transfer it as binary
ledger-finding-forked = the earlier checkpoint belongs to another version of this ledger
ledger-finding-time = the entry bears an earlier time than the entry before it
ledger-finding-duplicate = an earlier entry has the same id
ledger-finding-ground = the body was erased and no later entry says why
ledger-proof-verified = proven: entry { $position } is in the log { $origin }
    checkpoint: size { $size }, root { $root }
    kind: { $kind }
    recorded at: { $time }
    actor: { $actor }
ledger-proof-body = body: { $body }
ledger-proof-body-erased = body: not in this proof; it was erased, or left out by whoever passed the proof on
ledger-proof-key = a proof can be verified only with the ledger's verifier key
    .mend = Give the key you know from elsewhere with --verifier-key; `akashi ledger key` prints a workspace's own.
ledger-proof-since = an earlier checkpoint says nothing about a proof of one entry
    .mend = Leave out --since, or verify an exported ledger with it.
ledger-proof-too-large = entry { $position } is too large for a proof
    .mend = Export the ledger instead: `akashi ledger export`.
ledger-proof-broken = this is not in the form of a proof
ledger-proof-no-entry = the proof does not carry its entry, so nothing can be checked; have it made again with `akashi ledger proof`
ledger-proof-checkpoint = the checkpoint of the proof was altered after it was signed, or is of another log
ledger-proof-entry = the entry or its position is not what the checkpoint covers: the proof was altered
ledger-unsigned = what was recorded is kept, but no signed checkpoint covers it yet
    .mend = The next recording signs it too; until then nothing about it can be proved to others.
ledger-mapping-data = the data of mapping `{ $mapping }` is missing or altered
