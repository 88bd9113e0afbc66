import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useMe } from '../../api/queries.ts'
import { countsQuery } from '../frame/desk-queries.ts'
import { playTone } from './play-tone.ts'
import { useStaffSettings } from './use-staff-settings.ts'

/** A short tone when there are more urgent cases than before, unless this operator wants none. */
export function useUrgentTone(): void {
  const { role } = useMe()
  const { soundOff } = useStaffSettings()
  const urgent = useQuery({ ...countsQuery, enabled: role !== 'auditor' }).data?.urgent
  const known = useRef(urgent)
  useEffect(() => {
    const before = known.current
    known.current = urgent
    if (!soundOff && before !== undefined && urgent !== undefined && urgent > before) playTone()
  }, [urgent, soundOff])
}
