import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.SEKISHO_SERVER ?? 'http://localhost:8787'

export default defineConfig({
  plugins: [react()],
  // An inlined module preload or asset would break the content security policy.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
})
