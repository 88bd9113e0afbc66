import { type PolicyProblem, policyProblemText } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'

/** What is wrong, with the counts of a trial. */
export function useProblemText(): (problem: PolicyProblem) => string {
  const t = useDeskTexts().rules
  const { locale } = useLocale()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  return ({ problem, count, of }) => {
    const text = policyProblemText(problem, locale)
    return count === undefined || of === undefined ? text : t.problemOf(text, number(count), number(of))
  }
}

/** The problem at exactly this place, as the error of its field. */
export function useProblemAt(problems: readonly PolicyProblem[]): (path: string) => string | undefined {
  const text = useProblemText()
  return (path) => {
    const found = problems.find((problem) => problem.path === path)
    return found && text(found)
  }
}
