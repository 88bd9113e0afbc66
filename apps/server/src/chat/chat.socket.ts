import type { CLIENT_EVENTS, ClientEventName } from '@sekisho/protocol'
import type { z } from 'zod'
import type { Person } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'
import type { ChatDeps } from './chat-deps.ts'
import { findConversationView } from './conversation-view.db.ts'
import { findConversation } from './conversations.db.ts'
import { viewMessage } from './message.ts'
import { findChanges } from './messages.db.ts'
import { moveReadMark } from './read-marks.db.ts'
import { readScene } from './scenes.ts'
import { sendMessage } from './send-message.ts'

export type SocketCall<N extends ClientEventName> = {
  actor: Person
  body: z.output<(typeof CLIENT_EVENTS)[N]['body']>
  socketId: string
}
export type SocketHandlers = {
  [N in ClientEventName]: (call: SocketCall<N>) => Promise<z.output<(typeof CLIENT_EVENTS)[N]['answer']>>
}

/** Changes that one answer carries; the client asks again for the rest. */
const SYNC_LIMIT = 500

/** What a client may say over the socket; `SocketHandlers` makes a missing one a type error. */
export function chatSocket(deps: ChatDeps): SocketHandlers {
  /** The others of a conversation that is open to this person now. Read anew: a signal has no commit that checks a scene. */
  const others = async (conversationId: string, actor: Person): Promise<string[]> => {
    const scene = await readScene(deps.db, conversationId, deps.now())
    const all = scene ? [scene.performerId, ...(scene.memberId ? [scene.memberId] : scene.members)] : []
    if (!scene || scene.barrier || !all.includes(actor.accountId)) throw new Refusal('not_found')
    return all.filter((id) => id !== actor.accountId)
  }

  return {
    'message.send': ({ actor, body, socketId }) => sendMessage(deps, actor, body, socketId),

    'conversation.sync': async ({ actor, body }) => {
      const view = await findConversationView(deps.db, body.conversationId, actor)
      if (!view) throw new Refusal('not_found')
      // Read before the changes: what happens in between is asked for again, never missed.
      const revision = (await findConversation(deps.db, body.conversationId))?.revision ?? 0
      const changes = await findChanges(deps.db, body.conversationId, actor, body.after, SYNC_LIMIT + 1)
      const more = changes.length > SYNC_LIMIT
      const sent = changes.slice(0, SYNC_LIMIT)
      return {
        messages: sent.flatMap((message) => viewMessage(message, actor) ?? []),
        more,
        revision: more ? (sent.at(-1)?.revision ?? revision) : revision,
      }
    },

    'read.mark': async ({ actor, body }) => {
      const readers = await others(body.conversationId, actor)
      const { revision } = (await findConversation(deps.db, body.conversationId)) ?? { revision: 0 }
      // Nobody has read further than the conversation goes.
      const position = Math.min(body.position, revision)
      const moved = await moveReadMark(deps.db, body.conversationId, actor.accountId, position, deps.now())
      const { show_read } = await deps.db
        .selectFrom('account')
        .select('show_read')
        .where('id', '=', actor.accountId)
        .executeTakeFirstOrThrow()
      if (moved && show_read)
        deps.publish(readers, 'read', {
          conversationId: body.conversationId,
          accountId: actor.accountId,
          position,
        })
      return {}
    },

    typing: async ({ actor, body }) => {
      const readers = await others(body.conversationId, actor)
      const { show_typing } = await deps.db
        .selectFrom('account')
        .select('show_typing')
        .where('id', '=', actor.accountId)
        .executeTakeFirstOrThrow()
      if (show_typing)
        deps.publish(readers, 'typing', { conversationId: body.conversationId, accountId: actor.accountId })
      return {}
    },
  }
}
