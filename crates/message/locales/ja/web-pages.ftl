# The pages of the web application, but for that of a control.

## portfolio

web-service-register = サービスを登録
web-portfolio-empty = まだサービスがありません。次の順に進めると、最初の判定まで30分ほどです。
web-first-organisation = 組織の名称を決め、全サービスに共通する対策に答える
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

## people and account

web-second-factor = 二要素認証
web-second-factor-lead = 認証アプリに表示されている6桁のコードを入力してください。
web-code = コード（6桁）
web-go-on = 進む
web-account = 自分のアカウント
web-sign-out = サインアウト
web-codes = 二要素認証
web-codes-off = パスワードに加えて、認証アプリのコードを求めるようにします。
web-codes-on = 認証アプリのコードを求めています。
web-codes-begin = 認証アプリを登録する
web-codes-scan = 認証アプリでQRコードを読み取るか、下の文字列を入力し、表示されたコードで登録を終えてください。
web-codes-confirm = 登録を終える
web-codes-end = 認証アプリの登録を解除する
web-password-change = パスワードの変更
web-password-now = 現在のパスワード
web-password-new = 新しいパスワード
web-sessions = サインイン中の端末
web-session-own = この端末
web-session-began = { $when } から
web-session-used = 最終利用 { $when }
web-session-end = 終了させる
web-tokens = API用トークン
web-tokens-hint = プログラムがあなたの権限でAPIを使うための鍵です。1年で失効します。
web-token-once = このトークンは一度だけ表示されます。安全な場所に保管してください。
web-token-until = { $when } まで
web-token-end = 失効させる
web-token-label = 用途
web-token-make = 発行する
web-people = 利用者と役割
web-invited = 次のリンクを本人に渡してください。7日以内に一度だけ使えます。
web-you = あなた
web-person-ended = 利用終了
web-person-strong = 二要素認証
web-until = （{ $day } まで）
web-revoke = 取り消す
web-person-change = 役割の付与・パスワードの再設定・利用の終了
web-role = 役割
web-role-until = 期限（任意）
web-grant = 付与する
web-person-forget = 氏名とメールアドレスも消去する
web-person-end = 利用を終了させる
web-invite = 招待
web-invite-make = 招待リンクを作る
web-invitation-until = { $day } まで有効
web-access-log = 証跡の閲覧記録
web-access-log-lead = 証跡の内容を誰がいつ開いたかの記録です。変更も削除もできません。
web-access-log-none = まだ誰も証跡を開いていません。
web-who-opened = 閲覧者
role-viewer = 閲覧者
role-contributor = 担当者
role-approver = 承認者
role-auditor = 監査人
role-administrator = 管理者

## settings

web-settings-verdicts = 判定の厳しさ
web-settings-readings = 原文の読み方
web-setting-evidence = 実施済みとするための証跡
web-setting-evidence-max-age = 証跡を古いとみなすまでの期間
web-setting-approval = 承認
web-setting-reference-values = 対策参照値
web-setting-second-factor = 二要素認証
web-value-required = 必須
web-value-optional = 任意
web-value-off = 不要
web-value-none = 期間を設けない
web-value-guidance = 参考とする
web-value-binding = 判定に反映する
web-choose-value = 決める
web-reading-choose = この読み方にする

## checklist

web-checklist = チェックリスト
web-checklist-down = 書き出す
web-checklist-down-lead = 対象の対策項目を、いまの回答とともにExcel形式で書き出します。記入欄を編集して読み込めます。
web-checklist-download = チェックリスト（XLSX）をダウンロード
web-checklist-up = 読み込む
web-checklist-up-lead = 変わったセルを一覧で確かめてから記録します。確かめるまで何も変わりません。
web-checklist-file = 編集したチェックリスト（XLSX、8 MiBまで）
web-checklist-changes = { $count }個のセルが変わります。
web-checklist-same = 変わったセルはありません。
web-checklist-again = 別のファイルを選ぶ
web-checklist-elsewhere = これは別の対象（{ $scope }）のチェックリストです。
    .mend = このサービスから書き出したファイルを選んでください。
web-cell = セル
web-field = 欄

## papers

web-executive = 経営報告
web-applicability = 適用宣言書
web-state = 状況
web-decisions = 判断をお願いしたいこと
web-missed-agreed = 合意値を満たしていない指標：
web-trend-none = 比べられる過去の記録がまだありません。
web-as-of-day = 基準日
web-edition = ガイドライン
web-reading = 適用中の読み方
web-no-certificate = この文書は自己評価の結果であり、認証ではありません。上のチェックポイントにより、記録がその後に変えられていないことを確かめられます。
web-applies = 適用
web-basis = 実施内容・除外の理由
web-yes = 適用
web-no = 対象外
web-papers = 書き出し・印刷

## api

web-api = API
web-api-lead = プログラムは「自分のアカウント」で発行したトークンを Authorization: Bearer で送ります。全体の記述（OpenAPI 3.1）：

## indicators

web-indicator = 指標
web-against-reference = 対策参照値に対して
web-against-agreed = 合意値に対して
web-csv = CSVでまとめて記録する
web-csv-lead = 1行目は indicator,kind,value,on です。kind は measured（測定値）か agreed（合意値）、on は測定日です。値のない行は読み飛ばします。
web-csv-template = このサービスの指標を並べたCSVをダウンロード
web-csv-text = CSVの内容を貼り付け
web-csv-preview = 次の{ $count }件を台帳に記録します。
web-csv-line = 行
web-csv-headings = 1行目が { $headings } ではありません。
    .mend = テンプレートの1行目をそのまま残してください。
web-csv-broken = CSVとして読み取れない行があります。
    .mend = UTF-8のCSVとして保存し直してください。
web-csv-long = 行が多すぎます（{ $lines }行まで）。
    .mend = 分けて記録してください。
web-csv-empty = 値のある行がありません。
    .mend = value の欄に値を入れてください。
web-csv-kind = 「{ $kind }」は値の種類ではありません。
    .mend = measured か agreed と書いてください。
web-task-of = タスク：{ $item }

## assets

web-nav-assets = 資産
web-assets-empty = 資産はまだ登録されていません。情報と、それを扱う構成要素を登録します。
web-asset-register = 資産を登録
web-asset-name = 名称
web-asset-id = ID（半角の英小文字・数字・ハイフン）
web-asset-kind = 種類
web-asset-information = 情報
web-asset-component = 構成要素
web-asset-belongs = 所属
web-asset-place = 保管場所
web-asset-feeds = サービスに属する資産の区分は、そのサービスのパターンに反映されます。
web-asset-retire = 廃止する
web-holding = 保有
web-holding-own = 自組織
web-holding-entrusted = 預かり
web-impact-confidentiality = 漏えいの影響（C）
web-impact-integrity = 改ざんの影響（I）
web-impact-availability = 停止・消失の影響（A）
web-impact-low = 低
web-impact-moderate = 中
web-impact-high = 高
web-bad-asset = 「{ $name }」は資産のIDになりません。
    .mend = 半角の英小文字・数字・ハイフンで63文字まで（先頭と末尾は英数字）にしてください。

## audits

web-nav-audits = 監査
web-audits-empty = 監査はまだ計画されていません。承認者か管理者が計画し、監査人が抽出と指摘を行います。
web-audit = 監査
web-audited = 対象
web-audit-days = 期間
web-examined = 確認済み
web-findings-open = 未完了の指摘
web-audit-concluded = 終了
web-audit-under-way = 実施中
web-audit-plan = 監査を計画
web-audit-title = 監査の名称
web-auditor = 監査する部署・組織
web-audit-from = 開始日
web-audit-to = 終了日
web-sample = 抽出した対策項目
web-sample-empty = まだ抽出していません。
web-sample-reason = 抽出した理由（任意）
web-sample-take = 抽出する
web-not-examined = 未確認
web-examine = 結果を記録・指摘する
web-result = 結果
web-result-conforming = 記録のとおり
web-result-nonconforming = 不備あり
web-result-not-verifiable = 確認できない
web-examined-note = 確認したもの・分かったこと
web-grade = 重さ
web-grade-major = 重大
web-grade-minor = 軽微
web-grade-observation = 観察事項
web-findings = 指摘
web-findings-none = 指摘はありません。
web-finding-text = 指摘の内容
web-finding-raise = 指摘する
web-finding-close = 指摘を終了する
web-stage-raised = 是正計画待ち
web-stage-planned = 是正中
web-stage-completed = 効果の確認待ち
web-stage-effective = 効果を確認済み
web-stage-closed = 終了
web-cause = 原因
web-correction = 是正処置
web-correction-plan = 是正を計画する
web-correction-done = 是正を完了した
web-effect-good = 効果があった
web-effect-none = 効果がなかった
web-audit-conclude = 監査を終了する
web-audit-summary = 監査の結論

## passkeys and resets

web-passkeys = パスキー
web-passkeys-hint = 端末の指紋・顔認証やPIN、またはセキュリティキーでサインインする方法です。登録すると、パスワードでサインインするときも、パスキーか認証アプリのコードを求めます。
web-passkeys-impossible-here = パスキーは使えません。ドメイン名のアドレスをHTTPSで開いているときにだけ使えるためです。サーバーの管理者は、リバースプロキシーでTLSを設定し、起動時に --origin https://… で公開アドレスを指定してください。
web-passkeys-elsewhere = 登録済みのパスキーは、このアドレスでは使えません。ドメイン名のアドレスをHTTPSで開く必要があります。サーバーの管理者に、--origin で公開アドレスを指定するよう依頼してください。
web-passkey-without = パスキーには、WebAuthnに対応し、スクリプトが有効なブラウザーが必要です。
web-passkey-label = パスキーの名前（端末名など）
web-passkey-make = パスキーを登録する
web-passkey-made = { $when } に登録
web-passkey-unused = 未使用
web-passkey-end = パスキーを削除する
web-passkey-sign-in = パスキーでサインイン
web-passkey-show = パスキーで確認する
web-passkey-show-lead = 登録済みのパスキーで本人であることを確認してください。
web-passkey-instead = コードの代わりにパスキーも使えます。
web-passkey-cancelled = パスキーの操作が取り消されたか、時間切れになりました。もう一度試してください。
web-passkey-known = この端末のパスキーは、すでに登録されています。別の端末を使うか、登録済みのものを使ってください。
web-passkey-failed = パスキーを使えませんでした。{ $origin } を開いていることを確かめて、もう一度試してください。
web-passkeys-impossible = このサーバーのアドレスではパスキーを使えません。
    .mend = 公開アドレスを、ドメイン名のHTTPSアドレス（--origin https://…）にしてください。
web-passkey-refused = このパスキーを確認できませんでした。
    .mend = このワークスペースに登録した別のパスキーか、パスワードを使ってください。
web-passkey-expired = パスキーの操作が時間切れか、すでに終わっています。
    .mend = もう一度始めからやり直してください。
web-session-from = 接続元 { $address }
web-reset = パスワードの再設定
web-reset-make = パスワード再設定のリンクを作る
web-reset-made = 次のリンクを本人に渡してください。24時間以内に一度だけ使えます。以前に作ったリンクは使えなくなりました。
web-reset-until = パスワード再設定のリンク：{ $day } まで有効
web-reset-lead = 新しいパスワードを決めてください。サインイン中の端末はすべてサインアウトされます。二要素認証とパスキーはそのまま残ります。
web-reset-set = 設定してサインインへ進む
web-reset-own = 自分のパスワードを再設定するリンクは作れません。
    .mend = 「自分のアカウント」で変更するか、別の管理者に依頼してください。
