import { Modal } from '@mantine/core'
import { useTexts } from '../../texts/use-texts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './shortcuts-dialog.module.css'

const GROUPS = {
  queue: [
    ['next', ['J']],
    ['previous', ['K']],
    ['open', ['Enter']],
    ['filters', ['F']],
    ['claim', ['C']],
    ['release', ['R']],
    ['handOver', ['H']],
    ['escalate', ['E']],
  ],
  look: [
    ['reveal', ['V']],
    ['before', ['[']],
    ['after', [']']],
    ['people', ['P']],
    ['playbook', ['B']],
  ],
  decide: [
    ['clear', ['1']],
    ['note', ['2']],
    ['violation', ['3']],
    ['submit', ['Ctrl', 'Enter']],
  ],
  other: [['help', ['?']]],
} as const

/** Everything that can be done without a mouse. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useDeskTexts().keys
  const { close } = useTexts().common
  return (
    <Modal opened={opened} onClose={onClose} size={720} title={t.title} closeButtonProps={{ 'aria-label': close }}>
      <div className={classes.groups}>
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
          <section key={group}>
            <h3>{t.groups[group]}</h3>
            <dl className={classes.list}>
              {GROUPS[group].map(([name, pressed]) => (
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
          </section>
        ))}
      </div>
      <p className={classes.note}>{t.note}</p>
    </Modal>
  )
}
