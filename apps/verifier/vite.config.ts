import { createHash } from 'node:crypto'
import { defineConfig, type Plugin } from 'vite'

/**
 * Puts script and style into the page, and a policy that allows these two and nothing else: no network, no frames, no forms.
 * What runs is what is in the file, wherever it is opened from.
 */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      const script = Object.values(bundle).find((file) => file.type === 'chunk')
      const style = Object.values(bundle).find((file) => file.fileName.endsWith('.css'))
      if (page?.type !== 'asset' || script === undefined || style?.type !== 'asset') throw new Error('an odd bundle')
      // A script ends at this word, wherever it stands.
      const code = script.code.replaceAll('</script', '<\\/script')
      const css = String(style.source)
      const policy = [
        "default-src 'none'",
        `script-src '${hashOf(code)}'`,
        `style-src '${hashOf(css)}'`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ')
      const html = String(page.source)
        .replace(/\s*<script[^>]*><\/script>/, '')
        .replace(/\s*<link[^>]*rel="stylesheet"[^>]*>/, '')
        .replace(/(<meta charset="utf-8" \/>)/, (charset) =>
          [charset, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`].join('\n    '),
        )
        .replace('</head>', () => `<style>${css}</style>\n  </head>`)
        .replace('</body>', () => `<script>${code}</script>\n  </body>`)
      for (const name of Object.keys(bundle)) delete bundle[name]
      this.emitFile({ type: 'asset', fileName: 'verifier.html', source: html })
    },
  }
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

export default defineConfig({
  plugins: [oneFile()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: false,
    cssCodeSplit: false,
    target: 'es2022',
    // A classic script: browsers load no modules from disk.
    rolldownOptions: { output: { format: 'iife' } },
  },
})
