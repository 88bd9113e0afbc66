import { LEFT_NAME } from '@sekisho/protocol'

/** A name with さん. Whoever has left has no name any more: 「退会した方」 is polite as it is. */
export const san = (name: string): string => (name === LEFT_NAME.ja ? name : `${name}さん`)
