import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'

/** `1,200 ポイント`; with `sign`, `+1,200 ポイント`; with `perMinute`, `120 ポイント/分`. */
export function usePointsText() {
  const { locale } = useLocale()
  const t = useTexts().common
  return (amount: number, options: { sign?: boolean; perMinute?: boolean } = {}) => {
    const number = new Intl.NumberFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
      signDisplay: options.sign ? 'exceptZero' : 'auto',
    }).format(amount)
    return options.perMinute ? t.perMinute(number) : t.points(number)
  }
}

export function PointsText({
  amount,
  sign = false,
  perMinute = false,
}: {
  amount: number
  sign?: boolean
  perMinute?: boolean
}) {
  return <span className="tabular">{usePointsText()(amount, { sign, perMinute })}</span>
}
