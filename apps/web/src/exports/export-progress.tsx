import { EXPORT_STEPS, type ExportState } from '@sekisho/protocol'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import classes from './exports.module.css'
import type { MadeExport } from './made-export.ts'
import { type Sighting, stepLeftMs } from './step-left.ts'

/** Waiting is said while it waits, and is no step that was done. */
const STEPS: readonly ExportState[] = EXPORT_STEPS.filter((step) => step !== 'queued')

/** What is being done, how far it is, and how long that still takes. */
export function ExportProgress({ made }: { made: MadeExport }) {
  const t = useTexts().exports
  const { locale } = useLocale()
  const { state, progress } = made
  const now = STEPS.indexOf(state)
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0
  const left = useStepLeft(made)
  return (
    <div className={classes.progress}>
      <progress
        max={STEPS.length}
        value={Math.max(0, now) + (now < 0 ? 0 : share)}
        aria-label={t.stepsLabel}
        aria-valuetext={t.states[state]}
      />
      <p role="status" className={classes.now}>
        {t.states[state]}
      </p>
      <p className={classes.figures}>
        {now >= 0 && <span>{t.step(now + 1, STEPS.length)}</span>}
        {progress.total > 1 && <span>{t.count(number(progress.done), number(progress.total))}</span>}
        {left !== undefined && <span>{left < 60 ? t.leftSeconds(left) : t.leftMinutes(Math.ceil(left / 60))}</span>}
      </p>
      <ol className={classes.steps}>
        {STEPS.map((step, at) => (
          <li key={step} data-done={at < now || undefined} aria-current={at === now ? 'step' : undefined}>
            {at < now ? <IconCheck size={16} aria-hidden /> : <i aria-hidden />}
            {t.states[step]}
          </li>
        ))}
      </ol>
      <p className={classes.quiet}>{t.leave}</p>
    </div>
  )
}

/** Whole seconds that the step still takes, by its pace on this screen. */
function useStepLeft({ id, state, progress }: MadeExport): number | undefined {
  const [watched, setWatched] = useState<{ of: string; first: Sighting; last: Sighting }>()
  const of = `${id} ${state}`
  const { done, total } = progress
  useEffect(() => {
    const last = { done, total, atMs: performance.now() }
    setWatched((before) => (before?.of === of ? { ...before, last } : { of, first: last, last }))
  }, [of, done, total])
  const ms = watched?.of === of ? stepLeftMs(watched.first, watched.last) : undefined
  return ms === undefined ? undefined : Math.ceil(ms / 1_000)
}
