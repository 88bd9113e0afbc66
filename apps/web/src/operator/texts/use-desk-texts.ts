import type { Locale } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { en } from './en.ts'
import { type DeskTexts, ja } from './ja.ts'

const TEXTS: Readonly<Record<Locale, DeskTexts>> = { ja, en }

export const useDeskTexts = (): DeskTexts => TEXTS[useLocale().locale]
