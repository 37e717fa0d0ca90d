# PDFとDOCXの文書

typeset-no-font = 日本語フォントが見つからないため、PDFを作成できません
    .mend = PDFを作成するコンピューターに日本語フォントを入れてください。DebianやUbuntuでは `apt-get install fonts-noto-cjk` です。Noto Sans CJK JP、IPAexゴシック、BIZ UDPゴシック、ヒラギノ角ゴ、游ゴシックのいずれかがあれば使えます。
typeset-failed = 文書を組版できませんでした
    .mend = お手数ですが、対象の文書を添えて不具合としてお知らせください。Markdown形式でも同じ内容を取り出せます。
typeset-refused = 文書を組版できませんでした: { $reason }
    .mend = お手数ですが、対象の文書を添えて不具合としてお知らせください。Markdown形式でも同じ内容を取り出せます。
typeset-missing-signs = この文書を作成したコンピューターのフォントにない文字は〓で示しています: { $signs }
paper-day = 基準日
paper-ledger = 台帳
paper-ledger-size = { $origin }（{ $size }件の記録）
paper-checkpoint = 台帳のチェックポイント
paper-trees = 樹形図
paper-trees-note = 選んだもの、決めたことを樹形図に示します。線はAkashiが復元したもので、それぞれ根拠を添えています。
paper-docx-failed = Word形式のファイルを作成できませんでした
    .mend = お手数ですが、対象の文書を添えて不具合としてお知らせください。Markdown形式でも同じ内容を取り出せます。
paper-of-service = { $service } { $kind }
paper-origin = この文書の出所
paper-sign-role = 区分
paper-no-output = 書き出すファイルが指定されていません
    .mend = --output でファイルを指定してください。
