// Before the first paint: colour scheme and language, so that neither flashes. A file of its own, because the content
// security policy allows no inline scripts. Same keys as src/ui/theme.ts and src/texts/locale.tsx.
;(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const chosen = read('sekisho.theme')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  if (read('sekisho.locale') === 'en') document.documentElement.lang = 'en'
})()
