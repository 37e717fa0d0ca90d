## コマンド行のヘルプ

help = 公表されたセキュリティガイドラインに照らしてクラウドサービスを評価し、理由を示し、証明します。
help-exit-codes = 終了コード：0 指摘なし、1 指摘あり、2 入力の誤り
    例：
      akashi assess examples/hibari/expense.toml
      akashi assess examples/hibari/expense.toml --why III.1.1.3
      akashi guideline show II.1.1.1
help-assess = ファイルに書かれたサービスを評価する（何も保存しない）
help-assess-examples = 例：
      akashi assess expense.toml
      akashi assess expense.toml --why III.1.1.3.b
      akashi assess expense.toml --format json --fail-on recommended
help-init = 署名鍵とともに新しいワークスペースを作る
help-init-examples = 例：
      akashi init hibari.akashi --name 株式会社ひばりクラウド
help-init-arg-file = 作るワークスペースのファイル
help-init-arg-name = 組織の名称
help-backup = 台帳・証跡・アカウントを1つのファイルに複製する（署名鍵は含まない）
help-backup-examples = 例：
      akashi backup 2026-11-21.akashi-backup -w hibari.akashi
help-backup-arg-output = 作るバックアップのファイル
help-restore = バックアップを検証してから元に戻す
help-restore-examples = 例：
      akashi restore 2026-11-21.akashi-backup hibari.akashi
help-restore-arg-backup = バックアップのファイル
help-restore-arg-file = 戻す先（まだないファイル）
help-reset-password = パスワードを忘れた利用者のために、再設定のリンクを作る
help-reset-password-examples = 例：
      akashi reset-password sato@example.jp -w hibari.akashi
      akashi reset-password sato@example.jp -w hibari.akashi --origin https://akashi.example.jp
help-reset-password-arg-mail = 利用者のメールアドレス
help-reset-password-arg-origin = 利用者が開くサーバーのアドレス
help-reset-password-arg-second-factor = 二要素認証（認証アプリとパスキー）も解除する。本人が両方とも失ったときに使う
help-serve = ブラウザーの画面とAPIを提供する
help-serve-examples = 例：
      akashi serve --demo
      akashi serve hibari.akashi
      akashi serve hibari.akashi --listen 0.0.0.0:4310 --origin https://akashi.example.jp
help-serve-arg-files = 提供するワークスペースのファイル（なければ作る。省くと --workspace）
help-serve-arg-listen = 待ち受けるアドレスとポート
help-serve-arg-origin = 利用者が開くアドレス（リバースプロキシーの後ろに置くとき）
help-serve-arg-time-zone = 日付の境目と時刻の表示に使うタイムゾーン（例：Asia/Tokyo）。省くと、サーバーの設定に従う。ワークスペースの設定があれば、それを優先する
help-serve-arg-demo = 架空の会社の例で試す（終了すると消える）
help-service = ワークスペースのサービス
help-service-import = サービスファイルの内容のうち、まだ記録されていないものを記録する
help-service-import-examples = 例：
      akashi service import expense.toml -w hibari.akashi --dry-run
help-service-list = サービスの一覧をパターンと件数とともに表示する
help-service-show = サービスの評価を表示する
help-state = 対策項目・ベストプラクティス・義務などについて1件記録する
help-state-examples = 例：
      akashi state set III.1.1.3 implemented --service expense --note 24時間監視 -w hibari.akashi
      akashi state done II.1.1.2.rev1 --on 2026-04-01 -w hibari.akashi
      akashi state exclude II.2.2.2 --reason テレワークを行わないため -w hibari.akashi
help-state-set = 対策項目の実施状況を記録する
help-state-exclude = 対策項目を理由を付けて対象外にする
help-state-lift = 対象外を取り消す
help-state-owner = 対策項目の担当（役職または部署）を記録する
help-state-plan = 対策項目の実施計画を記録する
help-state-approve = 対策項目の最新の記録を承認する
help-state-adopt = ベストプラクティスを採用する（その義務も数えるようになる）
help-state-drop = ベストプラクティスの採用をやめる
help-state-done = 義務を果たしたことを記録する
help-state-interval = 繰り返す義務の間隔を決める
help-state-parameter = ガイドラインが組織に任せた値を決める
help-state-event = 義務のきっかけとなる事象を記録する
help-state-setting = 判定の厳しさを選ぶ
help-state-reading = 原文の矛盾の読み方を選ぶ
help-evidence = 記録を裏付ける証跡
help-evidence-examples = 例：
      akashi evidence add II.1.1.1 --title "情報セキュリティ基本方針 第3版" --file policy.pdf -w hibari.akashi
help-evidence-add = 項目に証跡を登録する
help-evidence-list = 項目の証跡を一覧する
help-evidence-withdraw = 証跡を理由を付けて取り下げる
help-evidence-get = 証跡の中身を取り出す（先にハッシュ値を照合する）
help-evidence-check = すべての証跡のハッシュ値を照合し、変わったものを記録する
help-measure = 評価項目の測定値または合意値を記録する
help-measure-examples = 例：
      akashi measure III.1.1.3.b 99.95% --service expense -w hibari.akashi
      akashi measure III.1.1.3.c 4分 7分 --service expense -w hibari.akashi
      akashi measure III.1.1.3.b 99.9% --agreed --service expense -w hibari.akashi
help-history = 誰がいつ何を記録したかを表示する
help-diff = 2つの時点の間で変わった判定を表示する
help-diff-examples = 例：
      akashi diff expense --from 2026-04-01 --to 2026-10-01 -w hibari.akashi
help-as-of = ある時点までの記録に基づく評価を表示する
help-erase = 記録の内容を完全に消去する（理由は残る）
help-checklist = ANNEX2の対策一覧を表計算ファイルで扱う
help-checklist-examples = 例：
      akashi checklist export -o checklist.xlsx --service expense -w hibari.akashi
      akashi checklist import checklist.xlsx -w hibari.akashi
      akashi checklist import checklist.xlsx --apply -w hibari.akashi
help-checklist-export = チェックリストをXLSXで書き出す
help-checklist-import = 編集したチェックリストの変更点を表示する（--apply ですべてまとめて記録）
help-ledger = 台帳の書き出し、検証、証明
help-ledger-examples = 例：
      akashi ledger export -o ledger.jsonl -w hibari.akashi
      akashi ledger verify ledger.jsonl --verifier-key "$(cat hibari.vkey)" --since checkpoint.txt
      akashi ledger proof 12 -w hibari.akashi > 12.tlog-proof
      akashi ledger verify 12.tlog-proof --verifier-key "$(cat hibari.vkey)"
help-ledger-export = 誰でも検証できる形（JSON Lines）で台帳を書き出す
help-ledger-verify = 書き出した台帳または証明を検証し、整合しない最初の記録を示す
help-ledger-checkpoint = 最新の署名付きチェックポイントを表示する
help-ledger-key = ワークスペースの検証鍵を表示する
help-ledger-proof = 記録と、それが台帳に含まれることの証明を表示する
help-guideline = ガイドラインの閲覧、検索、出力、検査
help-guideline-list = ガイドラインの一覧を表示する
help-guideline-show = 項目を番号で表示する（readers、patterns、responsibility、supply-chain、elements、terms、events も可）
help-guideline-search = 日本語または英語の言葉で項目を探す
help-guideline-export = ガイドラインをデータとして出力する
help-guideline-validate = ガイドラインのフォルダまたは対応付けのファイルを検査し、問題をすべて示す
help-oscal = OSCAL文書（カタログ、プロファイル、マッピングコレクション）の解決、変換、検査
help-oscal-examples = 例：
      akashi oscal resolve baseline_profile.json -o baseline_catalog.json
      akashi oscal convert catalog.yaml catalog.json
      akashi oscal validate catalog.json
help-oscal-resolve = プロファイルを解決し、対応するカタログを書き出す
help-oscal-convert = JSONとYAMLを相互に変換する（形式はファイル名で決まる）
help-oscal-validate = OSCAL文書を検査し、問題をすべて示す
help-crosswalk = 二つのガイドライン・規格の対応を、必要なだけ対応付けをたどって項目ごとに示す
help-crosswalk-examples = 例：
      akashi crosswalk mic3 cpsf
      akashi crosswalk mic3 cpsf --item II.2.1.1
      akashi crosswalk mic3 cpsf --service expense -w acme.akashi
help-schema = サービスファイルまたは全社ファイルのJSON Schemaを表示する
help-arg-workspace = ワークスペースのファイル [環境変数 AKASHI_WORKSPACE]
help-arg-key = 署名鍵のファイル [環境変数 AKASHI_KEY、既定はワークスペースの隣]
help-arg-actor = 記録者のid（氏名ではない） [環境変数 AKASHI_ACTOR]
help-arg-lang = 表示の言語 [環境変数 AKASHI_LANG]
help-arg-file = ファイル
help-assess-arg-file = サービスファイル（書き方は docs/service-file.md）
help-arg-guideline = ガイドラインの略称
help-arg-at = 評価する日 [既定は今日]
help-arg-format = 出力の形式
help-arg-fail-on = この区分までの対象項目がすべて実施済みでなければ終了コード1
help-arg-why = 対策項目、評価項目、義務、または pattern の理由を示す
help-arg-all = すべての対策項目を表示する
help-arg-obligations = すべての義務を期限とともに表示する
help-arg-service = サービス（省略すると組織）
help-service-show-arg-service = サービス
help-diff-arg-service = サービス
help-as-of-arg-service = サービス
help-arg-dry-run = 記録される内容を表示するだけにする
help-arg-control = 項番（II.1.1.1 など）
help-arg-status = 実施状況
help-arg-note = 実施の方法、または記録の所在
help-arg-reason = 理由
help-arg-owner = 役職または部署（氏名は書かない）
help-arg-plan = 実施すること
help-arg-due = 期限
help-arg-on = 日付 [既定は今日]
help-arg-practice = ベストプラクティスのid（II.1.1.1.p1 など）
help-arg-obligation = 義務のid（II.1.1.2.rev1 など）
help-arg-interval = 間隔（P7D、P2W、P6M、P1Y など）
help-arg-parameter = パラメータのid
help-arg-value = 値
help-arg-event = 事象のid（incident など）
help-arg-setting = evidence、evidence-max-age、approval、self-approval、reference-values、second-factor、time-zone のどれか
help-arg-topic = pattern または calendar
help-arg-reading = 読み方のid
help-arg-item = 項目のid
help-arg-title = 証跡の名称
help-evidence-add-arg-name = 証跡の呼び名 [既定は項目のidから作る]
help-arg-collected = 収集した日 [既定は今日]
help-arg-valid-until = 有効な最後の日
help-arg-location = 所在（別の場所にある場合）
help-evidence-add-arg-file = 中身として取り込むファイル
help-arg-evidence = 証跡の呼び名
help-arg-output = 書き出すファイル
help-arg-indicator = 評価項目のid（III.1.1.3.b など）
help-arg-values = 値（普段の書き方で可。複数なら最も悪い値を採る）
help-arg-agreed = 測定値ではなく、利用者と合意した値として記録する
help-arg-limit = 最大件数
help-arg-json = JSONで出力する
help-arg-from = 日付または日時
help-arg-to = 日付または日時 [既定は現在]
help-arg-moment = 日付または日時
help-arg-position = 記録の番号
help-arg-ground = 消去の理由
help-arg-replace = 既存のファイルを置き換える
help-erase-arg-apply = 実際に消去する（付けなければ対象を表示するだけ）
help-arg-apply = 変更を記録する
help-arg-verifier-key = 別の経路で知った検証鍵
help-arg-since = 以前に受け取ったチェックポイントのファイル
help-arg-id = 番号、またはガイドラインの部分の名前
help-arg-words = 探す言葉
help-guideline-export-arg-name = ガイドラインの略称
help-arg-folder = ガイドラインのフォルダ、または対応付けのファイル
help-arg-of = どのファイルのものか
help-state-withdraw = サービスや部門の回答を取り下げ、上位の回答に戻す
help-arg-profile = プロファイル（JSONまたはYAML）
help-arg-input = 変換するファイル
help-arg-root = 参照をたどってよいフォルダ [既定はプロファイルのフォルダ]
help-guideline-export-arg-profile = カタログの代わりに出力するプロファイル（basic、pattern-2-recommended など。OSCALのみ）
help-state-circumstance = ガイドラインの役割や条件が当てはまるか、要求事項のグループを対象とするかを記録する
help-arg-circumstance = 役割、条件またはグループ（role.aggregator、condition.mobile、group.IG1 など）
help-arg-holds = 当てはまるか（open は記録の取消し）
help-guideline-adopt = ワークスペースにガイドラインを採用し、変わる判定を表示する
help-guideline-adopt-arg-name = 収録されたガイドラインの略称、またはガイドラインのフォルダ
help-crosswalk-arg-from = たどり始めるガイドライン・規格の短い名前
help-crosswalk-arg-to = たどり着くガイドライン・規格の短い名前
help-crosswalk-arg-item = どちらか一方の項目。各段とその理由も示す
help-crosswalk-arg-all = 最も強い経路だけでなく、すべての経路を示す
help-crosswalk-arg-service = FROMに照らしたこのサービスの評価から、TOについて分かること
help-iot = IoTサービス：誰が何を担うかから、検討する対応策を導く
help-iot-examples = 例:
      akashi iot derive survey.json
      akashi iot derive survey.json --format json --why
      akashi iot cases survey.json
      akashi -w company.akashi iot state drone survey.json
      akashi -w company.akashi iot decide drone A-5 --adopt --reason "..."
      akashi -w company.akashi iot papers drone --format xlsx --output drone.xlsx
      akashi schema iot-survey
help-iot-derive = 記入した調査テンプレートから導く
help-iot-derive-arg-survey = 調査（JSONファイル）
help-iot-derive-arg-format = 出力の形式
help-iot-derive-arg-why = 各行を開いたものも示す
help-guideline-attach = 手元の文書から原文を取り出し、ガイドラインの要約に添える
help-guideline-attach-arg-name = ガイドラインの略称
help-guideline-attach-arg-file = 文書のPDF、またはテキストファイル（UTF-8、UTF-16、Shift_JIS。改ページ文字でページを区切る）
help-guideline-attach-arg-dry-run = 見つかるものを表示するだけにする（ワークスペースは不要）
help-guideline-import = 他の発行者のフレームワークを取り込む（OSCAL、CISO Assistant、CSV、Excel）
help-guideline-import-examples =
    ワークスペースを指定すると採用し、--output を指定するとフォルダに書き出します。どちらもなければ検査だけを行います。
    例：
      akashi guideline import catalog.json --dry-run -w work.akashi
      akashi guideline import library.yaml -w work.akashi
      akashi guideline import rules.xlsx --language ja --name rules -o rules
      akashi guideline import mapping.yaml -o mapping.toml
help-guideline-import-arg-file = ファイル：OSCALのカタログまたはプロファイル、CISO Assistantのライブラリ、docs/guideline-sheet.md に沿った表
help-guideline-import-arg-name = 付ける略称。省略すると名称から作る
help-arg-language = 言語が示されていない文の言語（ja、en、de など）
help-guideline-import-arg-root = プロファイルの参照先として許すフォルダ。省略するとプロファイルのあるフォルダ
help-guideline-import-arg-output = 書き出すフォルダ。対応表1件だけならファイル
help-guideline-import-arg-dry-run = 内容と、変わる判定を表示するだけで、何も変更しない
help-guideline-lint = フレームワークのファイルやガイドラインのフォルダの問題をすべて示す
help-guideline-lint-arg-file = ファイルまたはフォルダ

help-iot-cases = 典型的なケースと六つの事例を示す（調査やサービスを指定すると、似た順に違いを示す）
help-iot-cases-arg-what = 調査（JSONファイル）、またはサービス
help-iot-state = サービスの調査を記録する
help-iot-state-arg-service = サービス
help-iot-state-arg-survey = 調査（JSONファイル）、または出発点にする事例のID
help-iot-show = サービスの候補の採否と、残っている点を示す（残っていれば終了コード1）
help-iot-show-arg-service = サービス
help-iot-decide = 候補の対応策の採否を記録する
help-iot-decide-arg-service = サービス
help-iot-decide-arg-item = 対応策の項番
help-iot-decide-arg-role = 委託先に求めるもの：ロールの記号（a～k）
help-iot-decide-arg-adopt = 採用する
help-iot-decide-arg-reject = 採用しない
help-iot-decide-arg-defer = 先送りする
help-iot-decide-arg-reopen = 採否を未決に戻す
help-iot-compare = 二つの調査から導かれるものの違いを示す
help-iot-compare-arg-before = 調査（JSONファイル）、事例、またはサービス
help-iot-compare-arg-after = 比べる相手
help-iot-annex = 過度の責任を負わないための確認（ANNEX3）を示す
help-iot-annex-arg-what = 調査（JSONファイル）、事例、またはサービス
help-iot-papers = 記入済みテンプレート、リスク一覧、自らの計画、委託先ごとの契約条項を資料にする
help-iot-papers-arg-what = 調査（JSONファイル）、事例、またはサービス
help-chain = サプライチェーン：責任分担、全体を通した判定、影響の及ぶ範囲を調べる
help-chain-examples = 例：
      akashi chain check examples/chain/kintai.json
      akashi chain import examples/chain/kintai.json -w akashi.db
      akashi chain verdict kintai -w akashi.db
      akashi schema chain
help-chain-check = サプライチェーンのファイルを、ワークスペースなしで判定する
help-chain-check-arg-file = サプライチェーンのファイル（JSON）
help-chain-check-arg-service = 対象のサービス。省くと、他から使われていない全てのサービス
help-chain-import = ファイルの新しい内容を記録する（全て記録するか、何も記録しない）
help-chain-import-arg-file = サプライチェーンのファイル（JSON）、またはresponsibility matrix --format oscalかresponsibility componentsが書き出した文書（JSON、YAML）
help-chain-show = サービスのサプライチェーンの姿（構成員、連携、モデル、稼働率）を示す
help-chain-verdict = サプライチェーンを通した判定、不足、動くべき当事者を示す
help-chain-impact = サービスが障害・停止・変更・国外移転したときに影響の及ぶ範囲を示す
help-chain-withdraw = サプライチェーンの記載（claim:iaas-reportなど）を取り下げる
help-chain-withdraw-arg-part = 対象。party、member、link、contract、share、agreement、claimのいずれかとID
help-chain-withdraw-arg-reason = 取り下げる理由
help-responsibility = 責任の分担を調べる
help-responsibility-examples = 例：
      akashi responsibility matrix kintai -w akashi.db
      akashi responsibility matrix kintai -w akashi.db --format xlsx --output matrix.xlsx
help-responsibility-matrix = サプライチェーンの各当事者が各要求事項で受け持つ分担を示す
help-responsibility-matrix-arg-party = この当事者の分担だけを示す。OSCALでは、この当事者に開示できるものだけ
help-arg-as-of = 判定の基準日。省くと今日
help-plan = 要求策定：享受したい内容から、問題・リスクを経て、要求項目を導く
help-plan-examples = 例:
      akashi plan derive case.json
      akashi plan derive case.json --format markdown --pull-in
      akashi plan compare before.json after.json
      akashi schema plan-case
help-plan-derive = 案件から、問題・リスクと対策を導く
help-plan-derive-arg-case = 案件（JSONファイル）
help-plan-derive-arg-format = 出力の形式（markdownは要求項目の一覧）
help-plan-derive-arg-why = たどった線と、その根拠も示す
help-arg-pull-in = 前提となる対策が選ばれていないとき、拒まずに加える
help-plan-compare = 2つの案件を比べ、何が変わるかを示す
help-plan-compare-arg-before = 元の案件（JSONファイル）
help-plan-compare-arg-after = 変えた案件（JSONファイル）
help-plan-compare-arg-format = 出力の形式
help-plan-linkage = データ連携のパターンと留意点を示す
help-plan-linkage-arg-own-processing = 重要情報を扱うシステムが、転送前に統計化・匿名化などをするか
help-plan-linkage-arg-other-storage = 他のシステムが保存するもの（連携データ、または処理結果だけ）
help-plan-linkage-arg-format = 出力の形式
help-plan-tree = 樹形図をSVGで書き出す（--componentがなければ、全ての樹形図をフォルダーへ）
help-plan-tree-arg-case = 案件（JSONファイル）
help-plan-tree-arg-component = 構成要素の文字（A～F）
help-plan-tree-arg-output = 書き出すファイル、またはフォルダー
help-plan-sheet = ベンダーの回答票（XLSX）を書き出す
help-plan-sheet-arg-case = 案件（JSONファイル）
help-plan-paper = 要求項目を文書（調達仕様書、または自らの要件）として書き出す
help-plan-paper-arg-case = 案件（JSONファイル）
help-plan-paper-arg-at = 文書の基準日 [既定は今日]
help-report = サービスについての文書を、閲覧・印刷・編集用に書き出す
help-report-examples = 例：
    akashi report executive expense --format pdf --output report.pdf
    akashi report applicability expense --format docx --output statement.docx
help-report-executive = 経営報告：状況と推移、対応が必要な項目
help-report-executive-arg-service = サービス
help-report-executive-arg-as-of = どの日に分かっていた内容か（省くと今日）
help-report-applicability = 適用宣言書：全ての対策項目の判定と、その理由・証跡
help-report-applicability-arg-service = サービス
help-report-applicability-arg-as-of = どの日に分かっていた内容か（省くと今日）
help-plan-state = 案件を、サービスの要求として記録する（選んだ対策の要求が、サービスの要求事項になる）
help-plan-state-arg-service = サービス
help-plan-state-arg-case = 案件（JSONファイル）
help-plan-show = サービスの要求として記録した案件から導かれるものを示す（前提を欠く対策があれば終了コード1）
help-plan-show-arg-service = サービス
help-plan-show-arg-format = 出力の形式（markdownは要求項目の一覧）
help-plan-answers = ベンダーの回答：記入された回答票を読み、比べる
help-plan-answers-examples = 例:
      akashi plan answers read kou.xlsx otsu.xlsx
      akashi plan answers compare case.json kou.xlsx otsu.xlsx
      akashi plan answers record crm kou.xlsx --vendor kou --name 甲社
      akashi plan answers compare crm --format xlsx --output vendors.xlsx
help-plan-answers-read = 回答票を読み、誤りを全て示す（何も記録しない）
help-plan-answers-read-arg-files = 記入された回答票（XLSX）
help-plan-answers-record = ベンダーの回答を、サービスに記録する
help-plan-answers-record-arg-service = サービス
help-plan-answers-record-arg-file = 記入された回答票（XLSX）
help-plan-answers-record-arg-vendor = ベンダーの略称（サプライチェーンの当事者ならその略称）
help-plan-answers-record-arg-name = ベンダーの名称（組織の名称。初めてのときに書く）
help-plan-answers-compare = ベンダーを、要求ごと、問題・リスクごとに比べる（確認することが残っていれば終了コード1）
help-plan-answers-compare-arg-what = 案件（JSONファイル）、またはサービス
help-plan-answers-compare-arg-files = 案件と比べる回答票（XLSX）。サービスのときは、記録した回答を比べる
help-plan-answers-compare-arg-format = 出力の形式
help-chain-export = ワークスペースのサプライチェーンをファイルに書き出す
help-supplier = 供給者：取り決め、未解決の事項、次のレビューを調べる
help-supplier-list = 全ての供給者を一覧にする
help-supplier-show = 供給者の取り決め、未解決の事項、手順の記録を示す
help-supplier-show-arg-party = 当事者
help-responsibility-clauses = サービスの事業者と当事者の間の契約・SLAの条項を作り、取り決めるべき事項と突き合わせる
help-responsibility-clauses-arg-party = サービスを利用する当事者
help-responsibility-clauses-arg-since = この日の版からの変更も示す
help-responsibility-import = ほかのツールが書いたOSCALの文書から、供給者のサービスの分担と実施の表明を取り込む
help-responsibility-import-arg-file = コンポーネント定義またはシステムセキュリティ計画（JSON、YAML）
help-responsibility-import-arg-service = サプライチェーンに登録済みのサービス
help-responsibility-import-arg-component = 文書のコンポーネント（表題またはUUID）。1つしかなければ不要
help-responsibility-import-examples = 例：
      akashi responsibility import iaas-components.json --service minato-tokyo -w hibari.akashi --dry-run
help-responsibility-components = 事業者が提供するものを、公開できるOSCALのコンポーネント定義として書き出す：各要求事項についてサービスが提供するもの、利用者に委ねるもの、実施の表明（供給者、顧客、担当者は含まない）
help-responsibility-components-arg-provider = サービスを提供する当事者
help-responsibility-components-arg-service = この事業者のサービスのうち、これだけを書き出す
help-responsibility-components-arg-output = 書き出すファイル（.yamlならYAML）
