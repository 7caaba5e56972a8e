import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const home = join(import.meta.dirname, '../..')
const script = pathToFileURL(join(home, 'scripts/web-build.mjs')).href
let root = ''
const at = (...path: string[]) => join(root, ...path)

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rujukan-web-'))
  mkdirSync(at('src/web'), { recursive: true })
  symlinkSync(join(home, 'node_modules'), at('node_modules'), 'junction')
  writeFileSync(at('package.json'), '{ "type": "module" }')
  const settings = { root: 'src/web', build: { outDir: '../../dist/web', emptyOutDir: true } }
  writeFileSync(at('vite.config.ts'), `export default ${JSON.stringify(settings)}`)
  writeFileSync(at('src/web/index.html'), '<!doctype html><p>one</p>')
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('building the web app', () => {
  it('builds it the first time', () => {
    expect(build().stdout).toContain('Web app built')
    expect(page()).toContain('one')
  })

  it('does nothing when no source changed', () => expect(build().stdout).toBe(''))

  it('builds again when a source changed', () => {
    writeFileSync(at('src/web/index.html'), '<!doctype html><p>two</p>')
    expect(build().stdout).toContain('Web app built')
    expect(page()).toContain('two')
  })

  it('builds what officers load, whatever the environment is called', () => {
    writeFileSync(at('src/web/index.html'), '<script type="module" src="./kind.ts"></script>')
    writeFileSync(at('src/web/kind.ts'), 'document.title = process.env.NODE_ENV')
    expect(build({ NODE_ENV: 'test' }).stdout).toContain('Web app built')
    const [, name] = /src="[^"]*\/(assets\/[^"]+\.js)"/.exec(page()) ?? []
    expect(readFileSync(at('dist/web', name ?? ''), 'utf8')).toContain('production')
  })

  it('says one sentence on a broken source and tries again the next time', () => {
    writeFileSync(at('src/web/index.html'), '<script type="module" src="./gone.ts"></script>')
    expect(build().stderr).toContain('The web app could not be built')
    expect(build().stderr).toContain('The web app could not be built')
    writeFileSync(at('src/web/index.html'), '<!doctype html><p>three</p>')
    expect(build().status).toBe(0)
    expect(page()).toContain('three')
    expect(existsSync(at('dist/web/.stamp'))).toBe(true)
  })
})

const page = () => readFileSync(at('dist/web/index.html'), 'utf8')

function build(environment = {}) {
  const call = `const { buildChangedWeb } = await import('${script}'); buildChangedWeb(process.cwd())`
  const args = ['--input-type=module', '-e', call]
  return spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
}
