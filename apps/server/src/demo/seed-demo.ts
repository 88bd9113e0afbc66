import { changeProfile, decideAgeProof, findActor, type Person, signUp, submitAgeProof } from '../accounts/index.ts'
import { type AppOptions, createApp } from '../app.ts'
import type { AppDeps } from '../app-deps.ts'
import { disputeMessage, leaveChat, openMail, sendMessage, setWaiting, startTwoShot } from '../chat/index.ts'
import { newId } from '../ids.ts'
import { creditPoints } from '../points/index.ts'
import { reportPerson } from '../review/index.ts'
import { giveConsent } from '../trust/index.ts'
import {
  DEMO_ACCOUNTS,
  DEMO_MEMBERS,
  DEMO_NEWCOMER,
  DEMO_PASSWORD,
  DEMO_PERFORMERS,
  type DemoPerson,
} from './people.ts'

const START_POINTS = 20_000
const HOUR_MS = 3_600_000

/**
 * Fills an empty site by the same ways that people take: sign-up, consent, proof of age, chats through the gate.
 * Nothing is written past a use case, so the demo shows what the site really does.
 */
export async function seedDemo(options: AppOptions): Promise<void> {
  const clock = createClock(new Date(Date.now() - 3 * HOUR_MS))
  const app = await createApp({
    ...options,
    config: { ...options.config, logLevel: 'error' },
    jobs: false,
    now: clock.now,
  })
  const { deps } = app
  try {
    await signUp(deps, account(DEMO_ACCOUNTS.administrator))
    const { actor: moderator } = await signUp(deps, account(DEMO_ACCOUNTS.moderator))
    const join = async (person: DemoPerson) => {
      const { actor } = await signUp(deps, account(person))
      await giveConsent(deps, actor, (await deps.terms.current()).version)
      await submitAgeProof(deps, actor, { birthDate: '1995-05-05', document: 'drivers_licence' })
      return actor
    }
    const admit = async (person: DemoPerson): Promise<Person> => {
      const actor = await join(person)
      await decideAgeProof(deps, moderator, actor.accountId, { approve: true, reason: 'デモ用のアカウント' })
      return (await findActor(deps.db, actor.accountId, actor.sessionId, deps.now())) as Person
    }
    const performers: Person[] = []
    for (const { profile, ...person } of DEMO_PERFORMERS) {
      const performer = await admit(person)
      await changeProfile(deps, performer, profile)
      performers.push(performer)
    }
    const members: Person[] = []
    for (const person of DEMO_MEMBERS) {
      const member = await admit(person)
      await creditPoints(deps, null, { accountId: member.accountId, points: START_POINTS, reason: 'デモ用のポイント' })
      members.push(member)
    }
    await join(DEMO_NEWCOMER)
    await playHistory(deps, clock, members, performers)
  } finally {
    await app.close()
  }
}

const account = ({ role, email, displayName }: DemoPerson) => ({
  role,
  email,
  displayName,
  password: DEMO_PASSWORD,
  locale: 'ja' as const,
})

/** Some talks of this evening, so that lists, history and desk are not empty on the first look. */
async function playHistory(deps: AppDeps, clock: Clock, members: Person[], performers: Person[]): Promise<void> {
  const [taro, kenji, hiroshi] = members as [Person, Person, Person]
  const [yui, aoi] = performers as [Person, Person]
  const talk = async (member: Person, performer: Person, lines: readonly (readonly ['m' | 'p', string])[]) => {
    await setWaiting(deps, performer, true)
    const { conversationId, chatId } = await startTwoShot(deps, member, performer.accountId)
    const sent = []
    for (const [who, text] of lines) {
      clock.forward(9_000)
      sent.push(await sendMessage(deps, who === 'm' ? member : performer, { conversationId, clientId: newId(), text }))
    }
    await leaveChat(deps, member, chatId)
    clock.forward(10 * 60_000)
    return { conversationId, sent }
  }

  await talk(taro, yui, [
    ['m', 'こんばんは、はじめまして'],
    ['p', 'はじめまして！来てくれてありがとう🌙'],
    ['m', 'プロフィールの猫の話を聞いてみたくて'],
    ['p', 'うれしい。名前はしらたまって言います。まるくて白いの'],
    ['m', 'いい名前ですね。うちにも昔いました'],
    ['p', 'どんな子でした？'],
  ])
  const asked = await talk(kenji, yui, [
    ['m', 'ゆいさん、今日もお疲れさま'],
    ['p', 'ありがとう、けんじさん'],
    ['m', 'よかったらLINE教えてよ'],
    ['p', '連絡先の交換はできないんだ、ごめんね。ここでお話ししようね'],
    ['m', '俺の番号 090-0000-1234 だから電話して'],
  ])
  await reportPerson(deps, yui, {
    conversationId: asked.conversationId,
    accountId: kenji.accountId,
    reason: 'contact_request',
    note: '断ったあとも番号を送ってきました',
  })
  const disputed = await talk(hiroshi, aoi, [
    ['m', 'あおいさん、おすすめの本ありますか'],
    ['p', '最近は短編集をよく読んでます'],
    ['m', '図書館の本の番号みたいに 080-0000-5678 って書いてあったけど何だろう'],
  ])
  const refused = disputed.sent.find((message) => message.state === 'refused')
  if (refused) await disputeMessage(deps, hiroshi, refused.id, '本の背に貼ってあった番号のことです')
  const mail = await openMail(deps, yui, taro.accountId)
  await sendMessage(deps, yui, {
    conversationId: mail.id,
    clientId: newId(),
    text: '今日は話してくれてありがとう。また猫の話をしましょうね。',
  })
}

type Clock = ReturnType<typeof createClock>

/** Time of the demo's past: goes forward only when told. */
function createClock(start: Date) {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    forward(ms: number) {
      at += ms
    },
  }
}
