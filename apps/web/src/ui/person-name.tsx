import { LEFT_NAME } from '@sekisho/protocol'
import { useCallback } from 'react'
import { useLocale } from '../texts/locale.tsx'

/** A name as it is shown: whoever has left has none any more, and is called so in the reader's language. */
export function useNameOf(): (person: { displayName: string }) => string {
  const { locale } = useLocale()
  return useCallback((person) => (hasLeft(person) ? LEFT_NAME[locale] : person.displayName), [locale])
}

/** The site keeps one name for all who have left. */
export const hasLeft = ({ displayName }: { displayName: string }): boolean => displayName === LEFT_NAME.ja

export const PersonName = ({ of }: { of: { displayName: string } }) => <bdi>{useNameOf()(of)}</bdi>
