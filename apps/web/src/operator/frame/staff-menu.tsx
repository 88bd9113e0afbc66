import { ActionIcon, Button, Popover } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconKey, IconLogout, IconSettings } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSignOut } from '../../account/use-sign-out.ts'
import { call } from '../../api/call.ts'
import { useMe, useSetMe } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { LanguageSwitch, ThemeSwitch } from '../../ui/switches.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './desk-frame.module.css'
import { OWN_PASSWORD } from './places.ts'

/** Who is working here, language, appearance, and the way out. */
export function StaffMenu() {
  const t = useDeskTexts()
  const account = useTexts().account
  const me = useMe()
  const setMe = useSetMe()
  const signOut = useSignOut()
  const [opened, setOpened] = useState(false)
  // The clause of a case comes in the language of the account.
  const keepLocale = useMutation({
    mutationFn: (locale: 'ja' | 'en') => call(ROUTES.updateMe, { body: { locale } }),
    onSuccess: setMe,
  })
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <ActionIcon aria-label={t.menu} onClick={() => setOpened((now) => !now)}>
          <IconSettings size={20} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.menu} className={classes.menu}>
        <p className={classes.who}>
          <bdi>{me.displayName}</bdi>
          <span>{t.roles[me.role]}</span>
        </p>
        <LanguageSwitch onChange={(locale) => keepLocale.mutate(locale)} />
        <ThemeSwitch />
        <Button
          variant="default"
          leftSection={<IconKey size={18} aria-hidden />}
          onClick={() => setOpened(false)}
          renderRoot={(props) => <Link to={OWN_PASSWORD} {...props} />}
        >
          {account.changePassword}
        </Button>
        <ErrorLine error={signOut.error ?? keepLocale.error} />
        <Button
          variant="default"
          leftSection={<IconLogout size={18} aria-hidden />}
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {account.signOut}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
