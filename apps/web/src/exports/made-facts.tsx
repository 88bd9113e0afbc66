import { IconShieldCheck, IconShieldHalf } from '@tabler/icons-react'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { timeText } from '../ui/time.ts'
import classes from './exports.module.css'
import type { MadeExport } from './made-export.ts'
import { sizeText } from './size-text.ts'

/** Of a package that can be fetched: how large it is, how long it is kept, who vouches for it. */
export function MadeFacts({ made }: { made: MadeExport }) {
  const t = useTexts().exports
  const { locale } = useLocale()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const Icon = made.attestation === 'fresh' ? IconShieldCheck : IconShieldHalf
  return (
    <>
      <p className={classes.figures}>
        {made.bytes !== null && <span>{t.size(sizeText(made.bytes, locale))}</span>}
        {made.records !== null && <span>{t.records(number(made.records))}</span>}
        {made.leaf !== null && <span>{t.leaf(number(made.leaf))}</span>}
      </p>
      {made.expiresAt !== null && (
        <p className={classes.kept}>{t.until(timeText(made.expiresAt, 'moment', locale, new Date()))}</p>
      )}
      {made.attestation !== null && (
        <p className={classes.vouched}>
          <Icon size={18} aria-hidden />
          {t.attestations[made.attestation]}
        </p>
      )}
    </>
  )
}
