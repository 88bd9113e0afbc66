import { ROUTES, type StaffSettings, type StaffSettingsView } from '@sekisho/protocol'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { keys, useMe } from '../../api/queries.ts'

/** Below the desk's keys: each decision may make a break due. */
export const staffSettingsQuery = queryOptions({
  queryKey: [...keys.desk, 'settings'],
  queryFn: ({ signal }) => call(ROUTES.staffSettings, { signal }),
})

/** Until they are known, and for an auditor, who reads no case: as sparing as can be. */
const SPARING: StaffSettingsView = {
  blur: true,
  greyscale: false,
  soundOff: true,
  breakAfter: null,
  hardRun: 0,
  breakDue: false,
}

export function useStaffSettings(): StaffSettingsView {
  const { role } = useMe()
  return useQuery({ ...staffSettingsQuery, enabled: role !== 'auditor' }).data ?? SPARING
}

export const settingsOf = ({ blur, greyscale, soundOff, breakAfter }: StaffSettingsView): StaffSettings => ({
  blur,
  greyscale,
  soundOff,
  breakAfter,
})
