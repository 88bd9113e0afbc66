import type { Actor, Auth } from './accounts/index.ts'
import type { ChatDeps } from './chat/index.ts'
import type { Limits } from './limits.ts'

/** Everything wired: what features use, and what only the edge (http.ts, socket.ts) does. */
export type AppDeps = ChatDeps & {
  auth: Auth
  onSignedOut: (actor: Actor) => Promise<void>
  limits: Limits
  publicUrl: string | undefined
  trustProxy: boolean
  markPresent: (accountIds: readonly string[]) => Promise<void>
}
