import { IconFileCertificate } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../texts/use-texts.ts'

/** Where someone was hurt or frightened: evidence is kept, and she can have it herself. One quiet line. */
export function SaveRecordLink({ conversationId }: { conversationId: string }) {
  const t = useTexts().exports.own
  return (
    <p style={{ fontSize: 15, color: 'var(--quiet)' }}>
      {t.kept}{' '}
      <Link
        to="/settings/records"
        search={{ conversation: conversationId }}
        style={{ display: 'inline-flex', alignItems: 'center', gap: 4, minHeight: 44 }}
      >
        <IconFileCertificate size={18} aria-hidden />
        {t.quietLink}
      </Link>
    </p>
  )
}
