import type { CourtesyNotice } from '@sekisho/inspect/courtesy'
import { categoryText } from '@sekisho/inspect/reasons'
import { IconInfoCircle } from '@tabler/icons-react'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import classes from './composer.module.css'

const AROUND = 24

/** While typing: one line above the field, the plain form underlined. A word of courtesy, not a barrier. */
export function CourtesyLine({ text, notices }: { text: string; notices: readonly CourtesyNotice[] }) {
  const t = useTexts().chat
  const { locale } = useLocale()
  const first = notices[0]
  const last = notices.at(-1)
  // The live region stays in place, so that a screen reader hears the line when it comes.
  return (
    <div role="status" aria-live="polite">
      {first && last && (
        <div className={classes.courtesy}>
          <IconInfoCircle size={18} aria-hidden />
          <div>
            <p>
              {t.courtesy(
                [...new Set(notices.map((notice) => categoryText(notice.category, locale)))].join(
                  locale === 'ja' ? '・' : ', ',
                ),
              )}
            </p>
            <p className={classes.preview}>
              <Excerpt text={text} from={first.start - AROUND} to={last.end + AROUND} notices={notices} />
            </p>
          </div>
        </div>
      )}
    </div>
  )
}

function Excerpt({
  text,
  from,
  to,
  notices,
}: {
  text: string
  from: number
  to: number
  notices: readonly CourtesyNotice[]
}) {
  const start = Math.max(0, from)
  const end = Math.min(text.length, to)
  const marks = notices.map((notice) => ({ start: notice.start - start, end: notice.end - start }))
  return (
    <>
      {start > 0 && '…'}
      <MarkedText text={text.slice(start, end)} marks={marks} />
      {end < text.length && '…'}
    </>
  )
}
