import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  base: '/app/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Left as written: `light-dark()` follows the scheme that the officer chose, not only the system's.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The server's CSP lets fonts and scripts come from files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
