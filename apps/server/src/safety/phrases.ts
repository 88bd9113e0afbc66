import type { PhraseView } from '@sekisho/protocol'

type Phrase = Omit<PhraseView, 'text'> & { template: string }

/**
 * The first set of refusal phrases (定型文). `{name}` is the other's display name. A refusal is never a finding (R5): a test holds every one of
 * them against the inspector, and the gate knows them by their words.
 */
const PHRASES: readonly Phrase[] = [
  {
    id: 'contact-friendly',
    tone: 'friendly',
    about: 'contact',
    alternative: 'none',
    template: '{name}さん、気持ちはうれしいよ。でも連絡先の交換はできないんだ。ここでいっぱいお話ししようね。',
  },
  {
    id: 'contact-friendly-mail',
    tone: 'friendly',
    about: 'contact',
    alternative: 'mail',
    template:
      '{name}さん、ありがとう。連絡先は交換できないけど、サイトのメールならいつでも読めるよ。そっちに送ってね。',
  },
  {
    id: 'contact-friendly-login',
    tone: 'friendly',
    about: 'contact',
    alternative: 'next_login',
    template: '{name}さん、連絡先は交換できないんだ、ごめんね。次にログインする日が決まったら、ここでお知らせするね。',
  },
  {
    id: 'contact-firm',
    tone: 'firm',
    about: 'contact',
    alternative: 'none',
    template: '{name}さん、連絡先は誰にも教えていません。この話はここまでにしてください。',
  },
  {
    id: 'contact-firm-mail',
    tone: 'firm',
    about: 'contact',
    alternative: 'mail',
    template: '{name}さん、連絡先は教えません。用があるときは、サイトのメールでお願いします。',
  },
  {
    id: 'contact-firm-login',
    tone: 'firm',
    about: 'contact',
    alternative: 'next_login',
    template: '{name}さん、連絡先の交換はお断りします。お話の続きは、次にログインしたときにここで。',
  },
  {
    id: 'contact-rules',
    tone: 'rules',
    about: 'contact',
    alternative: 'none',
    template: '{name}さん、連絡先の交換は規約で禁止されています。お互いのアカウントを守るため、ご理解ください。',
  },
  {
    id: 'contact-rules-mail',
    tone: 'rules',
    about: 'contact',
    alternative: 'mail',
    template: '{name}さん、規約により連絡先の交換はできません。ご連絡はサイトのメールをお使いください。',
  },
  {
    id: 'contact-rules-login',
    tone: 'rules',
    about: 'contact',
    alternative: 'next_login',
    template: '{name}さん、規約で連絡先は交換できません。次のログインの予定は、サイトの中でお知らせします。',
  },
  {
    id: 'contact-playful',
    tone: 'playful',
    about: 'contact',
    alternative: 'none',
    template: 'ざんねん、{name}さん！ 連絡先は関所を通れないのです。ここで会えるのを楽しみにしてるね。',
  },
  {
    id: 'contact-playful-mail',
    tone: 'playful',
    about: 'contact',
    alternative: 'mail',
    template: '{name}さん、連絡先は関所で止められちゃうよ。サイトのメールなら通行手形いらず！',
  },
  {
    id: 'contact-playful-login',
    tone: 'playful',
    about: 'contact',
    alternative: 'next_login',
    template: '{name}さん、連絡先はひみつ。そのかわり、次のログインの日は一番に教えちゃう。',
  },
  {
    id: 'contact-formal',
    tone: 'formal',
    about: 'contact',
    alternative: 'none',
    template: '{name}様、恐れ入りますが、連絡先の交換はいたしかねます。何卒ご了承くださいませ。',
  },
  {
    id: 'contact-formal-mail',
    tone: 'formal',
    about: 'contact',
    alternative: 'mail',
    template: '{name}様、恐れ入りますが、連絡先はお伝えできません。ご用の際は、サイトのメールをご利用くださいませ。',
  },
  {
    id: 'contact-formal-login',
    tone: 'formal',
    about: 'contact',
    alternative: 'next_login',
    template: '{name}様、連絡先の交換はいたしかねますが、次回のログイン予定はサイト内でご案内いたします。',
  },
  {
    id: 'offsite-friendly',
    tone: 'friendly',
    about: 'offsite',
    alternative: 'none',
    template: '{name}さん、誘ってくれてありがとう。でもサイトの外のことはできないんだ。ここで仲良くしてね。',
  },
  {
    id: 'offsite-firm',
    tone: 'firm',
    about: 'offsite',
    alternative: 'none',
    template: '{name}さん、サイトの外でのやり取りはしません。もう言わないでください。',
  },
  {
    id: 'offsite-rules',
    tone: 'rules',
    about: 'offsite',
    alternative: 'none',
    template: '{name}さん、サイトの外でのお支払いやお約束は、規約で禁止されています。',
  },
  {
    id: 'offsite-playful',
    tone: 'playful',
    about: 'offsite',
    alternative: 'none',
    template: '{name}さん、そのお話は関所止まり！ ここでの楽しいおしゃべりに戻ろう。',
  },
  {
    id: 'offsite-formal',
    tone: 'formal',
    about: 'offsite',
    alternative: 'none',
    template: '{name}様、サイトの外でのお約束はお受けいたしかねます。ご容赦くださいませ。',
  },
  {
    id: 'harm-friendly',
    tone: 'friendly',
    about: 'harm',
    alternative: 'none',
    template: '{name}さん、その言い方はつらいな。楽しいお話に戻れないなら、今日はここまでにするね。',
  },
  {
    id: 'harm-firm',
    tone: 'firm',
    about: 'harm',
    alternative: 'none',
    template: '{name}さん、その発言はやめてください。続くなら、このチャットを終わります。',
  },
  {
    id: 'harm-rules',
    tone: 'rules',
    about: 'harm',
    alternative: 'none',
    template: '{name}さん、その発言は規約に反します。内容は運営に記録されています。',
  },
  {
    id: 'harm-playful',
    tone: 'playful',
    about: 'harm',
    alternative: 'none',
    template: '{name}さん、はい、そこまで。この話はおしまいにします。',
  },
  {
    id: 'harm-formal',
    tone: 'formal',
    about: 'harm',
    alternative: 'none',
    template: '{name}様、そのようなご発言はお控えください。続く場合は、終了させていただきます。',
  },
]

/** Pure: whether a text is one of the phrases, word for word, to somebody of this name. */
export const isRefusalPhrase = (text: string, name: string): boolean =>
  fillPhrases(name).some((phrase) => phrase.text === text)

/** Pure: every phrase with the name filled in. */
export function fillPhrases(name: string): PhraseView[] {
  return PHRASES.map(({ template, ...phrase }) => ({ ...phrase, text: template.replaceAll('{name}', () => name) }))
}
