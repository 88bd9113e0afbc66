import { VisuallyHidden } from '@mantine/core'
import { categoryText } from '@sekisho/inspect/reasons'
import type { DraftView, PolicyTrial } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { PairedBars } from './paired-bars.tsx'
import classes from './trial.module.css'
import { TrialSamples } from './trial-samples.tsx'

/** What changes, by kind of change, term and category, and examples. */
export function TrialDetails({ draft, trial }: { draft: DraftView; trial: PolicyTrial }) {
  const texts = useDeskTexts()
  const t = texts.rules.trial
  const { outcomes } = texts.rules
  const { locale } = useLocale()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const termText = (id: string) => draft.policy.terms.find((term) => term.id === id)?.text ?? id
  const terms = trial.terms.filter(({ count }) => count > 0)
  return (
    <div className={classes.result}>
      <VisuallyHidden component="h2">{texts.rules.sections.trial}</VisuallyHidden>
      {trial.changed === 0 && <p>{t.same(number(trial.of))}</p>}
      {trial.changes.length > 0 && (
        <>
          <h3>{t.changes}</h3>
          <ul className={classes.lines}>
            {trial.changes.map((change) => (
              <li key={`${change.live} ${change.draft}`}>
                <span>{t.to(outcomes[change.live], outcomes[change.draft])}</span>
                <strong>{t.count(number(change.count))}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {terms.length > 0 && (
        <>
          <h3>{t.terms}</h3>
          <ul className={classes.lines}>
            {terms.map((term) => (
              <li key={term.id}>
                <span>
                  <bdi>{termText(term.id)}</bdi>
                  <small>
                    {t.termClean} {t.count(number(term.clean))}
                  </small>
                </span>
                <strong>{t.count(number(term.count))}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {trial.categories.length > 0 && (
        <>
          <h3>{t.categories}</h3>
          <PairedBars
            rows={trial.categories.map(({ category, live, draft: drafted }) => ({
              key: category,
              name: categoryText(category, locale),
              live,
              draft: drafted,
            }))}
          />
        </>
      )}
      {draft.samples.length > 0 && <TrialSamples draft={draft} termText={termText} />}
    </div>
  )
}
