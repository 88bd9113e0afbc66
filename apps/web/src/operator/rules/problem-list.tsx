import type { PolicyProblem, PolicyShape } from '@sekisho/protocol'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { type Part, partOf } from './parts.ts'
import { pathText } from './path-text.ts'
import classes from './problem-list.module.css'
import { useProblemText } from './use-problem-text.ts'

type Props = { problems: readonly PolicyProblem[]; policy: PolicyShape; onGo: (part: Part) => void }

/** All that has to be mended; each line leads to its place, where it stands again. */
export function ProblemList({ problems, policy, onGo }: Props) {
  const t = useDeskTexts().rules
  const { locale } = useLocale()
  const text = useProblemText()
  if (problems.length === 0) return null
  return (
    <section className={classes.problems} role="alert">
      <h2>
        <IconAlertTriangle size={18} aria-hidden />
        {t.problemsTitle(problems.length)}
      </h2>
      <ul>
        {problems.map((problem) => {
          const part = partOf(problem.path)
          const place = pathText(problem.path, policy, { t, locale })
          return (
            <li key={`${problem.path} ${problem.problem}`}>
              {part ? (
                <button type="button" onClick={() => onGo(part)}>
                  {place}
                </button>
              ) : (
                <strong>{place}</strong>
              )}
              <span>{text(problem)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
