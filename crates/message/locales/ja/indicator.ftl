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
