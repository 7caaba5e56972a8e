// Runs before `npm start`, `npm run dev` and `npm test`: installs what is missing and, for start, builds the
// web app when its sources changed. Plain JavaScript because the host's Node may be as old as 20.19.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installMissing } from './install.mjs'
import { buildChangedWeb } from './web-build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  installMissing(root)
  if (process.argv[2] === 'start') buildChangedWeb(root)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
