# The pages of the web application, but for that of a control.

## portfolio

web-service-register = サービスを登録
web-portfolio-empty = まだサービスがありません。次の順に進めると、最初の判定まで30分ほどです。
web-first-organisation = 組織の名称を決め、全サービスに共通する対策項目に回答する
web-first-service = サービスを登録し、パターンを決める
web-first-answers = サービスの対策項目に回答し、証跡を添付する
web-services = サービス
web-service = サービス
web-overdue = 期限超過の義務
web-missed = 値が外れている評価項目
web-pattern = パターン
web-pattern-number = パターン{ $number }
web-pattern-open = パターン未定
web-verdicts-by-part = 部ごとの判定
web-verdicts = 判定
web-open = 要対応
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
web-due-late = 期限超過
web-due-set = 期限あり
web-due-none = 期限なし
web-filter = 絞り込む
web-filter-clear = 絞り込みを解除
web-shown = { $count }件
web-no-controls = 条件に合う対策項目はありません。
web-choose = 選択
web-bulk-status = 選択した対策項目の実施状況
web-bulk-keep = 変更しない
web-bulk-see = 変更を確かめる
web-bulk-preview = 一括回答の確認
web-bulk-lead = 選んだ{ $count }件の対策項目を、次のとおり台帳に記録します。
web-bulk-apply = 記録する
web-cancel = やめる
web-before = 変更前
web-after = 変更後

## service

web-service-edit = サービスの情報を変更
web-by-section = 節ごとの状況
web-changes = 変化
web-changes-since = この日からの変化
web-changes-none = 判定の変化はありません。
web-next-work = 次に取り組むこと
web-nothing-left = 残っている対策はありません。
web-service-name = サービスの名称
web-service-id = サービスのID
web-service-id-hint = リンクとファイルに使います。使える文字は半角の英小文字・数字・ハイフンで、後から変更できません。
web-perspective = 立場
web-perspective-provide = 提供する
web-perspective-use = 利用する
web-runs = 自社で運用しているもの
web-building = 建物・電源・空調の運用者
web-building-open = 記録なし
web-building-own = 自社
web-building-other = 他社
web-service-register-on = 登録してパターンへ進む
web-bad-name = 「{ $name }」はサービスのIDとして使えません。
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

web-organisation-lead = ここでの回答は、すべてのサービスが引き継ぎます。サービス自身の回答があれば、そちらが優先されます。
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
web-proof-good = サーバーの判定：この証明は、検証鍵に照らして成り立ちます。
web-proof-bad = サーバーの判定：この証明は検証鍵に合いません。
web-proof-download = 証明をダウンロード
web-proof-show = 証明を表示
web-proof-none = この記録を含むチェックポイントがまだありません。

## search

web-search-hint = 対策項目・ベストプラクティス・用語と、自社の記録を探します。全角と半角、大文字と小文字、ひらがなとカタカナは区別せず、語の一部でも見つかります。
web-search-guideline = ガイドライン
web-search-own = 自社の記録
web-search-none = 見つかりません。

## work

web-gaps = 取り組む順
web-gaps-hint = 基本が先、推奨が後。同じ区分では、未実施、未確認、一部実施の順です。
web-gaps-left = ほかに{ $count }件あります。
web-month-previous = 前の月
web-month-next = 次の月
web-mon = 月
web-tue = 火
web-wed = 水
web-thu = 木
web-fri = 金
web-sat = 土
web-sun = 日
web-due-count = 期限を迎えるもの{ $count }件
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
web-codes-off = サインイン時に、パスワードに加えて認証アプリのコードを求めるように設定できます。
web-codes-on = サインイン時に、パスワードに加えて認証アプリのコードを求めます。
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
web-session-end = セッションを終了する
web-tokens = API用トークン
web-tokens-hint = プログラムがあなたの権限でAPIを使うための鍵です。1年で失効します。
web-token-once = このトークンは一度だけ表示されます。安全な場所に保管してください。
web-token-until = { $when } まで有効
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
web-access-log = 閲覧・書き出しの記録
web-access-log-lead = 証跡を開いたり、報告書・チェックリスト・ひな形・証明・チェックポイントを書き出したりした人と、その日時、接続元の記録です。変更も削除もできません。
web-access-log-none = 証跡を開いた人も、書き出した人もまだいません。
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
web-value-guidance = 目安とする
web-value-binding = 判定に使う
web-choose-value = 決める
web-reading-choose = この読み方にする

## checklist

web-checklist = チェックリスト
web-checklist-down = 書き出す
web-checklist-down-lead = 対象の対策項目を、現在の回答とともにExcel形式で書き出します。記入欄を編集して取り込めます。
web-checklist-download = チェックリスト（XLSX）をダウンロード
web-checklist-up = 取り込む
web-checklist-up-lead = 変わったセルを一覧で確かめてから記録します。記録するまで何も変わりません。
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
web-missed-agreed = 合意値を満たしていない評価項目：
web-trend-none = 比較できる過去の記録がまだありません。
web-as-of-day = 基準日
web-edition = ガイドライン
web-reading = 適用中の読み方
web-no-certificate = この文書は自己評価の結果であり、認証を受けたことを示すものではありません。上のチェックポイントにより、記録がその後に変えられていないことを確かめられます。
web-applies = 適用
web-basis = 実施内容・対象外の理由
web-yes = 適用
web-no = 対象外
web-papers = 印刷用の文書

## api

web-api = API
web-api-lead = プログラムは「自分のアカウント」で発行したトークンを Authorization: Bearer で送ります。全体の仕様（OpenAPI 3.1）：

## indicators

web-indicator = 評価項目
web-against-reference = 対策参照値に対して
web-against-agreed = 合意値に対して
web-csv = 値を表でまとめて記録する
web-csv-lead = 1行目には「評価項目」「種類」「値」「測定日」の見出しを書きます（列の順序は問いません。ほかの列は読みません）。種類は「測定値」か「合意値」です。値のない行は読み飛ばします。
web-csv-template = このサービスの評価項目を並べた表（CSV）をダウンロード
web-csv-text = 表を貼り付け（CSV、または表計算ソフトからコピーしたセル）
web-csv-preview = 次の{ $count }件を台帳に記録します。
web-csv-line = 行

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
web-asset-feeds = サービスに属する資産で選んだ情報の種類は、そのサービスのパターンに反映されます。
web-asset-retire = 廃止する
web-holding = 保有
web-holding-own = 自社
web-holding-entrusted = 預かり
web-impact-confidentiality = 漏えいの影響（C）
web-impact-integrity = 改ざんの影響（I）
web-impact-availability = 停止・消失の影響（A）
web-impact-low = 低
web-impact-moderate = 中
web-impact-high = 高
web-bad-asset = 「{ $name }」は資産のIDとして使えません。
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
web-not-examined = 確認待ち
web-examine = 結果を記録・指摘する
web-result = 結果
web-result-conforming = 記録のとおり
web-result-nonconforming = 不備あり
web-result-not-verifiable = 確認できない
web-examined-note = 確認したもの・分かったこと
web-grade = 重大度
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
web-setting-self-approval = 自己承認
web-value-refused = 認めない
web-value-allowed = 理由があれば認める

## proof in the browser

web-proof-browser = このブラウザによる検証
web-proof-browser-lead = サーバーの判定とは別に、このブラウザが証明を自分で計算し直しました。そのためにサーバーへ送ったものはありません。
web-proof-browser-trust = この検証のプログラムと鍵は、このサーバーから届いたものです。サーバーを信頼せずに確かめるには、別の経路で知った検証鍵を使い、手元のコンピューターで akashi ledger verify を実行してください。
web-proof-file-trust = この検証のプログラムは、このサーバーから届いたものです。サーバーを信頼せずに確かめるには、別の経路で知った検証鍵を使い、手元のコンピューターで akashi ledger verify を実行してください。
web-proof-file = 証明ファイルをこのブラウザで検証する
web-proof-file-lead = ファイルも鍵もこのブラウザの中だけで扱います。サーバーには何も送りません。
web-proof-file-choose = 証明ファイル（.tlog-proof）
web-proof-file-key-hint = この台帳の検証鍵を入れてあります。別の経路で受け取った鍵があれば、それに置き換えてください。
web-proof-file-entry = 証明された記録
web-proof-no-script = スクリプトが使えないため、このブラウザでは検証できません。akashi ledger verify を使ってください。
web-proof-outcome-good = 証明は成り立ちます（このブラウザで検証）
web-proof-outcome-bad = 証明は成り立ちません（このブラウザで検証）
web-proof-outcome-unable = このブラウザでは検証を終えられません。証明が正しいかどうかは分かりません
web-proof-state-held = 成立
web-proof-state-failed = 不成立
web-proof-state-unchecked = 未検証
web-proof-state-absent = 対象なし
web-proof-step-form = 証明ファイルの書式が正しい
web-proof-how-form = C2SP tlog-proofの書式に従い、決められた書き方で書かれているかを調べます。
web-proof-step-shown = 上に表示されている内容は、証明に入っている記録と同じである
web-proof-how-shown = 番号、種類、本文を、証明に入っている記録と比べます。
web-proof-step-body = 本文は、記録のコミットメントに合う
web-proof-how-body = コミットメント = HMAC-SHA-256(本文のソルト, 本文の正規形JSON)
web-proof-step-leaf = 証明は、この番号の記録についてのものである
web-proof-how-leaf = 葉のデータ = HMAC-SHA-256(記録のソルト, 記録者・日時・種類・コミットメントなどの正規形JSON)、葉のハッシュ = SHA-256(0x00 ‖ 葉のデータ)
web-proof-step-root = 葉からたどったルートが、チェックポイントのルートと一致する
web-proof-how-root = 葉のハッシュから上へ、証明のハッシュと順に組み合わせます（RFC 9162）。節のハッシュ = SHA-256(0x01 ‖ 左 ‖ 右)
web-proof-step-signature = チェックポイントは、この検証鍵で署名されている
web-proof-how-signature = チェックポイントに付いたEd25519署名を、検証鍵で検証します（C2SP signed-note）。
web-proof-step-log = チェックポイントは、検証鍵と同じ名前の台帳のものである
web-proof-how-log = 署名は鍵の名前までは保証しません。そのため、台帳の名前と鍵の名前を別に比べます。
web-proof-value-position = 記録の番号
web-proof-value-hashes = 証明のハッシュの数
web-proof-value-computed = 計算した値
web-proof-value-commitment = 記録のコミットメント
web-proof-value-leaf-data = 葉のデータ
web-proof-value-leaf-hash = 葉のハッシュ
web-proof-value-root = チェックポイントのルート
web-proof-value-size = 台帳の記録数
web-proof-value-key = 鍵の名前とID
web-proof-value-key-name = 鍵の名前
web-proof-value-log = 台帳の名前
web-proof-value-recorded-at = 記録日時（UTC）
web-proof-value-actor = 記録者のID
web-proof-value-kind = 種類
web-proof-reason-too-long = ファイルが大きすぎます。証明ファイルは2.5MBまでです。
web-proof-reason-unread = ファイルを読めませんでした。もう一度選んでください。
web-proof-reason-header = 証明ファイルではありません。1行目が c2sp.org/tlog-proof@v1 のテキストを選んでください。
web-proof-reason-byte-order-mark = ファイルの先頭にバイト順マーク（BOM）が付け加えられています。受け取ったままのファイルを選んでください。
web-proof-reason-line-ends = 改行がCRLFに変えられています。受け取ったままのファイルを選んでください。
web-proof-reason-no-entry = 証明に記録が入っていません。証明を作り直してもらってください。
web-proof-reason-extra = extra で始まる行が、正しいBase64ではありません。
web-proof-reason-entry = 証明に入っている記録が、決められた書き方ではありません。
web-proof-reason-index = 記録の番号を示す index の行がないか、番号が正しく書かれていません。
web-proof-reason-path = 証明のハッシュが正しく書かれていないか、64個を超えています。
web-proof-reason-note = 署名付きチェックポイントがないか、その書式が正しくありません。
web-proof-reason-checkpoint = チェックポイントの名前、記録数、ルートのいずれかが正しく書かれていません。
web-proof-reason-shown = 表示されている内容と、証明に入っている記録が違います。
web-proof-reason-body = 計算した値が、記録のコミットメントと違います。本文が書き換えられています。
web-proof-reason-no-body = 本文は証明に入っていません。消去されたか、証明を渡した人が省いています。記録があったことは、コミットメントによって証明されます。
web-proof-reason-position = 記録の番号が、証明の対象の番号と違います。
web-proof-reason-no-such-leaf = チェックポイントの台帳には、この番号の記録がありません。
web-proof-reason-path-too-long = 証明のハッシュが多すぎます。
web-proof-reason-path-too-short = 証明のハッシュが足りません。
web-proof-reason-root = 計算した値が、チェックポイントのルートと違います。記録か証明が書き換えられています。
web-proof-reason-key-form = 検証鍵ではありません。検証鍵は「名前+16進8桁+Base64」の形で書かれます。
web-proof-reason-key-kind = 安全に使えるEd25519の公開鍵ではありません。
web-proof-reason-key-id = 検証鍵のIDが、名前と公開鍵に合いません。書き写しに誤りがあります。
web-proof-reason-other-key = この検証鍵による署名がありません。チェックポイントに署名したのは別の鍵です。
web-proof-reason-signature = この検証鍵の署名ではありません。署名の後にチェックポイントが書き換えられています。
web-proof-reason-log = チェックポイントの台帳の名前が、検証鍵の名前と違います。
web-proof-reason-insecure = このページは安全な接続（HTTPS、またはこのコンピューター自身）で開かれていないため、ブラウザの暗号機能を使えません。
web-proof-reason-no-ed25519 = このブラウザはEd25519署名の検証に対応していません。新しいブラウザか akashi ledger verify を使ってください。
web-proof-reason-earlier = 必要な値が、前の段階で得られませんでした。
web-proof-reason-unexpected = ブラウザが計算の途中で失敗しました。

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
web-no-guideline-then = { $day } の終了時点では、ガイドラインがまだ採用されていません。
    .mend = これより後の日を選ぶか、現在の表示に戻してください。
web-place-line = { $line }行目
web-unit = 部門
web-units = 部門
web-unit-none = （組織の直下）
web-unit-name = 部門の名称
web-unit-id = 部門のID
web-unit-within = 上位の部門
web-unit-form = 部門を設ける
web-unit-change = 部門の名称・位置を変更
web-unit-lead = この部門がまとめて回答した対策は、部門のサービスに引き継がれます。部門の回答がない対策には、上位の部門または組織の回答が使われます。
web-unit-taken = 部門「{ $unit }」は、すでにあります。
    .mend = 別のIDにするか、その部門のページで変更してください。
web-from-above = （上位の回答）
web-answer-for-unit = この部門のすべてのサービスに使われる回答
web-parameters = 組織が決める値
web-parameters-hint = ガイドラインが組織に委ねている値です。決めた値は記録に残ります。
web-parameter-unset = 未設定
web-parameter-set = 値を設定
web-parameter-value = 値（{ $quantity }）
web-events = 出来事
web-events-lead = インシデントや組織・業務の変更などを記録すると、それをきっかけに行う義務の期限が決まり、作業計画に表示されます。
web-event-record = 出来事を記録
web-event = 出来事
web-event-where = 対象
web-event-on = 起きた日
web-event-due = 対応の期限（空欄なら当日）
web-event-note = 内容
web-events-known = 記録された出来事
web-events-none = 出来事はまだ記録されていません。
web-event-due-by = 対応の期限：{ $day }
web-unit-services = { $count } サービス
web-and-others = ほか { $count } 件
web-demo = デモ
web-demo-told = 架空の会社のデータです。自由に試せます。終了するとすべて消えます。
web-demo-more = 見どころと、自社での始め方
web-demo-title = デモの見どころと、自社での始め方
web-demo-lead = 4つのクラウドサービスを運営する架空の会社「株式会社ひばりクラウド」の、1年分の記録が入っています。日付は今日を基準にしています。記録の追加や変更を自由に試せます。社名、人名、内容はすべて架空のものです。
web-demo-look = 見どころ
web-demo-portfolio = サービスごとの判定と、半年間の推移。
web-demo-past = 半年前の概況
web-demo-compare-told = 半年前と今日を比べ、変わった判定と、そのもとになった記録を示します。
web-demo-past-told = どのページも、過去の日の終わりに分かっていた内容で表示できます。日付はページの下で選べます。
web-demo-work = 取り組む順と期限。期限を過ぎた義務、計画、タスクが含まれます。
web-demo-audits = 指摘の是正と効果の確認まで終えた監査と、進行中の監査。
web-demo-assets = 情報と構成要素。登録した情報の種類は、サービスのパターンに反映されます。
web-demo-people = 管理者、承認者、担当者、監査人、閲覧者。行えることは役割で決まります。
web-demo-ledger = だれがいつ何を記録したか。改ざんされていないことを証明できます。
web-demo-begin = 自社で始める
web-demo-sign-in = 初めて使うときは、サーバを起動した端末に表示されたリンクを開いて登録します。
web-demo-stop = デモを動かしている端末で Ctrl+C を押して終了します。
web-demo-serve = 自社のワークスペースのファイル名を付けて起動します。ファイルがなければ、署名鍵と一緒に作られます。
web-demo-owner = 端末に表示されたリンクを開き、最初の管理者として登録します。
web-demo-register = 「組織」で組織名を付け、「概況」でサービスを登録し、扱う情報と可用性の要求を選びます。これで、サービスに求められる水準が決まります。
web-demo-answer = 対策項目に回答し、証跡を添付します。設定の「利用者と役割」から同僚を招待できます。
web-due-list = 期限のあるもの
web-due-duty = 義務
web-due-plan = 計画
web-due-task = タスク
web-due-correction = 是正
web-finding-of = 指摘の是正
web-due-late-ones = 期限超過
web-due-week = 7日以内
web-due-month = 31日以内
web-due-all = すべて
web-due-what = すること
web-due-whose = 対象
web-due-everywhere = すべてのサービスの期限を見る
web-due-none-here = 該当するものはありません。
web-due-days-late = { $count }日超過
web-due-late-count = 期限超過 { $count }件

## two days compared, the access log of exports

web-compare = 二つの時点を比べる
web-compare-with-today = この日と今日を比べる
web-compare-from = 比較元の日
web-compare-to = 比較先の日（空欄は今日）
web-compare-do = 比べる
web-compare-all = 全サービスを比べる
web-compare-turned = 比較先の日が比較元より前だったため、古い順に並べ替えて表示しています。
web-compare-same = 同じ日どうしなので、違いはありません。
web-compare-sums = 両日の件数
web-compare-difference = 増減
web-compare-verdicts = 判定の変化
web-compare-beyond = これより先の変化はありません。
web-compare-hint = 注意が必要な変化から順に並べています。この間に登録されたサービスの判定は、上の件数には含めますが、変化としては挙げません。
web-compare-turn = 変化
web-compare-cause = 変化のもと
web-compare-time = 時間の経過
web-compare-other = 設定など別の記録
web-compare-more = ほか{ $count }件
web-compare-changes = 変化{ $count }件
web-compare-shown = { $first }～{ $last }件目（全{ $count }件）
web-compare-services = 登録・パターン変更のあったサービス
web-compare-registered = 新規登録
web-compare-indicators = 値が外れた・戻った評価項目
web-compare-outside = 外れた
web-compare-inside = 解消
web-turn-worse = 悪化
web-turn-begins = 対象に追加
web-turn-ceases = 対象外に変更
web-turn-better = 改善
web-future-day = { $day } は今日より後の日付です。
    .mend = 今日（{ $today }）までの日付を指定してください。
web-seen-who = 利用者
web-seen-done = 操作
web-seen-opened = 証跡を開いた
web-seen-exported = 書き出した
web-seen-item = 対象
web-seen-address = 接続元
web-bad-page = 一覧の範囲の指定が正しくありません：{ $reason }
    .mend = from は0以上の数、limit は1～{ $limit }の数で指定してください。
web-search-waiting = 古い記録 { $count } 件は検索の準備中のため、まだ見つかりません。準備は自動で進みます。
web-overrides = { $whose }の回答に代わります（{ $whose }の回答と証跡は、このサービスでは使われなくなります）。
web-answer-of = { $answer }（{ $whose }）
web-unanswered = 未回答
web-bulk-nothing = 記録する内容がありません
    .mend = 対策項目を選び、実施状況か担当を指定してください
web-csv-file = 表のファイル（CSV、タブ区切り、1 MiBまで）
web-csv-see-file = ファイルの変更を確かめる
web-csv-none = なし
web-csv-outdated = より新しい測定値があるため、現在の値は変わりません
web-from-to = { $before } → { $after }
web-file-missing = ファイルが選ばれていないか、空です。
    .mend = ファイルを選んでから、もう一度送信してください。
web-place-cell = { $line }行目の{ $column }列
web-share = { $part } / { $whole }
web-days = { $from }～{ $to }
web-window-title = { $title } – Akashi
web-window-title-of = { $title } – { $organisation } – Akashi
web-pattern-option = { $number }：{ $title }
web-value-named = { $name } { $value }
web-values-of = { $title }：{ $values }
