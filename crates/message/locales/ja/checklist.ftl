## チェックリスト（Excelファイル）

checklist-sheet = チェックリスト
checklist-title = { $title }（{ $edition }）チェックリスト
checklist-subtitle = { $service }（{ $scope }）　{ $date }現在
checklist-hint = 「実施状況」から「対象外の理由」までの白い欄に記入します。実施状況が空欄の項目では、「組織・部門の回答」があればそれが使われます。記入すると、その回答に代わります。灰色の欄と「判定」は書き出した時点のもので、書き換えても取り込まれません。

checklist-column-item = 項番
checklist-column-title = 対策項目
checklist-column-requirement = 対策内容
checklist-column-level = 区分
checklist-column-inherited = 組織・部門の回答
checklist-column-status = 実施状況
checklist-column-note = 実施内容
checklist-column-owner = 担当
checklist-column-plan = 計画
checklist-column-due = 期限
checklist-column-evidence = 証跡
checklist-column-collected = 証跡の収集日
checklist-column-valid-until = 証跡の有効期限
checklist-column-location = 証跡の所在
checklist-column-reason = 対象外の理由
checklist-column-verdict = 判定

checklist-verdict-of-unit = { $verdict }（部門）
checklist-verdict-of-organisation = { $verdict }（組織）
checklist-inherited-unit = { $answer }（部門）
checklist-inherited-organisation = { $answer }（組織）

checklist-entry = 記入の確認
checklist-entry-status = 一覧から選んでください。まだ記録しない場合は空欄のままにします。
checklist-entry-date = 日付を 2026-12-31 の形で記入してください。

checklist-about = このシートは、記入したファイルを取り込むときに使います。消したり書き換えたりしないでください。
checklist-fact-format = ファイルの形式
checklist-fact-guideline = ガイドラインの短い名前
checklist-fact-edition = 版
checklist-fact-digest = ガイドラインのデータのダイジェスト
checklist-fact-service = サービスなどの名前
checklist-fact-scope = 回答の範囲
checklist-fact-as-of = チェックリストが表す日
checklist-fact-origin = 書き出した台帳（ほかの台帳には取り込めません）
checklist-fact-ledger-size = 書き出したときの台帳の記録数
checklist-fact-locale = ファイルの言語

## 書き出しの問題

checklist-export-rows = 対策項目が{ $rows }件あり、1つのチェックリストに収まりません
    .mend = ガイドラインの部や章ごとに分けて書き出してください。
checklist-export-text = { $id }の「{ $column }」が{ $characters }文字あり、1つのセルに収まりません
    .mend = 10,000文字以内で記録し直してください。詳しい内容は証跡として添付できます。
checklist-export-failed = Excelファイルを作れません：{ $reason }
    .mend = 表す日が1900年から9999年までの間にあることを確かめてください。
checklist-control-twice = 対策項目「{ $id }」が2度出てきます
    .mend = 1つの対策項目につき1行にしてください。

## 取り込みの問題：ファイル

checklist-not-xlsx = Excelファイル（.xlsx）ではありません
    .mend = 表計算ソフトで開き、「Excelブック (.xlsx)」として保存し直してください。
checklist-binary = パスワード付きか、古い形式（.xls）のExcelファイルです
    .mend = パスワードを外し、「Excelブック (.xlsx)」として保存し直してください。
checklist-damaged = ファイルが壊れていて読めません
    .mend = 表計算ソフトで開いて「Excelブック (.xlsx)」として保存し直すか、チェックリストを書き出し直してください。
checklist-file-too-large = ファイルが8 MiBを超えています
    .mend = 画像などを取り除き、チェックリストだけを残してください。
checklist-unpacked-too-large = ファイルを展開すると大きくなりすぎます
    .mend = チェックリストを書き出し直し、そこに記入してください。
checklist-too-many-rows = シートに{ $limit }行を超えるデータがあります
    .mend = チェックリストの下にある余分な行を消してください。
checklist-too-many-columns = シートに{ $limit }列を超えるデータがあります
    .mend = チェックリストの右にある余分な列を消してください。
checklist-too-much-text = シートの文章が多すぎます
    .mend = 長い文章は証跡として添付し、チェックリストには要点だけを書いてください。
checklist-more-problems = ほかに{ $count }件の問題があります
    .mend = ここまでの問題を直してから、もう一度取り込んでください。

## 取り込みの問題：シートと見出し

checklist-no-about = 「{ $sheet }」シートがありません
    .mend = チェックリストを書き出し直し、そのファイルに記入してください。「{ $sheet }」シートは消さないでください。
checklist-bad-about = 「{ $sheet }」シートの「{ $key }」を読めません：「{ $value }」
    .mend = チェックリストを書き出し直し、そのファイルに記入してください。
checklist-other-guideline = このファイルはガイドライン「{ $found }」のチェックリストです。取り込めるのは「{ $expected }」のものです
    .mend = ガイドラインを選び直すか、正しいファイルを選んでください。
checklist-other-digest = ファイルを書き出した後に、ガイドライン「{ $guideline }」のデータが変わっています
    .mend = 変わった対策内容がないか確かめてください。
checklist-no-heading = 「{ $item }」「{ $status }」などの見出しの行がありません
    .mend = 見出しの行を、書き出したときのとおりに戻してください。
checklist-missing-column = 「{ $column }」の列がありません
    .mend = 列を書き出したときのとおりに戻してください。列の順序は変わってもかまいません。
checklist-column-twice = 「{ $column }」の列が2つあります。1つ目は{ $first }列です
    .mend = どちらかの列を取り除くか、見出しを変えてください。
checklist-extra-column = 見出し「{ $heading }」の列は取り込まれません
    .mend = 記録に残す内容は「実施内容」などの列に書いてください。

## 取り込みの問題：行とセル

checklist-no-item = 記入がありますが、項番がありません
    .mend = 項番を書くか、この行の記入を消してください。
checklist-section-filled = 「{ $id }」は節の見出しの行で、ここへの記入は取り込めません
    .mend = 下にある対策項目の行に記入してください。
checklist-unknown-control = このガイドラインに対策項目「{ $id }」はありません
    .mend = 項番を直してください。項番は書き出したときのままにしておきます。
checklist-control-twice-at = 対策項目「{ $id }」は{ $first }にもあります
    .mend = どちらかの行を取り除いてください。
checklist-given-changed = 対策項目・対策内容・区分の変更（{ $count }か所）は取り込まれません
    .mend = 意見や補足は「実施内容」に書いてください。
checklist-unknown-status = 実施状況「{ $value }」は使えません
    .mend = { $words } のいずれかを選ぶか、空欄にしてください。
checklist-bad-date = 「{ $column }」の「{ $value }」は日付として読めません
    .mend = 2026-12-31、2026/12/31、2026年12月31日のいずれかの形で書いてください。
checklist-number = 「{ $column }」に日付または数値「{ $value }」が入っています
    .mend = セルの書式を「文字列」にして書き直してください。
checklist-formula = 「{ $column }」に数式が入っています
    .mend = 数式ではなく、値を書いてください。
checklist-fault = 「{ $column }」がエラー値（#REF! など）になっています
    .mend = 値を書き直してください。
checklist-text-too-long = 「{ $column }」が{ $characters }文字あります。10,000文字まで書けます
    .mend = 短くし、詳しい内容は証跡として添付してください。
checklist-no-reason = 対象外とする理由がありません
    .mend = 「対象外の理由」を書いてください。
checklist-reason-alone = 対象外の理由がありますが、実施状況が「{ $word }」ではありません
    .mend = 実施状況を「{ $word }」にするか、理由を消してください。
checklist-due-alone = 期限がありますが、計画がありません
    .mend = 計画を書くか、期限を消してください。
checklist-evidence-untitled = 証跡の日付や所在がありますが、証跡の名前がありません
    .mend = 「証跡」に、それが何かを書いてください。
checklist-evidence-undated = 証跡の収集日がありません
    .mend = 証跡を集めた日を書いてください。
checklist-evidence-expired-before = 証跡の有効期限が収集日より前です
    .mend = どちらかの日付を直してください。

## 記録にできない変更

checklist-unsaid = 「{ $column }」が空欄になりましたが、空欄にしても回答は取り下げられません
    .mend = 元の内容に戻すか、今の状況を書いてください。回答の取り下げは対策項目のページで行います。
checklist-note-alone = 実施内容だけを記録することはできません
    .mend = 実施状況を一覧から選んでください。
checklist-evidence-unsaid = 証跡が空欄になりましたが、チェックリストから証跡を取り下げることはできません
    .mend = 元の内容に戻してください。取り下げるときは、理由を付けて別に記録します。
