import type { Statistics, TransparencyFigures } from '@sekisho/protocol'
import type { Deps } from '../deps.ts'
import { dayEnd, dayStart } from '../japan-days.ts'
import { Refusal } from '../refusal.ts'
import {
  countAlarms,
  countCases,
  countDays,
  countDisputed,
  countLoad,
  countOffenders,
  countOpenByAge,
  measureTimes,
  type Period,
} from './statistics.db.ts'
import { findTransparencyFigures } from './transparency.db.ts'

/** A year and a month: enough to compare, and it ends in time. */
const MAX_DAYS = 400
const DAY_MS = 86_400_000

export type Days = { from: string; to: string }

/** @throws Refusal invalid when the range is empty or too long */
function periodOf({ from, to }: Days): Period {
  const period = { from: dayStart(from), to: dayEnd(to) }
  const days = (period.to.getTime() - period.from.getTime()) / DAY_MS
  if (!(days >= 1 && days <= MAX_DAYS)) throw new Refusal('invalid', { field: 'to' })
  return period
}

/** @throws Refusal invalid */
export async function viewStatistics({ db, now }: Pick<Deps, 'db' | 'now'>, days: Days): Promise<Statistics> {
  const at = now()
  const period = periodOf(days)
  // One after the other: statistics are not to take all connections from those who chat.
  return {
    ...days,
    cases: await countCases(db, period),
    openByAge: await countOpenByAge(db, at),
    days: await countDays(db, period),
    times: await measureTimes(db, period),
    rules: await countDisputed(db, period),
    alarms: await countAlarms(db, period),
    offenders: await countOffenders(db, period),
    load: await countLoad(db, at),
  }
}

export async function viewTransparency({ db }: Pick<Deps, 'db'>, year: number): Promise<TransparencyFigures> {
  return { year, ...(await findTransparencyFigures(db, periodOf({ from: `${year}-01-01`, to: `${year}-12-31` }))) }
}
