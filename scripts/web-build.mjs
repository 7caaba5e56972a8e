// Builds the web app into dist/web when one of its sources changed. Runs on Node 20.19 or newer.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { seconds } from './install.mjs'

const STAMP = 'dist/web/.stamp'
const SOURCES = [
  'scripts/web-build.mjs',
  'scripts/first-words.mjs',
  'src/web',
  'src/client',
  'src/contract',
  'src/words',
  'src/domain',
  'src/kit',
  'vite.config.ts',
  'package-lock.json',
]

/** Makes dist/web agree with its sources in `root`. Throws an Error with one clear sentence. */
export function buildChangedWeb(root) {
  if (!existsSync(join(root, 'vite.config.ts'))) return
  const wanted = hashOf(root)
  const stamp = join(root, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const started = performance.now()
  console.log('Building the web app …')
  const { status } = spawnSync(
    packagedNode(root),
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: 'inherit',
      // What a shell or a test runner calls its environment is not what officers load.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (status !== 0)
    throw new Error(`The web app could not be built (vite build, exit code ${status}).`)
  squeeze(join(root, 'dist/web/assets'))
  writeFileSync(stamp, wanted)
  console.log(`Web app built in ${seconds(started)} s.`)
}

/** Beside every script and sheet its Brotli form, as small as it gets: for missions behind thin lines. */
function squeeze(folder) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (/\.(js|css)$/.test(name))
      writeFileSync(
        join(folder, `${name}.br`),
        brotliCompressSync(readFileSync(join(folder, name))),
      )
}

function hashOf(root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(root, source) {
  const path = join(root, source)
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [source]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

/** The Node that runs the product: the packaged one, else the host's. */
export function packagedNode(root) {
  const names = ['linux-x64', 'linux-arm64', 'bin-darwin-arm64', 'win-x64']
  const found = names
    .flatMap((name) =>
      ['bin/node', 'bin/node.exe'].map((file) => join(root, 'node_modules', `node-${name}`, file)),
    )
    .find((path) => existsSync(path))
  return found ?? process.execPath
}
