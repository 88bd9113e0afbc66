import type { Deps } from '../deps.ts'
import type { GateDeps } from '../safety/index.ts'
import type { Committer } from './commit-messages.ts'
import type { Lanes } from './lanes.ts'
import type { Scenes } from './scenes.ts'

export type ChatDeps = Deps & Pick<GateDeps, 'inspect'> & { scenes: Scenes; lanes: Lanes; committer: Committer }
