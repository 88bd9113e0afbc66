import { baseFolder, type ExportInfo } from '@sekisho/evidence/package'

/** Pure: data/READ-ME-FIRST.ja.txt. Written for a lawyer, a police officer or a judge who has never heard of this program. */
export const writeReadMe = (info: ExportInfo): string => `はじめにお読みください
====================

これは、ライブチャットサイトの記録から作られた証拠資料です。

  資料の番号   ${info.id}
  記録元       ${info.origin}
  作成した日時 ${info.madeAt}（協定世界時。日本時間はこれに9時間を足します）
  記録の件数   ${info.records}件


1. 何が入っているか
--------------------
  timeline.pdf        記録を日時の順に並べたもの（印刷用）
  timeline.html       同じ内容（ブラウザーで開きます）
  verifier.html       この資料が改ざんされていないかを確かめる道具
  records.jsonl       記録そのもの（1行が1件。timeline のもと）
  custody.jsonl       だれが、いつ、なぜこの会話を開き、書き出したか
  export.json         この資料の目的、渡す先、伏せたものとその理由
  export-record.json  この資料を作ったことの記録
  proofs.jsonl        各記録が台帳に入っていることの証明
  checkpoint.txt      台帳の署名された要約と、第三者の連署
  attested.jsonl、timestamps/
                      以前の要約と、第三者の連署・タイムスタンプ（あるとき）
  keys.json           署名を確かめるための公開鍵


2. 確かめ方（特別な知識は要りません）
--------------------------------------
  (1) verifier.html をダブルクリックして、ブラウザーで開きます。インターネットにはつながりません。
  (2) 受け取った ZIP ファイルを、その画面に入れます（展開する前の、もとの ZIP です）。
  (3) 結果が日本語で出ます。1文字でも変わっていれば、どこが変わったかが示されます。
  (4) 画面に出る「台帳の鍵」を、サイトが公開している鍵と見比べてください。サイトに電話で問い合わせる、
      公開のページ（サイトの /log/keys）を見る、弁護士などが前から控えている鍵と比べる、などの方法があります。
      鍵が違えば、この資料はそのサイトのものではありません。
  (5) 第三者の連署やタイムスタンプがあるときは、証人の鍵や時刻認証局の証明書も、その第三者が公開しているものと見比べます。
      見比べるまでは、時刻の証明に数えません（サイトにも作れるためです）。
  この道具自体を疑うときは、同じ道具を別のところ（サイトの /log/verifier.html）から受け取って使えます。


3. この道具を使わない確かめ方（技術者の方へ）
----------------------------------------------
  ファイルが変わっていないこと（BagIt 1.0、RFC 8493）:
    cd ${baseFolder(info.id)}
    sha256sum -c manifest-sha256.txt
    sha256sum -c tagmanifest-sha256.txt
  記録 → 台帳:
    項目のダイジェスト = SHA-256("sekisho/field/v2\\n" + salt + "\\n" + 名前 + "\\n" + RFC 8785 の JSON 値)
    記録の約束値 = SHA-256("sekisho/record/v2\\n" + 「名前 ダイジェスト\\n」を名前の順に並べたもの)
    葉 = SHA-256(0x00 + 約束値)。proofs.jsonl が checkpoint.txt の根までの経路です（RFC 6962）。
  署名: checkpoint.txt は C2SP tlog-checkpoint の signed note（Ed25519）です。
    Go の golang.org/x/mod/sumdb/note と sumdb/tlog で確かめられます。
  タイムスタンプ（timestamps/ があるとき、RFC 3161）:
    openssl ts -verify -in NAME.tsr -digest <NAME.json の imprint> -CAfile <時刻認証局の証明書>


4. 何が証明され、何が証明されないか
------------------------------------
  証明されること
    ・ここにある記録は、記録されてから変わっていません。
    ・連署やタイムスタンプがあり、その鍵や証明書を見比べたとき、その時刻までに、その記録は存在していました。
    ・伏せた項目があっても、残りの部分はもとの記録と同じです。
  証明されないこと
    ・話された内容が本当であること。
    ・登録した人の実際の氏名や、だれが端末を操作したか。表示名、役割、呼び名はサイトの言葉です。
    ・連署やタイムスタンプがまだない記録の、正確な時刻（サイトが記録した時刻です）。
    ・この資料に入っていない会話がないこと（範囲は export.json にあります）。


5. 伏せたものについて
----------------------
  目的に要らない他の人の情報や、開示しないことになっている人の情報は伏せています。伏せた項目には理由が付いていて、
  伏せたことも検証されます。「消去済み」は、保存の期限や本人の求めにより内容が消されたものです。
  〔U+1F60A〕のような表記は、印刷用の書体にない文字（絵文字など）を番号で示したものです。


6. 問い合わせ
--------------
  この資料を作ったサイト（${info.origin}）に、資料の番号を添えてお問い合わせください。
  内容に個人の情報が含まれます。必要のない人に渡さず、役目が済んだら消してください。


In short (English)
------------------
This is an evidence package of chat records (BagIt 1.0). Open verifier.html in a browser (it uses no network), drop the
original ZIP on it, and compare the log's key that it shows with the one the site publishes. It proves that the records have
not changed since they were recorded; it does not prove that what was said is true, nor who was at the keyboard.
`
