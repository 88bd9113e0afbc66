import { setTimeout } from 'node:timers/promises'
import type { ErrorCode, MessageView } from '@sekisho/protocol'
import type { Person } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import { newId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import {
  type Consequences,
  type Decision,
  lockSubject,
  type Policy,
  passGate,
  takeConsequences,
  viewFinding,
} from '../safety/index.ts'
import type { ChatDeps } from './chat-deps.ts'
import { commitMessageWith, isKnownClientId } from './commit-messages.ts'
import { deliverMail } from './deliver-mail.ts'
import { endPairChats, publishEnds, takeOffSite } from './end-chat.ts'
import { type Message, STATE_AFTER, viewMessage } from './message.ts'
import { findByClientId } from './messages.db.ts'
import { lockPair, type Pair, pausePair, touchPair } from './pair.db.ts'
import type { Scene } from './scenes.ts'

export type Draft = { conversationId: string; clientId: string; text: string }

/** Another server writing into the same conversation can win this often in a row before we give up. */
const ATTEMPTS = 12
/**
 * Each time the loser waits a little longer before it tries again, or two servers with much to write would keep each other out. Alike for all
 * messages of this server, so that they keep their order; chosen by chance, so that another one has another.
 */
const PATIENCE_MS = 3 + Math.random() * 9

/**
 * One message's journey on the server: who may write, the gate, one transaction, then the others see it.
 * A resend with the same client id gets the first answer (R4).
 * @param socketId the socket it came by, which has the answer already
 * @returns the message as its sender sees it, whatever its outcome
 * @throws Refusal not_found | paused | chat_ended | points_short | conflict
 */
export async function sendMessage(
  deps: ChatDeps,
  sender: Person,
  draft: Draft,
  socketId?: string,
): Promise<MessageView> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // Decided one after the other within a conversation: two pieces of a number sent at once must see each other. A
    // second attempt is made in the lane too, so that messages of one sender keep their order.
    const decided = await deps.lanes(draft.conversationId, async () => {
      if (attempt > 0) deps.scenes.forget(draft.conversationId)
      const before = attempt > 0 ? await findByClientId(deps.db, sender.accountId, draft.clientId) : undefined
      return before ?? decide(deps, sender, draft)
    })
    if ('id' in decided) return answerAgain(deps, decided, sender)
    const after = await decided.kept
    if (!after) {
      await setTimeout((attempt + 1) * PATIENCE_MS)
      continue
    }
    // A crash from here on loses only the push: the others catch up by revision when they reconnect.
    const { scene, message, decision } = decided
    deps.metrics.messages.inc({ outcome: message.outcome })
    publishMessage(deps, scene, message, sender, socketId)
    for (const publish of after.publish) await publish()
    // Their own answer goes out first: it says what was stopped and why.
    if (after.suspended) setImmediate(() => deps.disconnect({ accountId: sender.accountId }))
    return requireView({ ...message, openCases: decision.review ? ['held'] : [] }, sender)
  }
  throw new Refusal('conflict')
}

/** A resend. The first push may have been lost with a server: it is made again, and who has it already knows it by its id. */
async function answerAgain(deps: ChatDeps, message: Message, sender: Person): Promise<MessageView> {
  const scene = await deps.scenes.get(message.conversationId, deps.now())
  if (scene) publishMessage(deps, scene, message, sender)
  return requireView(message, sender)
}

type Decided = { scene: Scene; message: Message; decision: Decision; kept: Promise<After | undefined> }

/** The gate, and the write under way. Its scene already counts on the write: if that fails, so does what builds on it. */
async function decide(deps: ChatDeps, sender: Person, draft: Draft): Promise<Decided | Message> {
  const at = deps.now()
  const found = await deps.scenes.get(draft.conversationId, at)
  const denied = whyNotWrite(found, sender, at)
  if (denied || !found) {
    // What was kept before the chat ended is answered all the same (R4).
    const before = await findByClientId(deps.db, sender.accountId, draft.clientId)
    if (before) return before
    throw new Refusal(denied ?? 'not_found')
  }
  const scene = found
  const decision = await passGate(deps, {
    text: draft.text,
    from: sender.role,
    senderId: sender.accountId,
    to: scene.members,
    history: scene.history,
  })
  const message = makeMessage(draft, sender, scene, decision, at)
  if (scene.kind !== 'mail' && !decision.review && decision.strike === 0 && !decision.pause) {
    const committed = deps.committer.commit(message)
    // Waited for by the caller, outside the lane; a failure is handled there.
    committed.catch(() => deps.scenes.forget(scene.id))
    deps.scenes.put(advance(scene, message, sender, committed))
    return { scene, message, decision, kept: committed.then((kept) => (kept ? NOTHING : undefined)) }
  }
  // What has consequences waits for what was said before it, and the next waits for it.
  await scene.pending?.catch(() => {})
  const policy = await deps.policies.current()
  const pair = pairToPause(decision, scene, sender)
  const after = await deps.db
    .transaction()
    .execute(async (tx) => {
      if (decision.review || decision.strike > 0) await lockSubject(tx, sender.accountId)
      if (pair) await lockPair(tx, pair)
      return (
        (await commitMessageWith(tx, message, deps.markOf)) &&
        follow(deps, tx, { policy, sender, scene, message, decision, pair })
      )
    })
    .catch((error: unknown) => {
      if (isKnownClientId(error)) return undefined
      throw error
    })
  if (after && !after.closed) deps.scenes.put(advance(scene, message, sender))
  else deps.scenes.forget(scene.id)
  return { scene, message, decision, kept: Promise.resolve(after || undefined) }
}

type After = { publish: (() => void | Promise<void>)[]; suspended: boolean; closed: boolean }
const NOTHING: After = { publish: [], suspended: false, closed: false }

type Kept = {
  policy: Policy
  sender: Person
  scene: Scene
  message: Message
  decision: Decision
  pair: Pair | undefined
}

/** The two who are paused; in a party she who is in doubt is paused with the one who wrote, or ends the party. */
function pairToPause(decision: Decision, scene: Scene, sender: Person): Pair | undefined {
  const memberId = scene.memberId ?? (sender.role === 'member' ? sender.accountId : undefined)
  return decision.pause && memberId !== undefined ? { performerId: scene.performerId, memberId } : undefined
}

/** What else follows from the decision, in the same transaction. */
async function follow(deps: ChatDeps, tx: Tx, kept: Kept): Promise<After> {
  const { policy, sender, scene, message, decision, pair } = kept
  const publish: (() => void | Promise<void>)[] = []
  const other = sender.accountId === scene.performerId ? scene.memberId : scene.performerId
  if (scene.kind === 'mail' && message.state === 'shown')
    publish.push(...(await deliverMail(deps, tx, sender, scene, message)))
  const consequences: Consequences = await takeConsequences(deps, tx, {
    decision,
    policy,
    messageId: message.id,
    conversationId: scene.id,
    senderId: sender.accountId,
    from: sender.role,
    otherId: other,
    at: message.createdAt,
  })
  publish.push(...consequences.publish)
  if (consequences.suspended || (decision.pause && !pair)) {
    const ended = await takeOffSite(tx, sender.accountId, message.createdAt)
    publish.push(() => publishEnds(deps, ended))
  }
  if (pair) {
    await pausePair(tx, pair, message.createdAt)
    const ended = await endPairChats(tx, pair.performerId, pair.memberId, 'paused', message.createdAt)
    const touched = await touchPair(tx, pair)
    publish.push(() => publishEnds(deps, ended))
    for (const conversationId of touched)
      publish.push(() => deps.publish([pair.performerId, pair.memberId], 'conversation', { conversationId }))
  }
  return { publish, suspended: consequences.suspended, closed: decision.pause || consequences.suspended }
}

/** Pure: may this person write here now? Undefined for yes. */
export function whyNotWrite(scene: Scene | undefined, sender: Person, at: Date): ErrorCode | undefined {
  // Someone else's conversation does not exist for this person; nor does one behind a block (R11).
  if (!scene || !takesPart(scene, sender.accountId) || scene.barrier === 'blocked') return 'not_found'
  if (scene.barrier === 'paused') return 'paused'
  const present = sender.accountId === scene.performerId || scene.members.includes(sender.accountId)
  if (!scene.live || !present) return 'chat_ended'
  const restricted = sender.role === 'member' && sender.restrictedUntil !== null && sender.restrictedUntil > at
  return restricted && scene.lastShownAt === null ? 'restricted' : undefined
}

const takesPart = (scene: Scene, accountId: string) =>
  scene.performerId === accountId || scene.memberId === accountId || scene.members.includes(accountId)

function makeMessage(draft: Draft, sender: Person, scene: Scene, decision: Decision, at: Date): Message {
  const shown = decision.outcome === 'deliver'
  return {
    ...draft,
    id: newId(),
    senderId: sender.accountId,
    outcome: decision.outcome,
    state: STATE_AFTER[decision.outcome],
    findings: decision.findings.map((finding) => ({
      ...viewFinding(finding),
      ...(finding.value === undefined ? {} : { value: finding.value }),
      ...(finding.drawnFrom ? { drawnFrom: finding.drawnFrom.flatMap((i) => scene.history[i]?.id ?? []) } : {}),
    })),
    policyVersion: decision.policyVersion,
    position: scene.revision + 1,
    revision: scene.revision + 1,
    insisted: false,
    createdAt: at,
    shownAt: shown ? at : null,
    openCases: [],
    disputed: false,
    erased: false,
  }
}

/** The scene as it stands once this message is kept. */
function advance(scene: Scene, message: Message, sender: Person, pending?: Promise<boolean>): Scene {
  const said = {
    id: message.id,
    from: sender.role,
    speaker: sender.accountId,
    text: message.text,
    at: message.createdAt.getTime(),
  }
  const history = message.state === 'shown' ? [...scene.history, said] : scene.history
  const lastShownAt = message.shownAt ?? scene.lastShownAt
  return { ...scene, revision: message.revision, lastShownAt, history, pending }
}

/** R2: the others get what `viewMessage` lets each of them see, and nothing else. */
export function publishMessage(
  deps: Pick<ChatDeps, 'publish'>,
  scene: Pick<Scene, 'performerId' | 'members'>,
  message: Message,
  sender: Pick<Person, 'accountId'>,
  socketId?: string,
): void {
  const own = viewMessage(message, { accountId: sender.accountId, role: 'sender' })
  if (own) deps.publish([sender.accountId], 'message', own, socketId)
  const members = scene.members.filter((id) => id !== sender.accountId)
  const toMembers = members[0] && viewMessage(message, { accountId: members[0], role: 'member' })
  if (toMembers) deps.publish(members, 'message', toMembers)
  const toPerformer =
    scene.performerId !== sender.accountId && viewMessage(message, { accountId: scene.performerId, role: 'performer' })
  if (toPerformer) deps.publish([scene.performerId], 'message', toPerformer)
}

function requireView(message: Message, sender: Person): MessageView {
  const view = viewMessage(message, sender)
  if (!view) throw new Error('a sender always sees their own message')
  return view
}
