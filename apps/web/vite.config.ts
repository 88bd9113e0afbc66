import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.SEKISHO_SERVER ?? 'http://localhost:8787'

/** One file for each area instead of fifty small ones: what belongs together arrives together. */
const areas = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
  { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui|@tabler|react-|clsx|tslib|use-)/ },
  { name: 'protocol', test: /node_modules\/zod\/|packages\/protocol\// },
  { name: 'socket', test: /node_modules\/(socket\.io|engine\.io|@socket\.io)/ },
  { name: 'base', test: /web\/src\/(ui|texts|api|exports)\/|packages\/inspect\// },
  { name: 'account', test: /web\/src\/account\// },
  { name: 'chat', test: /web\/src\/(chat\/|live-updates)/ },
  { name: 'member', test: /web\/src\/member\/(?!routes)/ },
  { name: 'performer', test: /web\/src\/performer\/(?!routes)/ },
  { name: 'operator', test: /web\/src\/operator\/(?!routes)/ },
]

const proxy = {
  '/api': { target: server, changeOrigin: false },
  // The public log and the page for checking evidence.
  '/log': { target: server, changeOrigin: false },
  '/socket.io': { target: server, changeOrigin: false, ws: true },
}

export default defineConfig({
  plugins: [react()],
  // An inlined module preload or asset would break the content security policy.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: areas } } },
  },
  // The host stays as the browser sent it: the server compares it with the origin.
  server: { proxy },
  preview: { proxy },
})
