import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { AuditorsToo } from '../exports/auditors-too.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { Nights } from './nights.tsx'
import classes from './retention.module.css'
import { RetentionPage } from './retention-page.tsx'
import { RetentionPreview } from './retention-preview.tsx'
import { holdsQuery } from './retention-queries.ts'

export const Periods = () => (
  <AuditorsToo>
    <PeriodsPage />
  </AuditorsToo>
)

/** The periods in force, what would go by them, and what went. */
function PeriodsPage() {
  const t = useDeskTexts().retention.periods
  const { role } = useMe()
  const { locale } = useLocale()
  const held = useQuery(holdsQuery('in_force')).data?.holds.length ?? 0
  return (
    <RetentionPage lead={t.lead}>
      <RetentionPreview />
      <p className={classes.quiet}>
        {t.staysWhy} {held > 0 && <Link to="/desk/retention/holds">{t.holdsNow(held.toLocaleString(locale))}</Link>}
      </p>
      {role === 'administrator' && (
        <p className={classes.quiet}>
          {t.edit} <Link to="/desk/rules">{t.editDo}</Link>
        </p>
      )}
      <Nights />
    </RetentionPage>
  )
}
