import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayInTokyo } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { isGood, lastDays, PRESETS, type Range } from './range.ts'
import classes from './statistics.module.css'

/** Ready ranges, and two days for any other. */
export function RangePicker({ range, onRange }: { range: Range; onRange: (range: Range) => void }) {
  const t = useDeskTexts().statistics
  const [edited, setEdited] = useState(range)
  const today = dayInTokyo(new Date())
  const change = (part: Partial<Range>) => {
    const next = { ...edited, ...part }
    setEdited(next)
    if (isGood(next)) onRange(next)
  }
  return (
    <div className={classes.picker}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a row of chips */}
      <div role="group" aria-label={t.presetsLabel} className={classes.presets}>
        {(Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((name) => {
          const preset = lastDays(PRESETS[name], new Date())
          return (
            <button
              key={name}
              type="button"
              aria-pressed={preset.from === range.from && preset.to === range.to}
              onClick={() => onRange(preset)}
            >
              {t.presets[name]}
            </button>
          )
        })}
      </div>
      <TextInput
        type="date"
        label={t.from}
        value={edited.from}
        max={today}
        error={!isGood(edited)}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t.to}
        value={edited.to}
        max={today}
        error={!isGood(edited)}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      {!isGood(edited) && (
        <p className={classes.bad} role="alert">
          {t.badRange}
        </p>
      )}
    </div>
  )
}
