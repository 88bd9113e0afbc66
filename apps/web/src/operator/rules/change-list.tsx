import { VisuallyHidden } from '@mantine/core'
import type { PolicyChange, PolicyShape } from '@sekisho/protocol'
import { IconArrowRight, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './change-list.module.css'
import { pathText, valueText } from './path-text.ts'

const ICON = { size: 16, 'aria-hidden': true } as const

/** What differs, a line each: what was there and what is there now. */
export function ChangeList({ changes, policy }: { changes: readonly PolicyChange[]; policy: PolicyShape }) {
  const t = useDeskTexts().rules
  const { locale } = useLocale()
  const words = { t, locale }
  if (changes.length === 0) return <p className={classes.none}>{t.noChanges}</p>
  return (
    <ul className={classes.changes}>
      {changes.map((change) => {
        const kind = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed'
        return (
          <li key={change.path} data-kind={kind}>
            <p className={classes.place}>
              {kind === 'added' ? (
                <IconPlus {...ICON} />
              ) : kind === 'removed' ? (
                <IconMinus {...ICON} />
              ) : (
                <IconPencil {...ICON} />
              )}
              <span className={classes.kind}>
                {kind === 'added' ? t.changeAdded : kind === 'removed' ? t.changeRemoved : t.changeKind}
              </span>
              <strong>{pathText(change.path, policy, words)}</strong>
            </p>
            <p className={classes.values}>
              {kind !== 'added' && (
                <del>
                  <VisuallyHidden>{t.before}</VisuallyHidden>
                  <bdi>{valueText(change.path, change.before, words)}</bdi>
                </del>
              )}
              {kind === 'changed' && <IconArrowRight {...ICON} />}
              {kind !== 'removed' && (
                <ins>
                  <VisuallyHidden>{t.after}</VisuallyHidden>
                  <bdi>{valueText(change.path, change.after, words)}</bdi>
                </ins>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
