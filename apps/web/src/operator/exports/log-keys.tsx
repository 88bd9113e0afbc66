import { Button, CopyButton } from '@mantine/core'
import type { LogStatus } from '@sekisho/protocol'
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react'
import { VerifierLink } from '../../exports/verifier-link.tsx'
import { useLocale } from '../../texts/locale.tsx'
import { Card } from '../../ui/card.tsx'
import { timeText } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './log-state.module.css'

/** The keys that others compare with, whole: a part of one could be imitated. */
export function LogKeys({ keys }: { keys: LogStatus['keys'] }) {
  const t = useDeskTexts().evidence.log
  const { locale } = useLocale()
  const day = (at: string) => timeText(at, 'day', locale, new Date())
  return (
    <Card title={t.keys}>
      <p className={classes.quiet}>{t.keysLead}</p>
      <ul className={classes.keys}>
        {keys.map(({ verifierKey, addedAt, retiredAt }) => (
          <li key={verifierKey} data-old={retiredAt !== null || undefined}>
            <code>{verifierKey}</code>
            <div>
              <small>
                {retiredAt === null ? `${t.keyNow} · ${t.keySince(day(addedAt))}` : t.keyOld(day(retiredAt))}
              </small>
              {retiredAt === null && (
                <CopyButton value={verifierKey}>
                  {({ copied, copy }) => (
                    <Button
                      variant="default"
                      leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                      onClick={copy}
                    >
                      <span role="status">{copied ? t.copied : t.copy}</span>
                    </Button>
                  )}
                </CopyButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      <h3 className={classes.sub}>{t.public}</h3>
      <p className={classes.links}>
        <a href="/log/keys" target="_blank" rel="noreferrer">
          {t.publicKeys}
          <IconExternalLink size={16} aria-hidden />
        </a>
        <a href="/log/checkpoint" target="_blank" rel="noreferrer">
          {t.publicCheckpoint}
          <IconExternalLink size={16} aria-hidden />
        </a>
      </p>
      <VerifierLink />
    </Card>
  )
}
