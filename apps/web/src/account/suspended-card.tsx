import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { Page } from '../ui/page.tsx'
import { timeText } from '../ui/time.ts'

/** R9: until when, where the reasons are, and that pay and points are untouched. */
export function SuspendedCard({ until }: { until: string }) {
  const texts = useTexts()
  const t = texts.account
  const { locale } = useLocale()
  return (
    <Page title={t.suspendedTitle}>
      <Card>
        <p>{t.suspendedBody(timeText(until, 'moment', locale, new Date()))}</p>
        <Button renderRoot={(props) => <Link to="/notices" {...props} />}>{t.readNotices}</Button>
        <Button variant="default" renderRoot={(props) => <Link to="/decisions" {...props} />}>
          {texts.appeals.title}
        </Button>
      </Card>
    </Page>
  )
}
