import { SiteClient } from '@sekisho/client'
import { type DecideCaseBody, type MessageView, ROUTES, type Role } from '@sekisho/protocol'
import { signUp } from '@sekisho/server/accounts'
import { type App, type AppOptions, createApp } from '../../apps/server/src/app.ts'
import { newId } from '../../apps/server/src/ids.ts'
import { fixedKeys, newKey } from '../../apps/server/src/log/index.ts'
import { prepareSite } from '../../apps/server/src/prepare-site.ts'

export const PASSWORD = 'sekisho-pictures'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const DAYS = 28

type Account = { id: string; email: string; displayName: string }
type Person = Account & { client: SiteClient }
type Line = readonly ['m' | 'p', string]
type Talk = { member: Person; performer: Person; conversationId: string; sent: MessageView[] }
type Judgement = Pick<DecideCaseBody, 'decision' | 'reason'> & Partial<DecideCaseBody>

/** Everyday talk; a day takes the next ones. */
const TALKS: readonly (readonly Line[])[] = [
  [
    ['m', 'こんばんは、今日は早く帰れました'],
    ['p', 'おかえりなさい。ゆっくりできそう？'],
    ['m', 'うん、カレーを作りました'],
    ['p', 'いいにおいがしてきそう。甘口？辛口？'],
    ['m', '中辛です。じゃがいも多め'],
  ],
  [
    ['m', '昨日すすめてくれた映画、見ました'],
    ['p', 'わあ、どうだった？'],
    ['m', '最後の場面で泣きそうになりました'],
    ['p', 'わかる。音楽がずるいよね'],
  ],
  [
    ['m', '週末は雨みたいですね'],
    ['p', '洗濯物がたまっちゃう'],
    ['m', '部屋で読書かな'],
    ['p', '何を読んでるの？'],
    ['m', '短い推理ものです'],
    ['p', '犯人は言わないでね'],
  ],
]
const ASKING: readonly Line[] = [
  ['m', '今日も楽しかったです'],
  ['p', 'こちらこそありがとう'],
  ['m', 'よかったらLINE教えてくれませんか'],
  ['p', '連絡先の交換はできないんだ。ここで話そうね'],
]
const giving = (day: number): readonly Line[] => [
  ['m', 'もっと話したいな'],
  ['p', 'また明日も来てね'],
  ['m', `俺の番号は090-0000-20${day}だから電話して`],
]
const ASKED_TO_STOP = '連絡先の話は、サイトの中ではお控えください。サイトの外では、お二人を守ることができません。'
const KINDER = '相手の方が気持ちよく話せるよう、言い方に少しだけお気をつけください。'
const NOTHING_WRONG = 'やり取りを確認しましたが、規約に反する行為は見つかりませんでした。'
const THREATENING: readonly Line[] = [
  ['m', '返事が遅いよ'],
  ['p', 'ごめんね、飲み物を取りに行ってました'],
  ['m', '家の前で待ってるからな'],
]
const PUSHING: readonly Line[] = [
  ['m', '遅いよ、もういい'],
  ['p', 'ごめんなさい、今もどりました'],
  ['m', '謝るくらいなら最初からちゃんとして'],
]

/**
 * A site with a month of invented days, each lived through the same calls that people's and operators' screens make, at the time it is
 * said to be. Afterwards its clock is the real one.
 */
export async function liveThroughMonth(options: Pick<AppOptions, 'config' | 'databaseUrl' | 'webDir'>) {
  let at: number | undefined = Date.now() - (DAYS + 2) * DAY_MS
  const now = () => new Date(at ?? Date.now())
  const wait = (minutes: number) => {
    if (at !== undefined) at += minutes * MINUTE_MS
  }
  /** To so many minutes ago; never back. */
  const until = (minutesAgo: number) => {
    if (at !== undefined) at = Math.max(at, Date.now() - minutesAgo * MINUTE_MS)
  }
  await prepareSite(options.databaseUrl, now)
  const secret = 'the-secret-of-invented-pictures!'
  const logKeys = fixedKeys(newKey('pictures.example/log').signerKey)
  const app: App = await createApp({ ...options, secret, logKeys, jobs: false, now })
  const address = await app.listen()

  let people = 0
  async function enter(role: Role, displayName: string): Promise<Person> {
    people += 1
    const email = `${role}${people}@example.com`
    const { actor } = await signUp(app.deps, { role, email, password: PASSWORD, displayName, locale: 'ja' })
    const client = new SiteClient(address)
    await client.call(ROUTES.signIn, { body: { email, password: PASSWORD } })
    return { id: actor.accountId, email, displayName, client }
  }
  const [kawamura, ishida] = [await enter('moderator', 'かわむら'), await enter('moderator', 'いしだ')]
  const [oono, mizuno] = [await enter('administrator', 'おおの'), await enter('administrator', 'みずの')]
  const join = async (role: 'member' | 'performer', name: string): Promise<Person> => {
    const person = await enter(role, name)
    const { version } = await person.client.call(ROUTES.terms, {})
    await person.client.call(ROUTES.consent, { body: { version } })
    await person.client.call(ROUTES.submitAgeProof, { body: { birthDate: '1995-05-05', document: 'drivers_licence' } })
    wait(3)
    const approval = { approve: true, reason: '書類と生年月日が一致' }
    await kawamura.client.call(ROUTES.decideAgeProof, { params: { id: person.id }, body: approval })
    if (role === 'member')
      await oono.client.call(ROUTES.credit, {
        body: { accountId: person.id, points: 20_000, reason: '銀行振込の入金を確認' },
      })
    await person.client.connect()
    return person
  }
  const all = async (role: 'member' | 'performer', names: readonly string[]) => {
    const joined: Person[] = []
    for (const name of names) joined.push(await join(role, name))
    return joined
  }
  const performers = await all('performer', ['ゆい', 'あおい', 'みお', 'さくら', 'れな', 'ひなた'])
  const members = await all('member', [
    ...['たろう', 'けんじ', 'ひろし', 'まさと', 'ゆうき', 'たけし', 'しんや', 'こうへい', 'なおき', 'だいすけ'],
    ...[
      'しょうた',
      'ともや',
      'りく',
      'あきら',
      'かずま',
      'のぶ',
      'つよし',
      'はると',
      'まこと',
      'よしき',
      'あつし',
      'てつや',
    ],
    ...[
      'そうた',
      'ゆうた',
      'たいち',
      'けいた',
      'りょう',
      'しげる',
      'ごろう',
      'いさむ',
      'みのる',
      'さとる',
      'わたる',
      'すすむ',
    ],
  ])
  const called = (name: string) => [...members, ...performers].find((one) => one.displayName === name) as Person

  async function talk(member: Person, performer: Person, lines: readonly Line[], insists = false): Promise<Talk> {
    await performer.client.call(ROUTES.setWaiting, { body: { on: true } })
    const conversation = await member.client.call(ROUTES.startTwoShot, { body: { performerId: performer.id } })
    const sent: MessageView[] = []
    for (const [who, text] of lines) {
      wait(0.2)
      const writer = who === 'm' ? member : performer
      const message = { conversationId: conversation.id, clientId: newId(), text }
      sent.push(await writer.client.emit('message.send', message))
    }
    const bounced = insists && sent.find((message) => message.state === 'bounced')
    if (bounced) await member.client.call(ROUTES.insist, { params: { id: bounced.id } })
    await member.client.call(ROUTES.endChat, { params: { id: conversation.chat?.id ?? '' } })
    return { member, performer, conversationId: conversation.id, sent }
  }
  const report = (
    { member, performer, conversationId }: Talk,
    reason: 'contact_request' | 'threat' | 'rude',
    note: string,
  ) => performer.client.call(ROUTES.report, { body: { conversationId, accountId: member.id, reason, note } })
  const dispute = ({ member, sent }: Talk, note: string) =>
    member.client.call(ROUTES.dispute, { params: { id: sent.at(-1)?.id ?? '' }, body: { note } })
  const caseOf = async (subject: Person, by = oono): Promise<string> => {
    const { cases } = await by.client.call(ROUTES.cases, { query: { subject: subject.id } })
    if (!cases[0]) throw new Error(`no open case about ${subject.displayName}`)
    return cases[0].id
  }
  /** Looked at after the first minutes, decided after the second. */
  async function settle(subject: Person, by: Person, minutes: readonly [number, number], judgement: Judgement) {
    const id = await caseOf(subject, by)
    wait(minutes[0])
    await by.client.call(ROUTES.openCase, { params: { id }, body: { reason: '通報の確認' } })
    wait(minutes[1])
    await by.client.call(ROUTES.decideCase, { params: { id }, body: judgement })
    return id
  }
  const readAppeal = (by: Person, id: string) =>
    by.client.call(ROUTES.readAppeal, { params: { id }, body: { reason: '異議の確認' } })

  // Four weeks. What happens repeats every seven days with other people, a little less each week.
  let turn = 0
  const anyone = () => {
    turn += 1
    return [members[4 + (turn % 12)], performers[turn % 6]] as [Person, Person]
  }
  /** Someone else each time: nobody reaches a step of the ladder that keeps them away from the rest of the month. */
  let trouble = 0
  const someoneElse = () => {
    trouble += 1
    return [members[6 + trouble], performers[trouble % 6]] as [Person, Person]
  }
  const chat = async () => talk(...anyone(), TALKS[turn % TALKS.length] as readonly Line[])
  const leftOver: Person[] = []
  for (let day = DAYS; day > 1; day -= 1) {
    until(day * 24 * 60)
    const week = Math.floor((DAYS - day) / 7)
    for (let i = 0; i < 2 + (day % 3); i += 1) {
      await chat()
      wait(25)
    }
    const look = [12 + week * 3, 6 + (day % 5)] as const
    const operator = day % 2 ? kawamura : ishida
    switch (day % 7) {
      case 6: {
        const asked = await talk(...someoneElse(), ASKING)
        await report(asked, 'contact_request', '断りましたが、また聞かれそうです。')
        await settle(asked.member, operator, look, {
          decision: 'note',
          reason: ASKED_TO_STOP,
        })
        break
      }
      case 5:
      case 2: {
        const given = await talk(...someoneElse(), giving(10 + day))
        await dispute(given, '電話番号のつもりではありませんでした')
        await settle(given.member, operator, [look[0] * 4, look[1]], {
          decision: (day + week) % 3 === 0 ? 'clear' : 'violation',
          reason: '前後のやり取りを読み、電話番号かどうかを確かめました。',
        })
        break
      }
      case 4: {
        const threat = await talk(...someoneElse(), THREATENING)
        await settle(threat.member, operator, [5 + week, 8], {
          decision: 'violation',
          strike: 1,
          reason: '読む方が怖いと感じるおそれのある表現が含まれていました。',
        })
        break
      }
      case 3:
      case 0: {
        const pushed = await talk(...someoneElse(), PUSHING)
        await report(pushed, 'rude', '')
        const caseId = await settle(pushed.member, operator, look, {
          decision: 'violation',
          strike: 1,
          reason: '相手を尊重しない表現が含まれていました。',
        })
        if (day % 7 !== 0) break
        wait(200)
        const text = 'いつもの冗談のやり取りの続きでした。前の会話も読んでいただけませんか。'
        const appeal = await pushed.member.client.call(ROUTES.openAppeal, { body: { caseId, text } })
        wait(300)
        const other = operator === kawamura ? ishida : kawamura
        await readAppeal(other, appeal.id)
        const overturn = week % 2 === 0
        const reason = overturn
          ? '前の会話を読み、冗談だと分かりました。'
          : '前の会話も読みましたが、判断は変わりませんでした。'
        await other.client.call(ROUTES.decideAppeal, { params: { id: appeal.id }, body: { overturn, reason } })
        break
      }
      default: {
        const pushed = await talk(...someoneElse(), PUSHING)
        const { conversationId } = pushed
        await pushed.member.client.call(ROUTES.selfReport, { body: { conversationId, note: '言いすぎました。' } })
        await settle(pushed.member, operator, look, {
          decision: 'note',
          reason: 'お申し出ありがとうございます。言い方に少しだけお気をつけください。',
        })
      }
    }
    if (day === 20) {
      await report(await talk(called('けんじ'), called('ゆい'), ASKING), 'contact_request', '')
      await settle(called('けんじ'), ishida, look, { decision: 'note', reason: ASKED_TO_STOP })
    }
    // Busier towards the end of a week.
    for (let i = 0; i < (day % 7 < 3 ? (day % 7) + (week % 2) : 0); i += 1) {
      const [member, performer] = [members[10 + ((day + i * 5) % 24)], performers[(day + i) % 6]] as [Person, Person]
      await report(await talk(member, performer, PUSHING), 'rude', '')
      if (i < 2)
        await settle(member, operator, look, { decision: i ? 'clear' : 'note', reason: i ? NOTHING_WRONG : KINDER })
      else leftOver.push(member)
    }
    if (day % 7 === 6)
      for (const member of leftOver.splice(0))
        await settle(member, operator, look, { decision: 'note', reason: KINDER })
    if (day === 12) await publish('連絡アプリの新しい呼び名', 'ぴよトーク', ['ぴよトークショー'], '11月に増えた呼び名')
  }

  async function saveDraft(title: string, text: string, except: string[], note: string): Promise<string> {
    const { live } = await oono.client.call(ROUTES.policies, { query: {} })
    const { policy } = await oono.client.call(ROUTES.policy, { params: { version: live } })
    const id = newId()
    const term = { id: `term-${policy.terms.length + 1}`, text, category: 'contact.line' as const, except, note }
    const body = { title, revision: 0, policy: { ...policy, terms: [...policy.terms, term] } }
    await oono.client.call(ROUTES.saveDraft, { params: { id }, body })
    await oono.client.call(ROUTES.tryDraft, { params: { id }, body: { revision: 1 } })
    for (;;) {
      const { trial } = await oono.client.call(ROUTES.draft, { params: { id } })
      if (trial?.state === 'passed') return id
      if (trial?.state !== 'running') throw new Error(`the trial of ${title}: ${trial?.state}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  async function publish(title: string, text: string, except: string[], note: string): Promise<void> {
    const id = await saveDraft(title, text, except, note)
    await oono.client.call(ROUTES.publishDraft, { params: { id }, body: { revision: 1, reason: `${note}への対応` } })
  }

  // Yesterday: what the pictures show.
  const [kenji, hiroshi, masato, takeshi] = ['けんじ', 'ひろし', 'まさと', 'たけし'].map(called) as [
    Person,
    Person,
    Person,
    Person,
  ]
  until(27 * 60)
  const [puzzle, ren] = [called('みお'), called('れな')]
  const joke = await talk(takeshi, puzzle, [
    ['m', 'さっきのパズル、また負けた'],
    ['p', 'ふふ、あと一手だったのに'],
    ['m', '次は絶対に泣かせてやるからな'],
  ])
  await report(joke, 'rude', '少しびっくりしました。')
  const jokeCase = await settle(takeshi, ishida, [9, 6], {
    decision: 'violation',
    strike: 1,
    reason: '読む方が怖いと感じるおそれのある表現が含まれていました。',
  })
  until(25.5 * 60)
  await report(await talk(called('なおき'), ren, PUSHING), 'rude', '何度も急かされました。')
  until(20 * 60)
  const withdrawn = await talk(masato, called('さくら'), [...THREATENING, ['m', '駅で待ち伏せして殴ってやる']])
  await report(withdrawn, 'threat', '三度目です。怖いので、もう話したくありません。')
  await settle(masato, mizuno, [4, 11], {
    decision: 'violation',
    strike: 3,
    reason: '読む方が怖いと感じる言葉が、やめるように伝えたあとも続きました。',
    step: { choose: 'withdrawal', reason: '警告のあとも脅しが続いているため' },
  })

  until(18 * 60)
  const words = 'ふたりで遊んでいたパズルの話です。前の日から続いていて、どちらも笑っていました。'
  const appeal = await takeshi.client.call(ROUTES.openAppeal, { body: { caseId: jokeCase, text: words } })

  // Today: the queue.
  until(9 * 60)
  const meeting: readonly Line[] = [
    ['p', '今度の土曜はお休みなんです'],
    ['m', '今度の土曜、駅の改札で会わない？'],
  ]
  await talk(called('こうへい'), called('ひなた'), meeting, true)
  until(7 * 60)
  await readAppeal(kawamura, appeal.id)
  const question = 'お知らせくださりありがとうございます。どのパズルの話でしたか。'
  await kawamura.client.call(ROUTES.answerAppeal, { params: { id: appeal.id }, body: { text: question } })
  await kawamura.client.call(ROUTES.releaseAppeal, { params: { id: appeal.id } })
  until(6 * 60)
  const answer = '毎週ふたりで解いている数字のパズルです。負けた方が泣きまねをする約束でした。'
  await takeshi.client.call(ROUTES.writeAppeal, { params: { id: appeal.id }, body: { text: answer } })
  await dispute(
    await talk(called('しんや'), called('あおい'), [
      ['m', 'あおいさん、おすすめの本ありますか'],
      ['p', '最近は短編集をよく読んでます'],
      ['m', '図書館の本の番号みたいに 080-0000-5678 って書いてあったけど何だろう'],
    ]),
    '本の背に貼ってあった番号のことです',
  )
  until(4 * 60)
  const sorry = await talk(called('ゆうき'), called('さくら'), PUSHING)
  await sorry.member.client.call(ROUTES.selfReport, {
    body: { conversationId: sorry.conversationId, note: 'きつい言い方をしてしまいました。' },
  })
  until(3 * 60)
  for (const text of ['ぴよぺで話そうよ', 'ぴよぺ、入ってる？', '今日は寒いね'])
    await talk(...anyone(), [
      ['m', 'こんばんは'],
      ['p', 'こんばんは、来てくれてうれしい'],
      ['m', text],
    ])
  until(100)
  const yui = called('ゆい')
  await talk(kenji, yui, [
    ['m', 'ゆいさん、今日もお疲れさま'],
    ['p', 'ありがとう、けんじさん。寒くなったね'],
    ['m', 'LINEのIDは kenji_0312 だよ'],
    ['p', '連絡先の交換はできないんだ、ごめんね'],
  ])
  await talk(await join('member', 'けんじろう'), called('みお'), [
    ['m', 'はじめまして'],
    ['p', 'はじめまして、来てくれてありがとう'],
    ['m', 'LINEは kenji_0312 です'],
  ])
  until(42)
  const pressed = await talk(kenji, yui, [
    ['p', 'おかえりなさい。ごはん食べた？'],
    ['m', 'さっきの、登録してくれた？'],
    ['p', 'ごめんね、ここでだけお話しします'],
    ['m', '俺の番号 090-0000-1234 だから電話して'],
    ['p', 'それはできないよ。楽しい話をしようよ'],
  ])
  await report(pressed, 'contact_request', '断ったあとも番号を送ってきました。')
  until(13)
  const urgent = await talk(hiroshi, called('あおい'), THREATENING)
  until(6)
  await ishida.client.call(ROUTES.claimCase, { params: { id: await caseOf(urgent.member) } })
  const draftId = await saveDraft('隠語「ぴよぺ」', 'ぴよぺ', ['ぴよぺんぎん'], '連絡アプリの隠語')
  at = undefined

  return {
    address,
    people: { kawamura, oono, takeshi },
    appealId: appeal.id,
    draftId,
    pressedCaseId: await caseOf(kenji),
    async close() {
      for (const { client } of [...members, ...performers]) client.close()
      await app.close()
    },
  }
}
