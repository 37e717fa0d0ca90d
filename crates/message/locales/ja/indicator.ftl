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

value-table-headings = 1行目が { $headings } ではありません。
    .mend = テンプレートの1行目をそのまま残してください。
value-table-broken = CSVとして読み取れない行があります。
    .mend = UTF-8のCSVとして保存し直してください。
value-table-long = 行が多すぎます（{ $lines }行まで）。
    .mend = CSVを分けて記録してください。
value-table-empty = 値のある行がありません。
    .mend = value の欄に値を入れてください。
value-table-kind = 「{ $kind }」は値の種類ではありません。
    .mend = measured か agreed と書いてください。
value-table-day = 測定日「{ $day }」は日付ではありません。
    .mend = 2026-11-20 か 2026/11/20 のように書いてください。
