import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// Walls are proved by mutation: every forbidden import and name is written, well formatted, into a scratch
// tree that has the project's own settings; the checkers must accuse it, and leave the harmless ones alone.

const root = dirname(import.meta.dirname)

/** The arrows of ARCHITECTURE, "Layout", said a second time: what each folder may import of src. */
const ARROWS: Record<string, readonly string[]> = {
  kit: [],
  domain: ['kit'],
  ledger: ['kit'],
  linkage: ['kit'],
  figures: ['kit'],
  exchange: ['kit', 'domain'],
  contract: ['kit', 'domain'],
  words: ['kit'],
  documents: ['kit', 'domain', 'words'],
  public: ['kit', 'domain', 'words'],
  client: ['kit', 'domain', 'contract', 'words'],
  web: ['kit', 'domain', 'contract', 'words', 'client'],
  server: [
    ...['kit', 'domain', 'ledger', 'linkage', 'figures', 'exchange', 'contract', 'words'],
    ...['documents', 'public', 'client'],
  ],
  cli: [
    ...['kit', 'domain', 'ledger', 'linkage', 'figures', 'exchange', 'contract', 'words'],
    ...['documents', 'public', 'client', 'server'],
  ],
}
const FOLDERS = Object.keys(ARROWS)
const PURE = ['kit', 'domain', 'linkage', 'figures', 'exchange', 'contract', 'words']
const BELOW_SERVER = [...PURE, 'ledger', 'documents', 'public']

type Scratch = {
  readonly file: string
  readonly text: string
  readonly by: 'walls' | string | null
}

const importing = (from: string) => `import { x } from '${from}'\n\nexport const y = x\n`
const naming = (expression: string) => `export const y = ${expression}\n`

const scratches: Scratch[] = []
let next = 0

/** `by` is who must accuse it: the wall checker, a rule of Biome, or nobody. */
function scratch(folder: string, text: string, by: Scratch['by'], name?: string): Scratch {
  next += 1
  const one = { file: `src/${folder}/${name ?? `scratch-${next}.ts`}`, text, by }
  scratches.push(one)
  return one
}

const arrows = FOLDERS.flatMap((from) =>
  FOLDERS.map((to) => {
    const allowed = from === to || ARROWS[from]?.includes(to)
    return scratch(from, importing(`../${to}/x.ts`), allowed ? null : 'walls')
  }),
)

const imports = [
  scratch('kit', "import type { X } from '../server/x.ts'\n\nexport type Y = X\n", 'walls'),
  scratch('kit', "export { x } from '../server/x.ts'\n", 'walls'),
  scratch('kit', "export * from '../server/x.ts'\n", 'walls'),
  scratch('kit', "import '../server/x.ts'\n", 'walls'),
  scratch('kit', "export type Y = import('../server/x.ts').X\n", 'walls'),
  scratch('kit', naming("await import('../server/x.ts')"), 'walls'),
  scratch('kit', 'export const y = (where: string) => import(where)\n', 'walls'),
  scratch('domain/duty', importing('../../kit/../server/x.ts'), 'walls'),
  scratch('domain/duty', importing('../case/x.ts'), null),
  scratch('domain/duty', importing('../../kit/x.ts'), null),
  scratch('words', "import type { X } from '../domain/x.ts'\n\nexport type Y = X\n", null),
  scratch('domain', importing('../../test/kit/x.ts'), 'walls'),
  scratch('server', importing('../../coalitions/x.ts'), 'walls'),
  scratch('server', importing('rujukan/ledger'), 'walls'),
  scratch('server', importing('#ledger'), 'walls'),
  scratch('server', importing('/etc/x.ts'), 'walls'),
  scratch('attic', importing('../kit/x.ts'), 'walls'),
  ...PURE.map((folder) => scratch(folder, importing('node:fs'), 'walls')),
  ...PURE.map((folder) => scratch(folder, importing('hono'), 'walls')),
  scratch('kit', importing('fs'), 'walls'),
  scratch('kit', importing('canonicalize'), null),
  scratch('contract', importing('zod'), null),
  scratch('domain', importing('zod'), 'walls'),
  scratch('ledger', importing('node:sqlite'), null),
  scratch('ledger', importing('node:http'), 'walls'),
  scratch('ledger', importing('hono'), 'walls'),
  scratch('web', importing('node:fs'), 'walls'),
  scratch('web', importing('@mantine/core'), null),
  scratch('web', importing('hono'), 'walls'),
  scratch('server', importing('node:fs'), null),
  scratch('server', importing('hono/cors'), null),
  scratch('server', importing('@hono/node-server'), null),
  scratch('server', importing('react'), 'walls'),
  scratch('server', importing('vitest'), 'walls'),
  scratch('cli', importing('react'), 'walls'),
]

const GLOBAL = 'lint/style/noRestrictedGlobals'
const AMBIENT_EVERYWHERE = ['new Date()', 'fetch', 'performance.now()', 'globalThis']
const AMBIENT_PURE = [
  ...['process', 'crypto', 'Buffer', 'document', 'navigator', 'localStorage'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]
const MEMBERS = [
  ...['Math.random()', "Math['random']()", '[Math]', 'Temporal.Now.instant()', '[Temporal]'],
]

const names = [
  ...BELOW_SERVER.flatMap((folder) => [
    ...AMBIENT_EVERYWHERE.map((name) => scratch(folder, naming(name), GLOBAL)),
    ...MEMBERS.map((name) => scratch(folder, naming(name), 'walls')),
    scratch(folder, 'const { random } = Math\nexport const y = random\n', 'walls'),
    scratch(folder, 'const { Now } = Temporal\nexport const y = Now\n', 'walls'),
    scratch(folder, naming("Math.max(1, 2) + Temporal.Instant.from('').epochMilliseconds"), null),
    scratch(folder, 'export const y = (at: Temporal.Instant) => at.Now\n', null),
    scratch(folder, 'export const y = (fetch: { process: string }) => fetch.process\n', null),
  ]),
  ...PURE.flatMap((folder) => AMBIENT_PURE.map((name) => scratch(folder, naming(name), GLOBAL))),
  ...PURE.map((folder) => scratch(folder, naming('import.meta.url'), 'walls')),
  scratch(
    'server',
    naming('Math.random() + Date.now() + Temporal.Now.instant().epochMilliseconds'),
    null,
  ),
]

const ENV = 'lint/style/noProcessEnv'
const CONSOLE = 'lint/suspicious/noConsole'
const surroundings = [
  ...['ledger', 'public', 'server', 'web'].map((folder) =>
    scratch(folder, naming('process.env.HOME'), ENV),
  ),
  scratch('server', 'const { env } = process\nexport const y = env\n', 'walls'),
  scratch('server', "import { env } from 'node:process'\n\nexport const y = env\n", 'walls'),
  scratch('server', naming('process.memoryUsage()'), null),
  scratch('server', naming('process.env.HOME'), null, 'config.ts'),
  scratch('server/deep', naming('process.env.HOME'), ENV, 'config.ts'),
  scratch('cli', naming('process.env.HOME'), null),
  ...['kit', 'ledger', 'server', 'web'].map((folder) =>
    scratch(folder, "console.error('x')\n", CONSOLE),
  ),
  scratch('cli', "console.error('x')\n", null),
]

const LONG_FILE = 'lint/style/noExcessiveLinesPerFile'
const LONG_FUNCTION = 'lint/complexity/noExcessiveLinesPerFunction'
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('')
const fileOf = (count: number) => lines(count, (i) => `export const y${i} = ${i}\n`)
const functionOf = (count: number) =>
  `export function y(z: number[]) {\n${lines(count - 2, (i) => `  z.push(${i})\n`)}}\n`
const sizes = [
  scratch('server', fileOf(300), null),
  scratch('server', fileOf(302), LONG_FILE),
  scratch('server', functionOf(50), null),
  scratch('server', functionOf(53), LONG_FUNCTION),
]

const LANGUAGE = [
  scratch('server', 'export enum Y {\n  a,\n}\n', 'lint/style/noEnum'),
  scratch('server', naming('(z: any) => z'), 'lint/suspicious/noExplicitAny'),
  scratch('server', naming('(z?: string) => z!'), 'lint/style/noNonNullAssertion'),
]

let tree = ''
const accusations = new Map<string, Set<string>>()
const accuse = (file: string, who: string) =>
  accusations.set(file, (accusations.get(file) ?? new Set()).add(who))

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'rujukan-walls-'))
  for (const file of ['biome.json', '.gitignore']) cpSync(join(root, file), join(tree, file))
  for (const { file, text } of scratches) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), text)
  }
  askBiome()
  askWalls()
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

function askBiome() {
  const args = ['check', '--error-on-warnings', '--max-diagnostics=none', '--reporter=json', 'src']
  const { stdout } = node(tree, join(root, 'node_modules/@biomejs/biome/bin/biome'), ...args)
  const report: { diagnostics: { category: string; location: { path: string } }[] } =
    JSON.parse(stdout)
  for (const { category, location } of report.diagnostics) accuse(location.path, category)
}

function askWalls() {
  const { stderr, status } = node(root, 'scripts/walls.mjs', tree)
  expect(status).toBe(1)
  for (const line of stderr.trim().split('\n')) accuse(line.split(':')[0] ?? '', 'walls')
}

const node = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 })

function holds(suite: string, all: readonly Scratch[]) {
  describe(suite, () => {
    for (const { file, text, by } of all) {
      it(`${file}: ${text.trim().split('\n')[0]} ${by ? `is refused (${by})` : 'passes'}`, () => {
        const who = [...(accusations.get(file) ?? [])]
        if (by === null) expect(who).toEqual([])
        else expect(who).toContain(by)
      })
    }
  })
}

holds('arrows between folders', arrows)
holds('other ways to import, and packages', imports)
holds('time, chance and surroundings', names)
holds('environment and console', surroundings)
holds('sizes', sizes)
holds('language', LANGUAGE)

describe('types of the pure folders', () => {
  const check = (text: string) => {
    for (const file of ['package.json', 'tsconfig.base.json', 'tsconfig.pure.json']) {
      cpSync(join(root, file), join(tree, file))
    }
    rmSync(join(tree, 'src'), { recursive: true, force: true })
    mkdirSync(join(tree, 'src/kit'), { recursive: true })
    writeFileSync(join(tree, 'src/kit/x.ts'), text)
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    return node(tree, tsc, '-p', 'tsconfig.pure.json').stdout
  }

  it.each(['process', 'fetch', 'setTimeout', 'crypto', 'Buffer', 'document'])(
    'do not know %s',
    (name) => expect(check(naming(name))).toMatch(/error TS2\d+/),
  )

  it('know the language and Temporal', () =>
    expect(check(naming("Temporal.Instant.from('2016-08-23T00:00:00Z')"))).toBe(''))
})
