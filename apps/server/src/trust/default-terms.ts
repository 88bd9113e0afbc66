/** The terms of a new site. The clause numbers are those that the default policy names. */
export const DEFAULT_TERMS = {
  ja: `第1条　この規約について
このサイトでチャット、サイトメール、プロフィールを使うすべての方に適用されます。

第2条　18歳以上の方だけが利用できます
利用の前に年齢確認をしていただきます。18歳未満と思われるときは、確認が終わるまで会話を止めます。

第3条　メッセージの確認と記録
安全のため、送られた文章は相手に届く前に自動で確認し、記録します。連絡先の交換や危険が見つかった文章は、相手に届きません。
運営担当者が会話を読むのは、通報や異議、危険のしるしなどの理由があるときに、必要な部分だけです。読んだ人と理由は記録に残ります。
入力中でまだ送っていない文章を、サイトが受け取ることはありません。

第4条　連絡先を交換しないでください
電話番号、メールアドレス、LINEやSNSのID、外部のリンクを教えること、たずねること。

第5条　サイトの外でのお支払いや面会をしないでください
送金、電子マネー、現金の受け渡し、直接会う約束。

第6条　相手を脅かすこと、勧誘、無断の記録をしないでください

第7条　ご自身や相手の個人が特定される情報を書かないでください

第8条　相手を尊重してください

第9条　処分と異議申し立て
規約に反したときは、注意、警告、機能制限、一時停止の順に対応します。どの処分にも、根拠となる条文、期限、異議の申し立て方を示します。
すでに得た報酬が減ることはありません。退会の処分は、必ず人が判断し、別の担当者が確認します。
断ったことで不利になることは、決してありません。

第10条　記録の保存
記録は改ざんできない形で保存します。ご本人の請求があれば、法令に従って内容を消去します。`,
  en: `Article 1 — About these terms
They apply to everyone who uses chat, site mail or a profile on this site.

Article 2 — Adults only
You prove your age before you begin. When someone seems to be under 18, the conversation is paused until it has been checked.

Article 3 — How messages are inspected and kept
For everyone's safety, what you send is inspected automatically before the other person sees it, and it is kept on record. A message in which an exchange of contact details or a danger is found does not reach the other person.
Staff read a conversation only for a reason — a report, a dispute, a sign of danger — and only the part it needs. Who read it, and why, is on record.
What you type and have not sent never reaches the site.

Article 4 — Do not exchange contact details
Giving or asking for telephone numbers, mail addresses, LINE or social network IDs, or links to other places.

Article 5 — No payment or meeting outside the site
Transfers, e-money, cash, or plans to meet in person.

Article 6 — No threats, lures or recording without leave

Article 7 — Write nothing that identifies you or the other person

Article 8 — Respect the other person

Article 9 — Sanctions and appeals
When these terms are broken, we respond in steps: notice, warning, restriction, suspension. Every sanction names its article, its end, and how to appeal.
Pay that has been earned is never touched. Only a person, confirmed by a second person, ends a membership.
Refusing a request never counts against you.

Article 10 — Records
Records are kept in a form that cannot be altered unnoticed. On your request their content is erased as the law provides.`,
}
