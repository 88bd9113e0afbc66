import { Button } from '@mantine/core'
import { IconBan, IconFlag, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '../api/queries.ts'
import { useOpenMail } from '../chat/use-open-mail.ts'
import { useTexts } from '../texts/use-texts.ts'
import { MannerMark } from '../ui/manner-mark.tsx'
import { Sheet } from '../ui/sheet.tsx'

type Props = {
  opened: boolean
  person: { id: string; displayName: string }
  onClose: () => void
  onBlock: () => void
  onReport: () => void
}

/** One of the people in her party. */
export function PersonSheet({ opened, person, onClose, onBlock, onReport }: Props) {
  const t = useTexts()
  const members = useQuery({ ...membersQuery(''), enabled: opened })
  const manner = members.data?.find((one) => one.id === person.id)?.manner
  const openMail = useOpenMail()
  return (
    <Sheet opened={opened} onClose={onClose} title={t.performer.personTitle(person.displayName)}>
      {manner && <MannerMark manner={manner} />}
      <Button
        variant="default"
        leftSection={<IconMail size={20} aria-hidden />}
        onClick={() => openMail.mutate(person.id)}
      >
        {t.performer.writeMail}
      </Button>
      <Button variant="light" color="vermilion" leftSection={<IconBan size={20} aria-hidden />} onClick={onBlock}>
        {t.safety.block}
      </Button>
      <Button variant="light" color="vermilion" leftSection={<IconFlag size={20} aria-hidden />} onClick={onReport}>
        {t.safety.report}
      </Button>
    </Sheet>
  )
}
