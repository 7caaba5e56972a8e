import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Scripts of the officers' two languages and Latin letters; other letters come by the network. */
const KEPT = /\.(js|css|svg)$|latin.*\.woff2$/

/** Writes which files the app is made of, for the worker that keeps them. */
const listFiles = (): Plugin => ({
  name: 'list-files',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle).filter(
      (name) => name.startsWith('assets/') && KEPT.test(name),
    )
    this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(files) })
  },
})

export default defineConfig({
  root: 'src/web',
  base: '/app/',
  plugins: [react(), listFiles()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Left as written: `light-dark()` follows the scheme that the officer chose, not only the system's.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The server's CSP lets fonts and scripts come from files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'src/web/index.html', worker: 'src/web/offline/worker.ts' },
      // The worker's address must not change with its content: browsers look there for a new one.
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
