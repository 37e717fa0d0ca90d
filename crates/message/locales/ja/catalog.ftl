## 他の発行者のフレームワークの取り込み

catalog-unknown-format = 読み込めるフレームワークではありません。フィールドは次のとおりです：{ $fields }
    .mend = 読み込めるのは、OSCALのカタログ、プロファイルと対応表、CISO Assistantのライブラリ、docs/guideline-sheet.md に沿ったCSVまたはExcelの表、mappings/README.md に沿った対応表です。
catalog-oscal-kind = このOSCAL文書は { $kind } で、フレームワークも対応表も含みません
    .mend = 発行元のカタログか、そのプロファイルを使ってください。
catalog-profile-alone = このOSCALプロファイルは別のカタログから選ぶもので、そのカタログがここにありません
    .mend = `akashi oscal resolve PROFILE -o CATALOG.json` で解決し、その結果を取り込んでください。カタログのある場所で `akashi guideline import PROFILE` を使うこともできます。
catalog-no-framework = ライブラリにフレームワークも対応表もありません。含まれるもの：{ $held }
    .mend = フレームワークを含むライブラリを取り込んでください。対策、脅威、リスクマトリクスは、それを使うフレームワークと一緒に取り込みます。
catalog-no-nodes = フレームワークに要求事項がありません
    .mend = 発行元からファイルを取得し直すか、要求事項を加えてください。
catalog-missing = ここにフィールド「{ $field }」がありません
    .mend = 加えてください。
catalog-wrong-form = 「{ $field }」は、オブジェクトか、オブジェクトのリストでなければなりません
    .mend = 形を直してください。
catalog-key-twice = `{ $key }` が2回以上定義されています
    .mend = 定義を1つにするか、片方に別のキーを付けてください。
catalog-node-twice = `{ $key }` はすでに{ $first }行目にあります
    .mend = 片方に別のIDを付けてください。親子関係、対応表、評価は、このIDで要求事項を指します。
catalog-group-twice = グループ `{ $group }` が2回以上定義されています
    .mend = 定義を1つにしてください。
catalog-levels = `{ $key }` から上へたどると{ $limit }階層を超えるか、要求事項が互いの中に入り循環しています
    .mend = 誤っている要求事項の親を直してください。
catalog-name = `{ $name }` はガイドラインの略称に使えません
    .mend = 英小文字、数字、ピリオド、ハイフンを使い、64文字以内にしてください。
catalog-no-name = フレームワークの名称から略称を作れません
    .mend = --name で指定してください。
catalog-one-name = ファイルに{ $count }件のフレームワークがあり、1つの略称では区別できません
    .mend = --name を外してください。略称はそれぞれの名称から作られます。
catalog-too-large = フレームワークが、ガイドラインとして{ $limit } MiBを超えます
    .mend = 複数のフレームワークに分けるか、大きな添付データを取り除いてください。
catalog-relation = `{ $relation }` は要求事項どうしの関係ではありません
    .mend = equal、subset、superset、intersect、not_related のいずれかにしてください。
catalog-mapping-dangling = ガイドライン `{ $guideline }` に要求事項 `{ $key }` がありません
    .mend = 参照を直すか、この対応表が前提とする版のフレームワークを取り込んでください。
catalog-tie-contradicts = { $from } と { $to } は、すでに{ $first }行目で別の関係に結ばれています
    .mend = 正しい方の関係だけを残してください。
catalog-sheet-empty = 見出しの下に行がありません
    .mend = docs/guideline-sheet.md のとおり、グループと要求事項を1行ずつ書いてください。
catalog-sheet-large = 表が{ $limit } MiBを超えています
    .mend = 複数のフレームワークに分けてください。
catalog-sheet-long = 表が{ $limit }行を超えています
    .mend = 複数のフレームワークに分けてください。
catalog-sheet-beyond = シート「{ $sheet }」{ $what ->
        [rows] の行数が上限を超えています
        [columns] の列数が上限を超えています
        [text] の文字数が上限を超えています
       *[damaged] が壊れています
    }
    .mend = 複数のファイルに分けるか、CSVで保存してください。
catalog-sheet-cell = セルが、数式、エラー値、または上限を超える文字列です
    .mend = 値そのものをセルに入れてください。
catalog-sheet-cells = セルの数が、{ $columns }個の見出しより多くなっています
    .mend = すべての列に見出しを付けるか、カンマを含む文を引用符で囲んでください。
catalog-sheet-no-column = 列 `{ $column }` がありません
    .mend = 列を加えてください。見出しは docs/guideline-sheet.md にあります。
catalog-sheet-column-twice = 列 `{ $column }` が2つ以上あります
    .mend = 1つにするか、title.ja、title.en のように、ピリオドの後に言語を書いてください。
catalog-sheet-language = `{ $column }` のピリオドの後が言語ではありません
    .mend = ja、en、de、pt-BR のような言語タグを書いてください。
catalog-sheet-depth = `{ $cell }` は階層の深さではありません
    .mend = 整数で書いてください。最も外側を1とします。
catalog-sheet-step = 深さ{ $depth }より1段浅い行が上にありません
    .mend = 間の階層の行を加えるか、深さを直してください。
catalog-sheet-parent = IDが `{ $parent }` の行がありません
    .mend = `parent` を直すか、その行を加えてください。
catalog-sheet-truth = `{ $cell }` は、はい・いいえのどちらとも読めません
    .mend = 評価する要求事項には x か yes を書き、しないものは空欄にしてください。

## 知っておくとよいこと

catalog-language-assumed = 文の言語がファイルに示されていないため、`{ $language }` とみなしました
    .mend = 異なる場合は --language で指定してください。
catalog-language-odd = ファイルに示された言語 `{ $stated }` は言語タグではないため、`{ $language }` とみなしました
    .mend = 異なる場合は --language で指定してください。
catalog-no-parent = 親の要求事項 `{ $key }` がないため、深さに従って配置しました
    .mend = 親への参照を直してください。
catalog-depth = `{ $key }` の深さは{ $stated }と書かれていますが、実際には{ $found }です
    .mend = 深さか親を直してください。親に従って配置しました。
catalog-undefined-group = グループ `{ $group }` がここで使われていますが、定義がありません
    .mend = 綴りを直すか、定義してください。名称のないグループとして取り込みました。
catalog-unknown-reference = `{ $key }` がここで参照されていますが、ライブラリになく、依存するライブラリもありません
    .mend = 参照を直すか、それを含むライブラリを dependencies に加えてください。
catalog-printed-twice = 印刷されたID { $printed } は、すでに{ $first }行目にあります
    .mend = 対応は不要です。印刷されたIDが重なる要求事項は、発行者のキーで区別します。
catalog-kept-aside = フレームワーク、対策、脅威、対応表のほかに、次のものが含まれています：{ $held }
    .mend = 対応は不要です。フレームワークと一緒に保存し、出力にも含めますが、Akashi では使いません。
catalog-not-kept = 対応表の次のフィールドは保存されません：{ $fields }
    .mend = 必要でなければ、対応は不要です。
catalog-mapping-unknown = フレームワーク `{ $framework }` がないため、要求事項をキーで示し、存在は確かめていません
    .mend = 先にフレームワークを取り込み、同じワークスペースで対応表を取り込んでください。
catalog-mapping-backwards = { $from } から { $to } への対応表は、前の対応表を逆向きにしたものと同じため、省きました
    .mend = 対応は不要です。対応表は両方向に読まれます。
catalog-tie-twice = { $from } と { $to } は、すでに{ $first }行目で同じ関係に結ばれています
    .mend = どちらかを取り除いてください。

## 取り込んだガイドラインに書かれる文

catalog-note = { $file }（{ $format }）から取り込みました。題名、文、IDは発行者のもので、翻訳も言い換えもしていません。
catalog-note-ids = { $nodes }件の要求事項とグループのうち{ $own }件は、印刷されたIDと異なるIDで呼びます。IDが印刷されていないか、重複しているか、アドレスに使えない文字を含むためです。これらは発行者のキーで呼び、印刷されたIDも保存しています。
catalog-issuer-unnamed = 発行者の記載なし
catalog-edition = 第{ $version }版
catalog-mapping-claimed = { $publisher }（{ $file }）
catalog-mapping-rationale = 発行者の根拠：{ $text }。
catalog-mapping-strength = 発行者の示す強さ：{ $text }。
catalog-mapping-annotation = 発行者の注：{ $text }
catalog-mapping-unsaid = 発行者は関係だけを示し、理由を述べていません。
catalog-mapping-twice = { $from } から { $to } への対応表は、すでに{ $first }行目にあります
    .mend = 2つの対応表の対応を1つにまとめてください。
catalog-mapping-nothing-follows = この項目からは、要求事項全体どうしの関係が導けないため、省きました
    .mend = 対応は不要です。ある文が別の文と重ならなくても、その要求事項のほかの部分については何も言えません。
sheet-name = フレームワーク
sheet-column-id = 項番
sheet-column-parent = 上位の項番
sheet-column-title = 題名
sheet-column-text = 本文
sheet-column-assessable = 評価対象
sheet-column-groups = レベル
sheet-column-guidance = 手引
sheet-holds-id = 必須。印刷された項番を書きます。重複はできません。セルの書式は文字列にします。
sheet-holds-parent = 親のグループまたは要求事項の項番。最も外側の行では空欄にします。
sheet-holds-title = 題名。題名か本文のどちらかが必要です。複数の言語で書く場合は、題名.ja、題名.en のようにします。
sheet-holds-text = 求める内容。複数の言語で書く場合は、本文.ja、本文.en のようにします。
sheet-holds-assessable = 評価する行に○を書きます。この列がなければ、下に何もない行を評価します。
sheet-holds-groups = 属するレベルやプロファイル。複数あれば、読点かカンマで区切ります。
sheet-holds-guidance = 満たし方の手引き。このほか、注釈とエビデンスの列も使えます。
sheet-example-group = アクセス制御
sheet-example-title = 退職者のアカウント
sheet-example-text = 管理者は、利用者が退職した日に、そのアカウントを無効にする。
sheet-example-name = 当社の情報セキュリティ基準
sheet-example-issuer = 例示株式会社
sheet-example-version = 1.0
sheet-example-published = 2026-04-01
sheet-example-language = ja
