## サービスファイルと全社ファイルの問題

service-file-too-large = ファイルが1 MiBを超えています
    .mend = サービスごとに1つのファイルに分けてください。
service-file-too-many = 項目が{ $found }件あります（上限は{ $limit }件）
    .mend = サービスごとに1つのファイルに分けてください。
service-file-unreadable = このファイルを読めません
    .mend = docs/service-file.md の例と見比べてください。
service-file-unquoted-value = 値「{ $value }」が引用符で囲まれていません
    .mend = 半角の引用符で囲んで "{ $value }" と書いてください。
service-file-unclosed-quote = 閉じる引用符がありません
    .mend = 文字列の終わりに、始まりと同じ半角の引用符を書いてください。
service-file-curly-quote = 「{ $found }」は引用符として使えません
    .mend = 半角の引用符 " を使ってください。
service-file-full-width = 「{ $found }」が全角です
    .mend = 半角の { $half } を使ってください。
service-file-unclosed-bracket = 閉じるかっこ { $bracket } がありません
    .mend = ここから始まる並びや見出しの終わりに { $bracket } を書いてください。
service-file-no-value-here = キーの後に値がありません
    .mend = = の後に値を書くか、この行を取り除いてください。
service-file-no-equals = キーと値の間に半角の = がありません
    .mend = キー = 値 の形で書いてください。
service-file-duplicate-key = 「{ $key }」が2度書かれています
    .mend = どちらかを取り除くか、1つにまとめてください。
service-file-no-such-day = { $day } という日付は存在しません
    .mend = 暦にある日付を 2026-04-01 のように書いてください。
service-file-date-form = 「{ $day }」は日付の書き方として読めません
    .mend = 年4桁、月2桁、日2桁を半角のハイフンでつなぎ、2026-04-01 のように書いてください。
service-file-syntax = TOMLとして正しくありません：{ $reason }
    .mend = この行を直してください。TOMLの書き方は toml.io にあります。日付は 2026-04-01 のように書きます。
service-file-is-organisation-file = これは全社のファイルです。サービスのファイルではありません
    .mend = サービスのファイルを指定し、その先頭に organisation = "このファイルの名前" と書いてください。
service-file-is-service-file = これはサービスのファイルです。全社のファイルではありません
    .mend = [organisation] で始まるファイルを指定してください。
service-file-unknown-key = 「{ $key }」というキーはありません
    .mend = { $nearest ->
        [none] {""}
       *[other] 「{ $nearest }」ではありませんか。
    }ここに書けるキー：{ $keys }。
service-file-unquoted-id = id「{ $id }」を引用符で囲んでください
    .mend = { $table }."{ $id }" のように書いてください。
service-file-missing-key = 「{ $key }」がありません
    .mend = 「{ $key }」の行を加えてください。
service-file-wrong-word = 「{ $key }」に「{ $value }」は書けません
    .mend = { $nearest ->
        [none] {""}
       *[other] 「{ $nearest }」ではありませんか。
    }書けるもの：{ $words }。
service-file-wrong-form = 「{ $key }」の値「{ $value }」を読めません
    .mend = { $form }
service-file-empty-list = 「{ $key }」が空です
    .mend = 1つ以上書くか、行ごと取り除いてください。
service-file-repeated = 「{ $value }」が重複しています
    .mend = どちらかを取り除いてください。
service-file-unknown = { $kind }「{ $id }」はありません
    .mend = { $nearest ->
        [none] {""}
       *[other] 「{ $nearest }」ではありませんか。
    }使えるもの：{ $known }。
service-file-unknown-duty = 対策項目 { $control } に義務「{ $duty }」はありません
    .mend = 義務のidの末尾を書きます。この項目で使えるもの：{ $duties }。
service-file-unknown-practice = 対策項目 { $control } にベストプラクティス{ $number }はありません
    .mend = 印刷順に1から数えます。この項目には{ $count }件あります。
service-file-bad-id = 「{ $id }」はidとして使えません
    .mend = 半角の英小文字、数字、ハイフンを使い、63文字以内にしてください。先頭と末尾にハイフンは使えません。
service-file-reserved-id = サービスのidに「organisation」は使えません
    .mend = 別のidにしてください。この名前は全社のファイルを指します。
service-file-same-evidence = 証跡の名前「{ $evidence }」がこのファイルに2つあります
    .mend = どちらかの id を別の名前にしてください。
service-file-building = runs に datacentre があるのに、building が other です
    .mend = 建物を自社で運用するなら building を own にし、他社に任せるなら runs から datacentre を外してください。
service-file-beside-excluded = 対象外の項目に「{ $key }」は書けません
    .mend = 対象外なら excluded だけを残し、そうでなければ excluded を取り除いてください。
service-file-nothing-stated = 対策項目 { $id } に status も excluded もありません
    .mend = 実施の状況を status に書くか、対象外の理由を excluded に書いてください。
service-file-due-without-plan = 期限（due）がありますが、計画（plan）がありません
    .mend = 何をするのかを plan に書くか、due を取り除いてください。
service-file-interval-fixed = 義務 { $id } の間隔は、自分で決めるものではありません
    .mend = この行を取り除いてください。間隔を決められるのは、ガイドラインが定めていない義務だけです。
service-file-no-value = 評価項目 { $id } に値がありません
    .mend = 合意した値を agreed に、測った値を measured に書いてください。
service-file-measured-without-day = 測った日（on）がありません
    .mend = on = 2026-10-31 のように、測った日か、測った期間の最後の日を書いてください。
service-file-day-without-measured = 測った日（on）がありますが、測った値（measured）がありません
    .mend = measured を書くか、on を取り除いてください。
service-file-bad-value = 「{ $value }」を値として読めません：{ $reason }
    .mend = { $form }
service-file-wrong-direction = 「{ $value }」は向きが逆の範囲です。これでは、求められる水準を満たすかどうか分かりません
    .mend = 測った値そのもの、または合意した値そのものを書いてください。{ $form }
service-file-not-exact = 「{ $value }」は正確な値ではありません
    .mend = 測った値そのものを書いてください。幅があるときは、最も悪い値を書きます。{ $form }
service-file-no-such-choice = 「{ $value }」は、この評価項目の選択肢にありません
    .mend = 書けるもの：{ $choices }。
service-file-incomparable = 「{ $values }」のうち最も悪い値を決められません
    .mend = 同じ単位にそろえるか、最も悪い値だけを書いてください。
service-file-not-a-rate = 評価項目 { $id } は稼働率ではないため、時間数からは求められません
    .mend = 値を "5分" のような文字列で書いてください。
service-file-no-service-time = 計画保守を除くと、サービスを提供する時間が残りません
    .mend = contracted に契約上の提供時間、maintenance にそのうちの計画保守の時間を書いてください。
service-file-operating-too-long = 稼働した時間が、計画保守を除いた提供時間より長くなっています
    .mend = operating には、提供時間から計画保守と停止を除いた時間を書いてください。

## idの種類と、その探し方

service-file-kind-control = 対策項目
service-file-kind-obligation = 義務
service-file-kind-parameter = パラメータ
service-file-kind-indicator = 評価項目
service-file-kind-event = 事象
service-file-kind-information = 情報の種類
service-file-kind-availability = 可用性への要求
service-file-kind-example = サービスの例
service-file-kind-reading = 読み方
service-file-known-controls = 印刷された項番（半角で II.1.1.1 のように）
service-file-known-obligations = akashi guideline show 項番 が示す義務のid
service-file-known-parameters = akashi guideline show 項番 が示すパラメータのid
service-file-known-indicators = 項番に英字1字を加えたもの（III.1.1.3.b など）

## 書き方

service-file-form-text = 文字列を引用符で囲んで1つ書いてください。
service-file-form-day = 日付を 2026-04-01 のように書いてください。
service-file-form-number = 1から始まる番号を、引用符を付けずに書いてください。
service-file-form-numbers = 番号の並びを [1, 2] のように書いてください。
service-file-form-words = 文字列の並びを ["a", "b"] のように書いてください。
service-file-form-table = 見出し [ ] の下か { "{" } { "}" } の中に、キーと値を書いてください。
service-file-form-organisation = サービスのファイルでは全社のファイルの名前を引用符で囲んで書き、全社のファイルでは [organisation] の下に name を書いてください。
service-file-form-events = 事象ごとに [[event]] の見出しを付けてください。
service-file-form-evidence = 証跡の並びを [ { "{" } title = "…", collected = 2026-04-01 { "}" } ] のように書いてください。
service-file-form-measured = "99.95%" のような文字列、["8分", "12分"] のような並び、または { "{" } operating = "719時間", contracted = "744時間", maintenance = "24時間" { "}" } のように書いてください。
service-file-form-hours = 時間を "739.2時間"、"44640分" のように書いてください。長さの決まらない月と年は使えません。
service-file-form-ratio = 割合を "99.95%" のように、0%から100%までで書いてください。
service-file-form-interval = 間隔を "5分"、"１回／日"、"３ヵ月"、"毎週" のように書いてください。
service-file-form-duration = 時間の長さを "5分以内"、"24時間"、"3日" のように書いてください。
service-file-form-retention = 期間を "6ヵ月"、"5年"、"サービス提供期間＋5年" のように書いてください。
service-file-form-count = 数を "5世代"、"5" のように、整数で書いてください。
service-file-form-coverage = 時間帯を "24x365"、"365日24時間" のように書いてください。

## 読めない理由

service-file-reason-unreadable = 値の形をしていません
service-file-reason-unit-missing = 単位がありません
service-file-reason-wrong-unit = 単位が合いません
service-file-reason-bad-grouping = 数の中のコンマや空白は、3桁ごとの区切りにしか使えません（小数点はピリオドです）
service-file-reason-out-of-range = 取りうる範囲の外です
service-file-kind-circumstance = 役割・条件
service-file-kind-holds = 当てはまるかどうか（yes・no・open）
