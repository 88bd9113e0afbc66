import type { Locale } from '@sekisho/protocol'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

/** Same key as public/boot.js. */
const KEY = 'sekisho.locale'

type LocaleChoice = { locale: Locale; setLocale: (locale: Locale) => void }
const LocaleContext = createContext<LocaleChoice>({ locale: 'ja', setLocale: () => {} })

function stored(): Locale {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'ja'
  } catch {
    return 'ja' // Storage is switched off: Japanese first.
  }
}

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setState] = useState<Locale>(stored)
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
  const choice = useMemo(() => ({ locale, setLocale }), [locale, setLocale])
  return <LocaleContext value={choice}>{children}</LocaleContext>
}

export const useLocale = (): LocaleChoice => useContext(LocaleContext)
