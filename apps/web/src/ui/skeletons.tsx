import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'

/** Waits a moment before drawing, so that quick answers do not flicker. */
function useLate(delayMs = 120): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delayMs)
    return () => clearTimeout(timer)
  }, [delayMs])
  return late
}

/** The shape of a list that is on its way. */
export function RowSkeletons({ rows = 5, height = 64 }: { rows?: number; height?: number }) {
  const t = useTexts().common
  const late = useLate()
  return (
    <div
      role="status"
      aria-label={t.loading}
      style={{ display: 'grid', gap: 12, padding: '8px 0', opacity: late ? 1 : 0 }}
    >
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity
        <Skeleton key={row} height={height} radius="lg" />
      ))}
    </div>
  )
}

/** The shape of a page that is on its way. */
export function PageSkeleton() {
  return (
    <div style={{ maxWidth: 720, margin: '0 auto', padding: 16 }}>
      <RowSkeletons rows={4} height={88} />
    </div>
  )
}
