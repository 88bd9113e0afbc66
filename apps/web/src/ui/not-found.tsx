import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../texts/use-texts.ts'
import { Empty } from './empty.tsx'

export function NotFound() {
  const t = useTexts().common
  return (
    <main>
      <Empty action={<Anchor renderRoot={(props) => <Link to="/" {...props} />}>{t.toTop}</Anchor>}>{t.notFound}</Empty>
    </main>
  )
}
