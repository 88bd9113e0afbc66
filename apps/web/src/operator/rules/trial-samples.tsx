import { categoryText } from '@sekisho/inspect/reasons'
import type { DraftView } from '@sekisho/protocol'
import { IconEyeOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './trial.module.css'

/** Messages that would be treated otherwise. R6: no text but that of cases this operator has opened, and it says so. */
export function TrialSamples({ draft, termText }: { draft: DraftView; termText: (id: string) => string }) {
  const texts = useDeskTexts()
  const t = texts.rules.trial
  const { outcomes, roles } = texts.rules
  const { locale } = useLocale()
  return (
    <>
      <h3>{t.samples}</h3>
      <p className={classes.quiet}>{t.samplesNote}</p>
      <ol className={classes.samples}>
        {draft.samples.map((sample, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: samples have no identity, so that nobody can be looked up
          <li key={at}>
            <p className={classes.sampleHead}>
              <strong>{t.to(outcomes[sample.live], outcomes[sample.draft])}</strong>
              <span>{t.sampleFrom(roles[sample.from])}</span>
            </p>
            <p className={classes.quiet}>
              {[
                ...sample.categories.map((category) => categoryText(category, locale)),
                ...(sample.term ? [t.sampleTerm(termText(sample.term.id), sample.term.length)] : []),
              ].join(texts.sep)}
            </p>
            {sample.text === null ? (
              <p className={classes.hidden}>
                <IconEyeOff size={16} aria-hidden />
                {t.sampleHidden}
              </p>
            ) : (
              <p className={classes.text}>
                <bdi className="user-text">{sample.text}</bdi>
              </p>
            )}
            {sample.text !== null && sample.caseId && (
              <Link to="/desk" search={{ case: sample.caseId }} className={classes.link}>
                {t.seeCase}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
