import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconKey } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { keys, noticesQuery, useMe } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { OWN_PASSWORD } from '../frame/places.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './staff.module.css'

/** The desk has no list of notices: that the password was changed stands above the work until it has been seen. */
export function PasswordNotice() {
  const t = useDeskTexts().staff.passwordNotice
  const { changePassword } = useTexts().account
  const client = useQueryClient()
  const { unreadNotices } = useMe()
  const notices = useQuery({ ...noticesQuery, enabled: unreadNotices > 0 })
  const seen = useMutation({
    mutationFn: () => call(ROUTES.readNotices),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.notices })
      void client.invalidateQueries({ queryKey: keys.me })
    },
  })
  const change = notices.data?.find(({ read, body }) => !read && body.kind === 'password_changed')
  return (
    <div role="status">
      {change && unreadNotices > 0 && (
        <div className={classes.reminder}>
          <IconKey size={20} aria-hidden />
          <p>
            <strong>{t.title}</strong>
            <span>{t.body}</span> <TimeText at={change.at} style="moment" />
          </p>
          <ErrorLine error={seen.error} />
          <Button variant="subtle" renderRoot={(props) => <Link to={OWN_PASSWORD} {...props} />}>
            {changePassword}
          </Button>
          <Button variant="default" loading={seen.isPending} onClick={() => seen.mutate()}>
            {t.seen}
          </Button>
        </div>
      )}
    </div>
  )
}
