import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { findFirstWords } from './scripts/first-words.mjs'
import { catalogue, type Language, toTexts } from './src/words/index.ts'

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

let first: ReadonlySet<string> = new Set()

/** Of the catalogue, which holds both languages side by side, the app gets two files of each language. */
const splitWords = (): Plugin => ({
  name: 'split-words',
  buildStart() {
    first = findFirstWords(Object.keys(catalogue))
  },
  load(id) {
    const [, language, later] = /\/src\/words\/in-(id|en)(-later)?\.ts$/.exec(id) ?? []
    if (!language) return
    const texts = Object.entries(toTexts(catalogue, language as Language)).filter(
      ([message]) => first.has(message) === (later === undefined),
    )
    return `export const texts = ${JSON.stringify(Object.fromEntries(texts))}`
  },
})

export default defineConfig({
  root: 'src/web',
  base: '/app/',
  plugins: [react(), splitWords(), listFiles()],
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
