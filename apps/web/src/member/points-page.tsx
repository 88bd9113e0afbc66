import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { StatementList } from '../account/statement-list.tsx'
import { useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { PointsText } from '../ui/points-text.tsx'
import classes from './member.module.css'

export function PointsPage() {
  const t = useTexts().member
  const { balance } = useMe()
  return (
    <Page title={t.pointsTitle} back>
      <Card title={t.balance}>
        <p className={classes.amount}>
          <PointsText amount={balance} />
        </p>
      </Card>
      <Card title={t.addHowTitle}>
        <p>{t.addHow}</p>
      </Card>
      <h2>{t.statement}</h2>
      <StatementList
        empty={
          <Empty action={<Button renderRoot={(props) => <Link to="/waiting" {...props} />}>{t.seeWaiting}</Button>}>
            {t.statementEmpty}
          </Empty>
        }
      />
    </Page>
  )
}
