import { useLocale } from '../texts/locale.tsx'
import { type TimeStyle, timeText } from './time.ts'

/** A time as people in Japan read it, whatever their device is set to. */
export function TimeText({ at, style = 'brief' }: { at: string; style?: TimeStyle }) {
  const { locale } = useLocale()
  return (
    <time dateTime={at} className="tabular">
      {timeText(at, style, locale, new Date())}
    </time>
  )
}
