import type { Locale } from '@sekisho/protocol'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

/** Same key as public/boot.js. */
const KEY = 'sekisho.locale'

type LocaleChoice = {
  locale: Locale
  setLocale: (locale: Locale) => void
  /** The account's language, unless another was chosen on this device. */
  adoptLocale: (locale: Locale) => void
}
const LocaleContext = createContext<LocaleChoice>({ locale: 'ja', setLocale: () => {}, adoptLocale: () => {} })

function stored(): Locale | undefined {
  try {
    const found = localStorage.getItem(KEY)
    return found === 'ja' || found === 'en' ? found : undefined
  } catch {
    return undefined // Storage is switched off.
  }
}

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setState] = useState<Locale>(() => stored() ?? 'ja')
  const setLocale = useCallback((next: Locale) => {
    setState(next)
    try {
      localStorage.setItem(KEY, next)
    } catch {
      // Holds for this page only.
    }
  }, [])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const choice = useMemo(
    () => ({ locale, setLocale, adoptLocale: (next: Locale) => stored() === undefined && setLocale(next) }),
    [locale, setLocale],
  )
  return <LocaleContext value={choice}>{children}</LocaleContext>
}

/** A part of the page in another language: what someone else will read. */
export function InLocale({ locale, children }: { locale: Locale; children: ReactNode }) {
  const outer = useLocale()
  return <LocaleContext value={{ ...outer, locale }}>{children}</LocaleContext>
}

export const useLocale = (): LocaleChoice => useContext(LocaleContext)
