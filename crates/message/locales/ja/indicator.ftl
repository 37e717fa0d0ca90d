## 値の言い方

value-percent = { $number }%
value-second = { $number }秒
value-minute = { $number }分
value-hour = { $number }時間
value-day = { $number }日
value-week = { $number }週間
value-month = { $number }か月
value-year = { $number }年
value-generation = { $number }世代
value-hour-per-year = 年{ $number }時間
value-service-period = サービス提供期間
value-beyond-service = サービス提供期間＋{ $amount }

## 値の表（CSV）

value-table-indicator = 評価項目
value-table-title = 名称
value-table-kind = 種類
value-table-value = 値
value-table-on = 測定日
value-table-measured = 測定値
value-table-agreed = 合意値
value-table-headings = 1行目に見出しがありません
    .mend = 1行目に{ $headings }の見出しを書いてください。列の順序は問いません。
value-table-no-column = 「{ $column }」の列がありません
    .mend = 1行目の見出しを、テンプレートのとおりにしてください。列の順序は問いません。
value-table-column-twice = 「{ $column }」の列が2つあります。1つ目は{ $first }列です
    .mend = どちらかの列を取り除くか、見出しを変えてください。
value-table-quote = この行か、これより前の行に、閉じていない引用符（"）があります
    .mend = 引用符を取り除くか、表計算ソフトでCSVとして保存し直してください。
value-table-encoding = CSVとして読める文字のファイルではありません
    .mend = 表計算ソフトで「CSV UTF-8」として保存し直すか、セルをそのまま貼り付けてください。
value-table-long = 行が多すぎます（{ $lines }行まで）
    .mend = 表を分けて記録してください。
value-table-empty = 値のある行がありません
    .mend = 「値」の列に値を記入してください。
value-table-unknown-kind = 「{ $kind }」は値の種類ではありません
    .mend = 「{ $measured }」か「{ $agreed }」と書いてください。
value-table-day = 測定日「{ $day }」は日付ではありません
    .mend = 2026-11-20 か 2026/11/20 のように書いてください。
value-table-twice = 同じ評価項目の同じ値が、{ $line }行目にもあります
    .mend = 正しい方の行だけを残してください。測定値は、測定日が違えばいくつでも書けます。
