import type { Locale } from '@sekisho/protocol'
import { en } from './en/index.ts'
import { ja, type Texts } from './ja/index.ts'
import { useLocale } from './locale.tsx'

const TEXTS: Readonly<Record<Locale, Texts>> = { ja, en }

export const useTexts = (): Texts => TEXTS[useLocale().locale]
