import { Button } from '@mantine/core'
import type { CaseView } from '@sekisho/protocol'
import { IconCircleCheck, IconGavel, IconMessageHeart } from '@tabler/icons-react'
import { useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { useMe } from '../../api/queries.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseActions } from './case-actions.ts'
import classes from './decision-bar.module.css'
import { DECISIONS, type Decision } from './decision-draft.ts'
import { EscalateDialog } from './escalate-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'

const ICONS = { clear: IconCircleCheck, note: IconMessageHeart, violation: IconGavel } as const
const COLOURS = { clear: 'pine', note: 'indigo', violation: 'vermilion' } as const
type Props = {
  view: CaseView
  decision: Decision | undefined
  onChoose: (decision: Decision) => void
  /** Told, and no longer mine. */
  onLeft: (line: string) => void
}

/** The error stands beside the button that brought it. */
const shown = () => {}

/** Three answers in one line below the conversation; what they need is written beside it. */
export function DecisionBar({ view, decision, onChoose, onLeft }: Props) {
  const t = useDeskTexts()
  const { claim } = useCaseActions(view.id)
  const mine = view.claimedByMe
  const mayDecide = mine && view.mayDecide
  const choose = (next: Decision) => () => onChoose(next)
  useShortcuts({
    ...(!mine && !view.claimedBy && { claim: () => claim.mutate() }),
    ...(mayDecide && { clear: choose('clear'), note: choose('note'), violation: choose('violation') }),
  })
  if (!mine)
    return (
      <section className={classes.bar} aria-label={t.decide.title}>
        <div className={classes.row}>
          <p className={classes.grow}>{view.claimedBy ? t.open.taken(view.claimedBy.displayName) : t.claimFirst}</p>
          {!view.claimedBy && (
            <Button loading={claim.isPending} onClick={() => claim.mutate()}>
              {t.claim}
            </Button>
          )}
        </div>
        <ErrorLine error={claim.error} />
      </section>
    )
  return (
    <section className={classes.bar} aria-label={t.decide.title}>
      {!view.mayDecide && <p className={classes.own}>{t.ownDecision}</p>}
      <div className={classes.row}>
        {view.mayDecide &&
          DECISIONS.map((one, at) => {
            const Icon = ICONS[one]
            return (
              <Button
                key={one}
                variant={decision === one ? 'light' : 'default'}
                color={COLOURS[one]}
                className={classes.choice}
                styles={{ label: { whiteSpace: 'nowrap' } }}
                aria-pressed={decision === one}
                leftSection={<Icon size={18} aria-hidden />}
                rightSection={
                  <kbd className={classes.key} aria-hidden>
                    {at + 1}
                  </kbd>
                }
                onClick={choose(one)}
              >
                {t.decide.choices[one]}
              </Button>
            )
          })}
        <span className={classes.grow} />
        <PassOn view={view} onLeft={onLeft} />
      </div>
    </section>
  )
}

/** Ways to part with a case that is mine, each on record. */
function PassOn({ view, onLeft }: Pick<Props, 'view' | 'onLeft'>) {
  const t = useDeskTexts()
  const me = useMe()
  const { release } = useCaseActions(view.id)
  const [asking, setAsking] = useState<'handOver' | 'escalate'>()
  const mayEscalate = me.role !== 'administrator' && view.level === 'moderator'
  const giveBack = () => release.mutateAsync().then(() => onLeft(t.released), shown)
  useShortcuts({
    release: giveBack,
    handOver: () => setAsking('handOver'),
    ...(mayEscalate && { escalate: () => setAsking('escalate') }),
  })
  const stop = () => setAsking(undefined)
  return (
    <>
      <Button variant="subtle" px={10} onClick={() => setAsking('handOver')}>
        {t.handOver.do}
      </Button>
      {mayEscalate && (
        <Button variant="subtle" px={10} onClick={() => setAsking('escalate')}>
          {t.escalate.do}
        </Button>
      )}
      <Button variant="subtle" px={10} loading={release.isPending} onClick={giveBack}>
        {t.release}
      </Button>
      {release.error && !hasCode(release.error, 'claimed') && <ErrorLine error={release.error} />}
      <HandOverDialog id={view.id} level={view.level} opened={asking === 'handOver'} onClose={stop} onDone={onLeft} />
      <EscalateDialog id={view.id} opened={asking === 'escalate'} onClose={stop} onDone={onLeft} />
    </>
  )
}
