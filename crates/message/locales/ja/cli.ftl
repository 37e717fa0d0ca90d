## コマンド行

cli-error = エラー
cli-warning = 警告
cli-problem-count = 問題が{ $count }件あります。何も変更していません
cli-output = 出力できません：{ $reason }
cli-unreadable = ファイルを読めません：{ $reason }
    .mend = 場所と権限を確かめてください。
cli-unwritable = ファイルに書けません：{ $reason }
    .mend = フォルダ、権限、ディスクの空きを確かめてください。
cli-exists = ファイルがすでにあります{ $reason }
    .mend = 別の名前を選ぶか、使えるコマンドでは --replace を付けてください。
cli-too-large = ファイルが{ $reason }を超えています
    .mend = 正しいファイルか確かめてください。
cli-not-utf8 = UTF-8のテキストファイルではありません{ $reason }
    .mend = UTF-8で保存してください。
cli-bad-key = 署名鍵ではありません
    .mend = akashi init が書いた鍵ファイルを --key または AKASHI_KEY で指定してください。
cli-bad-verifier-key = 検証鍵ではありません
    .mend = 検証鍵は「名前+16進数+base64」の形です。ワークスペースのものは akashi ledger key で見られます。
cli-no-workspace = ワークスペースが指定されていません
    .mend = --workspace か AKASHI_WORKSPACE で指定してください。新しく作るには akashi init を使います。
cli-bad-moment = 「{ $moment }」は時点として読めません
    .mend = 日付（2026-11-20）か日時（2026-11-20T09:00:00+09:00）で書いてください。
cli-unknown-setting = 「{ $setting }」という設定はありません
    .mend = 設定：{ $settings }
cli-incomparable-values = 値どうしを比べられません
    .mend = 同じ種類の単位で書くか、1つずつ記録してください。
cli-unreadable-value = 「{ $value }」は { $id } の値として読めません
    .mend = 対策参照値と同じように書いてください。akashi guideline show { $id } で見られます。
cli-service-line = { $service }　{ $name }　{ $guideline }　パターン{ $pattern }　{ $applicable }項目中{ $met }項目が実施済み
cli-path-outside = 「{ $reason }」を指していますが、このファイルの隣にありません
    .mend = 組織のファイルを同じフォルダか、その下に置いてください。
cli-no-proof = { $position }番の記録の証明を作れません
    .mend = 記録が存在し、署名付きチェックポイントに含まれている必要があります。
cli-evidence-elsewhere = 証跡「{ $evidence }」の中身はここにありません。所在は記録に書かれています
    .mend = 所在は akashi evidence list 項番 で見られます。
cli-evidence-gone = 証跡「{ $evidence }」の中身が失われています
    .mend = バックアップから戻すか、登録し直してください。
cli-init = ワークスペース { $file } を作りました
    署名鍵：{ $key }（別の場所にも保管してください。ワークスペースの中には入りません）
    検証鍵（台帳を確かめる人に渡すファイル）：{ $verifier }
    次の一歩：akashi service import サービスファイル -w { $file }
cli-recorded = { $count ->
    [0] 新しい内容はありません。すべて記録済みです
    [1] { $first }番に記録しました
   *[other] { $count }件を{ $first }番から順に記録しました
}
cli-would-record = { $count ->
    [0] 新しい内容はありません
   *[other] { $count }件が記録されます
}
cli-erased = { $position }番の内容を消去しました。理由は{ $tombstone }番に記録しました
cli-erased-body = （消去済み：{ $ground }）
cli-no-services = サービスがまだありません。akashi service import で登録してください
cli-no-evidence = 証跡は登録されていません
cli-no-history = 記録はありません
cli-evidence-added = { $name } として登録しました（{ $position }番） { $digest }
cli-evidence-altered = 証跡 { $evidence } の内容が登録時から変わっています
cli-evidence-checked = 証跡{ $checked }件を確かめました。変わっていたもの：{ $altered }件
cli-written = { $file } に書き出しました
cli-measured = { $value } を記録しました（{ $position }番）
cli-diff-none = 変化はありません
cli-diff-pattern = パターン：{ $before } → { $after }
cli-diff-verdict = { $control } { $title }：{ $before } → { $after }
cli-exporting = 台帳を書き出しています…
cli-verifying = 台帳を検証しています…
cli-exported = 記録{ $entries }件とチェックポイント{ $checkpoints }件を書き出しました
cli-valid = { $guideline } は正しく読めます：対策項目{ $controls }件、{ $digest }
cli-checklist-other-guideline = チェックリストは { $found } のものですが、このワークスペースは { $adopted } を採用しています
    .mend = チェックリストを書き出し直して、回答を移してください。
cli-checklist-other-ledger = このチェックリストは別の台帳（{ $found }）から書き出されたものです。このワークスペースの台帳は { $own } です
    .mend = 書き出したワークスペースを -w で指定するか、このワークスペースから書き出し直してください。
cli-checklist-no-ledger = このチェックリストには、どの台帳（origin）から書き出したかが書かれていません
    .mend = チェックリストを書き出し直して、回答を移してください。
cli-checklist-stale = このチェックリストを書き出した後に、同じ対策項目が変更されています：{ $controls }
    .mend = チェックリストを書き出し直して、回答を移してください。
cli-checklist-change = { $cell }　{ $control }　{ $field }：{ $before } → { $after }
cli-checklist-none = 変更はありません
cli-checklist-preview = 変更{ $count }件。記録するには --apply を付けてもう一度実行してください
cli-checklist-exported = { $count }項目を { $file } に書き出しました
cli-would-erase = まだ消去していません。{ $position }番の内容を完全に消去するには --apply を付けてもう一度実行してください
cli-bad-actor = 「{ $actor }」は記録者のidとして使えません
    .mend = 半角の英数字・ピリオド・ハイフン・下線・@を64字まで使えます。台帳に氏名は残しません。
cli-organisation-missing = ここで指定された組織のファイル「{ $named }」がありません
    .mend = 同じフォルダにそのファイルもコピーするか、「organisation = …」の行を削除してください。
cli-nothing-known = サービス「{ $service }」は{ $moment }の時点ではまだ登録されていません
    .mend = 最初の記録の日時は akashi history で確かめられます。
cli-as-of = { $moment } の時点で分かっていたこと
cli-serve-made = { $file } がないので、ワークスペースを作成しました。署名鍵はその隣にあります。
cli-serve-address = { $address } で待ち受けています。Ctrl+Cで終了します。
cli-serve-owner = 最初の管理者は、次のリンクを24時間以内に一度だけ開いて登録してください：{ $link }
cli-reset-link = 本人が次のリンクを24時間以内に一度だけ開いて、新しいパスワードを決めてください：{ $link }
cli-reset-second-factor = 認証アプリとパスキーを解除しました。サインインした後、本人が改めて登録してください。
cli-reset-nobody = 「{ $mail }」の利用者はいないか、利用を終了しています。
    .mend = メールアドレスと、--workspace のファイルを確かめてください。
cli-serve-taken = このアドレスで待ち受けられません（{ $reason }）。
    .mend = --listen で別のアドレスかポートを指定してください（ポート0なら空いているものを使います）。
cli-backup-made = { $file } に複製しました。ダイジェスト：{ $digest }。署名鍵は含まれていないので、別に保管してください。
cli-restored = 検証して { $file } に戻しました。記録{ $size }件、ルート { $root }、証跡{ $blobs }件、利用者{ $persons }人、ダイジェスト { $digest }。署名鍵を隣に置いてください。
cli-restore-refused = このバックアップは戻せません（{ $reason }）。何も変更していません。
    .mend = 別のバックアップを使うか、作成時に表示されたダイジェストと一致するか確かめてください。
cli-oscal-resolved = 管理策{ $controls }件のカタログを { $file } に書き出しました
cli-oscal-converted = { $file } に書き出しました
cli-oscal-valid = { $file } は正しい { $kind } です
cli-oscal-format = 「{ $file }」からは形式がわかりません
    .mend = ファイル名の末尾を .json、.yaml、.yml のいずれかにしてください。
cli-profile-of-oscal = --profile はOSCALでのみ使えます
    .mend = --format oscal を付けてください。
cli-no-profile = { $guideline } に「{ $profile }」というプロファイルはありません
    .mend = 次のいずれかを指定してください：{ $known }
cli-demo-broken = デモのデータを読めません（{ $reason }）。
    .mend = Akashiの不具合です。開発元に報告してください。
cli-serve-demo = これは架空の会社のデモです。記録はどこにも残らず、終了すると消えます。自社で使い始めるには：akashi serve 自社.akashi
cli-time-zone = タイムゾーン「{ $name }」は見つかりません。
    .mend = Asia/Tokyoのような、IANAタイムゾーンの名前を指定してください。
cli-mapping-valid = { $mapping } は正しく読めます：{ $pairs }組、対応{ $ties }件
cli-crosswalk-unknown = 「{ $name }」というガイドラインや規格はありません
    .mend = 次のいずれかを指定してください：{ $known }
cli-crosswalk-item = { $from } にも { $to } にも項目「{ $id }」はありません
    .mend = 対応付けの単位は II.2.1.1 や A.6.1.1 のような印刷どおりの対策項目です。akashi guideline show で確かめられます。
cli-nothing-to-assess = ガイドライン { $name } は構成だけを収めており、評価する項目がありません
    .mend = 評価する項目のあるガイドラインを --guideline で指定してください。一覧は akashi guideline list で確認できます。
cli-guideline-not-adopted = ガイドライン { $name } は、このワークスペースで採用されていません
    .mend = akashi guideline adopt { $name } で採用してください。--dry-run を付けると、変わる判定だけを確認できます。
cli-adopt-outlook = { $title }（{ $guideline }、評価する項目 { $controls }）：{ $services } 件のサービスで { $count } 件の判定が変わります。
cli-adopt-change =   { $before } → { $after }：{ $count } 件
cli-adopt-none = 項目なし
cli-adopt-same = { $guideline } の同じ本文がすでに採用されています。
cli-original-count = { $kind }: { $of }件のうち{ $found }件を発見
cli-original-missing = { $id }: 未発見（{ $why }）
cli-original-missing-near = { $id }: 未発見（{ $why }。確認した位置 { $near }）
cli-import-holds = { $guideline }  { $title }：評価する要求事項{ $controls }件、グループを含めて全{ $nodes }件、レベルやプロファイル{ $groups }件、言語：{ $languages }
cli-import-mapping = { $from } から { $to } への対応表：対応{ $ties }件
cli-import-written = { $folder } に書き出しました
cli-import-nothing-kept = 全体を読み込んで検査しましたが、何も保存していません。採用するには --workspace でワークスペースを、書き出すには --output でフォルダを指定してください。
cli-import-dry = 何も変更していません。--dry-run を付けなければ採用されます。
cli-import-adopted = { $count ->
        [0] 同じ内容ですでに採用されています：{ $guidelines }
       *[other] 採用しました：{ $guidelines }
    }
cli-import-change = { $service }  { $control }：{ $before } → { $after }
cli-import-changes = { $guideline }：新たに回答する項目{ $new }件、判定が変わる項目{ $changed }件
cli-import-name-taken = `{ $name }` は、同梱のガイドラインの略称です
    .mend = --name で別の略称を指定してください。
cli-lint-clean = { $file }：指摘はありません
cli-lint-found = { $file }：指摘{ $warnings }件、誤りはありません
cli-import-mapping-waits = 対応表 { $mapping } は保存しません。{ $unknown } がここにないためです。先にそのフレームワークを取り込むか、--output で対応表をファイルに書き出してください。
cli-crosswalk-not-stated = { $from } から { $to } への対応表はありません。両者の結び付きは、いくつかの対応表をつないだものです
    .mend = 次の対応表のどれかを指定してください：{ $known }。つないだ結果は `--format json` で得られます。
cli-crosswalk-service-oscal = 評価から見込めることを書き表す形式はOSCALにありません
    .mend = 対応表そのものが必要なら --service を外してください。結果が必要なら `--format json` を使ってください。
