import { Button, Switch } from '@mantine/core'
import { ROUTES, type StaffSettings } from '@sekisho/protocol'
import { IconVolume } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorCard, ErrorLine } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useToast } from '../../ui/toast.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { NumberField } from '../frame/number-field.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { playTone } from './play-tone.ts'
import classes from './staff.module.css'
import { settingsOf, staffSettingsQuery } from './use-staff-settings.ts'

const FIRST_BREAK = 10

/** What spares whoever works here; kept with the account, so it is the same on every device. */
export function Settings() {
  const t = useDeskTexts().staff.settings
  const toast = useToast()
  const client = useQueryClient()
  const settings = useQuery(staffSettingsQuery)
  const save = useMutation({
    mutationFn: (body: StaffSettings) => call(ROUTES.saveStaffSettings, { body }),
    onSuccess: (view) => {
      client.setQueryData(staffSettingsQuery.queryKey, view)
      toast(t.saved)
    },
  })
  const { data } = settings
  // What is on its way shows at once; if it fails, the switch goes back and the line below says why.
  const shown = data && { ...settingsOf(data), ...(save.isPending && save.variables) }
  const change = (part: Partial<StaffSettings>) => shown && save.mutate({ ...shown, ...part })
  const toggle = (name: 'blur' | 'greyscale' | 'soundOff', label: string, hint: string) => (
    <Switch
      label={label}
      description={hint}
      checked={shown?.[name] ?? false}
      onChange={(event) => change({ [name]: event.currentTarget.checked })}
      classNames={{ body: classes.switch }}
    />
  )
  return (
    <DeskPage title={t.title} lead={t.lead}>
      {settings.isPending && <RowSkeletons rows={3} height={88} />}
      {!data && settings.isError && <ErrorCard error={settings.error} onRetry={() => settings.refetch()} />}
      {data && shown && (
        <>
          <Card title={t.look}>
            {toggle('blur', t.blur, t.blurHint)}
            {toggle('greyscale', t.greyscale, t.greyscaleHint)}
            {toggle('soundOff', t.soundOff, t.soundHint)}
            {!shown.soundOff && (
              <Button
                variant="default"
                leftSection={<IconVolume size={18} aria-hidden />}
                style={{ justifySelf: 'start' }}
                onClick={playTone}
              >
                {t.soundTry}
              </Button>
            )}
          </Card>
          <Card title={t.breaks}>
            <Switch
              label={t.breakOn}
              description={t.breakHint}
              checked={shown.breakAfter !== null}
              onChange={(event) => change({ breakAfter: event.currentTarget.checked ? FIRST_BREAK : null })}
              classNames={{ body: classes.switch }}
            />
            {shown.breakAfter !== null && (
              <div className={classes.after}>
                <NumberField
                  label={t.breakAfter}
                  value={shown.breakAfter}
                  min={1}
                  max={100}
                  hideControls={false}
                  onChange={(breakAfter) => change({ breakAfter: Math.min(100, Math.max(1, breakAfter)) })}
                />
              </div>
            )}
            <p className={classes.quiet}>{t.run(data.hardRun)}</p>
          </Card>
          <ErrorLine error={save.error} />
          <p className={classes.quiet}>{t.savedAtOnce}</p>
        </>
      )}
    </DeskPage>
  )
}
