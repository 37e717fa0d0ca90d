# Papers as PDF and DOCX.

typeset-no-font = No font for Japanese is installed, so no PDF can be made
    .mend = Install one on the machine that makes it: on Debian or Ubuntu, `apt-get install fonts-noto-cjk`. Any of Noto Sans CJK JP, IPAexGothic, BIZ UDPGothic, Hiragino or Yu Gothic will do.
typeset-failed = The paper could not be set
    .mend = Please report this with the paper it happened to. The Markdown form holds the same text.
typeset-refused = The paper could not be set: { $reason }
    .mend = Please report this with the paper it happened to. The Markdown form holds the same text.
typeset-missing-signs = No font of the machine that made this paper has these signs; 〓 stands in their place: { $signs }
paper-day = As of
paper-ledger = Ledger
paper-ledger-size = { $origin }, { $size ->
    [one] 1 entry
   *[other] { $size } entries
  }
paper-checkpoint = Checkpoint of the ledger
paper-trees = Trees
paper-trees-note = What was chosen and decided is marked in the trees. The lines were reconstructed by Akashi; each says what it rests on.
paper-docx-failed = The Word file could not be put together
    .mend = Please report this with the paper it happened to. The Markdown form holds the same text.
paper-of-service = { $kind }: { $service }
paper-origin = Where this comes from
paper-sign-role = Role
paper-no-output = There is nowhere to write this file to
    .mend = Name a file with --output.
