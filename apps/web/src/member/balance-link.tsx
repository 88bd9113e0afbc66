import { IconCoin } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { usePointsText } from '../ui/points-text.tsx'
import classes from './member.module.css'

export function BalanceLink() {
  const t = useTexts().member
  const points = usePointsText()
  const { balance } = useMe()
  return (
    <Link to="/points" className={classes.balance} aria-label={t.balanceNow(points(balance))}>
      <IconCoin size={18} aria-hidden />
      <span className="tabular">{points(balance)}</span>
    </Link>
  )
}
