import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// A project with one dependency, a tarball beside it, so that the real npm installs without any network.

const script = pathToFileURL(join(import.meta.dirname, '../../scripts/install.mjs')).href
let root = ''
const at = (...path: string[]) => join(root, ...path)

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rujukan-install-'))
  mkdirSync(at('pebble'))
  write('pebble/package.json', { name: 'pebble', version: '1.0.0' })
  write('package.json', { name: 'shore', dependencies: { pebble: 'file:pebble-1.0.0.tgz' } })
  npm('pack', './pebble')
  npm('install', '--package-lock-only', '--offline', '--no-audit')
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('installing what is missing', () => {
  it('installs a fresh clone', () => {
    expect(install().stdout).toContain('Installing packages')
    expect(existsSync(at('node_modules/pebble/package.json'))).toBe(true)
  })

  it('does nothing when nothing changed', () => expect(install().stdout).toBe(''))

  it('takes over what npm installed by itself', () => {
    rmSync(at('node_modules/.rujukan-installed'))
    expect(install().stdout).toBe('')
    expect(existsSync(at('node_modules/.rujukan-installed'))).toBe(true)
  })

  it('repairs a package that lost its folder', () => {
    rmSync(at('node_modules/pebble'), { recursive: true })
    expect(install().stdout).toContain('Packages installed')
    expect(existsSync(at('node_modules/pebble/package.json'))).toBe(true)
  })

  it('repairs an install that was killed before npm finished', () => {
    rmSync(at('node_modules/.rujukan-installed'))
    rmSync(at('node_modules/.package-lock.json'))
    expect(install().stdout).toContain('Packages installed')
  })

  it('installs again when the lock file names something else', () => {
    write('pebble/package.json', { name: 'pebble', version: '2.0.0' })
    npm('pack', './pebble')
    npm('install', '--package-lock-only', '--offline', '--no-audit', './pebble-2.0.0.tgz')
    expect(install().stdout).toContain('Packages installed')
    expect(readFileSync(at('node_modules/pebble/package.json'), 'utf8')).toContain('2.0.0')
  })

  it('says one sentence where no Node 26 is packaged and the host has an older one', () => {
    const { stderr, status } = install(onNode('20.19.0'))
    expect(status).not.toBe(0)
    expect(stderr).toContain('install Node 26 or newer and run this again.')
  })

  it('says one sentence on a host too old even to install', () =>
    expect(install(onNode('20.18.3')).stderr).toContain('Node 20.19 or newer is needed'))

  it('says one sentence when npm fails', () => {
    rmSync(at('node_modules'), { recursive: true })
    write('package.json', { name: 'shore', dependencies: { pebble: 'file:elsewhere.tgz' } })
    const { stdout, stderr, status } = install()
    expect(status).not.toBe(0)
    expect(`${stdout}${stderr}`).toContain('The packages could not be installed (npm ci, exit code')
    expect(existsSync(at('node_modules/.rujukan-installed'))).toBe(false)
  })
})

const onNode = (version: string) =>
  `Object.defineProperty(process.versions, 'node', { value: '${version}' });`

function install(before = '') {
  const call = `${before} const { installMissing } = await import('${script}'); installMissing(process.cwd())`
  const args = ['--input-type=module', '-e', call]
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
}

function npm(...args: string[]) {
  const { status, stderr } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(stderr)
}

function write(file: string, content: unknown) {
  writeFileSync(at(file), JSON.stringify(content))
}
