// Which words the officers' app needs until its first pages stand: vite.config.ts puts them into the first load
// and the rest into a file that later pages wait for.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** What a visit loads first, and the lists, which must be light (`FIRST_PATHS` of src/web/routes.tsx). */
const FIRST = [
  'src/web/main.tsx',
  'src/web/session/sign-in-page.tsx',
  'src/web/desk/desk-page.tsx',
  'src/web/lists/cases-page.tsx',
  'src/web/lists/referrals-page.tsx',
]

const IMPORT = /^(?:import|export)\s(?!type\b)(?:[^;'"]*?from\s)?['"](\.[^'"]+)['"]/gm
const LITERAL = /['"]([a-z0-9-]+(?:\.[\w-]+)+)['"]/g
/** `record.${type}`: every message that begins so. */
const PREFIX = /`([a-z0-9-]+\.[\w.-]*)\$\{/g

/**
 * Those of the messages `ids` that the code of the first pages, and whatever it imports, names whole or by their
 * beginning. An id made in another way is found missing by the app, which brings the rest (src/web/ui/words.ts).
 */
export function findFirstWords(ids, root = process.cwd()) {
  const sources = readReached(FIRST.map((file) => resolve(root, file)))
  const whole = new Set(sources.flatMap((text) => [...text.matchAll(LITERAL)].map(([, id]) => id)))
  const begun = sources.flatMap((text) => [...text.matchAll(PREFIX)].map(([, start]) => start))
  return new Set(ids.filter((id) => whole.has(id) || begun.some((start) => id.startsWith(start))))
}

/** The texts of these files and of all that they import, without the words themselves. */
function readReached(files) {
  const texts = new Map()
  const waiting = [...files]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file) || /\/src\/words\//.test(file) || !existsSync(file)) continue
    const text = readFileSync(file, 'utf8')
    texts.set(file, text)
    for (const [, path] of text.matchAll(IMPORT)) waiting.push(resolve(dirname(file), path))
  }
  return [...texts.values()]
}
