import { SegmentedControl } from '@mantine/core'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './case-message.module.css'
import type { Decision, Exception } from './decision-draft.ts'

type Props = {
  decision: Decision
  judged: Exception | undefined
  onJudge: (judged: Exception | undefined) => void
}

/** One message of a case judged otherwise than the rest of it. */
export function JudgeMessage({ decision, judged, onJudge }: Props) {
  const t = useDeskTexts().thread
  const others = (['clear', 'violation'] as const).filter((one) => one !== decision)
  const chosen = others.find((one) => one === judged)
  return (
    <div className={classes.judge}>
      <span aria-hidden>{t.judge}</span>
      <SegmentedControl
        aria-label={t.judge}
        value={chosen ?? 'same'}
        onChange={(value) => onJudge(others.find((one) => one === value))}
        data={(['same', ...others] as const).map((value) => ({ value, label: t.judgeAs[value] }))}
      />
    </div>
  )
}
