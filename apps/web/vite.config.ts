import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.SEKISHO_SERVER ?? 'http://localhost:8787'

const proxy = {
  '/api': { target: server, changeOrigin: false },
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
  },
  // The host stays as the browser sent it: the server compares it with the origin.
  server: { proxy },
  preview: { proxy },
})
