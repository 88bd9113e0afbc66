import { Button, Switch, TextInput } from '@mantine/core'
import { DISPLAY_NAME_LENGTH, type Input, ROUTES, type Routes } from '@sekisho/protocol'
import {
  IconBan,
  IconBell,
  IconChevronRight,
  IconCoin,
  IconFileCertificate,
  IconKey,
  IconLogout,
  IconScale,
  IconUserEdit,
  IconUserOff,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { hasCode } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import { useMe, useSetMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { ConfirmSheet } from '../ui/confirm-sheet.tsx'
import { ErrorLine } from '../ui/error-card.tsx'
import { FieldFindings } from '../ui/field-findings.tsx'
import { Page } from '../ui/page.tsx'
import { LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx'
import { useToast } from '../ui/toast.tsx'
import classes from './settings.module.css'
import { useSignOut } from './use-sign-out.ts'

const useUpdateMe = () => {
  const setMe = useSetMe()
  return useMutation({
    mutationFn: (body: Input<Routes['updateMe'], 'body'>) => call(ROUTES.updateMe, { body }),
    onSuccess: setMe,
  })
}

export function Settings() {
  const texts = useTexts()
  const t = texts.account
  const me = useMe()
  const update = useUpdateMe()
  const signOut = useSignOut()
  const [leaving, setLeaving] = useState(false)
  return (
    <Page title={t.settings}>
      <NameForm />
      <Card title={t.display}>
        <div className={classes.choice}>
          <span>{texts.common.language}</span>
          <LanguageSwitch onChange={(locale) => update.mutate({ locale })} />
        </div>
        <div className={classes.choice}>
          <span>{texts.common.theme}</span>
          <ThemeSwitch />
        </div>
      </Card>
      <Card title={t.privacy}>
        <Switch
          label={t.showTyping}
          checked={me.showTyping}
          onChange={(event) => update.mutate({ showTyping: event.currentTarget.checked })}
          classNames={{ body: classes.switch }}
        />
        <Switch
          label={t.showRead}
          checked={me.showRead}
          onChange={(event) => update.mutate({ showRead: event.currentTarget.checked })}
          classNames={{ body: classes.switch }}
        />
        <p className={classes.quiet}>{t.markHint}</p>
        <ErrorLine error={update.error} />
      </Card>
      <nav className={classes.links} aria-label={t.account}>
        {me.role === 'performer' && (
          <SettingsLink to="/profile" icon={<IconUserEdit size={22} />} label={texts.performer.editProfile} />
        )}
        {me.role === 'member' && (
          <SettingsLink to="/points" icon={<IconCoin size={22} />} label={texts.common.nav.points} />
        )}
        <SettingsLink to="/notices" icon={<IconBell size={22} />} label={texts.common.nav.notices} />
        <SettingsLink to="/decisions" icon={<IconScale size={22} />} label={texts.appeals.title} />
        <SettingsLink to="/settings/password" icon={<IconKey size={22} />} label={t.changePassword} />
        <SettingsLink to="/settings/records" icon={<IconFileCertificate size={22} />} label={texts.exports.own.title} />
        <SettingsLink to="/settings/blocks" icon={<IconBan size={22} />} label={t.blocks} />
        <SettingsLink to="/settings/leave" icon={<IconUserOff size={22} />} label={texts.leave.title} />
      </nav>
      <Button variant="default" leftSection={<IconLogout size={20} aria-hidden />} onClick={() => setLeaving(true)}>
        {t.signOut}
      </Button>
      <ConfirmSheet
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={t.signOutAsk}
        confirm={t.signOut}
        busy={signOut.isPending}
        error={signOut.error}
        onConfirm={() => signOut.mutate()}
      />
    </Page>
  )
}

function SettingsLink({ to, icon, label }: { to: NonNullable<LinkProps['to']>; icon: ReactNode; label: string }) {
  return (
    <Link to={to} className={classes.link}>
      <span aria-hidden>{icon}</span>
      <span>{label}</span>
      <IconChevronRight size={20} aria-hidden />
    </Link>
  )
}

/** The name others see passes the gate. */
function NameForm() {
  const texts = useTexts()
  const t = texts.account
  const me = useMe()
  const toast = useToast()
  const update = useUpdateMe()
  const [name, setName] = useState(me.displayName)
  const stopped = hasCode(update.error, 'gate_stopped') ? update.error : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    update.mutate({ displayName: name.trim() }, { onSuccess: () => toast(texts.common.saved) })
  }
  return (
    <Card>
      <form onSubmit={submit} className={classes.name}>
        <TextInput
          label={t.displayName}
          description={t.displayNameHint}
          required
          maxLength={DISPLAY_NAME_LENGTH}
          value={name}
          error={stopped !== undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {stopped && <FieldFindings text={update.variables?.displayName ?? name} findings={stopped.findings ?? []} />}
        {!stopped && <ErrorLine error={update.error} />}
        <Button
          type="submit"
          variant="default"
          loading={update.isPending}
          disabled={name.trim() === '' || name.trim() === me.displayName}
        >
          {t.changeName}
        </Button>
      </form>
    </Card>
  )
}
