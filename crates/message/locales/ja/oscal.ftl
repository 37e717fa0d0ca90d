## OSCAL文書の読み込み

oscal-too-large = 文書が{ $limit } MiBを超えています
    .mend = 分割するか、back-matterの添付データを取り除いてください。
oscal-not-utf-8 = UTF-8のテキストではありません
    .mend = UTF-8で保存し直してください。
oscal-is-xml = XML形式です。OSCALはJSONかYAMLで読み込みます
    .mend = 発行元のJSON版かYAML版を使うか、NISTのoscal-cliで変換してください。
oscal-syntax = JSONとして正しくありません：{ $reason }
    .mend = この行を直すか、発行元からファイルを取得し直してください。
oscal-yaml-syntax = YAMLとして正しくありません：{ $reason }
    .mend = この行を直すか、発行元からファイルを取得し直してください。
oscal-too-deep = オブジェクトとリストの入れ子が{ $limit }段を超えています
    .mend = 公開されている文書でこれほど深いものはありません。作成したプログラムの誤りを確認してください。
oscal-too-many = 値が{ $limit }個を超えています
    .mend = 複数の文書に分割してください。
oscal-text-too-long = { $limit } MiBを超える文字列があります
    .mend = 大きな添付データは、base64で持たずにリンク（rlinks）で参照してください。
oscal-name-too-long = フィールド名が{ $limit }バイトを超えています
    .mend = 名前を直してください。OSCALにこれほど長いフィールド名はありません。
oscal-field-twice = 1つのオブジェクトの中にフィールド「{ $field }」が2回あります
    .mend = どちらかを削除してください。どちらが有効かが、読み込むプログラムによって変わってしまいます。
oscal-aliases = YAMLのエイリアスによる繰り返しが{ $limit }（値の数とバイト数の合計）を超えているか、参照先がありません
    .mend = エイリアスを使わずに、それぞれの場所に値を書いてください。
oscal-yaml-documents = 1つのファイルに複数のYAML文書があります
    .mend = 文書ごとにファイルを分けてください。
oscal-yaml-name = フィールド名が単純な文字列ではありません
    .mend = コロンの前には、アンカーやエイリアスを付けずに文字列だけを書いてください。
oscal-yaml-tag = YAMLのタグ { $tag } はOSCALでは意味を持ちません
    .mend = タグを取り除いてください。
oscal-no-object = 文書がフィールドを持つオブジェクトになっていません
    .mend = OSCALの文書は、catalogなど、モデルを示す1つのフィールドで始まります。
oscal-no-kind = OSCALの文書ではありません。フィールド：{ $fields }
    .mend = 先頭には、catalog、profile、mapping-collectionなど、OSCALのモデル名のフィールドが1つ必要です。
oscal-two-kinds = 1つの文書に2つのモデルがあります：{ $one } と { $other }
    .mend = モデルごとにファイルを分けてください。

## モデル

oscal-missing = フィールド「{ $field }」がありません
    .mend = モデルで必須とされています。追加してください。
oscal-wrong-form = 「{ $field }」は{ $wanted ->
        [text] 文字列
        [list] リスト
        [object] オブジェクト
        [truth] trueかfalse
       *[other] 別の形
    }でなければなりません
    .mend = { $wanted ->
        [text] 値を引用符で囲んでください。
        [list] 1つだけの場合も角括弧で囲んでください。
       *[other] OSCALのリファレンスと照らし合わせてください。
    }
oscal-unknown-field = モデルでは、ここに「{ $field }」というフィールドはありません
    .mend = そのまま保持します。つづりを確認するか、propsに移してください。
oscal-unknown-value = 「{ $value }」は「{ $field }」の値にはありません
    .mend = 次のいずれかを使ってください：{ $known }
oscal-malformed = 「{ $field }」の値「{ $value }」の書き方が正しくありません
    .mend = { $wanted ->
        [token] 文字か _ で始め、文字、数字、ピリオド、ハイフン、_ を続けてください。
        [uuid] UUID（16進数の 8-4-4-4-12 桁）で書いてください。
       *[moment] 2026-04-01T09:00:00+09:00 のように、日付、時刻、時差を書いてください。
    }
oscal-empty-list = リスト「{ $field }」が空です
    .mend = フィールドごと省いてください。
oscal-id-twice = id「{ $id }」が2回以上使われています
    .mend = それぞれに固有のidを付けてください。このままでは参照先が決まりません。
oscal-no-such-parameter = ここに挿入するパラメータ「{ $parameter }」が、この文書で定義されていません
    .mend = paramsで定義するか、idを直してください。
oscal-no-such-resource = リソース { $resource } がback-matterにありません
    .mend = back-matterに追加するか、リンクを取り除いてください。
oscal-mapped-twice = { $pair } の対応が2回以上定義されています
    .mend = 1つにまとめるか、2つある理由をremarksに書いてください。
oscal-not-checked = { $kind } は、metadataとback-matterだけを検査しました
    .mend = すべてを検査できるのは、カタログ、プロファイル、マッピングコレクションです。

## プロファイル

oscal-not-a-profile = プロファイルではなく { $kind } です
    .mend = プロファイルを指定してください。カタログは解決する必要がありません。
oscal-no-imports = 何も取り込んでいないプロファイルです
    .mend = 管理策の取得元となるカタログかプロファイルをimportsに書いてください。
oscal-all-and-some = include-allとinclude-controlsの両方が指定されています
    .mend = どちらか一方にしてください。
oscal-pattern-too-long = パターンが{ $limit }文字を超えています
    .mend = with-idsでidを列挙するか、* を使ってください。
oscal-two-structures = flat、as-is、customのうち2つ以上が指定されています
    .mend = 1つにしてください。指定がなければflatになります。
oscal-no-resource = 取り込むリソース { $resource } がback-matterにありません（{ $path }）
    .mend = リソースを追加するか、ファイル名で取り込んでください。
oscal-empty-resource = リソース { $resource } にファイルの指定がありません（{ $path }）
    .mend = カタログかプロファイルのファイルをrlinksに書いてください。
oscal-import-remote = { $reference } は別のマシンにあるため、取得しません（{ $path }）
    .mend = ダウンロードして、取り込む側のファイルと同じフォルダに同じ名前で置いてください。
oscal-import-outside = { $reference } は、参照できる範囲（{ $root }）の外を指しています（{ $path }）
    .mend = 信頼できるファイルであれば --root フォルダ で範囲を広げるか、取り込まれるファイルを同じフォルダに置いてください。
oscal-import-missing = { $reference } がありません（{ $path }）
    .mend = その場所にファイルを置くか、参照を直してください。
oscal-import-xml = { $reference } はXMLで、同じ名前のJSONもYAMLも見つかりません（{ $path }）
    .mend = JSON版かYAML版を同じ場所に置いてください。
oscal-import-large = { $reference } が{ $limit } MiBを超えています（{ $path }）
    .mend = 分割するか、back-matterの添付データを取り除いてください。
oscal-import-unreadable = { $reference } を読み込めません：{ $reason }（{ $path }）
    .mend = ファイルとアクセス権を確認してください。
oscal-import-malformed = 「{ $reference }」はファイルへの参照になっていません（{ $path }）
    .mend = プロファイルからの相対パスか、リソースの #uuid を書いてください。
oscal-import-cycle = プロファイルが自分自身を取り込んでいます：{ $path }
    .mend = この中の取り込みを1つ取り除いてください。
oscal-import-kind = { $reference } は { $kind } です。管理策を持つのはカタログとプロファイルだけです（{ $path }）
    .mend = カタログかプロファイルを取り込んでください。
oscal-imports-deep = プロファイルの取り込みが{ $limit }段を超えています（{ $path }）
    .mend = カタログをより直接に取り込んでください。
oscal-imports-many = 開く文書が{ $limit }件を超えるか、大きすぎます（{ $path }）
    .mend = 取り込むプロファイルを先に解決し、その結果を取り込んでください。
oscal-major-version = プロファイルはOSCAL { $own }、取り込む文書はOSCAL { $other } に従っています
    .mend = 同じメジャーバージョンのものを使ってください。
oscal-too-much-work = 解決に必要な比較の回数が、公開されているプロファイルでは考えられないほど多くなりました
    .mend = パターンや変更を減らすか、小さなカタログを使ってください。

## 効果のない指定

oscal-took-beside = { $reference } は参照せず、同じ名前の { $file } を使いました
    .mend = 同じ版であることを確認してください。
oscal-no-control = { $source } に管理策「{ $control }」がありません
    .mend = そのカタログの版でのidを確認してください。
oscal-control-twice = 管理策「{ $control }」が複数の取り込みに含まれ、結果に2回以上現れます
    .mend = 一度だけ取り込むか、merge.combine.methodをuse-firstにしてください。
oscal-nothing-inserted = ここに挿入される管理策がありません
    .mend = idを確認してください。挿入できるのは、importsで選んだ管理策だけです。
oscal-no-parameter = 値を設定するパラメータ「{ $parameter }」が結果にありません
    .mend = idを確認するか、そのパラメータを持つ管理策を選択してください。
oscal-alters-nothing = 変更する管理策「{ $control }」が結果にありません
    .mend = 管理策を選択するか、この変更を取り除いてください。
oscal-removes-nothing = 「{ $control }」に、削除の条件に当てはまるものがありません
    .mend = 条件を確認してください。すべてを満たすものだけが削除されます。
oscal-adds-nothing = 「{ $control }」に、追加先のid「{ $target }」がありません
    .mend = idを確認するか、管理策そのものに追加する場合はby-idを省いてください。
