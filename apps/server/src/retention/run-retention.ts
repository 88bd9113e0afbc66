import type { Deps } from '../deps.ts'
import { applyRetention } from './apply-retention.ts'
import { eraseDuePeople } from './erase-person.ts'
import { isNight } from './night.ts'

/** For the clock, once a minute: people whose wait is over, at any hour; periods, in the night, a stretch at a time. */
export async function runRetention(deps: Deps): Promise<void> {
  try {
    await eraseDuePeople(deps)
  } finally {
    if (isNight(deps.now())) await applyRetention(deps)
  }
}
