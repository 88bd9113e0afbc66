import { Button } from '@mantine/core'
import { IconMessageHeart, IconScale, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { meQuery } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Lead } from '../ui/lead.tsx'
import { PageSkeleton } from '../ui/skeletons.tsx'
import { ThemeSwitch } from '../ui/switches.tsx'
import { Door } from './door.tsx'
import { homePath } from './home-path.ts'
import classes from './welcome.module.css'

const ICONS = [IconShieldCheck, IconMessageHeart, IconScale]

/** What this site is and why it is safe; someone who is signed in goes straight on. */
export function Welcome() {
  const t = useTexts().account
  const me = useQuery(meQuery)
  if (me.isPending) return <PageSkeleton />
  if (me.data) return <Lead to={homePath(me.data.role)} />
  return (
    <Door title={t.welcomeTitle} lead={t.welcomeLead} wide>
      <div className={classes.actions}>
        <Button size="lg" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t.signIn}
        </Button>
        <Button size="lg" variant="default" renderRoot={(props) => <Link to="/sign-up" {...props} />}>
          {t.signUp}
        </Button>
      </div>
      <ul className={classes.why}>
        {t.why.map((point, index) => {
          const Icon = ICONS[index] ?? IconShieldCheck
          return (
            <li key={point.title}>
              <Icon size={28} stroke={1.6} aria-hidden />
              <div>
                <h2>{point.title}</h2>
                <p>{point.body}</p>
              </div>
            </li>
          )
        })}
      </ul>
      <div className={classes.foot}>
        <p>{t.adultsOnly}</p>
        <ThemeSwitch />
      </div>
    </Door>
  )
}
