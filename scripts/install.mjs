// Installs packages when the lock file, the platform or a killed install asks for it. Runs on Node 20.19.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LOCK = 'package-lock.json'
const INSTALLED = 'node_modules/.package-lock.json'
const STAMP = 'node_modules/.rujukan-installed'

/** Makes node_modules agree with the lock file in `root`. Throws an Error with one clear sentence. */
export function installMissing(root) {
  refuseOldHost()
  refuseUnknownPlatform(root)
  const wanted = stampOf(root)
  if (read(root, STAMP) === wanted && isWhole(root)) return
  if (!agreesWithLock(root) || !isWhole(root)) runInstall(root)
  refuseBrokenRuntime(root)
  writeFileSync(join(root, STAMP), wanted)
}

const read = (root, file) =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined

function stampOf(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, LOCK)))
  return `${hash.digest('hex')} ${process.platform} ${process.arch}\n`
}

// npm writes INSTALLED last; a folder missing after that was removed by hand or by a killed install.
function isWhole(root) {
  const installed = read(root, INSTALLED)
  if (installed === undefined) return false
  return Object.entries(JSON.parse(installed).packages).every(
    ([path, { link }]) => link || existsSync(join(root, path, 'package.json')),
  )
}

// Optional packages of other platforms (and C libraries) stand in the lock file and are rightly absent;
// only this platform's Node must be there. INSTALLED alone is no proof: `npm install --package-lock-only`
// rewrites it without touching the packages, hence the look at each version on disk.
function agreesWithLock(root) {
  const installed = JSON.parse(read(root, INSTALLED) ?? '{"packages":{}}').packages
  const locked = Object.entries(JSON.parse(readFileSync(join(root, LOCK), 'utf8')).packages)
  const runtime = runtimePackage(root)
  return locked.every(([path, { integrity, version, optional }]) => {
    if (path === '') return true
    if (installed[path] === undefined) return optional && path !== runtime
    return installed[path].integrity === integrity && versionOnDisk(root, path) === version
  })
}

function versionOnDisk(root, path) {
  const manifest = read(root, join(path, 'package.json'))
  return manifest && JSON.parse(manifest).version
}

const fits = (os, cpu) =>
  (!os || [os].flat().includes(process.platform)) && (!cpu || [cpu].flat().includes(process.arch))

function runInstall(root) {
  const started = performance.now()
  console.log('Installing packages (npm ci) …')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, error } = spawnNpm(root, args)
  if (error || status !== 0) {
    throw new Error(`The packages could not be installed (npm ci, exit code ${status ?? error}).`)
  }
  console.log(`Packages installed in ${seconds(started)} s.`)
}

export const seconds = (started) => ((performance.now() - started) / 1000).toFixed(1)

// The host's Node, not the one inside node_modules, which this very install replaces.
function spawnNpm(root, args) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  if (npm && node) return spawnSync(node, [npm, ...args], { cwd: root, stdio: 'inherit' })
  return spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

function refuseOldHost() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(
    `Node 20.19 or newer is needed to install this, here is ${process.versions.node}.`,
  )
}

const hostIsNewEnough = () => Number(process.versions.node.split('.')[0]) >= 26

function refuseUnknownPlatform(root) {
  if (hostIsNewEnough() || runtimePackage(root)) return
  throw new Error(
    `No Node 26 is packaged for ${process.platform}-${process.arch}: install Node 26 or newer and run this again.`,
  )
}

// The packaged Node of this platform, as the lock file knows it.
function runtimePackage(root) {
  const { packages } = JSON.parse(readFileSync(join(root, LOCK), 'utf8'))
  return Object.keys(packages[''].optionalDependencies ?? {})
    .map((name) => `node_modules/${name}`)
    .find((path) => packages[path]?.os && fits(packages[path].os, packages[path].cpu))
}

function refuseBrokenRuntime(root) {
  if (hostIsNewEnough()) return
  const binary = join(
    root,
    runtimePackage(root),
    process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
  )
  const { status } = spawnSync(binary, ['--version'])
  if (status === 0) return
  throw new Error(
    `The packaged Node 26 does not run here (${binary}): install Node 26 or newer and run this again.`,
  )
}
