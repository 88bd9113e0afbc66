import type { StaffSettings, StaffSettingsView } from '@sekisho/protocol'
import type { Deps } from '../deps.ts'
import { countHardRun } from './hard-run.ts'

/** Blurred and with a reminder, until somebody wants it otherwise. */
const DEFAULTS: StaffSettings = { blur: true, greyscale: false, soundOff: false, breakAfter: 10 }
/** Nobody decides more without a pause. */
const LOOK_BACK = 300

/** What spares this member of staff, and whether a break is due now. */
export async function viewStaffSettings(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  accountId: string,
): Promise<StaffSettingsView> {
  const row = await db.selectFrom('staff_settings').selectAll().where('account_id', '=', accountId).executeTakeFirst()
  const settings = row
    ? { blur: row.blur, greyscale: row.greyscale, soundOff: row.sound_off, breakAfter: row.break_after }
    : DEFAULTS
  const done = await db
    .selectFrom('staff_action as a')
    .leftJoin('review_case as c', 'c.id', 'a.case_id')
    .select(['a.at', 'a.kind', 'c.category'])
    .where('a.operator_id', '=', accountId)
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(LOOK_BACK)
    .execute()
  const hardRun = countHardRun(
    done.map((one) => ({
      at: one.at,
      hard: one.kind === 'case.decided' && one.category?.startsWith('harm.') === true,
    })),
    now(),
  )
  return { ...settings, hardRun, breakDue: settings.breakAfter !== null && hardRun >= settings.breakAfter }
}

export async function saveStaffSettings(
  { db }: Pick<Deps, 'db'>,
  accountId: string,
  settings: StaffSettings,
): Promise<void> {
  const values = {
    blur: settings.blur,
    greyscale: settings.greyscale,
    sound_off: settings.soundOff,
    break_after: settings.breakAfter,
  }
  await db
    .insertInto('staff_settings')
    .values({ account_id: accountId, ...values })
    .onConflict((oc) => oc.column('account_id').doUpdateSet(values))
    .execute()
}
