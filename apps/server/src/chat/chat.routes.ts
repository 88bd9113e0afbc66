import type { FastifyInstance } from 'fastify'
import { type Person, viewMe } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'
import { answer } from '../respond.ts'
import { fillPhrases } from '../safety/index.ts'
import { blockPerson, listBlocks, unblockPerson } from './block-person.ts'
import { disputeMessage, insistOnMessage, withdrawMessage } from './change-message.ts'
import type { ChatDeps } from './chat-deps.ts'
import { findConversationView, listConversationViews } from './conversation-view.db.ts'
import { findConversation } from './conversations.db.ts'
import { leaveChat } from './end-chat.ts'
import { viewMessage } from './message.ts'
import { findPage } from './messages.db.ts'
import { openMail } from './open-mail.ts'
import { findBarrier } from './pair.db.ts'
import { findPerformer, listMembers, listPerformers } from './people.db.ts'
import { setWaiting } from './presence.ts'
import { joinParty, startParty, startTwoShot } from './start-chat.ts'

/** Who and where come from session and path, never the body. */
export function chatRoutes(app: FastifyInstance, deps: ChatDeps): void {
  const found = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Refusal('not_found')
    return value
  }
  const view = async (id: string, person: Person) => found(await findConversationView(deps.db, id, person))

  answer(app, 'performers', async ({ actor, body }) => ({
    performers: await listPerformers(deps.db, actor.accountId, body.search, deps.now()),
  }))
  answer(app, 'performer', async ({ actor, params }) =>
    found(await findPerformer(deps.db, actor.accountId, params.id, deps.now())),
  )
  answer(app, 'members', async ({ actor, body }) => ({
    members: await listMembers(deps.db, actor.accountId, body.search, deps.now()),
  }))
  answer(app, 'setWaiting', async ({ actor, body }) => {
    await setWaiting(deps, actor, body.on)
    return viewMe(deps, actor)
  })

  answer(app, 'conversations', async ({ actor, query }) => ({
    conversations: await listConversationViews(deps.db, actor, query.kind, deps.now()),
  }))
  answer(app, 'conversation', async ({ actor, params }) => view(params.id, actor))
  answer(app, 'messages', async ({ actor, params, query }) => {
    await view(params.id, actor)
    const page = await findPage(deps.db, params.id, actor, query.before, query.limit + 1)
    const revision = found(await findConversation(deps.db, params.id)).revision
    const messages = page.slice(0, query.limit).flatMap((message) => viewMessage(message, actor) ?? [])
    return { messages: messages.reverse(), more: page.length > query.limit, revision }
  })
  answer(app, 'openMail', async ({ actor, body }) => view((await openMail(deps, actor, body.accountId)).id, actor))

  answer(app, 'startTwoShot', async ({ actor, body }) =>
    view((await startTwoShot(deps, actor, body.performerId, body.ratePerMinute)).conversationId, actor),
  )
  answer(app, 'startParty', async ({ actor }) => view((await startParty(deps, actor)).conversationId, actor))
  answer(app, 'joinParty', async ({ actor, body }) =>
    view((await joinParty(deps, actor, body.performerId, body.ratePerMinute)).conversationId, actor),
  )
  answer(app, 'endChat', async ({ actor, params }) =>
    view((await leaveChat(deps, actor, params.id)).conversationId, actor),
  )

  answer(app, 'insist', ({ actor, params }) => insistOnMessage(deps, actor, params.id))
  answer(app, 'withdraw', ({ actor, params }) => withdrawMessage(deps, actor, params.id))
  answer(app, 'dispute', ({ actor, params, body }) => disputeMessage(deps, actor, params.id, body.note))

  answer(app, 'phrases', async ({ actor, query }) => {
    // Only for someone she deals with: a name is not given across a block (R11).
    const barrier = await findBarrier(deps.db, { performerId: actor.accountId, memberId: query.accountId })
    if (barrier === 'blocked') throw new Refusal('not_found')
    const other = await deps.db
      .selectFrom('account')
      .select('display_name')
      .where('id', '=', query.accountId)
      .where('role', '=', 'member')
      .executeTakeFirst()
    return { phrases: fillPhrases(found(other).display_name) }
  })
  answer(app, 'blocks', async ({ actor }) => ({ blocks: await listBlocks(deps.db, actor.accountId) }))
  answer(app, 'block', async ({ actor, body }) => {
    await blockPerson(deps, actor, body)
    return { done: true }
  })
  answer(app, 'unblock', async ({ actor, params }) => {
    await unblockPerson(deps, actor, params.id)
    return { done: true }
  })
}
