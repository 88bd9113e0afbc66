import { Switch } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { useMe, useSetMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import classes from './performer.module.css'

/** The largest thing on her home: whether members see that she waits. */
export function WaitingSwitch() {
  const t = useTexts().performer
  const { waiting } = useMe()
  const setMe = useSetMe()
  const change = useMutation({
    mutationFn: (on: boolean) => call(ROUTES.setWaiting, { body: { on } }),
    onSuccess: setMe,
  })
  const shown = change.isPending ? change.variables : waiting
  return (
    <>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is its control */}
      <label className={classes.switch} data-on={shown || undefined}>
        <div className={classes.switchText}>
          <strong>{shown ? t.waiting : t.notWaiting}</strong>
          <p>{shown ? t.waitingOn : t.waitingOff}</p>
        </div>
        <Switch
          size="xl"
          color="pine"
          aria-label={t.waitingSwitch}
          checked={shown}
          disabled={change.isPending}
          onChange={(event) => change.mutate(event.currentTarget.checked)}
        />
      </label>
      <ErrorLine error={change.error} />
    </>
  )
}
