import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../texts/use-texts.ts'
import { Empty } from './empty.tsx'

export function NotFound() {
  const t = useTexts().common
  return (
    <main>
      <Empty action={<Anchor renderRoot={(props) => <Link to="/" {...props} />}>{t.toTop}</Anchor>}>
        <h1 style={{ fontSize: 18 }}>{t.notFound}</h1>
      </Empty>
    </main>
  )
}
