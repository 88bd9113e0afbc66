import type { MessageView } from '@sekisho/protocol'
import type { Person } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import type { MessageState } from '../db/schema.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal } from '../refusal.ts'
import { addSign, lockSubject, type Policy } from '../safety/index.ts'
import type { ChatDeps } from './chat-deps.ts'
import { findConversation, findSeated, raiseRevision } from './conversations.db.ts'
import { deliverMail } from './deliver-mail.ts'
import { type Message, viewMessage } from './message.ts'
import { findMessage } from './messages.db.ts'
import { readScene } from './scenes.ts'
import { publishMessage, whyNotWrite } from './send-message.ts'

/**
 * "This is not about that": a bounced message is delivered and marked for review, once at a time: while one such
 * message waits for the moderators, the next cannot go the same way.
 * @throws Refusal not_found | conflict | paused | chat_ended | restricted | points_short
 */
export async function insistOnMessage(deps: ChatDeps, sender: Person, messageId: string): Promise<MessageView> {
  return changeOwn(deps, sender, messageId, async (tx, message, at, policy) => {
    if (message.state !== 'bounced') throw new Refusal('conflict')
    // As when it was sent: who may not write here now may not have this shown either.
    const scene = await readScene(tx, message.conversationId, at)
    const denied = whyNotWrite(scene, sender, at)
    if (denied || !scene) throw new Refusal(denied ?? 'not_found')
    const caseId = await addSign(tx, policy, {
      kind: 'insisted',
      category: message.findings[0]?.category,
      urgency: 'normal',
      subjectId: sender.accountId,
      otherId: await otherOf(tx, message.conversationId, sender.accountId),
      conversationId: message.conversationId,
      messageId,
      at,
    })
    // The database keeps it to one at a time.
    if (!caseId) throw new Refusal('conflict')
    const shown = await showMessage(tx, message, at)
    await appendRecord(tx, 'message.insisted', at, {
      message: messageId,
      conversation: message.conversationId,
      sender: sender.accountId,
    })
    return scene.kind === 'mail' ? deliverMail(deps, tx, sender, scene, shown) : []
  })
}

/** Takes back a message that is held. @throws Refusal not_found | conflict */
export async function withdrawMessage(deps: ChatDeps, sender: Person, messageId: string): Promise<MessageView> {
  return changeOwn(deps, sender, messageId, async (tx, message, at) => {
    if (message.state !== 'held') throw new Refusal('conflict')
    await appendRecord(tx, 'message.withdrawn', at, {
      message: messageId,
      conversation: message.conversationId,
      sender: sender.accountId,
    })
    await setState(tx, message, 'withdrawn')
    return []
  })
}

/** Asks a moderator to look at a refusal. @throws Refusal not_found | conflict */
export async function disputeMessage(
  deps: ChatDeps,
  sender: Person,
  messageId: string,
  note: string,
): Promise<MessageView> {
  return changeOwn(deps, sender, messageId, async (tx, message, at, policy) => {
    if (message.state !== 'refused') throw new Refusal('conflict')
    const caseId = await addSign(tx, policy, {
      kind: 'dispute',
      category: message.findings[0]?.category,
      urgency: 'normal',
      subjectId: sender.accountId,
      otherId: await otherOf(tx, message.conversationId, sender.accountId),
      conversationId: message.conversationId,
      messageId,
      note,
      at,
    })
    if (!caseId) throw new Refusal('conflict')
    await appendRecord(tx, 'message.disputed', at, {
      message: messageId,
      conversation: message.conversationId,
      sender: sender.accountId,
      case: caseId,
    })
    await setState(tx, message, 'refused')
    return []
  })
}

/** Shows a stopped message to everyone, at the end of the conversation as it stands now. */
export async function showMessage(tx: Tx, message: Message, at: Date): Promise<Message> {
  const revision = await raiseRevision(tx, message.conversationId)
  await tx
    .updateTable('message')
    .set({ state: 'shown', shown_at: at, position: revision, revision, insisted: message.state === 'bounced' })
    .where('id', '=', message.id)
    .execute()
  await tx.updateTable('conversation').set({ last_shown_at: at }).where('id', '=', message.conversationId).execute()
  return {
    ...message,
    state: 'shown',
    shownAt: at,
    position: revision,
    revision,
    insisted: message.state === 'bounced',
  }
}

/** Another state in the same place; the new revision brings it to whoever may see it. */
export async function setState(tx: Tx, message: Message, state: MessageState): Promise<Message> {
  const revision = await raiseRevision(tx, message.conversationId)
  await tx.updateTable('message').set({ state, revision }).where('id', '=', message.id).execute()
  return { ...message, state, revision }
}

/** Tells everyone who may see it how a message stands now; after the commit. */
export async function publishChange(deps: ChatDeps, messageId: string): Promise<void> {
  const message = await findMessage(deps.db, messageId)
  const conversation = message && (await findConversation(deps.db, message.conversationId))
  if (!message || !conversation) return
  deps.scenes.forget(conversation.id)
  const members = conversation.memberId ? [conversation.memberId] : await findSeated(deps.db, conversation.id)
  publishMessage(deps, { performerId: conversation.performerId, members }, message, { accountId: message.senderId })
}

async function changeOwn(
  deps: ChatDeps,
  sender: Person,
  messageId: string,
  change: (tx: Tx, message: Message, at: Date, policy: Policy) => Promise<(() => void)[]>,
): Promise<MessageView> {
  const at = deps.now()
  // Before the transaction: inside it, a second connection could be waited for for ever.
  const policy = await deps.policies.current()
  const publish = await deps.db.transaction().execute(async (tx) => {
    const before = await findMessage(tx, messageId)
    if (!before || before.senderId !== sender.accountId) throw new Refusal('not_found')
    await lockSubject(tx, sender.accountId)
    // The conversation is locked first, as everywhere, so that a withdrawal and a release cannot both win.
    await raiseRevision(tx, before.conversationId)
    const message = await findMessage(tx, messageId)
    if (!message) throw new Refusal('not_found')
    // Its words are gone (R10): there is nothing left to show or to look at.
    if (message.erased) throw new Refusal('conflict')
    return change(tx, message, at, policy)
  })
  for (const one of publish) one()
  await publishChange(deps, messageId)
  deps.publish('staff', 'desk', { caseId: null })
  const changed = await findMessage(deps.db, messageId)
  const view = changed && viewMessage(changed, sender)
  if (!view) throw new Error('a sender always sees their own message')
  return view
}

/** The other of the two; null in a party. */
async function otherOf(tx: Tx, conversationId: string, accountId: string): Promise<string | null> {
  const conversation = await findConversation(tx, conversationId)
  if (!conversation) return null
  return conversation.performerId === accountId ? conversation.memberId : conversation.performerId
}
