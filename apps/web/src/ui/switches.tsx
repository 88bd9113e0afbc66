import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import type { Locale } from '@sekisho/protocol'
import { useLocale } from '../texts/locale.tsx'
import { useTexts } from '../texts/use-texts.ts'
import classes from './switches.module.css'

/** Each language names itself, so that everybody finds their own. */
export function LanguageSwitch({ onChange }: { onChange?: (locale: Locale) => void }) {
  const t = useTexts().common
  const { locale, setLocale } = useLocale()
  return (
    <SegmentedControl
      aria-label={t.language}
      classNames={classes}
      value={locale}
      onChange={(value) => {
        setLocale(value)
        onChange?.(value)
      }}
      data={[
        { value: 'ja' as const, label: '日本語' },
        { value: 'en' as const, label: 'English' },
      ]}
    />
  )
}

export function ThemeSwitch() {
  const t = useTexts().common
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      aria-label={t.theme}
      classNames={classes}
      value={colorScheme}
      onChange={setColorScheme}
      data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t.themes[value] }))}
    />
  )
}
