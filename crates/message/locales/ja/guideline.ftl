## ガイドラインのファイルの問題

guideline-syntax = TOMLとして正しくありません：{ $reason }
    .mend = この行を直してください。TOMLの書き方は toml.io にあります。
guideline-item = この項目を読めません：{ $reason }
    .mend = 同じファイルにある同じ種類の項目と見比べてください。
guideline-unknown-key = 「{ $key }」はこのファイルのキーではありません
    .mend = 取り除くか、つづりを直してください。
guideline-not-a-list = 「{ $key }」はテーブルの配列でなければなりません
    .mend = 項目ごとに [[{ $key }]] の見出しを付けてください。
guideline-unknown-file = このファイルはガイドラインの一部ではありません
    .mend = フォルダの外に移すか、章のファイルなら chapters/ に置いてください。
guideline-file-too-large = ファイルが4 MiBを超えています
    .mend = 章ごとのファイルに分けてください。
guideline-no-manifest = フォルダに guideline.toml がありません
    .mend = id、題名、発行者、版、部、件数を書いた guideline.toml を加えてください。
guideline-duplicate-id = 「{ $id }」は { $first } にもあります
    .mend = どちらかに別のidを付けてください。
guideline-unknown-reference = 「{ $id }」を参照していますが、存在しません
    .mend = 参照を直すか、項目を加えてください。
guideline-misplaced-id = id「{ $id }」は「{ $parent }」の下に置けません
    .mend = idは親のidにピリオドと1段を加えたものにします。
guideline-blank-text = 「{ $id }」に{ $language ->
        [ja] 日本語
       *[en] 英語
    }の文章がありません
    .mend = どの文章も両方の言語で書いてください。
guideline-total = { $name }：guideline.toml は{ $declared }件としていますが、ファイルには{ $counted }件あります
    .mend = 欠けた項目や余分な項目を探してください。件数を変えるのは、原文が実際にその件数である場合だけです。
guideline-no-reading = パターンに読み方がありません
    .mend = [[reading]] を、その行（rows）とともに1つ以上加えてください。
guideline-reference-count = 「{ $id }」の対策参照値が{ $found }件です（パターンは{ $expected }種）
    .mend = パターンの順に1つずつ書いてください。
guideline-not-found = 「{ $name }」というガイドラインはありません
    .mend = 収録しているガイドラインは akashi guideline list で確かめられます。
guideline-item-not-found = ガイドライン「{ $guideline }」に項目「{ $id }」はありません
    .mend = 文章からは akashi guideline search で探せます。
guideline-unfit = 「{ $id }」は「{ $with }」と合いません
    .mend = 2つのうち誤っているほうを直してください。
guideline-incomplete = 「{ $id }」に「{ $lacks }」がありません
    .mend = 足りないものを加えてください。
guideline-one-sided = 「{ $id }」は「{ $other }」を挙げていますが、「{ $other }」の側では挙げていません
    .mend = 互いに挙げるか、どちらも挙げないようにしてください。
guideline-circle = 「{ $id }」から先をたどると元に戻ります
    .mend = 循環のうち誤っている箇所を取り除いてください。

## 対応付けのファイルの問題と、文書に印刷された対応についての説明

mapping-file-name = ファイル名は両側の名前から { $wanted } でなければなりません
    .mend = ファイル名を変えるか、from と to を直してください。
mapping-onto-itself = 対応付けの両側がどちらも「{ $id }」です
    .mend = 異なる二つのガイドラインまたは規格を書いてください。
mapping-tie-twice = 「{ $from }」と「{ $to }」は { $first } ですでに対応付けられています
    .mend = どちらか一つを残してください。食い違うときは弱い関係を残します。
mapping-residue-tied = 「{ $id }」は残りに挙げられていますが、対応付けられてもいます
    .mend = [residue] から外すか、対応付けを取り除いてください。
mapping-residue-lacks = 「{ $id }」は対応付けられておらず、残りにも挙げられていません
    .mend = 対応付けるか、[residue] に加えてください。
mapping-total = { $name }：[totals] は{ $declared }件としていますが、ファイルには{ $counted }件あります
    .mend = 欠けた項目や余分な項目を探してください。件数を変えるのは、数え直して正しい場合だけです。
mapping-printed-by = { $issuer }、「{ $title }」に記載
mapping-printed-reason = 文書は対応だけを印刷しており、理由は示していない。
guideline-catalog-source = 出典が{ $count }件あります。カタログの出典は1件だけです
    .mend = source.toml の [[source]] を1件だけにしてください。
guideline-catalog-nodes = カタログの項目が{ $limit }件を超えています
    .mend = 複数のガイドラインに分けてください。
guideline-catalog-id = `{ $id }` は項目のIDに使えません
    .mend = 文字、数字、. - _ ( ) : + だけで200文字以内にし、印刷されたIDは `printed` に書いてください。
guideline-catalog-levels = `{ $id }` から上へたどると{ $limit }階層を超えるか、項目が互いの中に入り循環しています
    .mend = 誤っている項目の `parent` を直してください。
guideline-catalog-language = ここの文は言語 `{ $language }` ですが、出典の言語の一覧にありません
    .mend = source.toml の `languages` に加えるか、綴りを直してください。
guideline-catalog-blank = `{ $id }` の言語 `{ $language }` の文が空です
    .mend = 文を書くか、その言語を取り除いてください。
