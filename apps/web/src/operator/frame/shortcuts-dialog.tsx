import { Modal } from '@mantine/core'
import { useTexts } from '../../texts/use-texts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './shortcuts-dialog.module.css'

const ROWS = [
  ['next', ['J']],
  ['previous', ['K']],
  ['open', ['Enter']],
  ['claim', ['C']],
  ['release', ['R']],
  ['reveal', ['V']],
  ['clear', ['1']],
  ['violation', ['2']],
  ['submit', ['Ctrl', 'Enter']],
  ['help', ['?']],
] as const

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useDeskTexts().keys
  const { close } = useTexts().common
  return (
    <Modal opened={opened} onClose={onClose} title={t.title} closeButtonProps={{ 'aria-label': close }}>
      <dl className={classes.list}>
        {ROWS.map(([name, pressed]) => (
          <div key={name}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t.list[name]}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{t.note}</p>
    </Modal>
  )
}
