# The pages of the web application, but for that of a control.

## portfolio

web-service-register = サービスを登録
web-portfolio-empty = まだサービスがありません。次の順に進めると、最初の判定まで30分ほどです。
web-first-organisation = 組織の名称を決め、第Ⅱ部の共通の対策に答える
web-first-service = サービスを登録し、パターンを決める
web-first-answers = サービスの対策項目に答え、証跡を付ける
web-services = サービス
web-service = サービス
web-overdue = 期限切れの義務
web-missed = 値を外れた指標
web-pattern = パターン
web-pattern-number = パターン{ $number }
web-pattern-open = パターン未定
web-verdicts-by-part = 部ごとの判定
web-verdicts = 判定
web-open = 未対応
web-trend = 推移

## controls

web-controls = 対策項目
web-control = 対策項目
web-part = 部
web-section = 節
web-level = 区分
web-any = すべて
web-any-applicable = 対象のすべて
web-due = 期限
web-due-late = 期限切れ
web-due-set = 期限あり
web-due-none = 期限なし
web-filter = 絞り込む
web-filter-clear = 絞り込みを解除
web-shown = { $count }件
web-no-controls = 条件に合う対策項目はありません。
web-choose = 選択
web-bulk-status = 選んだ項目の実施状況
web-bulk-keep = 変えない
web-bulk-see = 変更を確かめる
web-bulk-preview = 一括回答の確認
web-bulk-lead = 次の{ $count }件を台帳に記録します。判定は右のように変わります。
web-bulk-apply = 記録する
web-cancel = やめる
web-before = 前
web-after = 後

## service

web-service-edit = サービスの記載を直す
web-by-section = 節ごとの状況
web-changes = 変化
web-changes-since = この日からの変化
web-changes-none = 判定の変化はありません。
web-next-work = 次に取り組むこと
web-nothing-left = 残っている対策はありません。
web-service-name = サービスの名称
web-service-id = サービスのID
web-service-id-hint = リンクとファイルに使います。半角の英小文字・数字・ハイフンで、後から変えられません。
web-perspective = 立場
web-perspective-provide = 提供する
web-perspective-use = 利用する
web-runs = 自組織が運用しているもの
web-building = 建物・電源・空調の運用
web-building-open = 未定
web-building-own = 自組織
web-building-other = 他組織
web-service-register-on = 登録してパターンへ進む
web-bad-name = 「{ $name }」はサービスのIDになりません。
    .mend = 半角の英小文字・数字・ハイフンで63文字まで（先頭と末尾は英数字）にしてください。

## pattern

web-pattern-title = サービスパターン
web-information = 扱う情報
web-information-hint = 当てはまるものをすべて選びます。どれも当てはまらなければ、選ばずに進みます。
web-confidentiality = 機密性
web-availability = 可用性への要求
web-availability-hint = 当てはまるものをすべて選びます。
web-availability-short = 可用性
web-pattern-derive = パターンを求める
web-readings = 読み方による違い
web-readings-hint = 原文に食い違いがあるため、どの読み方に従うかを設定で決めます。
web-reading-in-force = 適用中
web-pattern-decide = パターンを自ら判断して決める
web-to-controls = 対策項目へ進む →

## organisation

web-organisation-lead = ここでの回答は、すべてのサービスが引き継ぎます。サービス自身の回答があれば、そちらが優先します。
web-organisation-name = 組織の名称
web-organisation-answered = 組織として回答済み
web-exceptions = サービス独自の回答

## ledger

web-ledger-size = { $size }件の記録
web-ledger-lead = ここに記録されたことは、後から書き換えも順序の入れ替えもできません。署名付きチェックポイントを外部に渡しておくと、その後の改ざんを誰でも検出できます。
web-checkpoint = 署名付きチェックポイント
web-checkpoint-download = チェックポイントをダウンロード
web-root = ルートハッシュ
web-verifier-key = 検証鍵
web-when = 日時
web-who = 記録者
web-what = 内容
web-older = 前の記録
web-erased-because = 本文は消去されています。理由：{ $ground }
web-proof = 証明
web-proof-lead = この記録が、署名された台帳に含まれることの証明です。受け取った人は、検証鍵だけで、このサーバーを信頼せずに確かめられます（akashi ledger verify）。
web-proof-good = この証明は、検証鍵に照らして正しいことを確かめました。
web-proof-bad = この証明は検証鍵に合いません。
web-proof-download = 証明をダウンロード
web-proof-show = 証明を表示
web-proof-none = この記録を含むチェックポイントがまだありません。

## search

web-search-hint = 対策項目・ベストプラクティス・用語と、自組織の記録を探します。全角と半角、語の途中も区別しません。
web-search-guideline = ガイドライン
web-search-own = 自組織の記録
web-search-none = 見つかりません。

## work

web-gaps = 取り組む順
web-gaps-hint = 基本が先、推奨が後。同じ区分では、未実施、未確認、一部実施の順です。
web-gaps-left = ほかに{ $count }件あります。
web-plan-of = 計画：{ $title }
web-month-previous = 前の月
web-month-next = 次の月
web-mon = 月
web-tue = 火
web-wed = 水
web-thu = 木
web-fri = 金
web-sat = 土
web-sun = 日
web-due-count = 期限のもの{ $count }件
web-calendar-feed = カレンダーに取り込む（iCalendar）
web-due-soon = 期限
web-due-nothing = 期限のあるものはありません。
